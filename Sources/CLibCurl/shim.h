// libcurl as Fetching sees it. `curl_easy_setopt` and its kin are variadic and so not callable
// from Swift: each kind of option that we use gets a typed inline wrapper here.
#pragma once

#include <curl/curl.h>

static inline CURLcode earshot_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode earshot_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode earshot_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode earshot_curl_set_headers(CURL *handle, struct curl_slist *list) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

typedef size_t (*earshot_curl_data_function)(char *data, size_t size, size_t count, void *context);

static inline CURLcode earshot_curl_set_data_function(
    CURL *handle, CURLoption option, earshot_curl_data_function function) {
  return curl_easy_setopt(handle, option, function);
}

static inline CURLcode earshot_curl_set_socket_function(
    CURL *handle, curl_opensocket_callback function) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode earshot_curl_set_debug_function(
    CURL *handle, curl_debug_callback function) {
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, function);
}

static inline long earshot_curl_long_info(CURL *handle, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(handle, info, &value);
  return value;
}

static inline CURLMcode earshot_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// The address inside `struct curl_sockaddr`, which Swift sees as a plain `struct sockaddr`.
static inline const void *earshot_curl_address(const struct curl_sockaddr *address) {
  return &address->addr;
}
