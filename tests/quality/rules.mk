# make quality: what is found of the references in tests/quality/references and of the answers in
# tests/quality/search, which people judged, what is said of the claims in tests/quality/claims,
# and what is found of the sources of the responses in tests/quality/trace.
#
#   make quality VERBOSE=1     lists what is missed and wrong
#   make quality ROWS=DIR      also the rows of DIR/extref.tsv, vervanging.tsv and titles.tsv
#   make quality MOTIONS=DIR   also the motions of DIR/corpus.tsv, asked for by DIR/queries.tsv

QUALITY_NAMES = references search claims trace
QUALITY_PROGRAMS = $(QUALITY_NAMES:%=$B/tests/quality/%)
QUALITY := $(filter-out $(QUALITY_NAMES:%=tests/quality/%.c) tests/quality/test_%, \
	$(wildcard tests/quality/*.c))

.PHONY: quality
quality: $(QUALITY_PROGRAMS) $(DATA) ## beside people's judgements: [VERBOSE=1]
	@status=0; \
	$B/tests/quality/references $(if $(VERBOSE),--verbose) \
		$(if $(ROWS),--rows=$(ROWS)) || status=1; \
	$B/tests/quality/search --words=$B/share/spoor/words.txt $(if $(VERBOSE),--verbose) \
		$(if $(MOTIONS),--motions=$(MOTIONS)) || status=1; \
	$B/tests/quality/claims $(if $(VERBOSE),--verbose) || status=1; \
	$B/tests/quality/trace $(if $(VERBOSE),--verbose) || status=1; \
	exit $$status

$(QUALITY_PROGRAMS): $B/tests/quality/%: $B/obj/tests/quality/%.o $(call objects,$(QUALITY)) \
		$B/lib/libquery.a $B/lib/libindexer.a $(LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) -o $@ $^ $(call libs,$(INDEXER_PACKAGES) $(QUERY_PACKAGES))

$B/tests/quality/test_ranking: $B/obj/tests/quality/ranking.o
