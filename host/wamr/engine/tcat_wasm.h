/** What the core as C is written in: memory, division, bits, traps. generated/…/tcat_core.c alone includes it. */

#ifndef TCAT_WASM_H
#define TCAT_WASM_H

#include <string.h>

#include "../include/tcat_compiler.h"

#if TCAT_GNU
/* A translator keeps what a module has and a function of it does not use. */
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-label"
#endif

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "tcat: the core's memory is little-endian, and so is every processor that it runs on"
#endif

/*
 * Where an access of `size` bytes goes. `offset` and `size` are constants of the call, the memory's size one of the core:
 * one comparison is left of it, none where the address is a constant too.
 */
static inline uint8_t *place(struct tcat_core *core, uint32_t address, uint32_t offset, uint32_t size) {
  if (TCAT_UNLIKELY(offset > TCAT_CORE_MEMORY - size || address > TCAT_CORE_MEMORY - size - offset))
    tcat_core_trap("out of bounds memory access");
  return (uint8_t *)core->memory + address + offset;
}

/* Indices that an interrupt shares with the core are words: none is remembered, and nothing moves over its reading. */
static inline uint32_t i32_load(struct tcat_core *core, uint32_t address, uint32_t offset) {
  uint32_t value;
  TCAT_BARRIER();
  TCAT_MEMCPY(&value, place(core, address, offset, sizeof value), sizeof value);
  TCAT_BARRIER();
  return value;
}

static inline uint64_t i64_load(struct tcat_core *core, uint32_t address, uint32_t offset) {
  uint64_t value;
  TCAT_MEMCPY(&value, place(core, address, offset, sizeof value), sizeof value);
  return value;
}

static inline uint32_t i32_load16_u(struct tcat_core *core, uint32_t address, uint32_t offset) {
  uint16_t value;
  TCAT_MEMCPY(&value, place(core, address, offset, sizeof value), sizeof value);
  return value;
}

static inline uint32_t i32_load8_u(struct tcat_core *core, uint32_t address, uint32_t offset) {
  return *place(core, address, offset, 1);
}

static inline void i32_store(struct tcat_core *core, uint32_t address, uint32_t offset, uint32_t value) {
  TCAT_MEMCPY(place(core, address, offset, sizeof value), &value, sizeof value);
}

static inline void i64_store(struct tcat_core *core, uint32_t address, uint32_t offset, uint64_t value) {
  TCAT_MEMCPY(place(core, address, offset, sizeof value), &value, sizeof value);
}

static inline void i32_store16(struct tcat_core *core, uint32_t address, uint32_t offset, uint32_t value) {
  uint16_t low = (uint16_t)value;
  TCAT_MEMCPY(place(core, address, offset, sizeof low), &low, sizeof low);
}

static inline void i32_store8(struct tcat_core *core, uint32_t address, uint32_t offset, uint32_t value) {
  *place(core, address, offset, 1) = (uint8_t)value;
}

/* What a module's data section holds, at its beginning. */
static inline void fill(struct tcat_core *core, uint32_t address, const uint8_t *bytes, uint32_t count) {
  TCAT_MEMCPY((uint8_t *)core->memory + address, bytes, count);
}

static inline uint32_t DIV_U(uint32_t a, uint32_t b) {
  if (TCAT_UNLIKELY(b == 0)) tcat_core_trap("integer divide by zero");
  return a / b;
}

static inline uint32_t REM_U(uint32_t a, uint32_t b) {
  if (TCAT_UNLIKELY(b == 0)) tcat_core_trap("integer divide by zero");
  return a % b;
}

static inline uint32_t I32_ROTL(uint32_t value, uint32_t by) { return value << (by & 31) | value >> ((32 - by) & 31); }

static inline uint32_t I32_CTZ(uint32_t value) { return value == 0 ? 32 : tcat_trailing_zeros(value); }

static inline uint64_t I64_CTZ(uint64_t value) {
  uint32_t low = (uint32_t)value;
  return low != 0 ? I32_CTZ(low) : 32 + I32_CTZ((uint32_t)(value >> 32));
}

#define UNREACHABLE tcat_core_trap("unreachable")

#endif
