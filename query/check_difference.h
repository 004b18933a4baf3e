/*
 * check_difference.h - what a passage says otherwise than a claim does, by type.
 *
 * Any difference outweighs any likeness. Each check looks at the window of a CheckMatch and adds
 * what it finds, in the spelling of both texts.
 */
#pragma once

#include "query/check_match.h"

typedef enum {
	DIFFERENCE_NUMBER,
	DIFFERENCE_DATE,
	DIFFERENCE_IDENTIFIER,
	DIFFERENCE_NAME,
	DIFFERENCE_NEGATION, /* or a word that is the opposite */
	DIFFERENCE_SCOPE,    /* how many, how often */
	DIFFERENCE_MODALITY, /* will, can, must */
	DIFFERENCE_ATTRIBUTION,
	DIFFERENCE_ROLE,    /* who does it to whom */
	DIFFERENCE_WORDING, /* another word in the same row of words */
	DIFFERENCES,
} DifferenceType;

typedef struct {
	DifferenceType type;
	char *source, *claim; /* as printed; "" where one of them has nothing there */
} Difference;

const char *difference_type_name(DifferenceType type);

void difference_free(Difference *difference);

/* What is compared, and where the differences go. */
typedef struct {
	const CheckReader *reader;
	const CheckSide *claim;
	const CheckMatch *match;
	const GArray *around; /* of CheckWord: title, headings, and how the document begins */
	guint date;	      /* of its document, yyyymmdd, or 0 */
	const GPtrArray *held; /* of GArray of ClaimSpan: words of the claim that stand in the
				  passage as they are; or NULL */
	GPtrArray *found;     /* of Difference */
} Comparison;

/* Adds the words of the passage and of the claim, either of which may be NULL. */
void difference_add(Comparison *comparison, DifferenceType type, const CheckWord *source,
	const CheckWord *claim);

void check_numbers(Comparison *comparison);
void check_names(Comparison *comparison);

/* A word of the claim where the passage has another one, in a row of the same words. */
void check_replaced(Comparison *comparison);
void check_opposites(Comparison *comparison);  /* check_polarity.c, with negation */
void check_quantities(Comparison *comparison); /* check_scope.c */
void check_modals(Comparison *comparison);     /* check_scope.c */
void check_roles(Comparison *comparison);      /* check_role.c */
