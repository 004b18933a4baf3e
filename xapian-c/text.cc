/*
 * text.cc - Xapian's own text recipe: the term generator and the query parser.
 */
#include "internal.h"

struct XapTermGenerator {
	Xapian::TermGenerator gen;
};

struct XapQueryParser {
	Xapian::QueryParser parser;
};

using Generator = Xapian::TermGenerator;
using Parser = Xapian::QueryParser;

static_assert(XAP_STEM_SOME == int(Generator::STEM_SOME), "same numbers");
static_assert(XAP_STEM_ALL_Z == int(Generator::STEM_ALL_Z), "same numbers");
static_assert(XAP_STEM_SOME_FULL_POS == int(Generator::STEM_SOME_FULL_POS), "same numbers");
static_assert(XAP_STEM_SOME == int(Parser::STEM_SOME), "same numbers");
static_assert(XAP_STEM_ALL_Z == int(Parser::STEM_ALL_Z), "same numbers");
static_assert(XAP_STEM_SOME_FULL_POS == int(Parser::STEM_SOME_FULL_POS), "same numbers");
static_assert(XAP_PARSE_BOOLEAN == int(Parser::FLAG_BOOLEAN), "same bits");
static_assert(XAP_PARSE_PHRASE == int(Parser::FLAG_PHRASE), "same bits");
static_assert(XAP_PARSE_LOVEHATE == int(Parser::FLAG_LOVEHATE), "same bits");
static_assert(XAP_PARSE_BOOLEAN_ANY_CASE == int(Parser::FLAG_BOOLEAN_ANY_CASE), "same bits");
static_assert(XAP_PARSE_WILDCARD == int(Parser::FLAG_WILDCARD), "same bits");
static_assert(XAP_PARSE_PURE_NOT == int(Parser::FLAG_PURE_NOT), "same bits");
static_assert(XAP_PARSE_PARTIAL == int(Parser::FLAG_PARTIAL), "same bits");
static_assert(XAP_PARSE_SPELLING == int(Parser::FLAG_SPELLING_CORRECTION), "same bits");
static_assert(XAP_PARSE_SPELLING == int(Generator::FLAG_SPELLING), "same bits");
static_assert(XAP_PARSE_SYNONYM == int(Parser::FLAG_SYNONYM), "same bits");
static_assert(XAP_PARSE_AUTO_SYNONYMS == int(Parser::FLAG_AUTO_SYNONYMS), "same bits");
static_assert(XAP_PARSE_CJK_NGRAM == int(Parser::FLAG_CJK_NGRAM), "same bits");
static_assert(XAP_PARSE_CJK_NGRAM == int(Generator::FLAG_CJK_NGRAM), "same bits");
static_assert(XAP_PARSE_NO_POSITIONS == int(Parser::FLAG_NO_POSITIONS), "same bits");
static_assert(XAP_PARSE_DEFAULT == int(Parser::FLAG_DEFAULT), "same bits");

namespace
{

template <class Strategy>
Strategy
strategy_check(XapStemStrategy strategy)
{
	if (strategy > XAP_STEM_SOME_FULL_POS)
		throw Xapian::InvalidArgumentError("a stemming strategy that does not exist");
	return static_cast<Strategy>(strategy);
}

} // namespace

XapTermGenerator *
xap_termgenerator_new(XapError *error)
{
	return guard<XapTermGenerator *>(error, nullptr, [] { return new XapTermGenerator; });
}

bool
xap_termgenerator_set_stemmer(
	XapTermGenerator *gen, const XapStemmer *stemmer, XapStemStrategy strategy, XapError *error)
{
	return guard_act(error, [&] {
		gen->gen.set_stemming_strategy(strategy_check<Generator::stem_strategy>(strategy));
		gen->gen.set_stemmer(stemmer->stem);
	});
}

bool
xap_termgenerator_set_flags(XapTermGenerator *gen, unsigned flags, XapError *error)
{
	return guard_act(error, [&] { gen->gen.set_flags(static_cast<int>(flags)); });
}

bool
xap_termgenerator_set_database(XapTermGenerator *gen, XapWritable *w, XapError *error)
{
	return guard_act(error, [&] { gen->gen.set_database(w->db); });
}

bool
xap_termgenerator_set_max_word_length(XapTermGenerator *gen, unsigned bytes, XapError *error)
{
	return guard_act(error, [&] { gen->gen.set_max_word_length(bytes); });
}

bool
xap_termgenerator_set_document(XapTermGenerator *gen, XapDocument *doc, XapError *error)
{
	return guard_act(error, [&] { gen->gen.set_document(doc->doc); });
}

bool
xap_termgenerator_index_text(XapTermGenerator *gen, const char *text, size_t len, unsigned wdf,
	const char *prefix, bool positions, XapError *error)
{
	return guard_act(error, [&] {
		const Xapian::Utf8Iterator bytes(len == 0 ? "" : text, len);

		if (positions)
			gen->gen.index_text(bytes, wdf, text_string(prefix));
		else
			gen->gen.index_text_without_positions(bytes, wdf, text_string(prefix));
	});
}

bool
xap_termgenerator_increase_termpos(XapTermGenerator *gen, unsigned delta, XapError *error)
{
	return guard_act(error, [&] { gen->gen.increase_termpos(delta); });
}

void
xap_termgenerator_free(XapTermGenerator *gen)
{
	handle_free(gen);
}

XapQueryParser *
xap_queryparser_new(XapError *error)
{
	return guard<XapQueryParser *>(error, nullptr, [] { return new XapQueryParser; });
}

bool
xap_queryparser_set_stemmer(XapQueryParser *parser, const XapStemmer *stemmer,
	XapStemStrategy strategy, XapError *error)
{
	return guard_act(error, [&] {
		parser->parser.set_stemming_strategy(
			strategy_check<Parser::stem_strategy>(strategy));
		parser->parser.set_stemmer(stemmer->stem);
	});
}

bool
xap_queryparser_set_default_op(XapQueryParser *parser, XapOp op, XapError *error)
{
	return guard_act(error, [&] { parser->parser.set_default_op(op_check(op)); });
}

bool
xap_queryparser_set_database(XapQueryParser *parser, const XapDatabase *db, XapError *error)
{
	return guard_act(error, [&] { parser->parser.set_database(db->db); });
}

bool
xap_queryparser_set_max_expansion(
	XapQueryParser *parser, unsigned max_terms, XapWildcardLimit limit, XapError *error)
{
	return guard_act(
		error, [&] { parser->parser.set_max_expansion(max_terms, limit_check(limit)); });
}

bool
xap_queryparser_add_prefix(
	XapQueryParser *parser, const char *field, const char *prefix, XapError *error)
{
	return guard_act(error, [&] { parser->parser.add_prefix(field, std::string(prefix)); });
}

bool
xap_queryparser_add_boolean_prefix(
	XapQueryParser *parser, const char *field, const char *prefix, XapError *error)
{
	return guard_act(
		error, [&] { parser->parser.add_boolean_prefix(field, std::string(prefix)); });
}

XapQuery *
xap_queryparser_parse(
	XapQueryParser *parser, const char *text, size_t len, unsigned flags, XapError *error)
{
	return guard<XapQuery *>(error, nullptr, [&] {
		return new XapQuery{parser->parser.parse_query(bytes_string(text, len), flags)};
	});
}

bool
xap_queryparser_get_corrected(XapQueryParser *parser, XapBytes *text, XapError *error)
{
	return guard_bytes(
		text, error, [&] { return parser->parser.get_corrected_query_string(); });
}

void
xap_queryparser_free(XapQueryParser *parser)
{
	handle_free(parser);
}
