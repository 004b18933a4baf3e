#!/bin/sh
# Compiles and runs the program in xapian-c/README.md and compares what it prints with what the
# page says. Arguments: the static library (or its objects), a folder for output.
# CC and CFLAGS are those of the build.
set -eu

library=$1
output=$2
room=$(cd "$(dirname "$0")/../.." && pwd)
page=$room/xapian-c/README.md

mkdir -p "$output"
sed -n '/^```c$/,/^```$/{/^```/!p;}' "$page" > "$output/readme_example.c"
expected=$(sed -n 's/^It prints `\(.*\)`\.$/\1/p' "$page")

# shellcheck disable=SC2086,SC2046
if ${CC:-cc} -std=gnu11 ${CFLAGS:--Wall -Wextra -Werror} -I"$room" \
	"$output/readme_example.c" -o "$output/readme_example" \
	$library $(pkg-config --libs xapian-core) -lstdc++ &&
	printed=$("$output/readme_example" "$output/readme_example.db") &&
	[ -n "$expected" ] && [ "$printed" = "$expected" ]
then
	echo "xapian-c/README.md: its program prints what the page says"
else
	echo "xapian-c/README.md: its program fails, or prints something else: ${printed:-nothing}"
	exit 1
fi
