// Learnt weights of the extraction core as plain data: a pointer and a length each.
// They are embedded at compile time (`#embed`), so an installed binary stands alone.
#pragma once

#include <stddef.h>

/// The weights of the article model and their length in bytes.
const unsigned char *earshot_article_weights(void);
size_t earshot_article_weights_length(void);

/// The weights of the statement model and their length in bytes.
const unsigned char *earshot_statement_weights(void);
size_t earshot_statement_weights_length(void);

/// Tells the processor that an address will be read soon; a hint, and harmless for any address.
static inline void earshot_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }
