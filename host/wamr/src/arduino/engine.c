/* What runs the core as C. Arduino compiles what is below src/ alone. */

#include "../../engine/wasm2c.c"
