#!/usr/bin/env bash
# Runs checks one after another and counts them; shows the output of those that fail.
#
# usage: run.sh CHECK...
#
# A CHECK is a command, or NAME=COMMAND. With a + in front its output is shown as it comes.
# The last line is "N passed, N failed"; the exit status is 1 when any failed.
set -u
limit=600 # seconds for one check
export LC_ALL=C.UTF-8 LANGUAGE=en G_DEBUG=fatal-criticals UBSAN_OPTIONS=print_stacktrace=1
# libxapian 1.4.22 deletes a table by its base class where it checks a database.
export ASAN_OPTIONS=new_delete_type_mismatch=0

passed=0
failed=0
for check; do
	live=${check%%[!+]*}
	check=${check#+}
	name=${check%%=*}
	command=${check#*=}
	name=${name#"${B:-}"/}
	if [ "$live" ]; then
		bash -c "$command" && status=0 || status=$?
		output=
	else
		output=$(timeout $limit bash -c "$command" 2>&1 </dev/null) && status=0 || status=$?
	fi
	if [ "$status" -eq 0 ]; then
		passed=$((passed + 1))
		printf '  ok   %s\n' "$name"
	else
		failed=$((failed + 1))
		[ "$status" -eq 124 ] && output+=$'\n'"stopped after $limit seconds"
		printf '%s\n  FAIL %s (exit status %d)\n' "$output" "$name" "$status"
	fi
done
printf '%d passed, %d failed\n' $passed $failed
[ $failed -eq 0 ]
