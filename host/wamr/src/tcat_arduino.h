/** All of tcat for a sketch: Arduino knows the headers in src/ alone. */

#ifndef TCAT_ARDUINO_H
#define TCAT_ARDUINO_H

#include "../generated/tcat_commands.h"
#include "../generated/tcat_errors.h"
#include "../generated/tcat_names.h"
#include "../include/tcat.h"
#include "../include/tcat_update.h"
#if TCAT_SESSION
#include "../include/tcat_model.h"
#include "../include/tcat_session.h"
#include "../include/tcat_shadow.h"
#endif

#endif
