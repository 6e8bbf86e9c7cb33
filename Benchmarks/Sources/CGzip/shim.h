// zlib as the command line sees it (for `.gz` files). `inflateInit2` is a macro.
#pragma once

#include <zlib.h>

static inline int earshot_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 32);  // zlib or gzip, told apart by the header
}
