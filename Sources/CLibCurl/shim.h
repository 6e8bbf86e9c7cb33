// libcurl as Fetching sees it. `curl_easy_setopt` and its kin are variadic and so not callable
// from Swift: each option that we use gets a typed inline wrapper here.
#pragma once

#include <curl/curl.h>

static inline CURLcode earshot_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
