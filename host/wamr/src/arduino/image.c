/* The image that TCAT_SESSION says. Arduino compiles what is below src/ alone. */

#include "../../generated/release/tcat_image.c"
#include "../../generated/session/tcat_image.c"
