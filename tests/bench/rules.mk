# make bench: spoor beside plain Xapian and SQLite FTS5, in one run. Everything is written below
# $B/bench; the figures are in $B/bench/result.tsv too.
#
#   make bench                          on passages put together from the sentences of corpus/
#   make bench CORPUS=passages.jsonl    on {"id", "title", "text"}, one a line
#   make bench CHECK=1                  fails where a goal is missed

BENCH_MAINS := $(shell grep -l '^main\>' tests/bench/*.c)
BENCH_PROGRAMS = $(BENCH_MAINS:%.c=$B/%)
BENCH_SHARED := $(filter-out $(BENCH_MAINS),$(wildcard tests/bench/*.c))
BENCH_SYNTHETIC = $B/bench/corpus.jsonl

.PHONY: bench bench-run
bench: ## measure spoor beside its peers: make bench [CORPUS=passages.jsonl] [CHECK=1]
	@./setup build bench
	@$(MAKE) --no-print-directory bench-run

bench-run: $(PROGRAMS) $(DATA) $(BENCH_PROGRAMS) $(if $(CORPUS),,$(BENCH_SYNTHETIC))
	@rm -rf $(addprefix $B/bench/,spoor xapian compacted fts5)
	@mkdir -p $B/bench/fts5
	@$B/tests/bench/draw $(or $(CORPUS),$(BENCH_SYNTHETIC)) $B/bench/questions.tsv \
		$B/bench/more.jsonl
	$(if $(CORPUS),,@echo 'A synthetic corpus: passages put together from the sentences of \
		corpus/.')
	@$B/tests/bench/bench $B $(or $(CORPUS),$(BENCH_SYNTHETIC)) $(if $(CHECK),check)

$(BENCH_SYNTHETIC): corpus/kabinetsreactie-iob-navo-eu.md $B/tests/bench/make_corpus
	@mkdir -p $(@D)
	@$B/tests/bench/make_corpus $< $@

$B/lib/libbench.a: $(call objects,$(BENCH_SHARED))

$B/tests/bench/%: $B/obj/tests/bench/%.o $B/lib/libbench.a $B/lib/libquery.a $B/lib/libindexer.a \
		$(LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) -o $@ $^ $(call libs,sqlite3 $(INDEXER_PACKAGES) $(QUERY_PACKAGES))
