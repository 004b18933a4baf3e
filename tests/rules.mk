# Tests: every tests/**/test_*.c and tests/fuzz/fuzz_*.c is a program of its own. All link the
# same archives, from which the linker takes what that test calls.

TESTS := $(patsubst tests/%.c,$B/tests/%,$(shell find tests -name 'test_*.c' | LC_ALL=C sort))
FUZZERS := $(patsubst tests/%.c,$B/tests/%,$(wildcard tests/fuzz/fuzz_*.c))
PAGES := $(wildcard README.md doc/*.md doc/*.1 doc/*.5 tests/cli/*.t)
FUZZ_MAIN = $(if $(filter fuzz,$(BUILD)),,$B/obj/tests/fuzz/main.o)
MUTATIONS ?= 300
SECONDS ?= 60

# C_ALONE and CXX_ALONE are how tests/headers.sh compiles a header; B is where the programs are.
export B CC CXX
check: export C_ALONE = $(CC) $(C_FLAGS) -Werror -fsyntax-only
check: export CXX_ALONE = $(CXX) $(CXX_FLAGS) -Werror -fsyntax-only

.PHONY: check check-programs test golden fuzz
check: setup ## every test, with one closing line: N passed, N failed
	@tests/run.sh layers=tests/layers.sh headers=tests/headers.sh messages=po/check.sh \
		frame=tests/frame.sh \
		"+build=$(MAKE) --no-print-directory -k all check-programs" $(TESTS) \
		$(foreach f,$(notdir $(FUZZERS)),"$f=$B/tests/fuzz/$f -m $(MUTATIONS) \
			tests/fuzz/seeds/$(f:fuzz_%=%)") \
		"xapian-c/README.md=CFLAGS='$(CFLAGS)' tests/xapian-c/readme_example.sh $B/lib/libxapian-c.a $B/readme" \
		$(foreach p,$(PAGES),"$p=tests/transcript $p")

check-programs: $(TESTS) $(FUZZERS) $B/demo.made
	@:

CHOSEN = $(foreach t,$(TESTS),$(if $(findstring $(T),$t),$t))
test: $(CHOSEN) ## the test programs whose path contains T, as in: make test T=lib/text
	@tests/run.sh $(CHOSEN)

golden: all $B/demo.made ## rewrite the expected output in every page with transcripts
	@tests/transcript -u $(PAGES)

fuzz: ## let clang search for crashes: make fuzz TARGET=question SECONDS=60
	$(if $(TARGET),,$(error say which target, as in: make fuzz TARGET=question))
	@$(MAKE) --no-print-directory BUILD=fuzz B=build/fuzz build/fuzz/tests/fuzz/fuzz_$(TARGET)
	@mkdir -p build/fuzz/corpus/$(TARGET)
	cd build/fuzz && tests/fuzz/fuzz_$(TARGET) -max_total_time=$(SECONDS) \
		corpus/$(TARGET) $(CURDIR)/tests/fuzz/seeds/$(TARGET)

TEST_LIBRARIES = $B/lib/libquery.a $B/lib/libindexer.a $B/lib/libspoor.a \
	$B/lib/libxapian-c-test.a $B/lib/libxapian-c.a

$B/tests/fuzz/fuzz_%: $B/obj/tests/fuzz/fuzz_%.o $(FUZZ_MAIN) $(TEST_LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) $(if $(FUZZ_MAIN),,-fsanitize=fuzzer) -o $@ $^ \
		$(call libs,$(INDEXER_PACKAGES) $(QUERY_PACKAGES))

$B/tests/%: $B/obj/tests/%.o $(TEST_LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) -o $@ $^ $(call libs,cmocka $(INDEXER_PACKAGES) $(QUERY_PACKAGES))

.SECONDARY:
