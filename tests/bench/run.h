/*
 * run.h - runs programs: to their end, for what they cost, or as engines that answer.
 */
#pragma once

#include <glib.h>
#include <stdio.h>

enum {
	COST_WALL, /* seconds */
	COST_CPU,  /* seconds of all threads, user and system */
	COST_PEAK, /* resident memory, MiB */
	COST_FIGURES,
};

typedef struct {
	double figures[COST_FIGURES];
} Cost;

/* Runs a command line, its arguments quoted as for a shell, and throws its output away. Where
 * the program fails, this one ends. The memory of this process is a floor under `peak` (Linux
 * counts what the process had before its exec), so keep it small. */
Cost run_program(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* The median of each figure. */
Cost cost_median(const Cost *costs, guint count);

typedef struct {
	char *command;
	FILE *to, *from;
	GPid pid;
} Engine;

Engine *engine_start(const char *command);
void engine_stop(Engine *engine);

/* See bench_answer; returns the hits. */
gint engine_ask(Engine *engine, const char *question, double *wall, double *cpu);

/* Takes the files of a folder, and of the folders in it, out of the page cache. */
void folder_drop(const char *path);

/* The n-th hundredth of the values, which it sorts: the nearest rank. 0 where there are none. */
double values_percentile(GArray *values, guint n);
