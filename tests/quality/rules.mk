# make quality: what is found of the references in tests/quality/references, which people judged.
#
#   make quality VERBOSE=1     lists what is missed and wrong, with its words
#   make quality ROWS=DIR      also the rows of DIR/extref.tsv, vervanging.tsv and titles.tsv

QUALITY := $(wildcard tests/quality/*.c)

.PHONY: quality
quality: $B/tests/quality/references ## how well references are found: [VERBOSE=1] [ROWS=DIR]
	@$< $(if $(VERBOSE),--verbose) $(if $(ROWS),--rows=$(ROWS))

$B/tests/quality/references: $(call objects,$(QUALITY)) $B/lib/libquery.a $B/lib/libindexer.a \
		$(LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) -o $@ $^ $(call libs,$(INDEXER_PACKAGES))
