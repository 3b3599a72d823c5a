/* Made of release.wasm by `npm run generate`, by way of wasm2c 1.0.32. */

#ifndef TCAT_CORE_H
#define TCAT_CORE_H

#include <stdint.h>

#include "../../include/tcat_compiler.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of linear memory that the core declares, not a whole page. */
#define TCAT_CORE_MEMORY 3316u

/** An instance: its globals and its linear memory. */
struct tcat_core {
  uint32_t w2c_g0;
  uint32_t w2c_g1;
  uint32_t w2c_g2;
  uint32_t w2c_g3;
  uint32_t w2c_g4;
  uint32_t w2c_g5;
  uint32_t w2c_g6;
  uint32_t w2c_g7;
  uint32_t w2c_g8;
  uint32_t w2c_g9;
  uint32_t w2c_g10;
  uint32_t w2c_g11;
  uint32_t w2c_g12;
  uint32_t w2c_g13;
  uint32_t w2c_g14;
  uint32_t w2c_g15;
  uint32_t w2c_g16;
  uint32_t w2c_g17;
  uint32_t w2c_g18;
  uint32_t w2c_g19;
  uint32_t w2c_g20;
  uint32_t w2c_g21;
  uint32_t w2c_g22;
  uint32_t w2c_g23;
  uint32_t w2c_g24;
  uint32_t w2c_g25;
  uint32_t w2c_g26;
  uint32_t w2c_g27;
  uint32_t w2c_g28;
  uint32_t w2c_g29;
  uint32_t w2c_g30;
  uint32_t w2c_g31;
  uint32_t w2c_g32;
  uint32_t w2c_g33;
  uint32_t w2c_g34;
  uint32_t w2c_g35;
  uint32_t w2c_g36;
  uint32_t w2c_g37;
  uint32_t w2c_g38;
  uint32_t w2c_g39;
  uint32_t w2c_g40;
  uint32_t w2c_g41;
  uint32_t w2c_g42;
  uint32_t w2c_g43;
  uint32_t w2c_g44;
  uint32_t w2c_g45;
  uint32_t w2c_g46;
  uint32_t w2c_g47;
  uint32_t w2c_g48;
  uint32_t w2c_g49;
  uint32_t w2c_g50;
  uint32_t w2c_g51;
  uint32_t w2c_g52;
  uint32_t w2c_g53;
  uint32_t w2c_g54;
  uint32_t w2c_g55;
  uint32_t w2c_g56;
  uint32_t w2c_g57;
  uint32_t w2c_g58;
  uint32_t w2c_g59;
  uint32_t w2c_g60;
  uint32_t w2c_g61;
  uint32_t w2c_g62;
  uint32_t w2c_g63;
  uint32_t w2c_g64;
  uint32_t w2c_g65;
  uint32_t w2c_g66;
  uint32_t w2c_g67;
  uint32_t w2c_g68;
  uint64_t memory[(TCAT_CORE_MEMORY + 7u) / 8u];
};

/** Where a trap goes: the engine's. */
TCAT_NORETURN void tcat_core_trap(const char *why);

/** Makes it a fresh instance. */
void tcat_core_init(struct tcat_core *core);

uint32_t tcat_core_abi(struct tcat_core *core);
uint32_t tcat_core_layout(struct tcat_core *core);
void tcat_core_configure(struct tcat_core *core, uint32_t);
void tcat_core_command(struct tcat_core *core, uint32_t, uint32_t);
void tcat_core_plain(struct tcat_core *core, uint32_t, uint32_t);
void tcat_core_line(struct tcat_core *core, uint32_t);
void tcat_core_text(struct tcat_core *core, uint32_t);
void tcat_core_number(struct tcat_core *core, uint32_t);
void tcat_core_other(struct tcat_core *core);
uint32_t tcat_core_start(struct tcat_core *core, uint32_t, uint32_t, uint32_t);
void tcat_core_progress(struct tcat_core *core, uint32_t, uint32_t);
void tcat_core_abort(struct tcat_core *core, uint32_t);
uint32_t tcat_core_pass(struct tcat_core *core, uint32_t, uint32_t);
uint32_t tcat_core_poll(struct tcat_core *core, uint32_t);
uint32_t tcat_core_field(struct tcat_core *core);
uint32_t tcat_core_deadline(struct tcat_core *core, uint32_t);
uint32_t tcat_core_bcc(struct tcat_core *core, uint32_t);

#ifdef __cplusplus
}
#endif

#endif
