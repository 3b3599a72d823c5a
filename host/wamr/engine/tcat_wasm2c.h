/** The core as C: what `tcat_engine.h` needs of it. */

#ifndef TCAT_WASM2C_H
#define TCAT_WASM2C_H

/* A core of the build's own is named by TCAT_CORE_HEADER. */
#ifdef TCAT_CORE_HEADER
#include TCAT_CORE_HEADER
#elif TCAT_SESSION
#include "../generated/session/tcat_core.h"
#else
#include "../generated/release/tcat_core.h"
#endif

/**
 * 1 where the compiler reads a word of the core's memory byte by byte, for want of unaligned access
 * (Cortex-M0): an interrupt would see an index half written, so that a client needs a FIFO.
 */
#ifndef TCAT_NEEDS_FIFO
#if defined(__ARM_FEATURE_UNALIGNED) || defined(__x86_64__) || defined(__i386__)
#define TCAT_NEEDS_FIFO 0
#else
#define TCAT_NEEDS_FIFO 1
#endif
#endif

/** The module is part of the firmware: there is nothing to load. */
struct tcat_module {
  uint32_t length;
};

/** An instance, the core's linear memory in it. */
struct tcat_engine {
  uint8_t *memory;
  uint32_t memory_size;
  const char *trap;
  struct tcat_core core;
};

#endif
