/**
 * @file
 * What runs the core: WAMR, or the C that wasm2c made of it. The binding's own; applications need nothing here.
 */

#ifndef TCAT_ENGINE_H
#define TCAT_ENGINE_H

#include <stddef.h>
#include <stdint.h>

#include "tcat_configuration.h"

#if TCAT_SESSION
#define TCAT_EXPORT_LIST_SESSION(X) \
  X(prepare, 1)                     \
  X(part, 1)                        \
  X(engage, 3)                      \
  X(disengage, 1)
#else
#define TCAT_EXPORT_LIST_SESSION(X)
#endif

/** The module's exports: name, and how many arguments it takes (README, "The ABI"). */
#define TCAT_EXPORT_LIST(X) \
  X(abi, 0)                 \
  X(layout, 0)              \
  X(configure, 1)           \
  X(command, 2)             \
  X(plain, 2)               \
  X(line, 1)                \
  X(text, 1)                \
  X(number, 1)              \
  X(other, 0)               \
  X(start, 3)               \
  X(progress, 2)            \
  X(abort, 1)               \
  X(poll, 1)                \
  X(pass, 2)                \
  X(field, 0)               \
  X(deadline, 1)            \
  TCAT_EXPORT_LIST_SESSION(X)

enum tcat_export {
#define TCAT_EXPORT_NUMBER(name, arguments) TCAT_EXPORT_##name,
  TCAT_EXPORT_LIST(TCAT_EXPORT_NUMBER)
#undef TCAT_EXPORT_NUMBER
      TCAT_EXPORTS
};

#if TCAT_WASM2C
#include "../engine/tcat_wasm2c.h"
#else

/** Under WAMR the core reads and writes its indices as words (see tcat_wasm2c.h). */
#define TCAT_NEEDS_FIFO 0

/** A module that all clients share. */
struct tcat_module {
  void *loaded;
};

/** An instance. */
struct tcat_engine {
  void *instance;
  void *environment;
  void *functions[TCAT_EXPORTS];
  uint8_t *memory;
  uint32_t memory_size;
  /** Why it trapped, `NULL` as long as it has not. */
  const char *trap;
};

#endif

struct tcat_image;

int tcat_engine_init(void *pool, size_t size);
void tcat_engine_destroy(void);
/** Loads an image that has been checked; `bytes` are its own or a copy of them. */
int tcat_engine_load(struct tcat_module *module, const struct tcat_image *image, uint8_t *bytes);
void tcat_engine_unload(struct tcat_module *module);
int tcat_engine_open(struct tcat_engine *engine, const struct tcat_module *module);
void tcat_engine_close(struct tcat_engine *engine);

/** Calls an export; 0 after a trap, which `engine->trap` tells. */
uint32_t tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c);

#endif
