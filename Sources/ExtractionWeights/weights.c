#include "ExtractionWeights.h"

static const unsigned char article_weights[] = {
#embed "articles.weights" if_empty(0)
};

static const unsigned char statement_weights[] = {
#embed "statements.weights" if_empty(0)
};

const unsigned char *earshot_article_weights(void) { return article_weights; }
size_t earshot_article_weights_length(void) { return sizeof article_weights; }

const unsigned char *earshot_statement_weights(void) { return statement_weights; }
size_t earshot_statement_weights_length(void) { return sizeof statement_weights; }
