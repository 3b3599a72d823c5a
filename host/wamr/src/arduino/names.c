/* The names of numbers, from where they are generated. Arduino compiles what is below src/ alone. */

#include "../../generated/tcat_names.c"
