/*
 * notice.h - what a source says about one document: that it is there, where, and when it
 * changed.
 */
#pragma once

#include "indexer/harvest/rendition.h"

#define NOTICE_MAX_FIELD 4000 /* bytes of a title or of who sent it; more is cut off */

/* Strings are owned and may be NULL, but for `id` or `entity`: one of these is there. */
typedef struct {
	char *id;	  /* canonical (document/identity.h) */
	char *entity;	  /* the source's own key; all that is left of what is withdrawn */
	char *title;
	char *sender;	  /* who sent or made it, in the source's words */
	char *dossier;	  /* "36800-V" */
	char *number;	  /* of the Tweede Kamer: "2025D18359" */
	char *kenmerk;	  /* the sender's reference */
	char *replaces;	  /* the document it was made in the place of */
	char *urls[RENDITIONS];
	gint64 changed;	  /* moments; 0 where the source does not say */
	gint64 issued;
	guint version;	  /* 0 where the source does not say */
	gboolean withdrawn;
} Notice;

Notice *notice_new(void);
void notice_free(Notice *notice);

/* For notice_free; an array that does it itself. */
GPtrArray *notices_new(void);

/* Fills what is empty from `text`, cut off at NOTICE_MAX_FIELD; NULL and "" change nothing. */
void notice_set(char **field, const char *text);

/* Appends to `sender`. */
void notice_add_sender(Notice *notice, const char *text);

/* Finds what is replaced in the title: "t.v.v. 19637-3370", "ter vervanging van nr. 12". */
void notice_find_replaced(Notice *notice);

/* TRUE for a canonical identity that can also be the name of a file. */
gboolean notice_id_is_sound(const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Notice, notice_free)
