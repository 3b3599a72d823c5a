/* The core as C that TCAT_SESSION says. Arduino compiles what is below src/ alone. */

#include "../../generated/release/tcat_core.c"
#include "../../generated/session/tcat_core.c"
