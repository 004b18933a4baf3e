/* Every source is asked what changed, and whether it is still alive. */
#include <glib/gi18n.h>

#include "indexer/harvest/harvest_private.h"
#include "indexer/harvest/moment.h"

#define FIRST_DAYS 7 /* a source that was never read is read from so long ago */
#define CLOCK_SLACK (60 * 60 * MOMENT_SECOND)

static gint64
since_choose(const Harvest *harvest, const HarvestSource *source, const LedgerSource *state)
{
	if (harvest->request->since)
		return harvest->request->since;
	return state->reached ? state->reached - source->overlap * MOMENT_DAY
			      : harvest->now - FIRST_DAYS * MOMENT_DAY;
}

static void
alarm_report(Harvest *harvest, const HarvestSource *source, const LedgerSource *state)
{
	guint hours = moment_working_hours(state->news, harvest->now);
	if (source->silence == 0 || (state->news && hours <= source->silence))
		return;
	harvest->count->alarms++;
	if (!state->news) {
		harvest_report(harvest,
			_("%s: it has told of nothing yet: is its query written as it should be?"),
			source->name);
		return;
	}
	g_autofree char *day = moment_print_day(state->news);
	harvest_report(harvest, _("%s: it has been silent for %u working hours, since %s"),
		source->name, hours, day);
}

static void
clock_check(Harvest *harvest, const LedgerSource *state, gboolean *reported)
{
	if (*reported || state->asked <= harvest->now + CLOCK_SLACK)
		return;
	g_autofree char *asked = moment_print(state->asked);
	*reported = TRUE;
	harvest->count->alarms++;
	harvest_report(harvest,
		_("the clock of this machine runs behind the last harvest, of %s: set it"), asked);
}

static gboolean
source_list(Harvest *harvest, const HarvestSource *source, gboolean *clock, GError **error)
{
	LedgerSource state;
	gboolean sound;
	if (!ledger_get_source(harvest->ledger, source->name, &state, error))
		return FALSE;
	clock_check(harvest, &state, clock);
	Listing listing = {.source = source, .since = since_choose(harvest, source, &state)};
	/* read from later than it was read to, there is a gap: the next run closes it */
	if (!state.reached || listing.since <= state.reached)
		listing.state = &state;
	if (!listing_run(harvest, &listing, &sound, error))
		return FALSE;
	harvest->count->sources++;
	harvest->count->broken += !sound;
	if (sound && listing.state)
		alarm_report(harvest, source, &state);
	return TRUE;
}

gboolean
harvest_list(Harvest *harvest, GError **error)
{
	gboolean clock = FALSE;
	for (guint i = 0; i < harvest->sources->sources->len; i++)
		if (!source_list(harvest, g_ptr_array_index(harvest->sources->sources, i), &clock,
			    error))
			return FALSE;
	return TRUE;
}
