/** The engine with its memory, and the modules that tests take clients of. */

#ifndef BENCH_H
#define BENCH_H

#include "tcat.h"

/** Bytes of the engine's pool. */
extern const size_t bench_pool_size;

/** Starts the engine with so many bytes of the pool; its status. */
int bench_start(size_t pool_size);
void bench_stop(void);

/** Starts the engine and loads its modules; `false` where that fails. */
bool bench_open(void);
void bench_close(void);

const struct tcat_module *bench_module(void);

/** Where the copy for the classic interpreter goes; `NULL` for engines that need none. */
uint8_t *bench_copy(const struct tcat_image *image);

#ifdef TEST_TRAP
/** The module of trap.wat: beside the real one where the engine can have two, else the only one. */
#ifdef TEST_TRAP_CORE
#define trap_image tcat_image
#else
extern const struct tcat_image trap_image;
#endif
const struct tcat_module *bench_trap_module(void);
#endif

#endif
