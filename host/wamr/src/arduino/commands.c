/* The commands, from where they are generated. Arduino compiles what is below src/ alone. */

#include "../../generated/tcat_commands.c"
