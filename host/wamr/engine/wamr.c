/* The core under WAMR, either interpreter. */

#include <string.h>
#include <wasm_export.h>

#include "../include/tcat.h"
#ifndef TCAT_BLOCK_TABLE
/** 1 where the linker puts the table of block ends before WAMR's search (cmake/blocks.cmake). */
#define TCAT_BLOCK_TABLE 0
#endif

#if TCAT_BLOCK_TABLE
#include "tcat_blocks.h"
#endif

#ifndef TCAT_WASM_STACK
/** Bytes of the interpreter's operand stack for each client; CMakeLists.txt has what each engine needs. */
#define TCAT_WASM_STACK 4096
#endif

#ifndef TCAT_METERING
/** Instructions that one call may take, 0 for no limit. */
#define TCAT_METERING 0
#endif

/** WAMR writes here why it refuses a module; only for a debugger to see. */
static char message[96];

/* WAMR tells it in words alone: "allocate memory failed", "allocate linear memory failed" and the like. */
static int why_not(void) {
  static const char memory[] = "allocate";
  for (const char *at = message; *at; at++)
    if (strncmp(at, memory, sizeof memory - 1) == 0) return TCAT_E_MEMORY;
  return TCAT_E_MODULE;
}

int tcat_engine_init(void *pool, size_t size) {
  RuntimeInitArgs arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.mem_alloc_type = Alloc_With_Pool;
  arguments.mem_alloc_option.pool.heap_buf = pool;
  arguments.mem_alloc_option.pool.heap_size = (uint32_t)size;
  return wasm_runtime_full_init(&arguments) ? TCAT_OK : TCAT_E_MEMORY;
}

void tcat_engine_destroy(void) { wasm_runtime_destroy(); }

int tcat_engine_load(struct tcat_module *module, const struct tcat_image *image, uint8_t *bytes) {
#if WASM_ENABLE_FAST_INTERP != 0
  /* It keeps code of its own: the bytes may stay in flash, or go. */
  LoadArgs arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.name = "";
  arguments.wasm_binary_freeable = true;
  module->loaded = wasm_runtime_load_ex(bytes, image->length, &arguments, message, sizeof message);
#else
  module->loaded = wasm_runtime_load(bytes, image->length, message, sizeof message);
#endif
#if TCAT_BLOCK_TABLE
  if (module->loaded) tcat_blocks_loaded(module->loaded, bytes, image->crc32);
#endif
  return module->loaded ? TCAT_OK : why_not();
}

void tcat_engine_unload(struct tcat_module *module) {
#if TCAT_BLOCK_TABLE
  tcat_blocks_unloaded(module->loaded);
#endif
  if (module->loaded) wasm_runtime_unload(module->loaded);
  module->loaded = NULL;
}

static bool find_functions(struct tcat_engine *engine) {
  static const char *const names[] = {
#define NAME(name, arguments) #name,
      TCAT_EXPORT_LIST(NAME)
#undef NAME
  };
  for (unsigned i = 0; i < TCAT_EXPORTS; i++) {
    engine->functions[i] = wasm_runtime_lookup_function(engine->instance, names[i]);
    if (!engine->functions[i]) return false;
  }
  return true;
}

int tcat_engine_open(struct tcat_engine *engine, const struct tcat_module *module) {
  if (!module->loaded) return TCAT_E_MODULE;
  engine->instance = wasm_runtime_instantiate(module->loaded, TCAT_WASM_STACK, 0, message, sizeof message);
  if (!engine->instance) return why_not();
  engine->environment = wasm_runtime_create_exec_env(engine->instance, TCAT_WASM_STACK);
  wasm_memory_inst_t memory = wasm_runtime_get_default_memory(engine->instance);
  int status = TCAT_OK;
  if (!engine->environment)
    status = TCAT_E_MEMORY;
  else if (!memory || !find_functions(engine))
    status = TCAT_E_MODULE;
  if (status != TCAT_OK) {
    tcat_engine_close(engine);
    return status;
  }
#if TCAT_METERING > 0
  /* Each call starts to count anew. */
  wasm_runtime_set_instruction_count_limit(engine->environment, TCAT_METERING);
#endif
  engine->memory = wasm_memory_get_base_address(memory);
  engine->memory_size = (uint32_t)(wasm_memory_get_cur_page_count(memory) * wasm_memory_get_bytes_per_page(memory));
  return TCAT_OK;
}

void tcat_engine_close(struct tcat_engine *engine) {
  if (engine->environment) wasm_runtime_destroy_exec_env(engine->environment);
  if (engine->instance) wasm_runtime_deinstantiate(engine->instance);
  engine->environment = NULL;
  engine->instance = NULL;
  engine->trap = "closed";
}

uint32_t tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
  static const uint8_t counts[] = {
#define COUNT(name, arguments) arguments,
      TCAT_EXPORT_LIST(COUNT)
#undef COUNT
  };
  if (engine->trap) return 0;
  uint32_t values[3] = {a, b, c};
  if (wasm_runtime_call_wasm(engine->environment, engine->functions[function], counts[function], values)) return values[0];
  const char *why = wasm_runtime_get_exception(engine->instance);
  engine->trap = why ? why : "the core has trapped";
  return 0;
}
