#!/usr/bin/env bash
# Compiles every header alone, as C; the one for C programs outside, xapian_c.h, also as C++.
#
# C_ALONE and CXX_ALONE hold the commands, as `make check` sets them.
set -u
cd "$(dirname "$0")/.." || exit 2
: "${C_ALONE:?run this by make check}" "${CXX_ALONE:?run this by make check}"
include='printf "#include \"%s\"\n" "$1" |'

# The other headers of xapian-c are C++, for its own sources.
find lib indexer query xapian-c/xapian_c.h -name '*.h' | LC_ALL=C sort |
	xargs -n 1 -P "$(nproc)" sh -c "$include $C_ALONE -x c -" sh && status=0 || status=1
sh -c "$include $CXX_ALONE -x c++ -" sh xapian-c/xapian_c.h || status=1
exit "$status"
