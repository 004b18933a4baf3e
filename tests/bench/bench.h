/*
 * bench.h - what the programs of `make bench` have in common.
 *
 * make_corpus writes a corpus where none is given; draw takes questions from it; bench runs
 * the engines beside each other and prints what they cost. An engine is a program of its own,
 * so that its time and memory are its own:
 *
 *   PROGRAM index DATABASE CORPUS   adds the passages of a corpus
 *   PROGRAM ask DATABASE            answers questions, one a line, with bench_answer
 *
 * A corpus is JSONL, {"id", "title", "text"} a line. What goes wrong ends the program.
 */
#pragma once

#include <glib.h>
#include <stdio.h>

#define BENCH_HITS 10 /* asked for by each question */
#define BENCH_REFUSED (-1)

void bench_die(const char *format, ...) G_GNUC_PRINTF(1, 2) G_GNUC_NORETURN;

typedef gboolean (*BenchPut)(const char *id, const char *title, const char *text, gpointer data);

/* Calls `put` for each passage, in order, until it returns FALSE. */
void bench_read(const char *path, BenchPut put, gpointer data);

/* Writes one line of a corpus. */
void bench_write(FILE *file, const char *id, const char *title, const char *text);

/* Finds the best hits, fetches their ids and returns how many there are, or BENCH_REFUSED. */
typedef gint (*BenchAsk)(const char *question, gpointer engine);

/* For each line of standard input one line: the milliseconds it took by the clock on the wall
 * and of CPU, and the hits. */
void bench_answer(BenchAsk ask, gpointer engine);
