/* The core as the C that wasm2c makes of it, and the little that such C needs at run time. */

#include <setjmp.h>
#include <string.h>

#include "tcat.h"

#if !TCAT_WASM2C
#error "tcat: define TCAT_WASM2C=1 for every file of the firmware, or leave engine/wasm2c.c out"
#endif

/** Where a trap goes; one call at a time runs on one core of a microcontroller. */
static jmp_buf *catcher;
static const char *reason;
/** The instance that is being made takes its memory from here. */
static struct tcat_engine *opening;

uint32_t wasm_rt_call_stack_depth;

void wasm_rt_trap(wasm_rt_trap_t code) {
  switch (code) {
    case WASM_RT_TRAP_OOB:
      reason = "out of bounds memory access";
      break;
    case WASM_RT_TRAP_DIV_BY_ZERO:
      reason = "integer divide by zero";
      break;
    case WASM_RT_TRAP_EXHAUSTION:
      reason = "call stack exhausted";
      break;
    default:
      reason = "unreachable";
      break;
  }
  longjmp(*catcher, 1);
}

void wasm_rt_allocate_memory(wasm_rt_memory_t *memory, uint32_t pages, uint32_t most) {
  (void)pages;
  (void)most;
  memory->data = (uint8_t *)opening->linear;
  memory->size = sizeof opening->linear;
  memory->pages = 1;
  memory->max_pages = 1;
}

/** Asked by an assertion of a build without NDEBUG: there is nothing to initialize. */
bool wasm_rt_is_initialized(void) { return true; }

void wasm_rt_free_memory(wasm_rt_memory_t *memory) { (void)memory; }

int tcat_engine_init(void *pool, size_t size) {
  (void)pool;
  (void)size;
  return TCAT_OK;
}

void tcat_engine_destroy(void) {}

int tcat_engine_load(struct tcat_module *module, uint8_t *bytes, uint32_t length) {
  (void)bytes;
  module->length = length;
  return TCAT_OK;
}

void tcat_engine_unload(struct tcat_module *module) { module->length = 0; }

int tcat_engine_open(struct tcat_engine *engine, const struct tcat_module *module) {
  if (module->length == 0) return TCAT_E_MODULE;
  jmp_buf here;
  catcher = &here;
  opening = engine;
  if (setjmp(here) != 0) return TCAT_E_TRAP;
  Z_tcat_init_module();
  Z_tcat_instantiate(&engine->instance);
  engine->memory = engine->instance.w2c_memory.data;
  engine->memory_size = (uint32_t)engine->instance.w2c_memory.size;
  return TCAT_OK;
}

void tcat_engine_close(struct tcat_engine *engine) {
  engine->trap = "closed";
}

#define CALL_0(name) Z_tcatZ_##name(instance)
#define CALL_1(name) Z_tcatZ_##name(instance, a)
#define CALL_2(name) Z_tcatZ_##name(instance, a, b)
#define CALL_3(name) Z_tcatZ_##name(instance, a, b, c)

static uint32_t dispatch(Z_tcat_instance_t *instance, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
  switch (function) {
    case TCAT_EXPORT_poll:
      return CALL_1(poll);
    case TCAT_EXPORT_pass:
      return CALL_2(pass);
    case TCAT_EXPORT_field:
      return CALL_0(field);
    case TCAT_EXPORT_deadline:
      return CALL_1(deadline);
    case TCAT_EXPORT_start:
      return CALL_3(start);
    case TCAT_EXPORT_abi:
      return CALL_0(abi);
    case TCAT_EXPORT_layout:
      return CALL_0(layout);
    case TCAT_EXPORT_configure:
      CALL_1(configure);
      break;
    case TCAT_EXPORT_command:
      CALL_2(command);
      break;
    case TCAT_EXPORT_plain:
      CALL_2(plain);
      break;
    case TCAT_EXPORT_line:
      CALL_1(line);
      break;
    case TCAT_EXPORT_text:
      CALL_1(text);
      break;
    case TCAT_EXPORT_number:
      CALL_1(number);
      break;
    case TCAT_EXPORT_other:
      CALL_0(other);
      break;
    case TCAT_EXPORT_progress:
      CALL_2(progress);
      break;
    case TCAT_EXPORT_abort:
      CALL_1(abort);
      break;
#if TCAT_SESSION
    case TCAT_EXPORT_prepare:
      CALL_1(prepare);
      break;
    case TCAT_EXPORT_part:
      CALL_1(part);
      break;
    case TCAT_EXPORT_engage:
      return CALL_3(engage);
    case TCAT_EXPORT_disengage:
      CALL_1(disengage);
      break;
#endif
    case TCAT_EXPORTS:
      break;
  }
  return 0;
}

uint32_t tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
  if (engine->trap) return 0;
  jmp_buf here;
  jmp_buf *outer = catcher;
  catcher = &here;
  wasm_rt_call_stack_depth = 0;
  uint32_t value = 0;
  if (setjmp(here) == 0)
    value = dispatch(&engine->instance, function, a, b, c);
  else
    engine->trap = reason;
  catcher = outer;
  return value;
}

/** Types matter to indirect calls alone, which the core has none of. */
uint32_t wasm_rt_register_func_type(uint32_t parameters, uint32_t results, ...) {
  (void)parameters;
  (void)results;
  return 0;
}
