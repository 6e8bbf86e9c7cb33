// Snowball's stemmers (libstemmer).
#pragma once

#include <libstemmer.h>
