// libxml2 as Markup sees it. `xmlFree` is a mutable global function pointer, which Swift 6
// refuses, so each such thing gets a typed inline wrapper here.
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

static inline void earshot_xml_free(void *pointer) { xmlFree(pointer); }
