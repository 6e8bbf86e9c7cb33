// zlib as the command line sees it (for `.gz` files).
#pragma once

#include <zlib.h>
