/*
 * weighting.cc - weighting schemes by name and parameters.
 */
#include <cstring>

#include "internal.h"

namespace
{

using Xapian::Weight;

struct Scheme {
	const char *name;
	size_t n; /* parameters; none at all always means libxapian's own */
	Weight *(*make)(const double *p);
	Weight *(*make_default)();
};

template <class W>
Weight *
standard()
{
	return new W();
}

template <class W>
Weight *
one(const double *p)
{
	return new W(p[0]);
}

const Scheme schemes[] = {
	{"bool", 0, nullptr, standard<Xapian::BoolWeight>},
	{"coord", 0, nullptr, standard<Xapian::CoordWeight>},
	{"dlh", 0, nullptr, standard<Xapian::DLHWeight>},
	{"dph", 0, nullptr, standard<Xapian::DPHWeight>},
	{"tfidf", 0, nullptr, standard<Xapian::TfIdfWeight>},
	{"trad", 1, one<Xapian::TradWeight>, standard<Xapian::TradWeight>},
	{"pl2", 1, one<Xapian::PL2Weight>, standard<Xapian::PL2Weight>},
	{"inl2", 1, one<Xapian::InL2Weight>, standard<Xapian::InL2Weight>},
	{"ifb2", 1, one<Xapian::IfB2Weight>, standard<Xapian::IfB2Weight>},
	{"ineb2", 1, one<Xapian::IneB2Weight>, standard<Xapian::IneB2Weight>},
	{"bb2", 1, one<Xapian::BB2Weight>, standard<Xapian::BB2Weight>},
	{"pl2+", 2,
		[](const double *p) -> Weight * { return new Xapian::PL2PlusWeight(p[0], p[1]); },
		standard<Xapian::PL2PlusWeight>},
	{"bm25", 5,
		[](const double *p) -> Weight * {
			return new Xapian::BM25Weight(p[0], p[1], p[2], p[3], p[4]);
		},
		standard<Xapian::BM25Weight>},
	{"bm25+", 6,
		[](const double *p) -> Weight * {
			return new Xapian::BM25PlusWeight(p[0], p[1], p[2], p[3], p[4], p[5]);
		},
		standard<Xapian::BM25PlusWeight>},
	{"lm", 4,
		[](const double *p) -> Weight * {
			if (!(p[1] >= Weight::TWO_STAGE_SMOOTHING &&
				    p[1] <= Weight::DIRICHLET_PLUS_SMOOTHING))
				throw Xapian::InvalidArgumentError("lm: the smoothing is 1 to 5");
			return new Xapian::LMWeight(
				p[0], static_cast<Weight::type_smoothing>(int(p[1])), p[2], p[3]);
		},
		standard<Xapian::LMWeight>},
};

const char TFIDF_LETTERS[] = "tfidf:";

const Scheme &
scheme_find(const char *name)
{
	for (const Scheme &scheme : schemes)
		if (strcmp(scheme.name, name) == 0)
			return scheme;
	throw Xapian::InvalidArgumentError(std::string("no weighting scheme named ") + name);
}

} // namespace

Xapian::Weight *
weighting_new(const char *name, const double *parameters, size_t n)
{
	const size_t head = sizeof TFIDF_LETTERS - 1;

	if (strncmp(name, TFIDF_LETTERS, head) == 0 && n == 0)
		return new Xapian::TfIdfWeight(name + head);
	const Scheme &scheme = scheme_find(name);
	if (n == 0)
		return scheme.make_default();
	if (n != scheme.n)
		throw Xapian::InvalidArgumentError(std::string(name) + " takes no or " +
						   std::to_string(scheme.n) + " parameters");
	for (size_t i = 0; i < n; i++)
		number_check(parameters[i], "a parameter of a weighting scheme");
	return scheme.make(parameters);
}
