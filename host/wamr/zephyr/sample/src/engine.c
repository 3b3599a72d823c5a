/* The memory of WAMR's interpreters; the core as C needs none. */

#include <zephyr/kernel.h>

#include "engine.h"

#ifdef CONFIG_TCAT_ENGINE_CLASSIC
/* The interpreter changes the image's bytes. */
#define COPY_BYTES (14 * 1024)
static uint8_t copy[COPY_BYTES];
#else
static uint8_t *const copy = NULL;
#endif

int engine_load(struct tcat_module *module) {
#ifndef CONFIG_TCAT_ENGINE_WASM2C
  static uint8_t pool[CONFIG_TCAT_POOL_SIZE] __aligned(8);
  int status = tcat_runtime_init(pool, sizeof pool);
  if (status != TCAT_OK) return status;
#endif
#ifdef CONFIG_TCAT_ENGINE_CLASSIC
  if (tcat_image.length > sizeof copy) return TCAT_E_MEMORY;
#endif
  return tcat_load(module, &tcat_image, copy);
}
