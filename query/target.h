/*
 * target.h - what is known of the document that a reference points at: whether it is in the
 * corpus, and if not, why, and how to get it.
 */
#pragma once

#include "query/session.h"

typedef enum {
	TARGET_RESOLVED,
	TARGET_NO_PASSAGE,     /* there, but nothing in it on the subject; only trace says so */
	TARGET_NOT_IN_CORPUS,
	TARGET_UNIDENTIFIABLE, /* a name in no catalogue */
	TARGET_ABSENT,	       /* announced or asked for, but not there */
	TARGET_AMBIGUOUS,      /* the words have two readings */
	TARGET_STATUSES,
} TargetStatus;

TargetStatus target_get_status(Session *session, const Reference *reference);

/* Where a document is to be had; NULL where it is not known. For g_free. */
char *target_get_url(Session *session, const char *target);

/* The command that fetches a document, under a name of its own; NULL where it is not known.
 * For g_free. */
char *target_get_command(Session *session, const char *target);

const char *target_status_name(TargetStatus status);
