# spoor is two programs: spoor-index fills the store, spoor asks it. A room is a folder; its
# sources are found by wildcard, so a new file needs no line here.
#
#   make        the programs, in build/release/bin      make demo   see what it does
#   make check  every test                              make help   the other targets
#
# BUILD=release|asan|fuzz chooses the variant, V=1 shows the commands, WERROR=-Werror makes
# warnings fatal. CC, CXX, CFLAGS, LDFLAGS, prefix and DESTDIR mean what they mean elsewhere.

VERSION = 0.1.0
BUILD ?= release
B ?= build/$(BUILD)
prefix ?= /usr/local
MAKEFLAGS += --no-builtin-rules
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc)
endif

# --- Variants and flags

SANITIZE.asan = -fsanitize=address,undefined -fno-sanitize-recover=all
SANITIZE.fuzz = $(SANITIZE.asan) -fsanitize=fuzzer-no-link
CFLAGS.release = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
CFLAGS.asan = -O1 -g -fno-omit-frame-pointer $(SANITIZE.asan)
CFLAGS.fuzz = -O1 -g -fno-omit-frame-pointer $(SANITIZE.fuzz)
ifeq ($(CFLAGS.$(BUILD)),)
$(error BUILD=$(BUILD) is not a variant: use release, asan or fuzz)
endif
ifeq ($(BUILD),fuzz)
CC = clang
CXX = clang++
endif
CFLAGS ?= $(CFLAGS.$(BUILD))
CXXFLAGS ?= $(CFLAGS)

# What each program may link: the sets are apart, so that spoor has no document parser.
LIB_PACKAGES = glib-2.0 icu-uc icu-i18n libzstd
INDEXER_PACKAGES = libcmark-gfm json-glib-1.0 libxml-2.0 poppler-glib libzip libseccomp \
	libcurl sqlite3
INDEXER_LIBRARIES = -lcmark-gfm-extensions # has no pkg-config file
QUERY_PACKAGES = json-glib-1.0 xlsxwriter
PACKAGES = xapian-core $(LIB_PACKAGES) $(INDEXER_PACKAGES) $(QUERY_PACKAGES)

WARNINGS = -Wall -Wextra -Wshadow -Wpointer-arith -Wwrite-strings -Wvla $(WERROR)
C_FLAGS := -std=gnu11 -D_GNU_SOURCE -Ilib -I. -DGETTEXT_PACKAGE='"spoor"' -DG_LOG_DOMAIN='"spoor"' \
	-DSPOOR_VERSION='"$(VERSION)"' $(WARNINGS) -Wstrict-prototypes -Wmissing-prototypes -fPIE \
	$(shell pkg-config --cflags $(PACKAGES) 2>/dev/null) $(CPPFLAGS) $(CFLAGS)
CXX_FLAGS := -std=c++17 -I. $(WARNINGS) -fPIC \
	$(shell pkg-config --cflags xapian-core 2>/dev/null) $(CPPFLAGS) $(CXXFLAGS)
libs = $(shell pkg-config --libs xapian-core $(LIB_PACKAGES) $(1))
LINK = $(CXX) $(CXXFLAGS) -pie -Wl,--as-needed -Wl,-z,relro $(LDFLAGS)

# --- What is made of what

objects = $(patsubst %,$B/obj/%.o,$(basename $(1)))
XAPIAN_C_TEST := $(wildcard xapian-c/test_*.cc)
XAPIAN_C := $(filter-out $(XAPIAN_C_TEST),$(wildcard xapian-c/*.cc))
SPOOR := $(wildcard lib/*.c lib/*/*.c)
INDEXER := $(filter-out indexer/main.c,$(wildcard indexer/*.c indexer/*/*.c))
QUERY := $(filter-out query/main.c,$(wildcard query/*.c query/web/*.c))

ROOMS = xapian-c lib indexer query tests
PROGRAMS = $B/bin/spoor-index $B/bin/spoor
LIBRARIES = $B/lib/libspoor.a $B/lib/libxapian-c.a
DATA := $(patsubst corpus/%,$B/share/spoor/%,$(wildcard corpus/*.ini corpus/*.tsv))
DATA += $B/share/spoor/words.txt
DICTIONARY ?= /usr/share/dict/dutch
BILINGUAL ?= /usr/share/dictd/freedict
LANGUAGES := $(patsubst po/%.po,$B/share/locale/%/LC_MESSAGES/spoor.mo,$(wildcard po/*.po))

# $(call say,WHAT,FILE): one short line; with V=1 make shows the command itself instead.
Q = $(if $(V),,@)
say = $(if $(V),,@printf '  %-4s %s\n' $(1) $(2))
show = @printf '\n$$ %s\n' '$(1)' && $(1)

.PHONY: all
all: $(PROGRAMS) $(DATA) $(LANGUAGES) ## the programs and their data (the default)
	@:

$B/bin/spoor: $B/obj/query/main.o $B/lib/libquery.a $(LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) -o $@ $^ $(call libs,$(QUERY_PACKAGES))

$B/bin/spoor-index: $B/obj/indexer/main.o $B/lib/libindexer.a $(LIBRARIES)
	$(call say,LINK,$@)
	@mkdir -p $(@D)
	$Q$(LINK) -o $@ $^ $(INDEXER_LIBRARIES) $(call libs,$(INDEXER_PACKAGES))

$B/lib/libspoor.a: $(call objects,$(SPOOR))
$B/lib/libindexer.a: $(call objects,$(INDEXER))
$B/lib/libquery.a: $(call objects,$(QUERY))
$B/lib/libxapian-c.a: $(call objects,$(XAPIAN_C))
$B/lib/libxapian-c-test.a: $(call objects,$(XAPIAN_C_TEST))
$B/lib/%.a:
	$(call say,AR,$@)
	@mkdir -p $(@D) && rm -f $@
	$Q$(AR) rcs $@ $^

$B/obj/%.o: %.c $B/flags
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$Q$(CC) $(C_FLAGS) -MMD -MP -c -o $@ $<

$B/obj/%.o: %.cc $B/flags
	$(call say,CXX,$<)
	@mkdir -p $(@D)
	$Q$(CXX) $(CXX_FLAGS) -MMD -MP -c -o $@ $<

# Changes when a compiler or a flag changes, and then everything is compiled again.
$B/flags: export FLAGS = $(CC) $(C_FLAGS) $(CXX) $(CXX_FLAGS)
$B/flags: FORCE
	@pkg-config --print-errors --exists $(PACKAGES) || \
		{ echo 'make setup installs what is missing' >&2; exit 2; }
	@mkdir -p $(@D)
	@printf '%s\n' "$$FLAGS" | cmp -s - $@ || printf '%s\n' "$$FLAGS" >$@

# The programs find their data beside themselves, in ../share, here as when installed.
$B/share/spoor/%: corpus/%
	@mkdir -p $(@D)
	$Qcp $< $@

# The words that compounds are made of. Without a word list none: the corpus has to do.
$B/share/spoor/words.txt: $(wildcard $(DICTIONARY))
	$(call say,LIST,$@)
	@mkdir -p $(@D)
	$Qcat $^ </dev/null | LC_ALL=C.UTF-8 sed 'y/àáâäçèéêëíîïñóôöùúûü/aaaaceeeeiiinooouuuu/' | \
		LC_ALL=C grep -x '[a-z]\{4,\}' | LC_ALL=C sort -u >$@ || true

# The Dutch for English words; without the dictionaries or the list that of corpus/english.tsv alone.
$B/share/spoor/english.tsv: corpus/english.tsv query/english.awk $B/share/spoor/words.txt \
		$(wildcard $(BILINGUAL)-*.dict.dz)
	$(call say,LIST,$@)
	@mkdir -p $(@D)
	$Qfor pair in eng-nld nld-eng; do \
		{ gzip -dc <$(BILINGUAL)-$$pair.dict.dz; } >$@.$$pair 2>/dev/null; done; \
	LC_ALL=C awk -f query/english.awk from=words $B/share/spoor/words.txt from=field $< \
		from=english $@.eng-nld from=dutch $@.nld-eng >$@.all && \
	LC_ALL=C sort $@.all >$@ && rm -f $@.*

$B/share/locale/%/LC_MESSAGES/spoor.mo: po/%.po
	$(call say,MO,$<)
	@mkdir -p $(@D)
	$Qmsgfmt -o $@ $<

-include $(shell find $B/obj -name '*.d' 2>/dev/null)

# --- What one does with it

.PHONY: setup demo demo-index install install-xapian-c po clean help compile_commands.json FORCE
setup: ## install the packages that are missing
	@./setup build test

demo: setup ## build, index corpus/, and ask two questions
	@$(MAKE) --no-print-directory demo-index
	$(call show,$B/bin/spoor --index $B/demo trace 2.2)
	$(call show,$B/bin/spoor --index $B/demo search SAFE)

demo-index: $B/demo.made
	@:
$B/demo.made: $(PROGRAMS) $(DATA) $(wildcard corpus/*)
	@rm -rf $B/demo
	$(call show,$B/bin/spoor-index --index $B/demo add corpus)
	@touch $@

INSTALL = install -D -m
share = $(DESTDIR)$(prefix)/share
install: all ## install below $(DESTDIR)$(prefix)
	for f in $(PROGRAMS); do $(INSTALL) 755 $$f $(DESTDIR)$(prefix)/bin/$${f##*/} || exit; done
	for f in $(DATA) $(LANGUAGES); do $(INSTALL) 644 $$f $(share)/$${f#$B/share/} || exit; done
	for f in $(wildcard doc/*.1 doc/*.5); do \
		$(INSTALL) 644 $$f $(share)/man/man$${f##*.}/$${f##*/} || exit; done

install-xapian-c: $B/lib/libxapian-c.a ## install the C bindings for libxapian alone
	$(INSTALL) 644 $< $(DESTDIR)$(prefix)/lib/libxapian-c.a
	$(INSTALL) 644 xapian-c/xapian_c.h $(DESTDIR)$(prefix)/include/xapian-c/xapian_c.h
	mkdir -p $(DESTDIR)$(prefix)/lib/pkgconfig
	sed 's|@prefix@|$(prefix)|; s|@version@|$(VERSION)|' xapian-c/xapian-c.pc.in \
		>$(DESTDIR)$(prefix)/lib/pkgconfig/xapian-c.pc

po: ## bring po/*.po up to date with the messages in the sources
	@po/update.sh

json = $(subst ",\",$(subst \,\\,$(1)))
compile_commands.json: export C = $(call json,$(CC) $(C_FLAGS))
compile_commands.json: export CXX_ = $(call json,$(CXX) $(CXX_FLAGS))
compile_commands.json: ## the compile commands, for editors
	@for f in $$(find $(ROOMS) -name '*.c' -o -name '*.cc'); do \
		case $$f in *.cc) c=$$CXX_;; *) c=$$C;; esac; \
		printf ',{"directory": "%s", "file": "%s", "command": "%s -c %s"}\n' \
			"$$PWD" $$f "$$c" $$f; done | sed '1s/^,/[/; $$s/$$/]/' >$@

clean: ## remove build/
	rm -rf build compile_commands.json

help: ## this list
	@cat $(MAKEFILE_LIST) | sed -n 's/^\([a-z_.-]*\):.*## \(.*\)/  \1 \2/p' | \
		while read -r name text; do printf '  %-22s%s\n' "$$name" "$$text"; done

include $(wildcard tests/rules.mk tests/*/rules.mk)
