// libxml2 as Markup sees it.
#pragma once

// Debian's libxml2 is built with ICU and includes its headers, which clash with Foundation's own
// copy of ICU wherever both are seen. Nothing that we use depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
