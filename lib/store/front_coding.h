/*
 * front_coding.h - sorted words as lines of what each does not share with the word before
 * (front coding: Witten, Moffat, Bell, Managing Gigabytes, 2nd ed. 1999, 4.1); only for the
 * files of this room.
 *
 * A line is a byte, ' ' and as many more as the bytes it shares, then the other bytes and '\n':
 *
 *    strategie
 *   )en            strategieen
 *   (sch           strategisch
 *
 * Every FRONT_RESTART-th line shares nothing, so that "\n " is where a search can begin: there
 * is no table of them. Words are sorted by their bytes and have no '\n' or '\0'. Bytes that no
 * writer wrote give words that nobody wrote, and nothing worse; a seek takes at most linear time.
 */
#pragma once

#include <glib.h>

#define FRONT_RESTART 64 /* words: fewer make a seek shorter, more make the lines fewer bytes */

typedef struct FrontWriter FrontWriter;

FrontWriter *front_writer_new(void);
void front_writer_free(FrontWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FrontWriter, front_writer_free)

/* A word behind all others; the last one once more is left out. */
void front_writer_add(FrontWriter *writer, const char *word);

/* The lines so far, which belong to the writer. */
const GString *front_writer_get_lines(const FrontWriter *writer);

/* Stands before all words, or on one of them. */
typedef struct FrontReader FrontReader;

/* `lines` must outlive the reader. A last line that does not end is left out. */
FrontReader *front_reader_new(const char *lines, gsize length);
void front_reader_free(FrontReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FrontReader, front_reader_free)

/* Goes to the first word that is not before `word`. FALSE where there is none. */
gboolean front_reader_seek(FrontReader *reader, const char *word);

/* Goes to the next word. FALSE at the end. */
gboolean front_reader_next(FrontReader *reader);

/* Goes to the next word, leaving out those that begin with the first `length` bytes of this one
 * as far as their lines tell: at a restart they do not. FALSE at the end. */
gboolean front_reader_skip(FrontReader *reader, gsize length);

/* The word it stands on, until it moves. */
const char *front_reader_get_word(const FrontReader *reader);
