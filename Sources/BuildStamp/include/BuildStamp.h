// What a build knows about itself.
#pragma once

/// The commit that was built, "unknown" outside a checkout.
const char *_Nonnull earshot_commit(void);
