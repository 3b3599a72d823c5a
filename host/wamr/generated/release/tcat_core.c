/* Made of release.wasm by `npm run generate`, by way of wasm2c 1.0.32. */

#include "../../include/tcat_configuration.h"

#if TCAT_WASM2C && !TCAT_SESSION

#include "tcat_core.h"
#include "../../engine/tcat_wasm.h"

static void w2c_f3(struct tcat_core *, uint32_t);
static void w2c_f4(struct tcat_core *, uint32_t);
static void w2c_f5(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f7(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f9(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f10(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f12(struct tcat_core *);
static void w2c_f14(struct tcat_core *, uint32_t);
static void w2c_f17(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static void w2c_f18(struct tcat_core *, uint32_t);
static uint32_t w2c_f19(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f20(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f21(struct tcat_core *);
static void w2c_f22(struct tcat_core *, uint32_t);
static void w2c_f23(struct tcat_core *, uint32_t);
static void w2c_f26(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static void w2c_f27(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f29(struct tcat_core *, uint32_t);
static void w2c_f31(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f32(struct tcat_core *);
static void w2c_f33(struct tcat_core *, uint32_t);
static uint32_t w2c_f34(struct tcat_core *);
static void w2c_f35(struct tcat_core *);
static void w2c_f36(struct tcat_core *, uint32_t);
static uint32_t w2c_f37(struct tcat_core *, uint32_t);
static void w2c_f38(struct tcat_core *);
static uint32_t w2c_f39(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f40(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f41(struct tcat_core *);
static uint32_t w2c_f42(struct tcat_core *, uint32_t);
static uint32_t w2c_f43(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f44(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f45(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f46(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f47(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f48(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f49(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f50(struct tcat_core *, uint32_t);
static void w2c_f51(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f52(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f53(struct tcat_core *, uint32_t);
static uint32_t w2c_f54(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f55(struct tcat_core *, uint32_t);
static uint32_t w2c_f56(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f57(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f58(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f59(struct tcat_core *, uint32_t);
static void w2c_f60(struct tcat_core *);
static void w2c_f61(struct tcat_core *, uint32_t, uint32_t);
static const uint8_t data_segment_data_w2c_d0[] = {
  0x0c, 0x47, 0x50, 0x05, 0x0c, 0x47, 0x50, 0x05, 0x08, 0x09, 0x50, 0x00,
  0x08, 0x08, 0x10, 0x00, 0x09, 0x09, 0x00, 0x00, 0x0a, 0x57, 0x50, 0x05,
  0x0d, 0x09, 0x00, 0x00, 0x09, 0x35, 0x50, 0x03, 0x0a, 0x25, 0x60, 0x02,
  0x0c, 0x25, 0x60, 0x02, 0x09, 0x27, 0x53, 0x02, 0x0b, 0x17, 0x50, 0x01,
  0x0b, 0x03, 0x00, 0x00, 0x08, 0x27, 0x54, 0x02, 0x08, 0x03, 0x04, 0x00,
  0x0c, 0x15, 0x40, 0x01, 0x0c, 0x09, 0x50, 0x00, 0x0b, 0x09, 0x00, 0x00,
  0x05, 0x17, 0x70, 0x03, 0x09, 0x09, 0x00, 0x00, 0x0c, 0x67, 0x50, 0x06,
  0x09, 0x17, 0x50, 0x01, 0x05, 0x08, 0x10, 0x00, 0x08, 0x37, 0x53, 0x04,
  0x0a, 0x37, 0x53, 0x03, 0x0f, 0x47, 0x53, 0x05, 0x0e, 0x47, 0x53, 0x05,
  0x0b, 0x27, 0x53, 0x02, 0x00, 0x00, 0x00, 0x01, 0x02, 0x00, 0x00, 0x00,
  0x01, 0x00, 0x00, 0x00, 0x0a, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
  0x30, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x2c, 0x00, 0x00, 0x00,
  0x01, 0x00, 0x00, 0x00, 0x18, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
  0x20, 0x00, 0x00, 0x00, 0xe8, 0x03, 0x00, 0x01, 0x60, 0xea, 0x00, 0x00,
  0x3c, 0x00, 0x00, 0x01, 0xb2, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01,
  0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x80, 0x80, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0x7f, 0x01, 0x00, 0x00, 0x00,
  0x80, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x01, 0x00, 0x10, 0x00, 0x00,
  0x08, 0x00, 0x00, 0x00, 0x20, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01,
  0x0d, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x1e, 0x00, 0x00, 0x00,
  0x02, 0x00, 0x00, 0x02, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01,
  0x30, 0x00, 0x00, 0x00, 0x00, 0x10, 0x11, 0x0d, 0x00, 0xf0, 0xff, 0x7f,
  0x01, 0x00, 0x00, 0x01, 0x00, 0xf0, 0x0a, 0x00, 0x00, 0x00, 0x00, 0x01,
  0xff, 0x00, 0x00, 0x00, 0x00, 0x01, 0x02, 0x03, 0x04, 0x00, 0x01, 0x05,
  0x02, 0x04, 0x00, 0x06, 0x07, 0x08, 0x08, 0x09, 0x08, 0x0a, 0x09, 0x08,
  0x09, 0x08, 0x0b, 0x08, 0x0b, 0x08, 0x05, 0x0c, 0x05, 0x0d, 0x0e, 0x0f,
  0x10, 0x11, 0x12, 0x13, 0x14, 0x0b, 0x08, 0x01, 0x02, 0x03, 0x08, 0x01,
  0x02, 0x08, 0x01, 0x02, 0x03, 0x04, 0x08, 0x01, 0x05, 0x02, 0x04, 0x01,
  0x02, 0x54, 0x43, 0x44, 0x45, 0x56, 0x49, 0x4e, 0x46, 0x4f, 0x53, 0x45,
  0x54, 0x54, 0x43, 0x50, 0x52, 0x44, 0x49, 0x4e, 0x46, 0x4f, 0x53, 0x45,
  0x54, 0x54, 0x43, 0x44, 0x45, 0x56, 0x52, 0x45, 0x47, 0x54, 0x43, 0x4d,
  0x4f, 0x44, 0x55, 0x4c, 0x45, 0x54, 0x43, 0x52, 0x45, 0x53, 0x54, 0x4f,
  0x52, 0x45, 0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x43, 0x4f, 0x4e, 0x4e,
  0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x44, 0x49, 0x53, 0x43, 0x4f, 0x4e,
  0x4e, 0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x50, 0x55, 0x42, 0x54, 0x43,
  0x4d, 0x51, 0x54, 0x54, 0x50, 0x55, 0x42, 0x4c, 0x54, 0x43, 0x4d, 0x51,
  0x54, 0x54, 0x50, 0x55, 0x42, 0x52, 0x41, 0x57, 0x54, 0x43, 0x4d, 0x51,
  0x54, 0x54, 0x53, 0x55, 0x42, 0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x55,
  0x4e, 0x53, 0x55, 0x42, 0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x53, 0x54,
  0x41, 0x54, 0x45, 0x54, 0x43, 0x4f, 0x54, 0x41, 0x53, 0x45, 0x54, 0x54,
  0x43, 0x46, 0x57, 0x49, 0x4e, 0x46, 0x4f, 0x54, 0x43, 0x52, 0x45, 0x41,
  0x44, 0x46, 0x57, 0x44, 0x41, 0x54, 0x41, 0x54, 0x43, 0x53, 0x54, 0x41,
  0x52, 0x54, 0x53, 0x4d, 0x41, 0x52, 0x54, 0x54, 0x43, 0x53, 0x54, 0x4f,
  0x50, 0x53, 0x4d, 0x41, 0x52, 0x54, 0x54, 0x43, 0x53, 0x41, 0x50, 0x54,
  0x43, 0x53, 0x54, 0x4f, 0x50, 0x53, 0x41, 0x50, 0x54, 0x43, 0x4d, 0x4f,
  0x44, 0x49, 0x4e, 0x46, 0x4f, 0x53, 0x45, 0x54, 0x54, 0x43, 0x4d, 0x51,
  0x54, 0x54, 0x53, 0x52, 0x56, 0x54, 0x43, 0x56, 0x45, 0x52, 0x54, 0x43,
  0x47, 0x57, 0x42, 0x49, 0x4e, 0x44, 0x54, 0x43, 0x47, 0x57, 0x4f, 0x4e,
  0x4c, 0x49, 0x4e, 0x45, 0x54, 0x43, 0x53, 0x55, 0x42, 0x44, 0x45, 0x56,
  0x49, 0x4e, 0x46, 0x4f, 0x53, 0x45, 0x54, 0x54, 0x43, 0x53, 0x55, 0x42,
  0x44, 0x45, 0x56, 0x50, 0x52, 0x44, 0x53, 0x45, 0x54, 0x54, 0x43, 0x53,
  0x55, 0x42, 0x44, 0x45, 0x56, 0x52, 0x45, 0x47, 0x05, 0x72, 0x65, 0x61,
  0x64, 0x79, 0x0e, 0x57, 0x49, 0x46, 0x49, 0x20, 0x43, 0x4f, 0x4e, 0x4e,
  0x45, 0x43, 0x54, 0x45, 0x44, 0x0b, 0x57, 0x49, 0x46, 0x49, 0x20, 0x47,
  0x4f, 0x54, 0x20, 0x49, 0x50, 0x0f, 0x57, 0x49, 0x46, 0x49, 0x20, 0x44,
  0x49, 0x53, 0x43, 0x4f, 0x4e, 0x4e, 0x45, 0x43, 0x54, 0x00, 0x0c, 0x54,
  0x43, 0x4d, 0x51, 0x54, 0x54, 0x44, 0x49, 0x53, 0x43, 0x4f, 0x4e, 0x12,
  0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x52, 0x45, 0x43, 0x4f, 0x4e, 0x4e,
  0x45, 0x43, 0x54, 0x49, 0x4e, 0x47, 0x11, 0x54, 0x43, 0x4d, 0x51, 0x54,
  0x54, 0x52, 0x45, 0x43, 0x4f, 0x4e, 0x4e, 0x45, 0x43, 0x54, 0x45, 0x44,
  0x0b, 0x54, 0x43, 0x4f, 0x54, 0x41, 0x53, 0x54, 0x41, 0x54, 0x55, 0x53,
  0x0c, 0x54, 0x43, 0x53, 0x54, 0x41, 0x52, 0x54, 0x53, 0x4d, 0x41, 0x52,
  0x54, 0x05, 0x54, 0x43, 0x53, 0x41, 0x50, 0x00, 0x14, 0x57, 0x49, 0x46,
  0x49, 0x5f, 0x43, 0x4f, 0x4e, 0x4e, 0x45, 0x43, 0x54, 0x5f, 0x53, 0x55,
  0x43, 0x43, 0x45, 0x53, 0x53, 0x13, 0x57, 0x49, 0x46, 0x49, 0x5f, 0x43,
  0x4f, 0x4e, 0x4e, 0x45, 0x43, 0x54, 0x5f, 0x46, 0x41, 0x49, 0x4c, 0x45,
  0x44, 0x00, 0x02, 0x4f, 0x4b, 0x05, 0x45, 0x52, 0x52, 0x4f, 0x52, 0x09,
  0x62, 0x75, 0x73, 0x79, 0x20, 0x70, 0x2e, 0x2e, 0x2e, 0x09, 0x62, 0x75,
  0x73, 0x79, 0x20, 0x73, 0x2e, 0x2e, 0x2e, 0x00, 0x2b, 0x54, 0x43, 0x4d,
  0x51, 0x54, 0x54, 0x52, 0x43, 0x56, 0x50, 0x55, 0x42, 0x3a, 0x01, 0x22,
  0x02, 0x2c, 0x01, 0x03, 0x01, 0x22, 0x00, 0x2b, 0x54, 0x43, 0x52, 0x45,
  0x41, 0x44, 0x46, 0x57, 0x44, 0x41, 0x54, 0x41, 0x3a, 0x01, 0x03, 0x00,
  0x2b, 0x43, 0x4d, 0x45, 0x20, 0x45, 0x52, 0x52, 0x4f, 0x52, 0x45, 0x52,
  0x52, 0x20, 0x43, 0x4f, 0x44, 0x45, 0x3a, 0x30, 0x78, 0x3e, 0x2b, 0x2b,
  0x2b, 0x0d, 0x0a,
};

static const uint8_t data_segment_data_w2c_d1[] = {
  0xb0, 0x03, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0xb0, 0x09, 0x00, 0x00,
  0xb4, 0x09, 0x00, 0x00, 0xb8, 0x09, 0x00, 0x00, 0xbc, 0x09, 0x00, 0x00,
  0x8c, 0x03, 0x00, 0x00, 0xc0, 0x09, 0x00, 0x00, 0x00, 0x01,
};


uint32_t tcat_core_abi(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 65537u;
  return w2c_i0;
}

uint32_t tcat_core_layout(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 3264u;
  return w2c_i0;
}

void tcat_core_configure(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  core->w2c_g59 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = 16u;
  w2c_i0 >>= (w2c_i1 & 31);
  core->w2c_g32 = w2c_i0;
}

static void w2c_f3(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 0u;
  core->w2c_g2 = w2c_i0;
  w2c_i0 = 256u;
  core->w2c_g56 = w2c_i0;
  w2c_i0 = 3008u;
  w2c_i1 = 2752u;
  w2c_i2 = core->w2c_g44;
  w2c_i3 = 2752u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  core->w2c_g26 = w2c_i0;
  w2c_i0 = core->w2c_g1;
  if (w2c_i0) {
    w2c_i0 = 1u;
    core->w2c_g2 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g56 = w2c_i0;
  }
  w2c_i0 = 0u;
  core->w2c_g12 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g5 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g6 = w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g15 = w2c_i0;
}

static void w2c_f4(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g12;
  w2c_i1 = core->w2c_g56;
  w2c_i0 = w2c_i0 < w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g26;
    w2c_i1 = core->w2c_g12;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p0;
    i32_store8(core, w2c_i0, 0u, w2c_i1);
  }
  w2c_i0 = core->w2c_g12;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g12 = w2c_i0;
}

static void w2c_f5(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 65u;
  w2c_f4(core, w2c_i0);
  w2c_i0 = 84u;
  w2c_f4(core, w2c_i0);
  w2c_i0 = 43u;
  w2c_f4(core, w2c_i0);
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 += w2c_i1;
  w2c_l2 = w2c_i0;
  w2c_L0:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l2;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_p1 = w2c_i0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
      w2c_i0 = w2c_p1;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_f4(core, w2c_i0);
      goto w2c_L0;
    }
  w2c_i0 = 3u;
  core->w2c_g46 = w2c_i0;
  w2c_i0 = core->w2c_g12;
  core->w2c_g57 = w2c_i0;
  w2c_i0 = core->w2c_g15;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g15;
  w2c_i2 = 2u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 61u;
    w2c_f4(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g15;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 <= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 63u;
    w2c_f4(core, w2c_i0);
  }
}

void tcat_core_command(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p1;
  w2c_f3(core, w2c_i0);
  w2c_i0 = w2c_p0;
  w2c_i1 = 1u;
  w2c_i0 -= w2c_i1;
  w2c_i1 = 28u;
  w2c_i0 = w2c_i0 >= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g2;
    if (w2c_i0) {goto w2c_B0;}
    w2c_i0 = 2u;
    core->w2c_g2 = w2c_i0;
  } else {
    w2c_i0 = w2c_p0;
    core->w2c_g45 = w2c_i0;
    w2c_i0 = 16u;
    core->w2c_g6 = w2c_i0;
    w2c_i0 = 296u;
    core->w2c_g47 = w2c_i0;
    w2c_i0 = 353u;
    w2c_l2 = w2c_i0;
    w2c_L2:
      w2c_i0 = w2c_p0;
      w2c_i1 = 1u;
      w2c_i0 -= w2c_i1;
      w2c_p0 = w2c_i0;
      if (w2c_i0) {
        w2c_i0 = w2c_l2;
        w2c_i1 = core->w2c_g6;
        w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
        w2c_i0 += w2c_i1;
        w2c_l2 = w2c_i0;
        w2c_i0 = core->w2c_g47;
        w2c_i1 = core->w2c_g6;
        w2c_i1 = i32_load8_u(core, w2c_i1, 3u);
        w2c_i0 += w2c_i1;
        core->w2c_g47 = w2c_i0;
        w2c_i0 = core->w2c_g6;
        w2c_i1 = 4u;
        w2c_i0 += w2c_i1;
        core->w2c_g6 = w2c_i0;
        goto w2c_L2;
      }
    w2c_i0 = w2c_p1;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 0u;
    } else {
      w2c_i0 = core->w2c_g6;
      w2c_i0 = i32_load8_u(core, w2c_i0, 1u);
      w2c_i1 = w2c_p1;
      w2c_i0 = (uint32_t)((int32_t)w2c_i0 >> (w2c_i1 & 31));
      w2c_i1 = 1u;
      w2c_i0 &= w2c_i1;
    }
    w2c_i1 = core->w2c_g2;
    w2c_i0 |= w2c_i1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 3u;
      core->w2c_g2 = w2c_i0;
    }
    w2c_i0 = w2c_l2;
    w2c_i1 = core->w2c_g6;
    w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
    w2c_f5(core, w2c_i0, w2c_i1);
  }
  w2c_B0:;
}

static uint32_t w2c_f7(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  w2c_l3 = w2c_i0;
  w2c_L0:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p0;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_l2 = w2c_i0;
    w2c_i1 = 65u;
    w2c_i0 -= w2c_i1;
    w2c_i1 = 26u;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 1u;
    } else {
      w2c_i0 = w2c_l2;
      w2c_i1 = 95u;
      w2c_i0 = w2c_i0 == w2c_i1;
      w2c_i1 = w2c_l2;
      w2c_i2 = 48u;
      w2c_i1 -= w2c_i2;
      w2c_i2 = 10u;
      w2c_i1 = w2c_i1 < w2c_i2;
      w2c_i0 |= w2c_i1;
      w2c_i1 = w2c_p0;
      w2c_i2 = w2c_l3;
      w2c_i1 = w2c_i1 != w2c_i2;
      w2c_i0 &= w2c_i1;
    }
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_p0 = w2c_i0;
    goto w2c_L0;
    w2c_B1:;
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

void tcat_core_plain(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = w2c_p1;
  w2c_f3(core, w2c_i0);
  w2c_i0 = 0u;
  core->w2c_g45 = w2c_i0;
  w2c_i0 = 0u;
  w2c_i1 = 256u;
  w2c_i2 = w2c_p0;
  w2c_i3 = w2c_p0;
  w2c_i4 = 256u;
  w2c_i3 = w2c_i3 >= w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_p0 = w2c_i1;
  if (w2c_i1) {
    w2c_i1 = 2496u;
    w2c_i2 = w2c_p0;
    w2c_i3 = 2496u;
    w2c_i2 += w2c_i3;
    w2c_l2 = w2c_i2;
    w2c_i1 = w2c_f7(core, w2c_i1, w2c_i2);
    w2c_i2 = w2c_l2;
    w2c_i1 = w2c_i1 != w2c_i2;
  } else {
    w2c_i1 = 1u;
  }
  w2c_i2 = core->w2c_g2;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 2u;
    core->w2c_g2 = w2c_i0;
  }
  w2c_i0 = core->w2c_g2;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = w2c_p1;
  w2c_i2 = 3u;
  w2c_i1 = w2c_i1 > w2c_i2;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 3u;
    core->w2c_g2 = w2c_i0;
  }
  w2c_i0 = 2496u;
  w2c_i1 = w2c_p0;
  w2c_f5(core, w2c_i0, w2c_i1);
}

static void w2c_f9(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g2;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i2 = 8u;
    w2c_i1 <<= (w2c_i2 & 31);
    w2c_i0 |= w2c_i1;
    core->w2c_g2 = w2c_i0;
  }
}

static void w2c_f10(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
  uint32_t w2c_l4 = 0, w2c_l5 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5, w2c_i6;
  w2c_i0 = 2496u;
  w2c_l5 = w2c_i0;
  w2c_L0:
    w2c_i0 = w2c_l5;
    w2c_i1 = w2c_p0;
    w2c_i2 = 2496u;
    w2c_i1 += w2c_i2;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_l5;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_l4 = w2c_i0;
      w2c_i1 = 92u;
      w2c_i0 = w2c_i0 == w2c_i1;
      w2c_i1 = w2c_l4;
      w2c_i2 = 44u;
      w2c_i1 = w2c_i1 <= w2c_i2;
      w2c_i0 |= w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 1u;
        w2c_i1 = w2c_l4;
        w2c_i2 = 35u;
        w2c_i1 = w2c_i1 == w2c_i2;
        w2c_i2 = w2c_l4;
        w2c_i3 = 43u;
        w2c_i2 = w2c_i2 == w2c_i3;
        w2c_i1 |= w2c_i2;
        w2c_i2 = 0u;
        w2c_i3 = w2c_p2;
        w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
        w2c_i2 = w2c_l4;
        w2c_i2 = !(w2c_i2);
        w2c_i3 = w2c_l4;
        w2c_i4 = 10u;
        w2c_i3 = w2c_i3 == w2c_i4;
        w2c_i4 = w2c_l4;
        w2c_i5 = 13u;
        w2c_i4 = w2c_i4 == w2c_i5;
        w2c_i3 |= w2c_i4;
        w2c_i2 |= w2c_i3;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 9u;
          w2c_i1 = w2c_p3;
          w2c_f9(core, w2c_i0, w2c_i1);
        }
        w2c_i0 = w2c_p1;
        w2c_i1 = 4294967295u;
        w2c_i0 ^= w2c_i1;
        w2c_i1 = 1u;
        w2c_i2 = 2u;
        w2c_i3 = 4u;
        w2c_i4 = 0u;
        w2c_i5 = w2c_l4;
        w2c_i6 = 44u;
        w2c_i5 = w2c_i5 == w2c_i6;
        w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
        w2c_i4 = w2c_l4;
        w2c_i5 = 34u;
        w2c_i4 = w2c_i4 == w2c_i5;
        w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
        w2c_i3 = w2c_l4;
        w2c_i4 = 92u;
        w2c_i3 = w2c_i3 == w2c_i4;
        w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
        w2c_i0 &= w2c_i1;
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {goto w2c_B3;}
        w2c_i0 = 92u;
        w2c_f4(core, w2c_i0);
        w2c_B3:;
      }
      w2c_i0 = w2c_l4;
      w2c_f4(core, w2c_i0);
      w2c_i0 = w2c_l5;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_l5 = w2c_i0;
      goto w2c_L0;
    }
}

void tcat_core_line(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 3u;
  w2c_f3(core, w2c_i0);
  w2c_i0 = 29u;
  core->w2c_g45 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = core->w2c_g2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 4u;
    core->w2c_g2 = w2c_i0;
  }
  w2c_i0 = 256u;
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_p0;
  w2c_i3 = 256u;
  w2c_i2 = w2c_i2 >= w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  w2c_l1 = w2c_i0;
  w2c_i1 = 4294967295u;
  w2c_i2 = 0u;
  w2c_i3 = 0u;
  w2c_f10(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  w2c_i0 = core->w2c_g26;
  w2c_p0 = w2c_i0;
  w2c_l2 = w2c_i0;
  w2c_i0 = core->w2c_g26;
  w2c_i1 = w2c_l1;
  w2c_i0 += w2c_i1;
  w2c_l1 = w2c_i0;
  w2c_i1 = w2c_p0;
  w2c_i0 -= w2c_i1;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 > w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i0 = i32_load16_u(core, w2c_i0, 0u);
    w2c_i1 = 21569u;
    w2c_i0 = w2c_i0 == w2c_i1;
  } else {
    w2c_i0 = 0u;
  }
  if (w2c_i0) {
    w2c_i0 = w2c_l1;
    w2c_i1 = w2c_p0;
    w2c_i2 = 2u;
    w2c_i1 += w2c_i2;
    w2c_p0 = w2c_i1;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_i1 = 43u;
      w2c_i0 = w2c_i0 == w2c_i1;
    } else {
      w2c_i0 = 0u;
    }
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
    }
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_l2;
  w2c_i0 -= w2c_i1;
  core->w2c_g46 = w2c_i0;
  w2c_L5:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l1;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {goto w2c_B6;}
    w2c_i0 = w2c_p0;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_l3 = w2c_i0;
    w2c_i1 = 63u;
    w2c_i0 = w2c_i0 == w2c_i1;
    w2c_i1 = w2c_l3;
    w2c_i2 = 61u;
    w2c_i1 = w2c_i1 == w2c_i2;
    w2c_i0 |= w2c_i1;
    if (w2c_i0) {goto w2c_B6;}
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_p0 = w2c_i0;
    goto w2c_L5;
    w2c_B6:;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_l2;
  w2c_i0 -= w2c_i1;
  core->w2c_g57 = w2c_i0;
}

static uint32_t w2c_f12(struct tcat_core *core) {
  uint32_t w2c_l0 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g5;
  w2c_l0 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g5 = w2c_i0;
  w2c_i0 = core->w2c_g15;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
  } else {
    w2c_i0 = core->w2c_g6;
    if (w2c_i0) {
      w2c_i0 = w2c_l0;
      w2c_i1 = core->w2c_g6;
      w2c_i1 = i32_load8_u(core, w2c_i1, 3u);
      w2c_i0 = w2c_i0 >= w2c_i1;
    } else {
      w2c_i0 = 0u;
    }
  }
  if (w2c_i0) {
    w2c_i0 = 5u;
    w2c_i1 = core->w2c_g5;
    w2c_f9(core, w2c_i0, w2c_i1);
  }
  w2c_i0 = core->w2c_g2;
  if (w2c_i0) {
    w2c_i0 = 1u;
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_l0;
  if (w2c_i0) {
    w2c_i0 = 44u;
    w2c_f4(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g6;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g47;
    w2c_i1 = w2c_l0;
    w2c_i0 += w2c_i1;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 3u;
    w2c_i0 <<= (w2c_i1 & 31);
    w2c_i1 = 128u;
    w2c_i0 += w2c_i1;
  } else {
    w2c_i0 = 0u;
  }
  w2c_Bfunc:;
  return w2c_i0;
}

void tcat_core_text(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g59;
  w2c_l3 = w2c_i0;
  w2c_i0 = w2c_f12(core);
  w2c_l1 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 2147483647u;
    w2c_l2 = w2c_i0;
    w2c_i0 = w2c_l1;
    if (w2c_i0) {
      w2c_i0 = w2c_l1;
      w2c_i0 = i32_load(core, w2c_i0, 4u);
      w2c_l2 = w2c_i0;
      w2c_i0 = w2c_l1;
      w2c_i0 = i32_load8_u(core, w2c_i0, 3u);
      w2c_l4 = w2c_i0;
      w2c_i1 = 4294967167u;
      w2c_i0 &= w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 6u;
        w2c_i1 = core->w2c_g5;
        w2c_f9(core, w2c_i0, w2c_i1);
      }
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l1;
      w2c_i1 = i32_load(core, w2c_i1, 0u);
      w2c_i2 = 16777215u;
      w2c_i1 &= w2c_i2;
      w2c_i0 = w2c_i0 < w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 7u;
        w2c_i1 = core->w2c_g5;
        w2c_f9(core, w2c_i0, w2c_i1);
      }
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l2;
      w2c_i0 = w2c_i0 <= w2c_i1;
      if (w2c_i0) {goto w2c_B3;}
      w2c_i0 = 8u;
      w2c_i1 = core->w2c_g5;
      w2c_f9(core, w2c_i0, w2c_i1);
      w2c_B3:;
    }
    w2c_i0 = core->w2c_g2;
    w2c_i0 = !(w2c_i0);
    w2c_i1 = w2c_l2;
    w2c_i2 = 2147483647u;
    w2c_i1 = w2c_i1 == w2c_i2;
    w2c_i2 = w2c_p0;
    w2c_i3 = 256u;
    w2c_i2 = w2c_i2 > w2c_i3;
    w2c_i1 &= w2c_i2;
    w2c_i0 &= w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 10u;
      core->w2c_g2 = w2c_i0;
    }
    w2c_i0 = core->w2c_g2;
    if (w2c_i0) {goto w2c_B0;}
    w2c_i0 = 34u;
    w2c_f4(core, w2c_i0);
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l3;
    w2c_i2 = w2c_l4;
    w2c_i3 = core->w2c_g5;
    w2c_f10(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    w2c_i0 = 34u;
    w2c_f4(core, w2c_i0);
  }
  w2c_B0:;
}

static void w2c_f14(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 0u;
  w2c_i0 = (uint32_t)((int32_t)w2c_i0 < (int32_t)w2c_i1);
  if (w2c_i0) {
    w2c_i0 = 45u;
    w2c_f4(core, w2c_i0);
    w2c_i0 = 0u;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_p0 = w2c_i0;
  }
  w2c_i0 = 1u;
  w2c_l1 = w2c_i0;
  w2c_L1:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l1;
    w2c_i0 = DIV_U(w2c_i0, w2c_i1);
    w2c_i1 = 9u;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_l1;
      w2c_i1 = 10u;
      w2c_i0 *= w2c_i1;
      w2c_l1 = w2c_i0;
      goto w2c_L1;
    }
  w2c_L3:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l1;
    w2c_i0 = DIV_U(w2c_i0, w2c_i1);
    w2c_i1 = 48u;
    w2c_i0 += w2c_i1;
    w2c_f4(core, w2c_i0);
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l1;
    w2c_i0 = REM_U(w2c_i0, w2c_i1);
    w2c_p0 = w2c_i0;
    w2c_i0 = w2c_l1;
    w2c_i1 = 10u;
    w2c_i0 = DIV_U(w2c_i0, w2c_i1);
    w2c_l1 = w2c_i0;
    if (w2c_i0) {goto w2c_L3;}
}

void tcat_core_number(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_f12(core);
  w2c_l2 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_l2;
    if (w2c_i0) {
      w2c_i0 = w2c_l2;
      w2c_i0 = i32_load8_u(core, w2c_i0, 3u);
      w2c_l1 = w2c_i0;
      w2c_i1 = 4294967167u;
      w2c_i0 &= w2c_i1;
      w2c_i0 = !(w2c_i0);
      if (w2c_i0) {
        w2c_i0 = 6u;
        w2c_i1 = core->w2c_g5;
        w2c_f9(core, w2c_i0, w2c_i1);
      }
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l1;
      w2c_i2 = 1u;
      w2c_i1 -= w2c_i2;
      w2c_l1 = w2c_i1;
      w2c_i0 = (uint32_t)((int32_t)w2c_i0 >> (w2c_i1 & 31));
      w2c_i1 = w2c_l1;
      w2c_i0 <<= (w2c_i1 & 31);
      w2c_i1 = w2c_p0;
      w2c_i0 = w2c_i0 != w2c_i1;
      w2c_l1 = w2c_i0;
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l2;
      w2c_i1 = i32_load(core, w2c_i1, 0u);
      w2c_i2 = 16777215u;
      w2c_i1 &= w2c_i2;
      w2c_i0 = (uint32_t)((int32_t)w2c_i0 < (int32_t)w2c_i1);
      if (w2c_i0) {
        w2c_i0 = 1u;
      } else {
        w2c_i0 = w2c_p0;
        w2c_i1 = w2c_l2;
        w2c_i1 = i32_load(core, w2c_i1, 4u);
        w2c_i0 = (uint32_t)((int32_t)w2c_i0 > (int32_t)w2c_i1);
      }
      w2c_i1 = w2c_l1;
      w2c_i0 |= w2c_i1;
      w2c_i0 = !(w2c_i0);
      if (w2c_i0) {goto w2c_B2;}
      w2c_i0 = 7u;
      w2c_i1 = core->w2c_g5;
      w2c_f9(core, w2c_i0, w2c_i1);
      w2c_B2:;
    }
    w2c_i0 = w2c_p0;
    w2c_f14(core, w2c_i0);
  }
}

void tcat_core_other(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_f12(core);
  w2c_i0 = 6u;
  w2c_i1 = core->w2c_g5;
  w2c_f9(core, w2c_i0, w2c_i1);
}

static void w2c_f17(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  core->w2c_g10 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g42 = w2c_i0;
  w2c_i0 = w2c_p1;
  w2c_i1 = w2c_p2;
  w2c_i0 += w2c_i1;
  core->w2c_g34 = w2c_i0;
}

static void w2c_f18(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 1u;
  core->w2c_g52 = w2c_i0;
  w2c_i0 = 902u;
  core->w2c_g43 = w2c_i0;
  w2c_i0 = 5u;
  core->w2c_g20 = w2c_i0;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 9u;
  w2c_i0 = w2c_i0 != w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g1;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 1u;
    w2c_i1 = w2c_p0;
    w2c_i2 = 300u;
    w2c_f17(core, w2c_i0, w2c_i1, w2c_i2);
  }
}

static uint32_t w2c_f19(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_L1:
    w2c_i0 = w2c_p2;
    w2c_i1 = 4u;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {goto w2c_B0;}
    w2c_i0 = w2c_p2;
    w2c_i1 = 4u;
    w2c_i0 -= w2c_i1;
    w2c_p2 = w2c_i0;
    w2c_i1 = w2c_p0;
    w2c_i0 += w2c_i1;
    w2c_i0 = i32_load(core, w2c_i0, 0u);
    w2c_i1 = w2c_p1;
    w2c_i2 = w2c_p2;
    w2c_i1 += w2c_i2;
    w2c_i1 = i32_load(core, w2c_i1, 0u);
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {goto w2c_L1;}
  w2c_i0 = 0u;
  goto w2c_Bfunc;
  w2c_B0:;
  w2c_L3:
    w2c_i0 = w2c_p2;
    if (w2c_i0) {
      w2c_i0 = w2c_p2;
      w2c_i1 = 1u;
      w2c_i0 -= w2c_i1;
      w2c_p2 = w2c_i0;
      w2c_i1 = w2c_p0;
      w2c_i0 += w2c_i1;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_i1 = w2c_p1;
      w2c_i2 = w2c_p2;
      w2c_i1 += w2c_i2;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {goto w2c_L3;}
      goto w2c_B2;
    }
  w2c_i0 = 1u;
  goto w2c_Bfunc;
  w2c_B2:;
  w2c_i0 = 0u;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f20(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p1;
  w2c_i1 = w2c_p0;
  w2c_i0 -= w2c_i1;
  w2c_i1 = w2c_p3;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p2;
    w2c_i2 = w2c_p3;
    w2c_i0 = w2c_f19(core, w2c_i0, w2c_i1, w2c_i2);
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f21(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5, w2c_i6;
  w2c_i0 = 0u;
  w2c_i1 = core->w2c_g21;
  w2c_i2 = 0u;
  w2c_i3 = core->w2c_g21;
  w2c_i4 = 17u;
  w2c_i3 = w2c_i3 == w2c_i4;
  w2c_i4 = core->w2c_g21;
  w2c_i5 = 19u;
  w2c_i4 = w2c_i4 == w2c_i5;
  w2c_i3 |= w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_i2 = core->w2c_g63;
  w2c_i3 = 2u;
  w2c_i2 = w2c_i2 < w2c_i3;
  w2c_i3 = 1u;
  w2c_i4 = core->w2c_g1;
  w2c_i5 = 9u;
  w2c_i4 = w2c_i4 != w2c_i5;
  w2c_i5 = 0u;
  w2c_i6 = core->w2c_g1;
  w2c_i4 = w2c_i6 ? w2c_i4 : w2c_i5;
  w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static void w2c_f22(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g51;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g51;
  } else {
    w2c_i0 = core->w2c_g1;
    w2c_i1 = 2u;
    w2c_i0 = w2c_i0 == w2c_i1;
    w2c_i1 = core->w2c_g3;
    w2c_i2 = 6u;
    w2c_i1 = w2c_i1 != w2c_i2;
    w2c_i0 &= w2c_i1;
    w2c_i1 = core->w2c_g1;
    w2c_i2 = 3u;
    w2c_i1 = w2c_i1 == w2c_i2;
    w2c_i0 |= w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 310000u;
      w2c_i1 = 25000u;
      w2c_i2 = w2c_f21(core);
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    } else {
      w2c_i0 = 25000u;
      w2c_i1 = 5000u;
      w2c_i2 = core->w2c_g21;
      w2c_i2 = !(w2c_i2);
      w2c_i3 = core->w2c_g21;
      w2c_i4 = 29u;
      w2c_i3 = w2c_i3 == w2c_i4;
      w2c_i2 |= w2c_i3;
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    }
  }
  w2c_i1 = w2c_p0;
  w2c_i0 += w2c_i1;
  core->w2c_g34 = w2c_i0;
}

static void w2c_f23(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g67;
  core->w2c_g44 = w2c_i0;
  w2c_i0 = core->w2c_g68;
  core->w2c_g55 = w2c_i0;
  w2c_i0 = core->w2c_g65;
  core->w2c_g22 = w2c_i0;
  w2c_i0 = core->w2c_g66;
  core->w2c_g36 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g54 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g42 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g25 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g52 = w2c_i0;
  w2c_i0 = core->w2c_g3;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g22;
    w2c_i1 = core->w2c_g22;
    w2c_i2 = core->w2c_g36;
    w2c_i1 += w2c_i2;
    w2c_i2 = 503u;
    w2c_i3 = 12u;
    w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  } else {
    w2c_i0 = 0u;
  }
  core->w2c_g53 = w2c_i0;
  w2c_i0 = core->w2c_g44;
  core->w2c_g43 = w2c_i0;
  w2c_i0 = core->w2c_g55;
  core->w2c_g20 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g1 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_f22(core, w2c_i0);
}

uint32_t tcat_core_start(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_l3 = 0, w2c_l4 = 0, w2c_l5 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g12;
  w2c_i1 = core->w2c_g2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 2u;
    core->w2c_g2 = w2c_i0;
  }
  w2c_i0 = core->w2c_g15;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g6;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g6;
      w2c_i0 = i32_load8_u(core, w2c_i0, 2u);
      w2c_l3 = w2c_i0;
      w2c_i1 = 15u;
      w2c_i0 &= w2c_i1;
      w2c_i1 = w2c_l3;
      w2c_i2 = 4u;
      w2c_i1 >>= (w2c_i2 & 31);
      w2c_i2 = core->w2c_g15;
      w2c_i3 = 1u;
      w2c_i2 = w2c_i2 == w2c_i3;
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    } else {
      w2c_i0 = 1u;
    }
  } else {
    w2c_i0 = 2u;
  }
  w2c_l3 = w2c_i0;
  w2c_i0 = core->w2c_g15;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g6;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g6;
    w2c_i0 = i32_load8_u(core, w2c_i0, 1u);
    w2c_i1 = 4u;
    w2c_i0 >>= (w2c_i1 & 31);
    w2c_i1 = core->w2c_g5;
    w2c_l5 = w2c_i1;
    w2c_i2 = 1u;
    w2c_i1 += w2c_i2;
    core->w2c_g5 = w2c_i1;
    w2c_i1 = w2c_l5;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 4u;
      w2c_i1 = core->w2c_g5;
      w2c_f9(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_l3;
    w2c_i1 = 6u;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {goto w2c_B4;}
    w2c_i0 = w2c_p0;
    w2c_i1 = 0u;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 < (int32_t)w2c_i1);
    if (w2c_i0) {
      w2c_i0 = 4u;
      w2c_i1 = core->w2c_g5;
      w2c_f9(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p0;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 7u;
      w2c_i1 = core->w2c_g5;
      w2c_f9(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = 2048u;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 > (int32_t)w2c_i1);
    if (w2c_i0) {
      w2c_i0 = 8u;
      w2c_i1 = core->w2c_g5;
      w2c_f9(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = 44u;
    w2c_f4(core, w2c_i0);
    w2c_i0 = w2c_p0;
    w2c_f14(core, w2c_i0);
    w2c_B4:;
  }
  w2c_i0 = 13u;
  w2c_f4(core, w2c_i0);
  w2c_i0 = 10u;
  w2c_f4(core, w2c_i0);
  w2c_i0 = core->w2c_g2;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g12;
  w2c_i2 = 256u;
  w2c_i1 = w2c_i1 > w2c_i2;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 10u;
    core->w2c_g2 = w2c_i0;
  }
  w2c_i0 = core->w2c_g2;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = core->w2c_g45;
    core->w2c_g21 = w2c_i0;
    w2c_i0 = core->w2c_g15;
    core->w2c_g63 = w2c_i0;
    w2c_i0 = w2c_l3;
    core->w2c_g3 = w2c_i0;
    w2c_i0 = w2c_p0;
    core->w2c_g16 = w2c_i0;
    w2c_i0 = w2c_p1;
    core->w2c_g51 = w2c_i0;
    w2c_i0 = 9u;
    core->w2c_g1 = w2c_i0;
    w2c_i0 = core->w2c_g26;
    core->w2c_g67 = w2c_i0;
    w2c_i0 = core->w2c_g12;
    core->w2c_g68 = w2c_i0;
    w2c_i0 = core->w2c_g26;
    w2c_i1 = core->w2c_g46;
    w2c_i0 += w2c_i1;
    core->w2c_g65 = w2c_i0;
    w2c_i0 = core->w2c_g57;
    w2c_i1 = core->w2c_g46;
    w2c_i0 -= w2c_i1;
    core->w2c_g66 = w2c_i0;
    w2c_i0 = core->w2c_g17;
    if (w2c_i0) {
      w2c_i0 = w2c_p2;
      w2c_f18(core, w2c_i0);
      goto w2c_B11;
    }
    w2c_i0 = core->w2c_g10;
    if (w2c_i0) {goto w2c_B11;}
    w2c_i0 = w2c_p2;
    w2c_f23(core, w2c_i0);
    w2c_B11:;
  }
  w2c_i0 = 0u;
  core->w2c_g12 = w2c_i0;
  w2c_i0 = core->w2c_g2;
  return w2c_i0;
}

void tcat_core_progress(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p1;
    w2c_f22(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g16;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g1;
  w2c_i2 = 3u;
  w2c_i1 = w2c_i1 != w2c_i2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = core->w2c_g16;
    w2c_i1 = w2c_p0;
    w2c_i2 = core->w2c_g16;
    w2c_l2 = w2c_i2;
    w2c_i3 = w2c_p0;
    w2c_i4 = w2c_l2;
    w2c_i3 = w2c_i3 < w2c_i4;
    w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
    w2c_i0 -= w2c_i1;
    core->w2c_g16 = w2c_i0;
    w2c_i0 = core->w2c_g16;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 905u;
      core->w2c_g43 = w2c_i0;
      w2c_i0 = 2u;
      core->w2c_g20 = w2c_i0;
    }
    w2c_i0 = w2c_p1;
    w2c_f22(core, w2c_i0);
  }
}

static void w2c_f26(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  core->w2c_g1 = w2c_i0;
  w2c_i0 = w2c_p1;
  w2c_i1 = w2c_p2;
  w2c_i0 += w2c_i1;
  core->w2c_g34 = w2c_i0;
}

static void w2c_f27(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  core->w2c_g35 = w2c_i0;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 9u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g3;
    w2c_i1 = 6u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p1;
      w2c_f18(core, w2c_i0);
      w2c_i0 = 5u;
      w2c_i1 = w2c_p1;
      w2c_i2 = 300u;
      w2c_f26(core, w2c_i0, w2c_i1, w2c_i2);
      goto w2c_Bfunc;
    } else {
      w2c_i0 = 2u;
      w2c_i1 = w2c_p1;
      w2c_i2 = 1000u;
      w2c_f17(core, w2c_i0, w2c_i1, w2c_i2);
    }
  }
  w2c_i0 = 4u;
  core->w2c_g14 = w2c_i0;
  w2c_Bfunc:;
}

void tcat_core_abort(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g14;
  w2c_i1 = core->w2c_g1;
  w2c_i1 = !(w2c_i1);
  w2c_i2 = core->w2c_g1;
  w2c_i3 = 5u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i1 |= w2c_i2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 6u;
    w2c_i1 = w2c_p0;
    w2c_f27(core, w2c_i0, w2c_i1);
  }
}

static uint32_t w2c_f29(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  w2c_i1 = 1024u;
  w2c_i0 += w2c_i1;
  w2c_i1 = 2480u;
  w2c_i1 = i32_load(core, w2c_i1, 0u);
  w2c_l1 = w2c_i1;
  w2c_i2 = w2c_l1;
  w2c_i3 = w2c_p0;
  w2c_i2 -= w2c_i3;
  w2c_i3 = 1024u;
  w2c_i2 = w2c_i2 > w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

uint32_t tcat_core_pass(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g33;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g4;
  w2c_i2 = 4u;
  w2c_i1 = w2c_i1 != w2c_i2;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
  } else {
    w2c_i0 = 2492u;
    w2c_i0 = i32_load(core, w2c_i0, 0u);
  }
  if (w2c_i0) {
    w2c_i0 = 1u;
  } else {
    w2c_i0 = core->w2c_g0;
    w2c_i1 = core->w2c_g0;
    w2c_i1 = w2c_f29(core, w2c_i1);
    w2c_i0 = w2c_i0 != w2c_i1;
  }
  if (w2c_i0) {
    w2c_i0 = 0u;
    w2c_p0 = w2c_i0;
  } else {
    w2c_i0 = core->w2c_g11;
    if (w2c_i0) {
      w2c_i0 = 0u;
      w2c_p0 = w2c_i0;
    } else {
      w2c_i0 = core->w2c_g8;
      w2c_i1 = w2c_p0;
      w2c_i2 = core->w2c_g8;
      w2c_l2 = w2c_i2;
      w2c_i3 = w2c_p0;
      w2c_i4 = w2c_l2;
      w2c_i3 = w2c_i3 < w2c_i4;
      w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
      w2c_p0 = w2c_i1;
      w2c_i0 -= w2c_i1;
      core->w2c_g8 = w2c_i0;
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = core->w2c_g24;
    w2c_i0 += w2c_i1;
    core->w2c_g24 = w2c_i0;
    w2c_i0 = w2c_p1;
    core->w2c_g31 = w2c_i0;
  }
  w2c_i0 = core->w2c_g7;
  w2c_i1 = 0u;
  w2c_i2 = w2c_p0;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p1;
    w2c_f22(core, w2c_i0);
  }
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

static void w2c_f31(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 908u;
  w2c_i1 = w2c_p0;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 912u;
  w2c_i1 = w2c_p1;
  i32_store(core, w2c_i0, 0u, w2c_i1);
}

static void w2c_f32(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g1 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g14 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g53 = w2c_i0;
  w2c_i0 = core->w2c_g7;
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g33 = w2c_i0;
  }
}

static void w2c_f33(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_f32(core);
  w2c_i0 = 920u;
  w2c_i1 = w2c_p0;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = w2c_p0;
  w2c_i1 = 4u;
  w2c_i0 = w2c_i0 > w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 924u;
    w2c_i1 = 0u;
    i32_store(core, w2c_i0, 0u, w2c_i1);
  }
}

static uint32_t w2c_f34(struct tcat_core *core) {
  uint32_t w2c_l0 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g20;
  w2c_i1 = core->w2c_g14;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g20;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g43;
    w2c_i1 = core->w2c_g20;
    w2c_f31(core, w2c_i0, w2c_i1);
    w2c_i0 = 0u;
    core->w2c_g20 = w2c_i0;
    w2c_i0 = 19u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g14;
  w2c_l0 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g14 = w2c_i0;
  w2c_i0 = w2c_l0;
  w2c_i1 = 3u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_f32(core);
    w2c_i0 = 3u;
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_l0;
  w2c_i1 = 4u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g35;
    w2c_f33(core, w2c_i0);
    w2c_i0 = 4u;
  } else {
    w2c_i0 = w2c_l0;
  }
  w2c_Bfunc:;
  return w2c_i0;
}

static void w2c_f35(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = 2484u;
  w2c_i1 = core->w2c_g0;
  w2c_i2 = core->w2c_g13;
  w2c_i3 = core->w2c_g4;
  w2c_i4 = 3u;
  w2c_i3 = w2c_i3 >= w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  i32_store(core, w2c_i0, 0u, w2c_i1);
}

static void w2c_f36(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g0;
  w2c_i0 = w2c_f29(core, w2c_i0);
  core->w2c_g9 = w2c_i0;
  w2c_i0 = core->w2c_g9;
  w2c_i1 = core->w2c_g0;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    core->w2c_g31 = w2c_i0;
  }
}

static uint32_t w2c_f37(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = core->w2c_g0;
  core->w2c_g13 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g4 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g24 = w2c_i0;
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

static void w2c_f38(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 1u;
  core->w2c_g11 = w2c_i0;
  w2c_i0 = core->w2c_g8;
  w2c_i1 = core->w2c_g29;
  w2c_i0 += w2c_i1;
  core->w2c_g8 = w2c_i0;
}

static uint32_t w2c_f39(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 1024u;
  w2c_i1 = w2c_p0;
  w2c_i2 = 1023u;
  w2c_i1 &= w2c_i2;
  w2c_i0 -= w2c_i1;
  w2c_l2 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_i0 < w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p1;
    w2c_i1 = w2c_l2;
    w2c_i0 -= w2c_i1;
    w2c_p1 = w2c_i0;
    w2c_L2:
      w2c_i0 = w2c_p1;
      w2c_i0 = !(w2c_i0);
      if (w2c_i0) {goto w2c_B1;}
      w2c_i0 = w2c_p1;
      w2c_i1 = 1u;
      w2c_i0 -= w2c_i1;
      w2c_p1 = w2c_i0;
      w2c_i1 = 1968u;
      w2c_i0 += w2c_i1;
      w2c_i1 = w2c_p1;
      w2c_i2 = 944u;
      w2c_i1 += w2c_i2;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      i32_store8(core, w2c_i0, 0u, w2c_i1);
      goto w2c_L2;
    UNREACHABLE;
    w2c_B1:;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 1023u;
  w2c_i0 &= w2c_i1;
  w2c_i1 = 944u;
  w2c_i0 += w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f40(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint64_t w2c_l5 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  uint64_t w2c_j0, w2c_j1, w2c_j2;
  w2c_L1:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 1023u;
      w2c_i0 &= w2c_i1;
      w2c_l2 = w2c_i0;
      w2c_i1 = 944u;
      w2c_i0 += w2c_i1;
      w2c_j0 = i64_load(core, w2c_i0, 0u);
      w2c_j1 = 723401728380766730ull;
      w2c_j0 ^= w2c_j1;
      w2c_l5 = w2c_j0;
      w2c_j1 = 72340172838076673ull;
      w2c_j0 -= w2c_j1;
      w2c_j1 = w2c_l5;
      w2c_j2 = 18446744073709551615ull;
      w2c_j1 ^= w2c_j2;
      w2c_j0 &= w2c_j1;
      w2c_j1 = 9259542123273814144ull;
      w2c_j0 &= w2c_j1;
      w2c_j0 = I64_CTZ(w2c_j0);
      w2c_j1 = 3ull;
      w2c_j0 >>= (w2c_j1 & 63);
      w2c_i0 = (uint32_t)(w2c_j0);
      w2c_l3 = w2c_i0;
      w2c_i1 = 8u;
      w2c_i2 = 1024u;
      w2c_i3 = w2c_l2;
      w2c_i2 -= w2c_i3;
      w2c_l2 = w2c_i2;
      w2c_i3 = w2c_l2;
      w2c_i4 = 8u;
      w2c_i3 = w2c_i3 >= w2c_i4;
      w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
      w2c_l2 = w2c_i1;
      w2c_i2 = w2c_p1;
      w2c_i3 = w2c_p0;
      w2c_i2 -= w2c_i3;
      w2c_l4 = w2c_i2;
      w2c_i3 = w2c_l2;
      w2c_i4 = w2c_l4;
      w2c_i3 = w2c_i3 < w2c_i4;
      w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
      w2c_l2 = w2c_i1;
      w2c_i0 = w2c_i0 < w2c_i1;
      if (w2c_i0) {goto w2c_B0;}
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l2;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
      goto w2c_L1;
    }
  w2c_i0 = w2c_p1;
  goto w2c_Bfunc;
  w2c_B0:;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_l3;
  w2c_i0 += w2c_i1;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f41(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 916u;
  w2c_i1 = core->w2c_g24;
  w2c_i2 = core->w2c_g0;
  w2c_i3 = core->w2c_g13;
  w2c_i2 -= w2c_i3;
  w2c_i1 += w2c_i2;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 16u;
  w2c_i0 = w2c_f37(core, w2c_i0);
  return w2c_i0;
}

static uint32_t w2c_f42(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  w2c_i1 = 32u;
  w2c_i0 |= w2c_i1;
  w2c_i1 = 97u;
  w2c_i0 -= w2c_i1;
  w2c_i1 = 6u;
  w2c_i0 = w2c_i0 < w2c_i1;
  w2c_i1 = w2c_p0;
  w2c_i2 = 48u;
  w2c_i1 -= w2c_i2;
  w2c_i2 = 10u;
  w2c_i1 = w2c_i1 < w2c_i2;
  w2c_i0 |= w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f43(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_L0:
    w2c_i0 = w2c_p1;
    w2c_i1 = w2c_l2;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l2;
      w2c_i0 += w2c_i1;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_i0 = w2c_f42(core, w2c_i0);
    } else {
      w2c_i0 = 0u;
    }
    if (w2c_i0) {
      w2c_i0 = w2c_l2;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_l2 = w2c_i0;
      goto w2c_L0;
    }
  w2c_i0 = w2c_l2;
  return w2c_i0;
}

static uint32_t w2c_f44(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g54;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i2 = core->w2c_g44;
    w2c_i3 = core->w2c_g55;
    w2c_i4 = 2u;
    w2c_i3 -= w2c_i4;
    w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  } else {
    w2c_i0 = 0u;
  }
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g54 = w2c_i0;
    w2c_i0 = 1u;
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f45(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_L0:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_i1 = 32u;
      w2c_i0 = w2c_i0 == w2c_i1;
    } else {
      w2c_i0 = 0u;
    }
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
      goto w2c_L0;
    }
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

static uint32_t w2c_f46(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
  uint32_t w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p3;
  w2c_i0 += w2c_i1;
  w2c_l4 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = w2c_p1;
  w2c_i3 = w2c_l4;
  w2c_i2 = w2c_i2 > w2c_i3;
  if (w2c_i2) {
    w2c_i2 = w2c_l4;
    w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
    w2c_i3 = 58u;
    w2c_i2 = w2c_i2 == w2c_i3;
  } else {
    w2c_i2 = 0u;
  }
  if (w2c_i2) {
    w2c_i2 = w2c_p0;
    w2c_i3 = w2c_p2;
    w2c_i4 = w2c_p3;
    w2c_i2 = w2c_f19(core, w2c_i2, w2c_i3, w2c_i4);
  } else {
    w2c_i2 = 0u;
  }
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f47(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p1;
  w2c_i1 = w2c_p0;
  w2c_i0 -= w2c_i1;
  w2c_i1 = w2c_p3;
  w2c_i0 = w2c_i0 >= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p2;
    w2c_i2 = w2c_p3;
    w2c_i0 = w2c_f19(core, w2c_i0, w2c_i1, w2c_i2);
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f48(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0, w2c_l5 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_i0 < w2c_i1;
  w2c_l3 = w2c_i0;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 45u;
    w2c_i0 = w2c_i0 == w2c_i1;
    w2c_l3 = w2c_i0;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_l3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  w2c_p0 = w2c_i0;
  w2c_l4 = w2c_i0;
  w2c_L2:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p0;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 48u;
    w2c_i0 -= w2c_i1;
    w2c_l5 = w2c_i0;
    w2c_i1 = 9u;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_l2;
    w2c_i0 = !(w2c_i0);
    w2c_i1 = w2c_p0;
    w2c_i2 = w2c_l4;
    w2c_i1 = w2c_i1 != w2c_i2;
    w2c_i0 &= w2c_i1;
    w2c_i1 = w2c_l2;
    w2c_i2 = 214748364u;
    w2c_i1 = w2c_i1 > w2c_i2;
    w2c_i0 |= w2c_i1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = w2c_l2;
      w2c_i1 = 10u;
      w2c_i0 *= w2c_i1;
      w2c_i1 = w2c_l5;
      w2c_i0 += w2c_i1;
      w2c_l2 = w2c_i0;
      w2c_i0 = w2c_p0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
      goto w2c_L2;
    }
  w2c_i0 = 0u;
  goto w2c_Bfunc;
  w2c_B1:;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_l4;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = w2c_l2;
  w2c_i2 = w2c_l3;
  w2c_i3 = 2147483647u;
  w2c_i2 += w2c_i3;
  w2c_i1 = w2c_i1 > w2c_i2;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 0u;
    w2c_p0 = w2c_i0;
  } else {
    w2c_i0 = 0u;
    w2c_i1 = w2c_l2;
    w2c_i0 -= w2c_i1;
    w2c_i1 = w2c_l2;
    w2c_i2 = w2c_l3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    core->w2c_g39 = w2c_i0;
  }
  w2c_i0 = w2c_p0;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f49(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
  w2c_p0 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_i0 < w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 44u;
    w2c_i0 = w2c_i0 == w2c_i1;
  } else {
    w2c_i0 = 0u;
  }
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
  } else {
    w2c_i0 = w2c_p0;
  }
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f48(core, w2c_i0, w2c_i1);
  w2c_p0 = w2c_i0;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_p1;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
  } else {
    w2c_i0 = w2c_p0;
    w2c_i1 = 0u;
    w2c_i2 = w2c_p0;
    w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
    w2c_p0 = w2c_i2;
    w2c_i3 = 32u;
    w2c_i2 = w2c_i2 == w2c_i3;
    w2c_i3 = w2c_p0;
    w2c_i4 = 44u;
    w2c_i3 = w2c_i3 == w2c_i4;
    w2c_i2 |= w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  }
  return w2c_i0;
}

static void w2c_f50(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 924u;
  w2c_i1 = 1u;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 928u;
  w2c_i1 = w2c_p0;
  i32_store(core, w2c_i0, 0u, w2c_i1);
}

static void w2c_f51(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 924u;
  w2c_i1 = 0u;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f49(core, w2c_i0, w2c_i1);
  w2c_p0 = w2c_i0;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g39;
  w2c_f50(core, w2c_i0);
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f49(core, w2c_i0, w2c_i1);
  if (w2c_i0) {
    w2c_i0 = 924u;
    w2c_i1 = 3u;
    i32_store(core, w2c_i0, 0u, w2c_i1);
    w2c_i0 = 932u;
    w2c_i1 = core->w2c_g39;
    i32_store(core, w2c_i0, 0u, w2c_i1);
  }
  w2c_Bfunc:;
}

static uint32_t w2c_f52(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  w2c_i1 = 43u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
    w2c_p0 = w2c_i0;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i2 = core->w2c_g22;
  w2c_i3 = core->w2c_g36;
  w2c_i0 = w2c_f46(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  w2c_l2 = w2c_i0;
  w2c_i0 = 0u;
  w2c_i1 = core->w2c_g16;
  w2c_i1 = !(w2c_i1);
  w2c_i2 = core->w2c_g3;
  w2c_i3 = 6u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i1 &= w2c_i2;
  w2c_i2 = w2c_l2;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i2 = 425u;
    w2c_i3 = 9u;
    w2c_i0 = w2c_f46(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    w2c_l2 = w2c_i0;
  }
  w2c_i0 = w2c_l2;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_l2;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
  w2c_p0 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i2 = 803u;
  w2c_i3 = 4u;
  w2c_i0 = w2c_f47(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 4u;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p1;
    w2c_f51(core, w2c_i0, w2c_i1);
    w2c_i0 = 2u;
  } else {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i2 = 811u;
    w2c_i3 = 2u;
    w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    w2c_i0 = !(w2c_i0);
    w2c_i0 = !(w2c_i0);
  }
  w2c_Bfunc:;
  return w2c_i0;
}

static void w2c_f53(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 0u;
  core->w2c_g10 = w2c_i0;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 9u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_f23(core, w2c_i0);
  }
}

static uint32_t w2c_f54(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_L1:
    w2c_i0 = w2c_p2;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_l3 = w2c_i0;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B0;}
    w2c_i0 = w2c_p2;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_p2 = w2c_i0;
    w2c_i0 = w2c_l4;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_l4 = w2c_i0;
    w2c_i0 = w2c_p1;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_i1 = w2c_l3;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_p2;
      w2c_i2 = w2c_l3;
      w2c_i0 = w2c_f19(core, w2c_i0, w2c_i1, w2c_i2);
    } else {
      w2c_i0 = 0u;
    }
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = w2c_p2;
      w2c_i1 = w2c_l3;
      w2c_i0 += w2c_i1;
      w2c_p2 = w2c_i0;
      goto w2c_L1;
    }
  w2c_i0 = w2c_l4;
  goto w2c_Bfunc;
  w2c_B0:;
  w2c_i0 = 0u;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f55(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g18;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_l1 = w2c_i0;
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_p0;
  w2c_i3 = w2c_l1;
  w2c_i2 = w2c_i2 > w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f56(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_L0:
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_i1 = 44u;
      w2c_i0 = w2c_i0 != w2c_i1;
    } else {
      w2c_i0 = 0u;
    }
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
      goto w2c_L0;
    }
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

static uint32_t w2c_f57(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g18;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
  } else {
    w2c_i0 = core->w2c_g18;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 58u;
    w2c_i0 = w2c_i0 != w2c_i1;
  }
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g18;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
  w2c_l2 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f56(core, w2c_i0, w2c_i1);
  w2c_l3 = w2c_i0;
  w2c_i0 = w2c_l2;
  w2c_i1 = w2c_l3;
  w2c_i2 = 768u;
  w2c_i0 = w2c_f54(core, w2c_i0, w2c_i1, w2c_i2);
  w2c_l4 = w2c_i0;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = w2c_f21(core);
    w2c_i1 = w2c_p0;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 0u;
    } else {
      w2c_i0 = w2c_l2;
      w2c_i1 = w2c_p1;
      w2c_i2 = 803u;
      w2c_i3 = 4u;
      w2c_i0 = w2c_f47(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    }
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 0u;
      goto w2c_Bfunc;
    }
    w2c_i0 = w2c_l2;
    w2c_i1 = 4u;
    w2c_i0 += w2c_i1;
    w2c_l3 = w2c_i0;
  }
  w2c_i0 = w2c_l2;
  w2c_i1 = w2c_l3;
  w2c_i2 = w2c_l2;
  w2c_i1 -= w2c_i2;
  w2c_f31(core, w2c_i0, w2c_i1);
  w2c_i0 = 936u;
  w2c_i1 = w2c_p0;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = w2c_l3;
  w2c_i1 = w2c_p1;
  w2c_f51(core, w2c_i0, w2c_i1);
  w2c_i0 = w2c_f21(core);
  w2c_i1 = w2c_p0;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 3u;
    w2c_i1 = 4u;
    w2c_i2 = w2c_l4;
    w2c_i3 = 1u;
    w2c_i2 = w2c_i2 == w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    core->w2c_g14 = w2c_i0;
    w2c_i0 = 2u;
    core->w2c_g35 = w2c_i0;
  }
  w2c_i0 = 12u;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f58(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5, w2c_i6;
  w2c_i0 = w2c_p0;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  w2c_i1 = 43u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
    w2c_i1 = 256u;
    w2c_i2 = w2c_p0;
    w2c_i3 = 1u;
    w2c_i2 += w2c_i3;
    w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
    w2c_i3 = 881u;
    w2c_i3 = i32_load8_u(core, w2c_i3, 0u);
    w2c_i2 = w2c_i2 == w2c_i3;
    if (w2c_i2) {
      w2c_i2 = w2c_p0;
      w2c_i3 = w2c_p1;
      w2c_i4 = 880u;
      w2c_i5 = 10u;
      w2c_i2 = w2c_f46(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
      w2c_l2 = w2c_i2;
      w2c_i2 = !(w2c_i2);
      if (w2c_i2) {
        w2c_i2 = w2c_p0;
        w2c_i3 = w2c_p1;
        w2c_i4 = 880u;
        w2c_i5 = 8u;
        w2c_i2 = w2c_f46(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
        w2c_l2 = w2c_i2;
      }
      w2c_i2 = w2c_l2;
      if (w2c_i2) {
        w2c_i2 = w2c_l2;
        w2c_i3 = w2c_p1;
        w2c_f51(core, w2c_i2, w2c_i3);
        w2c_i2 = 1u;
        w2c_i3 = w2c_l2;
        w2c_i4 = w2c_p1;
        w2c_i3 = w2c_f45(core, w2c_i3, w2c_i4);
        w2c_p0 = w2c_i3;
        w2c_i4 = w2c_p1;
        w2c_i3 = w2c_i3 == w2c_i4;
        w2c_i4 = 924u;
        w2c_i4 = i32_load(core, w2c_i4, 0u);
        w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
        w2c_i2 = !(w2c_i2);
        if (w2c_i2) {
          w2c_i2 = w2c_p0;
          w2c_i3 = w2c_p1;
          w2c_i4 = w2c_p0;
          w2c_i3 -= w2c_i4;
          w2c_f31(core, w2c_i2, w2c_i3);
          w2c_i2 = 924u;
          w2c_i3 = 4u;
          i32_store(core, w2c_i2, 0u, w2c_i3);
        }
        w2c_i2 = 1u;
      } else {
        w2c_i2 = 0u;
      }
    } else {
      w2c_i2 = 0u;
    }
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i2 = 810u;
  w2c_i0 = w2c_f54(core, w2c_i0, w2c_i1, w2c_i2);
  w2c_l3 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_l3;
  if (w2c_i0) {
    w2c_i0 = 3u;
    w2c_i1 = 4u;
    w2c_i2 = w2c_l3;
    w2c_i3 = 2u;
    w2c_i2 = w2c_i2 == w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    goto w2c_Bfunc;
  }
  w2c_i0 = 257u;
  w2c_i1 = 256u;
  w2c_i2 = w2c_p0;
  w2c_i3 = w2c_p1;
  w2c_i4 = 890u;
  w2c_i5 = 11u;
  w2c_i2 = w2c_f47(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
  if (w2c_i2) {
    w2c_i2 = w2c_p1;
    w2c_i3 = w2c_p0;
    w2c_i4 = 11u;
    w2c_i3 += w2c_i4;
    w2c_p0 = w2c_i3;
    w2c_i2 -= w2c_i3;
    w2c_i3 = 1u;
    w2c_i2 -= w2c_i3;
    w2c_i3 = 8u;
    w2c_i2 = w2c_i2 < w2c_i3;
    if (w2c_i2) {
      w2c_L10:
        w2c_i2 = w2c_p0;
        w2c_i3 = w2c_p1;
        w2c_i2 = w2c_i2 < w2c_i3;
        if (w2c_i2) {
          w2c_i2 = 0u;
          w2c_i3 = w2c_p0;
          w2c_i3 = i32_load8_u(core, w2c_i3, 0u);
          w2c_l3 = w2c_i3;
          w2c_i3 = w2c_f42(core, w2c_i3);
          w2c_i3 = !(w2c_i3);
          if (w2c_i3) {goto w2c_B9;}
          w2c_i2 = w2c_l2;
          w2c_i3 = 4u;
          w2c_i2 <<= (w2c_i3 & 31);
          w2c_i3 = w2c_l3;
          w2c_i4 = 48u;
          w2c_i3 -= w2c_i4;
          w2c_l2 = w2c_i3;
          w2c_i4 = w2c_l3;
          w2c_i5 = 32u;
          w2c_i4 |= w2c_i5;
          w2c_i5 = 87u;
          w2c_i4 -= w2c_i5;
          w2c_i5 = w2c_l2;
          w2c_i6 = 10u;
          w2c_i5 = w2c_i5 < w2c_i6;
          w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
          w2c_i2 |= w2c_i3;
          w2c_l2 = w2c_i2;
          w2c_i2 = w2c_p0;
          w2c_i3 = 1u;
          w2c_i2 += w2c_i3;
          w2c_p0 = w2c_i2;
          goto w2c_L10;
        }
      w2c_i2 = w2c_l2;
      core->w2c_g64 = w2c_i2;
      w2c_i2 = 1u;
      core->w2c_g42 = w2c_i2;
      w2c_i2 = 1u;
      w2c_B9:;
    } else {
      w2c_i2 = 0u;
    }
  } else {
    w2c_i2 = 0u;
  }
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  w2c_Bfunc:;
  return w2c_i0;
}

static void w2c_f59(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g25;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g3;
  w2c_i2 = 6u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i2 = w2c_p0;
  w2c_i3 = 4u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i1 &= w2c_i2;
  w2c_i2 = core->w2c_g1;
  w2c_i3 = 9u;
  w2c_i2 = w2c_i2 != w2c_i3;
  w2c_i1 &= w2c_i2;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
    core->w2c_g17 = w2c_i0;
  }
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 5u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g35;
    w2c_f33(core, w2c_i0);
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 4u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = w2c_p0;
  w2c_i2 = 3u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g42;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g64;
      w2c_f50(core, w2c_i0);
    } else {
      w2c_i0 = 924u;
      w2c_i1 = 0u;
      i32_store(core, w2c_i0, 0u, w2c_i1);
    }
  }
  w2c_i0 = w2c_p0;
  w2c_f33(core, w2c_i0);
  w2c_Bfunc:;
}

static void w2c_f60(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g25;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g1;
  w2c_i2 = 5u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 &= w2c_i1;
  core->w2c_g17 = w2c_i0;
}

static void w2c_f61(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 4u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 3u;
    core->w2c_g14 = w2c_i0;
  } else {
    w2c_i0 = core->w2c_g3;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 6u;
      core->w2c_g1 = w2c_i0;
      w2c_i0 = w2c_p1;
      w2c_f22(core, w2c_i0);
      goto w2c_B1;
    }
    w2c_i0 = w2c_p0;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p1;
    w2c_f22(core, w2c_i0);
    w2c_B1:;
  }
}

uint32_t tcat_core_poll(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0, w2c_l5 = 0, w2c_l6 = 0, w2c_l7 = 0, w2c_l8 = 0,
      w2c_l9 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5;
  w2c_i0 = core->w2c_g59;
  w2c_l9 = w2c_i0;
  w2c_i0 = w2c_f34(core);
  w2c_l1 = w2c_i0;
  if (w2c_i0) {
    w2c_i0 = w2c_l1;
  } else {
    w2c_f35(core);
    w2c_i0 = w2c_p0;
    w2c_f36(core, w2c_i0);
    w2c_L3:
      w2c_i0 = core->w2c_g53;
      w2c_l8 = w2c_i0;
      w2c_L5:
        w2c_i0 = core->w2c_g0;
        w2c_i1 = core->w2c_g9;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 2492u;
          w2c_i0 = i32_load(core, w2c_i0, 0u);
          w2c_i0 = !(w2c_i0);
          if (w2c_i0) {goto w2c_B6;}
          w2c_i0 = w2c_p0;
          w2c_f36(core, w2c_i0);
          w2c_i0 = core->w2c_g0;
          w2c_i1 = core->w2c_g9;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {goto w2c_L5;}
          w2c_i0 = 2492u;
          w2c_i1 = 0u;
          i32_store(core, w2c_i0, 0u, w2c_i1);
          w2c_i0 = 2488u;
          w2c_i0 = i32_load(core, w2c_i0, 0u);
          w2c_l2 = w2c_i0;
          w2c_i1 = core->w2c_g60;
          w2c_i0 -= w2c_i1;
          w2c_l1 = w2c_i0;
          w2c_i0 = w2c_l2;
          core->w2c_g60 = w2c_i0;
          w2c_i0 = core->w2c_g24;
          w2c_i1 = w2c_l1;
          w2c_i0 += w2c_i1;
          core->w2c_g24 = w2c_i0;
          w2c_i0 = 3u;
          core->w2c_g4 = w2c_i0;
          w2c_i0 = w2c_p0;
          core->w2c_g31 = w2c_i0;
          goto w2c_L5;
        }
        w2c_i0 = 0u;
        w2c_l2 = w2c_i0;
        w2c_i0 = core->w2c_g4;
        switch (w2c_i0) {
          case 0: goto w2c_B10;
          case 1: goto w2c_B11;
          case 2: goto w2c_B12;
          case 3: goto w2c_B13;
          case 4: goto w2c_B14;
          case 5: goto w2c_B15;
          default: goto w2c_B9;
        }
        w2c_B15:;
        w2c_i0 = core->w2c_g0;
        w2c_i1 = 1023u;
        w2c_i0 &= w2c_i1;
        w2c_i1 = 944u;
        w2c_i0 += w2c_i1;
        w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
        w2c_i1 = 34u;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = core->w2c_g0;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = 6u;
          core->w2c_g4 = w2c_i0;
        } else {
          w2c_i0 = 3u;
          core->w2c_g4 = w2c_i0;
        }
        w2c_i0 = 0u;
        goto w2c_B8;
        w2c_B14:;
        w2c_i0 = core->w2c_g9;
        w2c_i1 = core->w2c_g0;
        w2c_l4 = w2c_i1;
        w2c_i2 = 1023u;
        w2c_i1 &= w2c_i2;
        w2c_i2 = 944u;
        w2c_i1 += w2c_i2;
        w2c_l7 = w2c_i1;
        w2c_i1 = core->w2c_g11;
        w2c_i2 = 3u;
        w2c_i1 = w2c_i1 == w2c_i2;
        if (w2c_i1) {
          w2c_i1 = w2c_l7;
          w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
          w2c_i1 = w2c_f42(core, w2c_i1);
          if (w2c_i1) {
            w2c_f38(core);
          } else {
            w2c_i1 = 0u;
            core->w2c_g11 = w2c_i1;
          }
        }
        w2c_i1 = w2c_l4;
        w2c_i0 -= w2c_i1;
        w2c_l2 = w2c_i0;
        w2c_i1 = 1024u;
        w2c_i2 = w2c_l4;
        w2c_i3 = 1023u;
        w2c_i2 &= w2c_i3;
        w2c_i1 -= w2c_i2;
        w2c_l1 = w2c_i1;
        w2c_i2 = w2c_l1;
        w2c_i3 = w2c_l2;
        w2c_i2 = w2c_i2 > w2c_i3;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
        w2c_l2 = w2c_i0;
        w2c_i1 = core->w2c_g8;
        w2c_l1 = w2c_i1;
        w2c_i2 = w2c_l1;
        w2c_i3 = w2c_l2;
        w2c_i2 = w2c_i2 > w2c_i3;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
        w2c_l2 = w2c_i0;
        w2c_i0 = 0u;
        core->w2c_g30 = w2c_i0;
        w2c_i0 = core->w2c_g11;
        w2c_i1 = 2u;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = core->w2c_g11;
          w2c_i1 = 1u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l7;
            w2c_i1 = w2c_l2;
            w2c_i0 = w2c_f43(core, w2c_i0, w2c_i1);
            w2c_l2 = w2c_i0;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {
              w2c_i0 = 2u;
              core->w2c_g30 = w2c_i0;
            }
          }
          w2c_i0 = core->w2c_g8;
          w2c_i1 = w2c_l2;
          w2c_i0 -= w2c_i1;
          core->w2c_g8 = w2c_i0;
          w2c_i0 = core->w2c_g8;
          if (w2c_i0) {goto w2c_B19;}
          w2c_i0 = 1u;
          core->w2c_g30 = w2c_i0;
        } else {
          w2c_i0 = w2c_l7;
          w2c_i1 = w2c_l2;
          w2c_i2 = 512u;
          w2c_i3 = core->w2c_g29;
          w2c_l1 = w2c_i3;
          w2c_i4 = w2c_l1;
          w2c_i5 = 512u;
          w2c_i4 = w2c_i4 >= w2c_i5;
          w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
          w2c_i3 = core->w2c_g29;
          w2c_i4 = core->w2c_g8;
          w2c_i3 -= w2c_i4;
          w2c_i2 -= w2c_i3;
          w2c_l4 = w2c_i2;
          w2c_i3 = w2c_l2;
          w2c_i4 = w2c_l4;
          w2c_i3 = w2c_i3 < w2c_i4;
          w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
          w2c_l1 = w2c_i1;
          w2c_i0 = w2c_f43(core, w2c_i0, w2c_i1);
          w2c_l2 = w2c_i0;
          w2c_i0 = core->w2c_g8;
          w2c_i1 = w2c_l2;
          w2c_i0 -= w2c_i1;
          core->w2c_g8 = w2c_i0;
          w2c_i0 = w2c_l1;
          w2c_i1 = w2c_l2;
          w2c_i0 = w2c_i0 > w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 0u;
            core->w2c_g11 = w2c_i0;
            goto w2c_B19;
          }
          w2c_i0 = w2c_l2;
          w2c_i1 = w2c_l4;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {goto w2c_B19;}
          w2c_i0 = core->w2c_g29;
          w2c_i1 = 512u;
          w2c_i0 = w2c_i0 > w2c_i1;
          if (w2c_i0) {
            w2c_f38(core);
          } else {
            w2c_i0 = 3u;
            core->w2c_g11 = w2c_i0;
          }
        }
        w2c_B19:;
        w2c_i0 = core->w2c_g0;
        w2c_i1 = 1023u;
        w2c_i0 &= w2c_i1;
        w2c_i1 = 944u;
        w2c_i0 += w2c_i1;
        w2c_i1 = w2c_l2;
        w2c_f31(core, w2c_i0, w2c_i1);
        w2c_i0 = core->w2c_g0;
        w2c_i1 = w2c_l2;
        w2c_i0 += w2c_i1;
        core->w2c_g0 = w2c_i0;
        w2c_i0 = core->w2c_g30;
        w2c_i1 = 1u;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 6u;
          w2c_i1 = 5u;
          w2c_i2 = core->w2c_g7;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          core->w2c_g4 = w2c_i0;
        } else {
          w2c_i0 = core->w2c_g30;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 3u;
            core->w2c_g4 = w2c_i0;
          }
        }
        w2c_i0 = 6u;
        w2c_i1 = 0u;
        w2c_i2 = core->w2c_g33;
        w2c_i3 = 0u;
        w2c_i4 = w2c_l2;
        w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
        goto w2c_B8;
        w2c_B13:;
        w2c_i0 = core->w2c_g0;
        w2c_i1 = core->w2c_g9;
        w2c_i0 = w2c_f40(core, w2c_i0, w2c_i1);
        core->w2c_g0 = w2c_i0;
        w2c_i0 = core->w2c_g0;
        w2c_i1 = core->w2c_g9;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = core->w2c_g0;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = w2c_f41(core);
        } else {
          w2c_i0 = 0u;
        }
        goto w2c_B8;
        w2c_B12:;
        w2c_i0 = core->w2c_g0;
        w2c_i1 = core->w2c_g9;
        w2c_i0 = w2c_f40(core, w2c_i0, w2c_i1);
        w2c_l1 = w2c_i0;
        core->w2c_g0 = w2c_i0;
        w2c_i0 = w2c_l1;
        w2c_i1 = core->w2c_g9;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l1;
          w2c_i1 = core->w2c_g13;
          w2c_i0 -= w2c_i1;
          w2c_i1 = 513u;
          w2c_i0 = w2c_i0 > w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 3u;
            core->w2c_g4 = w2c_i0;
          }
          w2c_i0 = 0u;
        } else {
          w2c_i0 = core->w2c_g0;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = 513u;
          w2c_i1 = 512u;
          w2c_i2 = w2c_l1;
          w2c_i3 = core->w2c_g13;
          w2c_i2 -= w2c_i3;
          w2c_l2 = w2c_i2;
          if (w2c_i2) {
            w2c_i2 = w2c_l1;
            w2c_i3 = 1u;
            w2c_i2 -= w2c_i3;
            w2c_i3 = 1023u;
            w2c_i2 &= w2c_i3;
            w2c_i3 = 944u;
            w2c_i2 += w2c_i3;
            w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
            w2c_i3 = 13u;
            w2c_i2 = w2c_i2 == w2c_i3;
          } else {
            w2c_i2 = 0u;
          }
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          w2c_i1 = w2c_l2;
          w2c_i0 = w2c_i0 < w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_f41(core);
            goto w2c_B28;
          }
          w2c_L33:
            w2c_i0 = w2c_l2;
            if (w2c_i0) {
              w2c_i0 = core->w2c_g13;
              w2c_i1 = w2c_l2;
              w2c_i0 += w2c_i1;
              w2c_i1 = 1u;
              w2c_i0 -= w2c_i1;
              w2c_i1 = 1023u;
              w2c_i0 &= w2c_i1;
              w2c_i1 = 944u;
              w2c_i0 += w2c_i1;
              w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
              w2c_i1 = 13u;
              w2c_i0 = w2c_i0 == w2c_i1;
            } else {
              w2c_i0 = 0u;
            }
            if (w2c_i0) {
              w2c_i0 = w2c_l2;
              w2c_i1 = 1u;
              w2c_i0 -= w2c_i1;
              w2c_l2 = w2c_i0;
              goto w2c_L33;
            }
          w2c_i0 = core->w2c_g13;
          w2c_i1 = w2c_l2;
          w2c_i0 = w2c_f39(core, w2c_i0, w2c_i1);
          core->w2c_g41 = w2c_i0;
          w2c_i0 = core->w2c_g41;
          w2c_l1 = w2c_i0;
          w2c_i0 = w2c_l2;
          w2c_i1 = 13u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l1;
            w2c_i1 = 840u;
            w2c_i2 = w2c_l2;
            w2c_i0 = w2c_f19(core, w2c_i0, w2c_i1, w2c_i2);
          } else {
            w2c_i0 = 0u;
          }
          if (w2c_i0) {
            w2c_i0 = w2c_f41(core);
          } else {
            w2c_i0 = core->w2c_g41;
            w2c_i1 = w2c_l2;
            w2c_i0 += w2c_i1;
            core->w2c_g62 = w2c_i0;
            w2c_i0 = 15u;
            w2c_i0 = w2c_f37(core, w2c_i0);
          }
        }
        w2c_B28:;
        goto w2c_B8;
        w2c_B11:;
        w2c_i0 = core->w2c_g0;
        w2c_l1 = w2c_i0;
        w2c_i0 = core->w2c_g9;
        w2c_i1 = core->w2c_g13;
        w2c_i2 = 512u;
        w2c_i1 += w2c_i2;
        w2c_l4 = w2c_i1;
        w2c_i2 = core->w2c_g9;
        w2c_i3 = core->w2c_g0;
        w2c_i2 -= w2c_i3;
        w2c_i3 = w2c_l4;
        w2c_i4 = core->w2c_g0;
        w2c_i3 -= w2c_i4;
        w2c_i2 = w2c_i2 < w2c_i3;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
        w2c_l7 = w2c_i0;
        w2c_i0 = core->w2c_g48;
        w2c_l3 = w2c_i0;
        w2c_L39:
          w2c_i0 = w2c_l1;
          w2c_i1 = w2c_l7;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {goto w2c_B38;}
          w2c_i0 = w2c_l1;
          w2c_i1 = 1023u;
          w2c_i0 &= w2c_i1;
          w2c_i1 = 944u;
          w2c_i0 += w2c_i1;
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_l4 = w2c_i0;
          w2c_i0 = w2c_l3;
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_l6 = w2c_i0;
          w2c_i1 = 1u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l4;
            w2c_i1 = 32u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {goto w2c_B41;}
            w2c_i0 = w2c_l3;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            w2c_l3 = w2c_i0;
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_l6 = w2c_i0;
          }
          w2c_i0 = w2c_l6;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          w2c_i1 = w2c_l4;
          w2c_i2 = 10u;
          w2c_i1 = w2c_i1 != w2c_i2;
          w2c_i0 &= w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l4;
            w2c_i1 = 34u;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {goto w2c_B41;}
            w2c_i0 = w2c_l1;
            core->w2c_g61 = w2c_i0;
            w2c_i0 = 0u;
            core->w2c_g19 = w2c_i0;
            w2c_i0 = 0u;
            core->w2c_g40 = w2c_i0;
          } else {
            w2c_i0 = w2c_l6;
            w2c_i1 = 3u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l4;
              w2c_i1 = 48u;
              w2c_i0 -= w2c_i1;
              w2c_i1 = 10u;
              w2c_i0 = w2c_i0 < w2c_i1;
              if (w2c_i0) {
                w2c_i0 = 1u;
                core->w2c_g40 = w2c_i0;
                w2c_i0 = core->w2c_g19;
                w2c_i1 = 10u;
                w2c_i0 *= w2c_i1;
                w2c_i1 = w2c_l4;
                w2c_i0 += w2c_i1;
                w2c_i1 = 48u;
                w2c_i0 -= w2c_i1;
                core->w2c_g19 = w2c_i0;
                w2c_i0 = 2u;
                w2c_i1 = 0u;
                w2c_i2 = core->w2c_g19;
                w2c_i3 = 4096u;
                w2c_i4 = 16384u;
                w2c_i5 = core->w2c_g7;
                w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
                w2c_i2 = w2c_i2 > w2c_i3;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              } else {
                w2c_i0 = 3u;
                w2c_i1 = 2u;
                w2c_i2 = w2c_l4;
                w2c_i3 = 44u;
                w2c_i2 = w2c_i2 == w2c_i3;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                w2c_i1 = 1u;
                w2c_i2 = 2u;
                w2c_i3 = core->w2c_g7;
                w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
                w2c_i2 = core->w2c_g40;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              }
              w2c_l2 = w2c_i0;
              w2c_i0 = !(w2c_i0);
              if (w2c_i0) {goto w2c_B41;}
              w2c_i0 = w2c_l2;
              w2c_i1 = 0u;
              w2c_i2 = w2c_l2;
              w2c_i3 = 3u;
              w2c_i2 = w2c_i2 != w2c_i3;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              w2c_l2 = w2c_i0;
            } else {
              w2c_i0 = w2c_l4;
              w2c_i1 = w2c_l6;
              w2c_i0 = w2c_i0 != w2c_i1;
              if (w2c_i0) {
                w2c_i0 = w2c_l3;
                w2c_i1 = 843u;
                w2c_i0 = w2c_i0 == w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = w2c_l4;
                  w2c_i1 = 866u;
                  w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
                  w2c_i0 = w2c_i0 == w2c_i1;
                } else {
                  w2c_i0 = 0u;
                }
                if (w2c_i0) {
                  w2c_i0 = 1u;
                  core->w2c_g7 = w2c_i0;
                  w2c_i0 = 866u;
                  w2c_l3 = w2c_i0;
                } else {
                  w2c_i0 = 1u;
                  w2c_i1 = 2u;
                  w2c_i2 = 1u;
                  w2c_i3 = w2c_l4;
                  w2c_i4 = 44u;
                  w2c_i3 = w2c_i3 == w2c_i4;
                  w2c_i4 = w2c_l3;
                  w2c_i5 = 853u;
                  w2c_i4 = w2c_i4 > w2c_i5;
                  w2c_i3 |= w2c_i4;
                  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
                  w2c_i2 = 1u;
                  w2c_i3 = w2c_l3;
                  w2c_i4 = 853u;
                  w2c_i3 = w2c_i3 < w2c_i4;
                  w2c_i4 = core->w2c_g7;
                  w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
                  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                  w2c_l2 = w2c_i0;
                }
              }
            }
            w2c_i0 = w2c_l2;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {goto w2c_B44;}
            w2c_i0 = 1u;
            w2c_i1 = w2c_l3;
            w2c_i2 = 856u;
            w2c_i1 = w2c_i1 <= w2c_i2;
            w2c_i2 = core->w2c_g7;
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            if (w2c_i0) {goto w2c_B38;}
            w2c_i0 = 0u;
            w2c_l2 = w2c_i0;
            w2c_i0 = 856u;
            w2c_l3 = w2c_i0;
            w2c_i0 = w2c_l1;
            w2c_i1 = 1u;
            w2c_i0 -= w2c_i1;
            w2c_l1 = w2c_i0;
            goto w2c_B41;
            w2c_B44:;
          }
          w2c_i0 = w2c_l3;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          w2c_l3 = w2c_i0;
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_l4 = w2c_i0;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l1;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            core->w2c_g50 = w2c_i0;
          }
          w2c_i0 = w2c_l4;
          w2c_i0 = !(w2c_i0);
          if (w2c_i0) {goto w2c_B40;}
          w2c_B41:;
          w2c_i0 = w2c_l1;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          w2c_l1 = w2c_i0;
          goto w2c_L39;
          w2c_B40:;
        w2c_i0 = 3u;
        w2c_l2 = w2c_i0;
        w2c_i0 = w2c_l1;
        w2c_i1 = 1u;
        w2c_i0 += w2c_i1;
        w2c_l1 = w2c_i0;
        w2c_B38:;
        w2c_i0 = w2c_l1;
        core->w2c_g49 = w2c_i0;
        w2c_i0 = w2c_l3;
        core->w2c_g48 = w2c_i0;
        w2c_i0 = w2c_l2;
        w2c_i0 = !(w2c_i0);
        w2c_l1 = w2c_i0;
        if (w2c_i0) {
          w2c_i0 = core->w2c_g49;
          w2c_i1 = core->w2c_g9;
          w2c_i0 = w2c_i0 != w2c_i1;
          w2c_l1 = w2c_i0;
        }
        w2c_i0 = core->w2c_g49;
        core->w2c_g0 = w2c_i0;
        w2c_i0 = w2c_l2;
        w2c_i1 = 3u;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 4u;
          core->w2c_g4 = w2c_i0;
          w2c_i0 = w2c_l8;
          w2c_i1 = 1u;
          w2c_i2 = core->w2c_g7;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          w2c_i1 = 0u;
          w2c_i0 = w2c_i0 != w2c_i1;
          core->w2c_g33 = w2c_i0;
          w2c_i0 = core->w2c_g19;
          w2c_l1 = w2c_i0;
          core->w2c_g29 = w2c_i0;
          w2c_i0 = w2c_l1;
          core->w2c_g8 = w2c_i0;
          w2c_i0 = 0u;
          core->w2c_g11 = w2c_i0;
          w2c_i0 = core->w2c_g7;
          w2c_i0 = !(w2c_i0);
          w2c_i1 = w2c_l9;
          w2c_i2 = 8u;
          w2c_i1 &= w2c_i2;
          w2c_i0 |= w2c_i1;
          w2c_i0 = !(w2c_i0);
          if (w2c_i0) {
            w2c_i0 = w2c_l9;
            w2c_i1 = 16u;
            w2c_i0 &= w2c_i1;
            if (w2c_i0) {
              w2c_f38(core);
            } else {
              w2c_i0 = 2u;
              w2c_i1 = 3u;
              w2c_i2 = w2c_l1;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              core->w2c_g11 = w2c_i0;
            }
          }
          w2c_i0 = 916u;
          w2c_i1 = core->w2c_g19;
          i32_store(core, w2c_i0, 0u, w2c_i1);
          w2c_i0 = core->w2c_g7;
          if (w2c_i0) {
            w2c_i0 = 17u;
            w2c_i1 = 0u;
            w2c_i2 = w2c_l8;
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          } else {
            w2c_i0 = core->w2c_g50;
            w2c_i1 = core->w2c_g61;
            w2c_i2 = core->w2c_g50;
            w2c_i1 -= w2c_i2;
            w2c_l1 = w2c_i1;
            w2c_i0 = w2c_f39(core, w2c_i0, w2c_i1);
            w2c_i1 = w2c_l1;
            w2c_f31(core, w2c_i0, w2c_i1);
            w2c_i0 = 5u;
          }
        } else {
          w2c_i0 = w2c_l2;
          w2c_i1 = 1u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 2u;
            core->w2c_g4 = w2c_i0;
          } else {
            w2c_i0 = w2c_l2;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 == w2c_i1;
            w2c_i1 = w2c_l1;
            w2c_i0 |= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 3u;
              core->w2c_g4 = w2c_i0;
            }
          }
          w2c_i0 = 0u;
        }
        goto w2c_B8;
        w2c_B10:;
        w2c_i0 = core->w2c_g9;
        w2c_l1 = w2c_i0;
        w2c_i0 = core->w2c_g0;
        w2c_l2 = w2c_i0;
        w2c_i1 = 1023u;
        w2c_i0 &= w2c_i1;
        w2c_i1 = 944u;
        w2c_i0 += w2c_i1;
        w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
        w2c_l6 = w2c_i0;
        w2c_L58:
          w2c_i0 = w2c_l6;
          w2c_i1 = 255u;
          w2c_i0 = w2c_i0 == w2c_i1;
          w2c_i1 = w2c_l6;
          w2c_i2 = 32u;
          w2c_i1 = w2c_i1 <= w2c_i2;
          w2c_i0 |= w2c_i1;
          w2c_i0 = !(w2c_i0);
          if (w2c_i0) {goto w2c_B59;}
          w2c_i0 = w2c_l2;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          w2c_l2 = w2c_i0;
          w2c_i1 = w2c_l1;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {goto w2c_B59;}
          w2c_i0 = w2c_l2;
          w2c_i1 = 1023u;
          w2c_i0 &= w2c_i1;
          w2c_i1 = 944u;
          w2c_i0 += w2c_i1;
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_l6 = w2c_i0;
          goto w2c_L58;
          w2c_B59:;
        w2c_i0 = w2c_l2;
        core->w2c_g0 = w2c_i0;
        w2c_i0 = core->w2c_g0;
        core->w2c_g13 = w2c_i0;
        w2c_i0 = w2c_l1;
        w2c_i1 = w2c_l2;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l6;
          w2c_i1 = 62u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g0;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            core->w2c_g0 = w2c_i0;
            w2c_i0 = 20u;
            w2c_i0 = w2c_f37(core, w2c_i0);
            goto w2c_B60;
          }
          w2c_i0 = 2u;
          core->w2c_g4 = w2c_i0;
          w2c_i0 = w2c_l6;
          w2c_i1 = 43u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l1;
            w2c_i1 = w2c_l2;
            w2c_i0 -= w2c_i1;
            w2c_i1 = 8u;
            w2c_i0 = w2c_i0 <= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 1u;
            } else {
              w2c_i0 = w2c_l2;
              w2c_i1 = 8u;
              w2c_i0 += w2c_i1;
              w2c_i1 = 1023u;
              w2c_i0 &= w2c_i1;
              w2c_i1 = 944u;
              w2c_i0 += w2c_i1;
              w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
              w2c_l1 = w2c_i0;
              w2c_i1 = 87u;
              w2c_i0 = w2c_i0 == w2c_i1;
              w2c_i1 = w2c_l1;
              w2c_i2 = 67u;
              w2c_i1 = w2c_i1 == w2c_i2;
              w2c_i0 |= w2c_i1;
            }
          } else {
            w2c_i0 = 0u;
          }
          w2c_i0 = !(w2c_i0);
          if (w2c_i0) {goto w2c_B62;}
          w2c_i0 = 840u;
          core->w2c_g48 = w2c_i0;
          w2c_i0 = 0u;
          core->w2c_g7 = w2c_i0;
          w2c_i0 = 0u;
          core->w2c_g19 = w2c_i0;
          w2c_i0 = 0u;
          core->w2c_g40 = w2c_i0;
          w2c_i0 = 1u;
          core->w2c_g4 = w2c_i0;
          w2c_B62:;
        }
        w2c_i0 = 0u;
        w2c_B60:;
        goto w2c_B8;
        w2c_B9:;
        w2c_i0 = core->w2c_g0;
        w2c_i1 = 1023u;
        w2c_i0 &= w2c_i1;
        w2c_i1 = 944u;
        w2c_i0 += w2c_i1;
        w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
        w2c_l1 = w2c_i0;
        w2c_i1 = 10u;
        w2c_i0 = w2c_i0 != w2c_i1;
        w2c_i1 = w2c_l1;
        w2c_i2 = 13u;
        w2c_i1 = w2c_i1 != w2c_i2;
        w2c_i0 &= w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 3u;
          core->w2c_g4 = w2c_i0;
          w2c_i0 = 0u;
        } else {
          w2c_i0 = core->w2c_g0;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = w2c_l1;
          w2c_i1 = 10u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g33;
            if (w2c_i0) {
              w2c_i0 = core->w2c_g7;
              if (w2c_i0) {
                w2c_i0 = 916u;
                w2c_i1 = core->w2c_g11;
                w2c_i2 = 1u;
                w2c_i1 = w2c_i1 == w2c_i2;
                i32_store(core, w2c_i0, 0u, w2c_i1);
                w2c_i0 = 18u;
                w2c_i0 = w2c_f37(core, w2c_i0);
              } else {
                w2c_i0 = 7u;
                w2c_i0 = w2c_f37(core, w2c_i0);
              }
            } else {
              w2c_i0 = w2c_f41(core);
            }
          } else {
            w2c_i0 = 0u;
          }
        }
        w2c_B8:;
        w2c_l2 = w2c_i0;
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {goto w2c_L5;}
        goto w2c_B4;
        w2c_B6:;
      w2c_f35(core);
      w2c_i0 = 0u;
      w2c_l2 = w2c_i0;
      w2c_B4:;
      w2c_i0 = w2c_l2;
      w2c_i0 = !(w2c_i0);
      if (w2c_i0) {goto w2c_B2;}
      w2c_i0 = w2c_l2;
      w2c_i1 = 15u;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 0u;
        w2c_l1 = w2c_i0;
        w2c_i0 = 0u;
        w2c_l2 = w2c_i0;
        w2c_i0 = core->w2c_g41;
        w2c_l3 = w2c_i0;
        w2c_i1 = core->w2c_g62;
        w2c_l5 = w2c_i1;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 1u;
        } else {
          w2c_i0 = w2c_l3;
          w2c_i1 = w2c_l5;
          w2c_i0 = w2c_f44(core, w2c_i0, w2c_i1);
        }
        if (w2c_i0) {goto w2c_B70;}
        w2c_i0 = core->w2c_g10;
        w2c_i1 = 2u;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l3;
          w2c_i1 = w2c_l5;
          w2c_i0 = w2c_f52(core, w2c_i0, w2c_i1);
        } else {
          w2c_i0 = 0u;
        }
        if (w2c_i0) {
          w2c_i0 = w2c_p0;
          w2c_f53(core, w2c_i0);
        } else {
          w2c_i0 = w2c_l3;
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_i1 = 43u;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 14u;
            w2c_i1 = 0u;
            w2c_i2 = w2c_l3;
            w2c_i3 = w2c_l5;
            w2c_i4 = 636u;
            w2c_i2 = w2c_f54(core, w2c_i2, w2c_i3, w2c_i4);
            w2c_l1 = w2c_i2;
            w2c_i3 = 1u;
            w2c_i2 = w2c_i2 == w2c_i3;
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            w2c_l2 = w2c_i0;
            w2c_i0 = w2c_l1;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 >= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l3;
              w2c_i1 = 5u;
              w2c_i0 += w2c_i1;
              w2c_i1 = w2c_l5;
              w2c_i2 = w2c_l3;
              w2c_i1 -= w2c_i2;
              w2c_i2 = 5u;
              w2c_i1 -= w2c_i2;
              w2c_f31(core, w2c_i0, w2c_i1);
              w2c_i0 = 13u;
              w2c_l2 = w2c_i0;
            }
            w2c_i0 = w2c_l2;
            w2c_i1 = 14u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 0u;
              core->w2c_g17 = w2c_i0;
              w2c_i0 = 0u;
              core->w2c_g10 = w2c_i0;
              w2c_i0 = core->w2c_g1;
              if (w2c_i0) {
                w2c_i0 = 7u;
                w2c_f33(core, w2c_i0);
                w2c_i0 = 14u;
                core->w2c_g14 = w2c_i0;
                w2c_i0 = 4u;
              } else {
                w2c_i0 = 14u;
              }
            } else {
              w2c_i0 = w2c_l2;
            }
          } else {
            w2c_i0 = w2c_l3;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            w2c_l8 = w2c_i0;
            w2c_i0 = 686u;
            w2c_l2 = w2c_i0;
            w2c_L79:
              w2c_i0 = w2c_l2;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l7 = w2c_i0;
              w2c_i0 = w2c_l2;
              w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
              w2c_l6 = w2c_i0;
              w2c_i0 = 0u;
              w2c_l2 = w2c_i0;
              w2c_i0 = w2c_l6;
              w2c_i0 = !(w2c_i0);
              if (w2c_i0) {goto w2c_B80;}
              w2c_i0 = w2c_l1;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l1 = w2c_i0;
              w2c_i0 = w2c_l6;
              w2c_i1 = w2c_l8;
              w2c_i0 += w2c_i1;
              core->w2c_g18 = w2c_i0;
              w2c_i0 = w2c_l8;
              w2c_i1 = w2c_l5;
              w2c_i2 = w2c_l7;
              w2c_i3 = w2c_l6;
              w2c_i0 = w2c_f47(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
              if (w2c_i0) {
                w2c_i0 = w2c_l1;
                w2c_l2 = w2c_i0;
                w2c_i0 = core->w2c_g18;
                w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                w2c_l4 = w2c_i0;
                w2c_i1 = 44u;
                w2c_i0 = w2c_i0 == w2c_i1;
                w2c_i1 = core->w2c_g18;
                w2c_i2 = w2c_l5;
                w2c_i1 = w2c_i1 == w2c_i2;
                w2c_i0 |= w2c_i1;
                w2c_i1 = w2c_l4;
                w2c_i2 = 58u;
                w2c_i1 = w2c_i1 == w2c_i2;
                w2c_i0 |= w2c_i1;
                if (w2c_i0) {goto w2c_B80;}
              }
              w2c_i0 = w2c_l6;
              w2c_i1 = w2c_l7;
              w2c_i0 += w2c_i1;
              w2c_l2 = w2c_i0;
              goto w2c_L79;
              w2c_B80:;
            w2c_i0 = w2c_l2;
            w2c_i1 = 1u;
            w2c_i0 -= w2c_i1;
            switch (w2c_i0) {
              case 0: goto w2c_B84;
              case 1: goto w2c_B85;
              case 2: goto w2c_B86;
              case 3: goto w2c_B87;
              case 4: goto w2c_B88;
              case 5: goto w2c_B89;
              default: goto w2c_B83;
            }
            w2c_B89:;
            w2c_i0 = 19u;
            w2c_i1 = w2c_l5;
            w2c_i0 = w2c_f57(core, w2c_i0, w2c_i1);
            goto w2c_B82;
            w2c_B88:;
            w2c_i0 = 17u;
            w2c_i1 = w2c_l5;
            w2c_i0 = w2c_f57(core, w2c_i0, w2c_i1);
            goto w2c_B82;
            w2c_B87:;
            w2c_i0 = w2c_l5;
            w2c_i0 = w2c_f55(core, w2c_i0);
            w2c_i1 = w2c_l5;
            w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
            w2c_l2 = w2c_i0;
            w2c_i1 = w2c_l5;
            w2c_i0 = w2c_f56(core, w2c_i0, w2c_i1);
            w2c_l1 = w2c_i0;
            w2c_i0 = w2c_l2;
            w2c_i1 = w2c_l1;
            w2c_i2 = w2c_l2;
            w2c_i1 -= w2c_i2;
            w2c_f31(core, w2c_i0, w2c_i1);
            w2c_i0 = w2c_l1;
            w2c_i1 = w2c_l5;
            w2c_f51(core, w2c_i0, w2c_i1);
            w2c_i0 = 11u;
            goto w2c_B82;
            w2c_B86:;
            w2c_i0 = 10u;
            goto w2c_B82;
            w2c_B85:;
            w2c_i0 = 9u;
            goto w2c_B82;
            w2c_B84:;
            w2c_i0 = w2c_l5;
            w2c_i0 = w2c_f55(core, w2c_i0);
            w2c_i1 = w2c_l5;
            w2c_f51(core, w2c_i0, w2c_i1);
            w2c_i0 = 8u;
            goto w2c_B82;
            w2c_B83:;
            w2c_i0 = 0u;
            w2c_B82:;
          }
          w2c_l2 = w2c_i0;
          if (w2c_i0) {goto w2c_B70;}
          w2c_i0 = core->w2c_g10;
          if (w2c_i0) {
            w2c_i0 = w2c_l3;
            w2c_i1 = w2c_l5;
            w2c_i0 = w2c_f58(core, w2c_i0, w2c_i1);
            w2c_l1 = w2c_i0;
            w2c_i1 = 257u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 0u;
            } else {
              w2c_i0 = w2c_l1;
              w2c_i1 = 256u;
              w2c_i0 = w2c_i0 != w2c_i1;
              if (w2c_i0) {
                w2c_i0 = core->w2c_g10;
                w2c_i1 = 1u;
                w2c_i0 = w2c_i0 == w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = 0u;
                  w2c_i1 = w2c_l1;
                  w2c_i1 = !(w2c_i1);
                  if (w2c_i1) {goto w2c_B93;}
                  w2c_i0 = w2c_l1;
                  w2c_i1 = 4u;
                  w2c_i0 = w2c_i0 != w2c_i1;
                  if (w2c_i0) {
                    w2c_i0 = 0u;
                    core->w2c_g17 = w2c_i0;
                    goto w2c_B95;
                  }
                  w2c_i0 = core->w2c_g1;
                  w2c_i1 = 9u;
                  w2c_i0 = w2c_i0 != w2c_i1;
                  if (w2c_i0) {goto w2c_B95;}
                  w2c_i0 = 0u;
                  core->w2c_g10 = w2c_i0;
                  w2c_i0 = w2c_l1;
                  w2c_f59(core, w2c_i0);
                  w2c_i0 = 4u;
                  goto w2c_B93;
                  w2c_B95:;
                }
                w2c_i0 = w2c_p0;
                w2c_f53(core, w2c_i0);
                w2c_i0 = w2c_f34(core);
                w2c_B93:;
              } else {
                w2c_i0 = 15u;
              }
            }
          } else {
            w2c_i0 = core->w2c_g1;
            if (w2c_i0) {
              w2c_i0 = w2c_l3;
              w2c_i1 = w2c_l5;
              w2c_i0 = w2c_f58(core, w2c_i0, w2c_i1);
              w2c_l1 = w2c_i0;
              w2c_i1 = 257u;
              w2c_i0 = w2c_i0 != w2c_i1;
              if (w2c_i0) {
                w2c_i0 = w2c_l1;
                if (w2c_i0) {
                  w2c_i0 = w2c_l1;
                  w2c_i1 = 256u;
                  w2c_i0 = w2c_i0 != w2c_i1;
                  if (w2c_i0) {
                    w2c_i0 = w2c_l1;
                    w2c_f59(core, w2c_i0);
                    w2c_i0 = 4u;
                  } else {
                    w2c_i0 = core->w2c_g3;
                    w2c_i1 = 4u;
                    w2c_i0 = w2c_i0 >= w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = w2c_l3;
                      w2c_i1 = w2c_l5;
                      w2c_i0 = w2c_f52(core, w2c_i0, w2c_i1);
                      w2c_l1 = w2c_i0;
                      w2c_i1 = 2u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      if (w2c_i0) {
                        w2c_f60(core);
                        w2c_i0 = 2u;
                        w2c_f33(core, w2c_i0);
                        w2c_i0 = 4u;
                        goto w2c_B101;
                      }
                      w2c_i0 = w2c_l1;
                      w2c_i1 = 1u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      w2c_i1 = core->w2c_g3;
                      w2c_i2 = 4u;
                      w2c_i1 = w2c_i1 != w2c_i2;
                      w2c_i0 &= w2c_i1;
                      w2c_i0 = !(w2c_i0);
                      if (w2c_i0) {goto w2c_B103;}
                      w2c_f60(core);
                      w2c_i0 = core->w2c_g3;
                      w2c_i1 = 7u;
                      w2c_i0 = w2c_i0 != w2c_i1;
                      if (w2c_i0) {
                        w2c_f32(core);
                        w2c_i0 = 3u;
                      } else {
                        w2c_i0 = 15u;
                        w2c_i1 = core->w2c_g1;
                        w2c_i2 = 8u;
                        w2c_i1 = w2c_i1 == w2c_i2;
                        if (w2c_i1) {goto w2c_B105;}
                        w2c_i0 = 8u;
                        w2c_i1 = w2c_p0;
                        w2c_i2 = 300u;
                        w2c_f26(core, w2c_i0, w2c_i1, w2c_i2);
                        w2c_i0 = 0u;
                      }
                      w2c_B105:;
                      goto w2c_B101;
                      w2c_B103:;
                    }
                    w2c_i0 = core->w2c_g3;
                    w2c_i1 = 4u;
                    w2c_i0 = w2c_i0 <= w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = 1u;
                      w2c_l2 = w2c_i0;
                      w2c_i0 = w2c_l3;
                      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                      w2c_i1 = 43u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      w2c_l7 = w2c_i0;
                      if (w2c_i0) {
                        w2c_i0 = w2c_l3;
                        w2c_i1 = 1u;
                        w2c_i0 += w2c_i1;
                        w2c_i1 = w2c_l5;
                        w2c_i2 = core->w2c_g22;
                        w2c_i3 = core->w2c_g36;
                        w2c_i0 = w2c_f46(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
                      } else {
                        w2c_i0 = 0u;
                      }
                      w2c_l1 = w2c_i0;
                      w2c_i1 = 0u;
                      w2c_i0 = w2c_i0 != w2c_i1;
                      w2c_l4 = w2c_i0;
                      if (w2c_i0) {
                        w2c_i0 = 2u;
                        w2c_i1 = 1u;
                        w2c_i2 = core->w2c_g3;
                        w2c_i3 = 2u;
                        w2c_i2 = w2c_i2 != w2c_i3;
                        if (w2c_i2) {
                          w2c_i2 = core->w2c_g22;
                          w2c_i3 = core->w2c_g22;
                          w2c_i4 = core->w2c_g36;
                          w2c_i3 += w2c_i4;
                          w2c_i4 = 586u;
                          w2c_i5 = 10u;
                          w2c_i2 = w2c_f20(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
                        } else {
                          w2c_i2 = 0u;
                        }
                        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        w2c_l2 = w2c_i0;
                      } else {
                        w2c_i0 = 15u;
                        w2c_i1 = core->w2c_g3;
                        w2c_i2 = 2u;
                        w2c_i1 = w2c_i1 != w2c_i2;
                        w2c_i2 = core->w2c_g3;
                        w2c_i3 = 1u;
                        w2c_i2 = w2c_i2 != w2c_i3;
                        w2c_i1 &= w2c_i2;
                        if (w2c_i1) {goto w2c_B108;}
                        w2c_i0 = w2c_l7;
                        if (w2c_i0) {
                          w2c_i0 = w2c_l3;
                          w2c_i1 = 1u;
                          w2c_i0 += w2c_i1;
                          w2c_l1 = w2c_i0;
                          w2c_i1 = w2c_l5;
                          w2c_i0 = w2c_f7(core, w2c_i0, w2c_i1);
                          w2c_l7 = w2c_i0;
                          w2c_i1 = 1u;
                          w2c_i0 += w2c_i1;
                          w2c_i1 = 0u;
                          w2c_i2 = w2c_l1;
                          w2c_i3 = w2c_l7;
                          w2c_i2 = w2c_i2 < w2c_i3;
                          w2c_i3 = w2c_l5;
                          w2c_i4 = w2c_l7;
                          w2c_i3 = w2c_i3 > w2c_i4;
                          w2c_i2 &= w2c_i3;
                          if (w2c_i2) {
                            w2c_i2 = w2c_l7;
                            w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
                            w2c_i3 = 58u;
                            w2c_i2 = w2c_i2 == w2c_i3;
                          } else {
                            w2c_i2 = 0u;
                          }
                          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        } else {
                          w2c_i0 = 0u;
                        }
                        w2c_l1 = w2c_i0;
                        if (w2c_i0) {
                          w2c_i0 = 15u;
                          w2c_i1 = core->w2c_g3;
                          w2c_i2 = 1u;
                          w2c_i1 = w2c_i1 == w2c_i2;
                          if (w2c_i1) {goto w2c_B108;}
                        } else {
                          w2c_i0 = 0u;
                          w2c_l2 = w2c_i0;
                        }
                        w2c_i0 = w2c_l1;
                        w2c_i1 = w2c_l3;
                        w2c_i2 = w2c_l1;
                        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        w2c_l1 = w2c_i0;
                      }
                      w2c_i0 = w2c_l3;
                      w2c_i1 = w2c_l5;
                      w2c_i2 = w2c_l3;
                      w2c_i1 -= w2c_i2;
                      w2c_f31(core, w2c_i0, w2c_i1);
                      w2c_i0 = w2c_l1;
                      core->w2c_g37 = w2c_i0;
                      w2c_i0 = w2c_l5;
                      core->w2c_g23 = w2c_i0;
                      w2c_i0 = w2c_l2;
                      core->w2c_g38 = w2c_i0;
                      w2c_i0 = 1u;
                      core->w2c_g27 = w2c_i0;
                      w2c_i0 = w2c_l4;
                      w2c_i1 = w2c_p0;
                      w2c_f61(core, w2c_i0, w2c_i1);
                      w2c_i0 = 2u;
                      w2c_B108:;
                    } else {
                      w2c_i0 = 15u;
                    }
                    w2c_B101:;
                  }
                } else {
                  w2c_i0 = core->w2c_g1;
                  w2c_i1 = 6u;
                  w2c_i0 = w2c_i0 >= w2c_i1;
                  if (w2c_i0) {
                    w2c_f32(core);
                    w2c_i0 = 3u;
                  } else {
                    w2c_i0 = core->w2c_g1;
                    w2c_i1 = 1u;
                    w2c_i0 = w2c_i0 == w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = core->w2c_g3;
                      w2c_i1 = 4u;
                      w2c_i0 = w2c_i0 > w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = 2u;
                        core->w2c_g1 = w2c_i0;
                        w2c_i0 = w2c_p0;
                        w2c_f22(core, w2c_i0);
                        w2c_i0 = 1u;
                      } else {
                        w2c_i0 = core->w2c_g3;
                        w2c_i1 = 3u;
                        w2c_i0 = w2c_i0 < w2c_i1;
                        if (w2c_i0) {
                          w2c_f32(core);
                          w2c_i0 = 3u;
                        } else {
                          w2c_i0 = core->w2c_g3;
                          w2c_i1 = 4u;
                          w2c_i0 = w2c_i0 == w2c_i1;
                          if (w2c_i0) {
                            w2c_i0 = 4u;
                            core->w2c_g1 = w2c_i0;
                            w2c_i0 = w2c_p0;
                            w2c_f22(core, w2c_i0);
                          } else {
                            w2c_i0 = 7u;
                            w2c_i1 = w2c_p0;
                            w2c_i2 = 5000u;
                            w2c_i3 = 300u;
                            w2c_i4 = core->w2c_g21;
                            w2c_i5 = 24u;
                            w2c_i4 = w2c_i4 == w2c_i5;
                            w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
                            w2c_f26(core, w2c_i0, w2c_i1, w2c_i2);
                          }
                          w2c_i0 = 0u;
                        }
                      }
                    } else {
                      w2c_i0 = 0u;
                    }
                  }
                }
              } else {
                w2c_i0 = 0u;
              }
            } else {
              w2c_i0 = 15u;
            }
          }
          w2c_l2 = w2c_i0;
          w2c_i1 = 15u;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {goto w2c_B70;}
        }
        w2c_i0 = w2c_l3;
        w2c_i1 = w2c_l5;
        w2c_i2 = w2c_l3;
        w2c_i1 -= w2c_i2;
        w2c_f31(core, w2c_i0, w2c_i1);
        w2c_i0 = 15u;
      } else {
        w2c_i0 = w2c_l2;
        w2c_i1 = 20u;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l2;
          w2c_i1 = 18u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 1u;
            w2c_i1 = w2c_p0;
            w2c_f61(core, w2c_i0, w2c_i1);
            goto w2c_B70;
          }
          w2c_i0 = core->w2c_g7;
          w2c_i0 = !(w2c_i0);
          w2c_i1 = w2c_l2;
          w2c_i2 = 6u;
          w2c_i1 = w2c_i1 != w2c_i2;
          w2c_i0 |= w2c_i1;
          if (w2c_i0) {goto w2c_B70;}
          w2c_i0 = w2c_p0;
          w2c_f22(core, w2c_i0);
          goto w2c_B70;
        }
        w2c_i0 = 901u;
        w2c_i1 = 902u;
        w2c_i0 = w2c_f44(core, w2c_i0, w2c_i1);
        if (w2c_i0) {
          w2c_i0 = 0u;
        } else {
          w2c_i0 = core->w2c_g17;
          w2c_l1 = w2c_i0;
          w2c_i0 = 0u;
          core->w2c_g17 = w2c_i0;
          w2c_i0 = core->w2c_g1;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          w2c_i1 = core->w2c_g1;
          w2c_i2 = 1u;
          w2c_i1 = w2c_i1 == w2c_i2;
          w2c_i0 |= w2c_i1;
          w2c_i1 = core->w2c_g3;
          w2c_i2 = 6u;
          w2c_i1 = w2c_i1 == w2c_i2;
          w2c_i0 &= w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 1u;
            core->w2c_g25 = w2c_i0;
            w2c_i0 = 3u;
            core->w2c_g1 = w2c_i0;
            w2c_i0 = w2c_p0;
            w2c_f22(core, w2c_i0);
            w2c_i0 = 916u;
            w2c_i1 = core->w2c_g16;
            i32_store(core, w2c_i0, 0u, w2c_i1);
            w2c_i0 = 20u;
          } else {
            w2c_i0 = core->w2c_g1;
            w2c_i1 = 5u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 1u;
              core->w2c_g25 = w2c_i0;
            } else {
              w2c_i0 = core->w2c_g10;
              w2c_i1 = 1u;
              w2c_i0 = w2c_i0 != w2c_i1;
              w2c_i1 = 0u;
              w2c_i2 = w2c_l1;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              if (w2c_i0) {
                w2c_i0 = w2c_p0;
                w2c_f18(core, w2c_i0);
                w2c_i0 = w2c_f34(core);
                goto w2c_B123;
              }
            }
            w2c_i0 = 0u;
            w2c_i1 = core->w2c_g52;
            if (w2c_i1) {goto w2c_B123;}
            w2c_i0 = 901u;
            w2c_i1 = 1u;
            w2c_f31(core, w2c_i0, w2c_i1);
            w2c_i0 = 15u;
          }
          w2c_B123:;
        }
      }
      w2c_l2 = w2c_i0;
      w2c_B70:;
      w2c_i0 = w2c_l2;
      w2c_i0 = !(w2c_i0);
      if (w2c_i0) {goto w2c_L3;}
    w2c_i0 = w2c_l2;
    goto w2c_B0;
    w2c_B2:;
    w2c_i0 = core->w2c_g31;
    w2c_i1 = core->w2c_g32;
    w2c_i2 = 500u;
    w2c_i3 = core->w2c_g32;
    w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_i1 = 0u;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 <= (int32_t)w2c_i1);
    w2c_i1 = 0u;
    w2c_i2 = core->w2c_g4;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_f41(core);
      goto w2c_B0;
    }
    w2c_i0 = core->w2c_g34;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_i1 = 0u;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 <= (int32_t)w2c_i1);
    w2c_i1 = 0u;
    w2c_i2 = core->w2c_g1;
    w2c_i3 = core->w2c_g10;
    w2c_i2 |= w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g10;
      if (w2c_i0) {
        w2c_i0 = w2c_p0;
        w2c_f53(core, w2c_i0);
        w2c_i0 = w2c_f34(core);
      } else {
        w2c_i0 = core->w2c_g1;
        w2c_l1 = w2c_i0;
        w2c_i1 = 7u;
        w2c_i0 = w2c_i0 == w2c_i1;
        w2c_i1 = w2c_l1;
        w2c_i2 = 8u;
        w2c_i1 = w2c_i1 == w2c_i2;
        w2c_i0 |= w2c_i1;
        if (w2c_i0) {
          w2c_f32(core);
          w2c_i0 = 3u;
        } else {
          w2c_i0 = w2c_l1;
          w2c_i1 = 5u;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 5u;
            w2c_i1 = w2c_p0;
            w2c_f27(core, w2c_i0, w2c_i1);
            w2c_i0 = w2c_f34(core);
          } else {
            w2c_i0 = core->w2c_g25;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {
              w2c_i0 = 1u;
              core->w2c_g17 = w2c_i0;
            }
            w2c_i0 = core->w2c_g35;
            w2c_f33(core, w2c_i0);
            w2c_i0 = 4u;
          }
        }
      }
    } else {
      w2c_i0 = 0u;
    }
  }
  w2c_B0:;
  return w2c_i0;
}

uint32_t tcat_core_field(struct tcat_core *core) {
  uint32_t w2c_l0 = 0, w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0, w2c_l5 = 0, w2c_l6 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g27;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g38;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g38;
      w2c_i1 = 2u;
      w2c_i0 = w2c_i0 == w2c_i1;
      w2c_l4 = w2c_i0;
      w2c_i0 = 1u;
      core->w2c_g38 = w2c_i0;
      w2c_i0 = core->w2c_g37;
      w2c_i1 = core->w2c_g23;
      w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
      w2c_l1 = w2c_i0;
      w2c_l0 = w2c_i0;
      w2c_i0 = 0u;
      core->w2c_g28 = w2c_i0;
      w2c_i0 = 0u;
      core->w2c_g58 = w2c_i0;
      w2c_L3:
        w2c_i0 = w2c_l0;
        w2c_i1 = core->w2c_g23;
        w2c_i0 = w2c_i0 < w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l0;
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_l3 = w2c_i0;
          w2c_i1 = 34u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g28;
            w2c_i0 = !(w2c_i0);
            w2c_i1 = w2c_l2;
            w2c_i0 &= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l0;
              core->w2c_g28 = w2c_i0;
            }
            w2c_i0 = w2c_l2;
            w2c_i0 = !(w2c_i0);
            w2c_l2 = w2c_i0;
          } else {
            w2c_i0 = w2c_l2;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {
              w2c_i0 = w2c_l3;
              w2c_i1 = 44u;
              w2c_i0 = w2c_i0 == w2c_i1;
              if (w2c_i0) {
                goto w2c_B2;
              } else {
                goto w2c_B7;
              }
              UNREACHABLE;
            }
            w2c_i0 = w2c_l3;
            w2c_i1 = 92u;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {goto w2c_B7;}
            w2c_i0 = 1u;
            core->w2c_g58 = w2c_i0;
            w2c_i0 = w2c_l0;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            w2c_l0 = w2c_i0;
            w2c_B7:;
          }
          w2c_i0 = w2c_l0;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          w2c_l0 = w2c_i0;
          goto w2c_L3;
        }
      w2c_i0 = core->w2c_g23;
      w2c_l0 = w2c_i0;
      w2c_B2:;
      w2c_i0 = w2c_l0;
      w2c_i1 = core->w2c_g23;
      w2c_i0 = w2c_i0 < w2c_i1;
      core->w2c_g27 = w2c_i0;
      w2c_i0 = w2c_l0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      core->w2c_g37 = w2c_i0;
      w2c_i0 = core->w2c_g28;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_i1 = w2c_l0;
      w2c_i0 = w2c_i0 == w2c_i1;
      w2c_i1 = 0u;
      w2c_i2 = core->w2c_g28;
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
      if (w2c_i0) {
        w2c_i0 = w2c_l1;
        w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
        w2c_i1 = 34u;
        w2c_i0 = w2c_i0 == w2c_i1;
      } else {
        w2c_i0 = 0u;
      }
      if (w2c_i0) {
        w2c_i0 = w2c_l1;
        w2c_i1 = 1u;
        w2c_i0 += w2c_i1;
        w2c_l2 = w2c_i0;
        w2c_i0 = core->w2c_g28;
        w2c_l0 = w2c_i0;
        w2c_i0 = core->w2c_g58;
        if (w2c_i0) {
          w2c_i0 = w2c_l0;
          w2c_l5 = w2c_i0;
          w2c_i0 = w2c_l2;
          w2c_l0 = w2c_i0;
          w2c_l1 = w2c_i0;
          w2c_L13:
            w2c_i0 = w2c_l0;
            w2c_i1 = w2c_l5;
            w2c_i0 = w2c_i0 < w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l1;
              w2c_l3 = w2c_i0;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l1 = w2c_i0;
              w2c_i0 = w2c_l0;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_i1 = w2c_l0;
              w2c_i2 = w2c_l0;
              w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
              w2c_i3 = 92u;
              w2c_i2 = w2c_i2 == w2c_i3;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              w2c_l6 = w2c_i0;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l0 = w2c_i0;
              w2c_i0 = w2c_l3;
              w2c_i1 = w2c_l6;
              w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
              i32_store8(core, w2c_i0, 0u, w2c_i1);
              goto w2c_L13;
            }
          w2c_i0 = w2c_l1;
          w2c_l0 = w2c_i0;
        }
        w2c_i0 = core->w2c_g27;
        w2c_i0 = !(w2c_i0);
        w2c_i1 = w2c_l4;
        w2c_i0 &= w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l2;
          w2c_l1 = w2c_i0;
          w2c_L18:
            w2c_i0 = w2c_l0;
            w2c_i1 = w2c_l1;
            w2c_i0 = w2c_i0 <= w2c_i1;
            if (w2c_i0) {goto w2c_B17;}
            w2c_i0 = w2c_l1;
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_i1 = 44u;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l1;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l1 = w2c_i0;
              goto w2c_L18;
            }
          w2c_i0 = 0u;
          core->w2c_g38 = w2c_i0;
          w2c_i0 = w2c_l1;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          core->w2c_g37 = w2c_i0;
          w2c_i0 = w2c_l0;
          core->w2c_g23 = w2c_i0;
          w2c_i0 = 1u;
          core->w2c_g27 = w2c_i0;
          w2c_i0 = w2c_l2;
          w2c_i1 = w2c_l1;
          w2c_i2 = w2c_l2;
          w2c_i1 -= w2c_i2;
          w2c_f31(core, w2c_i0, w2c_i1);
          goto w2c_B15;
          w2c_B17:;
        }
        w2c_i0 = w2c_l2;
        w2c_i1 = w2c_l0;
        w2c_i2 = w2c_l2;
        w2c_i1 -= w2c_i2;
        w2c_f31(core, w2c_i0, w2c_i1);
        w2c_B15:;
        w2c_i0 = 1u;
      } else {
        w2c_i0 = w2c_l1;
        w2c_i1 = w2c_l0;
        w2c_i2 = w2c_l1;
        w2c_i1 -= w2c_i2;
        w2c_f31(core, w2c_i0, w2c_i1);
        w2c_i0 = w2c_l1;
        w2c_i1 = w2c_l0;
        w2c_i0 = w2c_f48(core, w2c_i0, w2c_i1);
        w2c_i1 = w2c_l0;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 1u;
        } else {
          w2c_i0 = 916u;
          w2c_i1 = core->w2c_g39;
          i32_store(core, w2c_i0, 0u, w2c_i1);
          w2c_i0 = 2u;
        }
      }
    } else {
      w2c_i0 = 0u;
      core->w2c_g27 = w2c_i0;
      w2c_i0 = core->w2c_g37;
      w2c_l1 = w2c_i0;
      w2c_i1 = core->w2c_g23;
      w2c_i2 = w2c_l1;
      w2c_i1 -= w2c_i2;
      w2c_f31(core, w2c_i0, w2c_i1);
      w2c_i0 = 1u;
    }
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

uint32_t tcat_core_deadline(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = core->w2c_g10;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g34;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_l1 = w2c_i0;
    w2c_i1 = 0u;
    w2c_i2 = w2c_l1;
    w2c_i3 = 0u;
    w2c_i2 = (uint32_t)((int32_t)w2c_i2 > (int32_t)w2c_i3);
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  } else {
    w2c_i0 = 4294967295u;
  }
  w2c_l1 = w2c_i0;
  w2c_i0 = core->w2c_g4;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g31;
    w2c_i1 = core->w2c_g32;
    w2c_i2 = 500u;
    w2c_i3 = core->w2c_g32;
    w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_p0 = w2c_i0;
    w2c_i1 = 0u;
    w2c_i2 = w2c_p0;
    w2c_i3 = 0u;
    w2c_i2 = (uint32_t)((int32_t)w2c_i2 > (int32_t)w2c_i3);
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    w2c_p0 = w2c_i0;
    w2c_i1 = w2c_l1;
    w2c_i2 = w2c_p0;
    w2c_i3 = w2c_l1;
    w2c_i2 = w2c_i2 < w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  } else {
    w2c_i0 = w2c_l1;
  }
  return w2c_i0;
}

uint32_t tcat_core_bcc(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 256u;
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_p0;
  w2c_i3 = 256u;
  w2c_i2 = w2c_i2 >= w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  w2c_p0 = w2c_i0;
  w2c_L0:
    w2c_i0 = w2c_p0;
    if (w2c_i0) {
      w2c_i0 = w2c_l1;
      w2c_i1 = w2c_p0;
      w2c_i2 = 1u;
      w2c_i1 -= w2c_i2;
      w2c_p0 = w2c_i1;
      w2c_i2 = 2496u;
      w2c_i1 += w2c_i2;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      w2c_i0 ^= w2c_i1;
      w2c_l1 = w2c_i0;
      goto w2c_L0;
    }
  w2c_i0 = w2c_l1;
  return w2c_i0;
}

void tcat_core_init(struct tcat_core *core) {
  memset(core, 0, sizeof *core);
  fill(core, 16u, data_segment_data_w2c_d0, 891u);
  fill(core, 3264u, data_segment_data_w2c_d1, 34u);
}

#else
typedef int tcat_core_is_elsewhere;
#endif
