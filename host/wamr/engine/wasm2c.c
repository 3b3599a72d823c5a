/* The core as C: an instance, its calls, and where a trap goes. */

#include "../include/tcat.h"

#if TCAT_WASM2C

/* One call at a time runs on one core of a microcontroller; where more than one task calls, they share a lock. */
static tcat_jump *catcher;
static const char *reason;

void tcat_core_trap(const char *why) {
  reason = why;
  TCAT_THROW(*catcher);
}

int tcat_engine_init(void *pool, size_t size) {
  (void)pool;
  (void)size;
  return TCAT_OK;
}

void tcat_engine_destroy(void) {}

int tcat_engine_load(struct tcat_module *module, const struct tcat_image *image, uint8_t *bytes) {
  (void)bytes;
  module->length = image->length;
  return TCAT_OK;
}

void tcat_engine_unload(struct tcat_module *module) { module->length = 0; }

int tcat_engine_open(struct tcat_engine *engine, const struct tcat_module *module) {
  if (module->length == 0) return TCAT_E_MODULE;
  tcat_core_init(&engine->core);
  engine->memory = (uint8_t *)engine->core.memory;
  engine->memory_size = TCAT_CORE_MEMORY;
  return TCAT_OK;
}

void tcat_engine_close(struct tcat_engine *engine) { engine->trap = "closed"; }

#define CALL_0(name) tcat_core_##name(core)
#define CALL_1(name) tcat_core_##name(core, a)
#define CALL_2(name) tcat_core_##name(core, a, b)
#define CALL_3(name) tcat_core_##name(core, a, b, c)

static uint32_t dispatch(struct tcat_core *core, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
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
  tcat_jump here;
  /* A port's function may call another client's core, from within this one's. */
  tcat_jump *outer = catcher;
  uint32_t value = 0;
  catcher = &here;
  if (TCAT_CATCH(here) == 0)
    value = dispatch(&engine->core, function, a, b, c);
  else
    engine->trap = reason;
  catcher = outer;
  return value;
}

#endif
