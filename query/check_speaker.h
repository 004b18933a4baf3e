/*
 * check_speaker.h - who says what a passage says.
 *
 * The sentence itself may tell ("de IOB constateert dat ..."); a recommendation is the
 * evaluator's, and so are the items under "de conclusies van het rapport luiden:"; what answers
 * one is the cabinet's; else it is who wrote the document, as far as its title tells.
 */
#pragma once

#include "document/claim.h"
#include "query/check_difference.h"
#include "query/session.h"

/* Adds a difference where the claim names another speaker than the passage has. Nothing is said
 * where either is not known. FALSE with an error where the index cannot be read. */
gboolean check_attribution(Session *session, const Record *record, const Claim *claim,
	Comparison *comparison, GError **error);
