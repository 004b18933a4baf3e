/*
 * report.h - what was measured: tables for people, lines for programs, and which goals were met.
 */
#pragma once

#include <glib.h>

typedef struct Report Report;

typedef struct {
	const char *name, *unit;
	double value;
	guint decimals;
} Figure;

/* For each figure a line goes into the file: subject, engine, figure, value and unit, between
 * tabs. */
Report *report_open(const char *path);

/* Prints a row, under a heading where it is of another table than the row before: one with
 * other figures. */
void report_row(Report *report, const char *subject, const char *engine, const Figure *figures,
		guint count);

typedef enum { GOAL_AT_LEAST, GOAL_AT_MOST } GoalKind;

void report_goal(Report *report, const char *what, double value, GoalKind kind, double limit,
		 const char *unit);

/* Prints the goals on one line. Were all of them met? */
gboolean report_close(Report *report);
