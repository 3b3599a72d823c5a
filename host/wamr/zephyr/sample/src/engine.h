/** What runs the core: Kconfig's choice. */

#ifndef ENGINE_H
#define ENGINE_H

#include "tcat.h"

/** Once, before a client opens: the core's module, for all clients. @returns what `tcat_load` does. */
int engine_load(struct tcat_module *module);

#endif
