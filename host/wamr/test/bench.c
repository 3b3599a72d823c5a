#include "bench.h"

#if TCAT_WASM2C
#define POOL 8u
#define COPY 1u
#else
#ifndef TEST_POOL
/** Bytes for two modules and two clients. */
#define TEST_POOL (256u * 1024u)
#endif
#ifndef TEST_COPY
/** Room for the bytes of the real module. */
#define TEST_COPY (14u * 1024u)
#endif
#define POOL TEST_POOL
#define COPY TEST_COPY
#endif
#define TRAP_COPY 2048u

static uint64_t pool[(POOL + 7) / 8];
static uint64_t copy[(COPY + 7) / 8];
static struct tcat_module module;

const size_t bench_pool_size = sizeof pool;

#ifdef TEST_TRAP
static uint64_t trap_copy[(TRAP_COPY + 7) / 8];
#ifdef TEST_TRAP_CORE
#define trap_module module
#else
static struct tcat_module trap_module;
#endif

const struct tcat_module *bench_trap_module(void) { return &trap_module; }
#endif

uint8_t *bench_copy(const struct tcat_image *image) {
#if !TCAT_WASM2C && TEST_CLASSIC
#ifdef TEST_TRAP
  if (image == &trap_image && image->length <= sizeof trap_copy) return (uint8_t *)trap_copy;
#endif
  return image->length <= sizeof copy ? (uint8_t *)copy : NULL;
#else
  (void)image;
  (void)copy;
#ifdef TEST_TRAP
  (void)trap_copy;
#endif
  return NULL;
#endif
}

int bench_start(size_t pool_size) { return tcat_runtime_init(pool, pool_size); }

void bench_stop(void) { tcat_runtime_destroy(); }

bool bench_open(void) {
  if (bench_start(sizeof pool) != TCAT_OK) return false;
  if (tcat_load(&module, &tcat_image, bench_copy(&tcat_image)) != TCAT_OK) return false;
#if defined TEST_TRAP && !defined TEST_TRAP_CORE
  if (tcat_load(&trap_module, &trap_image, bench_copy(&trap_image)) != TCAT_OK) return false;
#endif
  return true;
}

void bench_close(void) {
#if defined TEST_TRAP && !defined TEST_TRAP_CORE
  tcat_unload(&trap_module);
#endif
  tcat_unload(&module);
  bench_stop();
}

const struct tcat_module *bench_module(void) { return &module; }
