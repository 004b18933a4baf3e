# Makes english.tsv of two dictionaries and the words of the field, for query/english.h.
#
#   awk -f english.awk from=words LIST from=field english.tsv from=english ENG-NLD \
#   	from=dutch NLD-ENG
#
# A line is an English word, or several, a tab, and Dutch words with ", " between them. The words
# of the field stand as they are. Of the dictionaries (FreeDict, in the text form of dictd: a
# headword with its pronunciation between slashes, and lines of translations) only single words
# of at least four letters count, as in LIST, and no English word that is a Dutch one too. Where
# pairs stand in both dictionaries, the others of that word are left out: they are rarer senses. A
# word with more than SENSES_MOST that stand in one has too many to mean any.

function plain(text)
{
	gsub(/ĳ/, "ij", text)
	gsub(/\([^)]*\)/, "", text)
	gsub(/^ +| +$/, "", text)
	return text
}

function pair_add(english, dutch)
{
	english = tolower(english)
	if (!list || english !~ /^[a-z][a-z][a-z][a-z]+$/ || english in is_dutch ||
	    english in of_field)
		return
	if (dutch !~ /^[^][ A-Z0-9.,;:'‘’"()\/‐-][^][ A-Z0-9.,;:'‘’"()\/‐-]+$/)
		return
	key = english "\t" dutch
	if (seen[key, from]++)
		return
	if (seen[key, from == "dutch" ? "english" : "dutch"])
		both[english] = both[english] ", " dutch
	else if (senses[english]++ < SENSES_MOST)
		one[english] = one[english] ", " dutch
}

BEGIN { SENSES_MOST = 8 }
FNR == 1 { headword = "" }
from == "words" { is_dutch[$0]; list = 1; next }
from == "field" {
	split($0, column, "\t")
	if ($0 !~ /^#/ && column[2]) {
		of_field[column[1]]
		print column[1] "\t" column[2]
	}
	next
}
/^[^\/]+ \/[^\/]+\/$/ {
	headword = plain(substr($0, 1, index($0, "/") - 1))
	next
}
headword {
	sub(/^[0-9]+\. */, "")
	n = split($0, sense, /[,;] */)
	for (i = 1; i <= n; i++)
		if (from == "english")
			pair_add(headword, plain(sense[i]))
		else
			pair_add(plain(sense[i]), headword)
}
END {
	for (english in both)
		print english "\t" substr(both[english], 3)
	for (english in one)
		if (!(english in both) && senses[english] <= SENSES_MOST)
			print english "\t" substr(one[english], 3)
}
