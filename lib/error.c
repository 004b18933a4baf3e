#include "error.h"

G_DEFINE_QUARK(spoor-error-quark, spoor_error)
