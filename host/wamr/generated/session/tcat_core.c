/* Made of session.wasm by `npm run generate`, by way of wasm2c 1.0.32. */

#include "../../include/tcat_configuration.h"

#if TCAT_WASM2C && TCAT_SESSION

#include "tcat_core.h"
#include "../../engine/tcat_wasm.h"

static void w2c_f0(struct tcat_core *, uint32_t);
static void w2c_f1(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f2(struct tcat_core *, uint32_t);
static uint32_t w2c_f3(struct tcat_core *);
static void w2c_f4(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static void w2c_f5(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f6(struct tcat_core *);
static void w2c_f7(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static void w2c_f9(struct tcat_core *);
static void w2c_f10(struct tcat_core *, uint32_t);
static void w2c_f11(struct tcat_core *, uint32_t);
static uint32_t w2c_f14(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f15(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f16(struct tcat_core *);
static void w2c_f17(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static void w2c_f18(struct tcat_core *, uint32_t);
static uint32_t w2c_f19(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f20(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f21(struct tcat_core *);
static void w2c_f22(struct tcat_core *, uint32_t);
static void w2c_f23(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f24(struct tcat_core *, uint32_t);
static uint32_t w2c_f25(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static void w2c_f27(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static void w2c_f28(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f29(struct tcat_core *, uint32_t);
static void w2c_f31(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f32(struct tcat_core *);
static void w2c_f33(struct tcat_core *, uint32_t);
static uint32_t w2c_f34(struct tcat_core *);
static void w2c_f35(struct tcat_core *);
static uint32_t w2c_f36(struct tcat_core *, uint32_t);
static void w2c_f37(struct tcat_core *, uint32_t);
static uint32_t w2c_f38(struct tcat_core *, uint32_t);
static uint32_t w2c_f39(struct tcat_core *, uint32_t);
static void w2c_f40(struct tcat_core *);
static uint32_t w2c_f41(struct tcat_core *, uint32_t);
static void w2c_f42(struct tcat_core *);
static uint32_t w2c_f43(struct tcat_core *, uint32_t);
static uint32_t w2c_f44(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f45(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f46(struct tcat_core *);
static uint32_t w2c_f47(struct tcat_core *, uint32_t);
static uint32_t w2c_f48(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f49(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f50(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f51(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f52(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f53(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f54(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f55(struct tcat_core *, uint32_t);
static void w2c_f56(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f57(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f58(struct tcat_core *, uint32_t);
static uint32_t w2c_f59(struct tcat_core *, uint32_t, uint32_t, uint32_t);
static uint32_t w2c_f60(struct tcat_core *, uint32_t);
static uint32_t w2c_f61(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f62(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f63(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f64(struct tcat_core *, uint32_t);
static void w2c_f65(struct tcat_core *);
static uint32_t w2c_f66(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f67(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f68(struct tcat_core *);
static uint32_t w2c_f69(struct tcat_core *);
static void w2c_f70(struct tcat_core *, uint32_t);
static void w2c_f71(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f72(struct tcat_core *);
static uint32_t w2c_f73(struct tcat_core *);
static uint32_t w2c_f74(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f75(struct tcat_core *);
static uint32_t w2c_f76(struct tcat_core *);
static void w2c_f77(struct tcat_core *);
static void w2c_f78(struct tcat_core *, uint32_t);
static void w2c_f79(struct tcat_core *);
static uint32_t w2c_f80(struct tcat_core *, uint32_t);
static uint32_t w2c_f81(struct tcat_core *, uint32_t);
static void w2c_f82(struct tcat_core *);
static void w2c_f83(struct tcat_core *, uint32_t);
static void w2c_f84(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f85(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f86(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f87(struct tcat_core *, uint32_t);
static void w2c_f88(struct tcat_core *, uint32_t);
static void w2c_f89(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f90(struct tcat_core *, uint32_t);
static void w2c_f91(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f92(struct tcat_core *, uint32_t);
static void w2c_f93(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f94(struct tcat_core *);
static void w2c_f95(struct tcat_core *);
static void w2c_f96(struct tcat_core *);
static void w2c_f97(struct tcat_core *);
static void w2c_f98(struct tcat_core *);
static void w2c_f99(struct tcat_core *, uint32_t);
static void w2c_f100(struct tcat_core *);
static uint32_t w2c_f101(struct tcat_core *, uint32_t);
static void w2c_f102(struct tcat_core *, uint32_t, uint32_t, uint32_t, uint32_t);
static void w2c_f103(struct tcat_core *, uint32_t);
static void w2c_f104(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f105(struct tcat_core *);
static uint32_t w2c_f106(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f107(struct tcat_core *, uint32_t);
static uint32_t w2c_f108(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f109(struct tcat_core *, uint32_t);
static uint32_t w2c_f110(struct tcat_core *, uint32_t, uint32_t);
static uint32_t w2c_f111(struct tcat_core *, uint32_t);
static uint32_t w2c_f112(struct tcat_core *);
static uint32_t w2c_f113(struct tcat_core *);
static void w2c_f114(struct tcat_core *, uint32_t);
static void w2c_f115(struct tcat_core *, uint32_t);
static uint32_t w2c_f116(struct tcat_core *, uint32_t);
static uint32_t w2c_f118(struct tcat_core *, uint32_t);
static void w2c_f121(struct tcat_core *, uint32_t, uint32_t);
static void w2c_f122(struct tcat_core *);
static void w2c_f123(struct tcat_core *);
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
  0x1e, 0x03, 0x00, 0x03, 0x01, 0x01, 0x00, 0x00, 0x02, 0x01, 0x00, 0x00,
  0x07, 0x03, 0x00, 0x00, 0x01, 0x02, 0x02, 0x00, 0x02, 0x02, 0x02, 0x00,
  0x1f, 0x01, 0x00, 0x0a, 0x20, 0x01, 0x00, 0x0a, 0x21, 0x02, 0x01, 0x0a,
  0x20, 0x02, 0x03, 0x3c, 0x03, 0x03, 0x00, 0x00, 0x0d, 0x01, 0x00, 0x00,
  0x06, 0x02, 0x04, 0x00, 0x0b, 0x02, 0x05, 0x00, 0x0e, 0x02, 0x06,
};

static const uint8_t data_segment_data_w2c_d2[] = {
  0x01, 0x00, 0xfd, 0xfd, 0xff, 0x02, 0x01, 0xfd, 0x02, 0x02, 0x02, 0x03,
  0x03, 0x03, 0x03, 0x02, 0x04, 0x04, 0x04, 0xff, 0x02, 0x01, 0xfd, 0xfe,
  0xfe, 0x02, 0x01, 0xfd, 0x06, 0x06, 0x02, 0x02, 0xfd, 0x07, 0x07, 0x02,
  0x03, 0x08, 0x08, 0x08, 0x02, 0x05, 0xfd, 0xfd, 0xff, 0x03, 0x06, 0xfd,
  0x0b, 0x0a, 0x03, 0x07, 0xfd, 0x0b, 0x0b, 0x03, 0xff, 0xfd, 0x0c, 0xff,
  0x03, 0x08, 0x0d, 0x0d, 0xff, 0x03, 0x09, 0xfd, 0xfd, 0xff, 0x04, 0x01,
  0xfd, 0x0f, 0x0f, 0x04, 0x03, 0x10, 0x10, 0x10, 0x04, 0x0a, 0x11, 0x11,
  0xff, 0x04, 0x01, 0xfd, 0xfe, 0xfe, 0x05, 0x0b, 0xfd, 0x13, 0x13, 0x05,
  0x0c, 0xfd, 0xfd, 0xff, 0x05, 0xff, 0xfd, 0x15, 0xff, 0x05, 0x0b, 0xfd,
  0x14, 0x14, 0x06, 0x0d, 0xfd, 0xfd, 0xff, 0x07, 0x0e, 0xfd, 0xfd, 0xff,

};

static const uint8_t data_segment_data_w2c_d3[] = {
  0x01, 0x09, 0x0e, 0x12, 0x16, 0x17,
};

static const uint8_t data_segment_data_w2c_d4[] = {
  0x88, 0x13, 0x00, 0x00, 0xf0, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
  0x01,
};

static const uint8_t data_segment_data_w2c_d5[] = {
  0x41, 0x54, 0x45, 0x30,
};

static const uint8_t data_segment_data_w2c_d6[] = {
  0x43, 0x57, 0x53, 0x54, 0x41, 0x54, 0x45,
};

static const uint8_t data_segment_data_w2c_d7[] = {
  0x43, 0x57, 0x4a, 0x41, 0x50,
};

static const uint8_t data_segment_data_w2c_d8[] = {
  0x43, 0x57, 0x4d, 0x4f, 0x44, 0x45,
};

static const uint8_t data_segment_data_w2c_d9[] = {
  0x41, 0x54, 0x2b, 0x54, 0x43, 0x4d, 0x51, 0x54, 0x54, 0x44, 0x49, 0x53,
  0x43, 0x4f, 0x4e, 0x4e, 0x0d, 0x0a,
};

static const uint8_t data_segment_data_w2c_d10[] = {
  0x47, 0x4f, 0x54, 0x20, 0x49, 0x50,
};

static const uint8_t data_segment_data_w2c_d11[] = {
  0x44, 0x49, 0x53, 0x43, 0x4f, 0x4e, 0x4e, 0x45, 0x43, 0x54,
};

static const uint8_t data_segment_data_w2c_d12[] = {
  0x55, 0x50, 0x44, 0x41, 0x54, 0x45, 0x46, 0x41, 0x49, 0x4c,
};

static const uint8_t data_segment_data_w2c_d13[] = {
  0xb0, 0x03, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0xb0, 0x09, 0x00, 0x00,
  0xb4, 0x09, 0x00, 0x00, 0xb8, 0x09, 0x00, 0x00, 0xbc, 0x09, 0x00, 0x00,
  0x8c, 0x03, 0x00, 0x00, 0xc0, 0x09, 0x00, 0x00, 0x00, 0x01,
};


static void w2c_f0(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = core->w2c_g23;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    core->w2c_g23 = w2c_i0;
  }
}

static void w2c_f1(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i2 = 8u;
  w2c_i1 <<= (w2c_i2 & 31);
  w2c_i0 |= w2c_i1;
  w2c_f0(core, w2c_i0);
}

static void w2c_f2(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g19;
  w2c_i1 = core->w2c_g93;
  w2c_i0 = w2c_i0 < w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g39;
    w2c_i1 = core->w2c_g19;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p0;
    i32_store8(core, w2c_i0, 0u, w2c_i1);
  }
  w2c_i0 = core->w2c_g19;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g19 = w2c_i0;
}

static uint32_t w2c_f3(struct tcat_core *core) {
  uint32_t w2c_l0 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g32;
  w2c_l0 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g32 = w2c_i0;
  w2c_i0 = core->w2c_g24;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
  } else {
    w2c_i0 = core->w2c_g7;
    if (w2c_i0) {
      w2c_i0 = w2c_l0;
      w2c_i1 = core->w2c_g7;
      w2c_i1 = i32_load8_u(core, w2c_i1, 3u);
      w2c_i0 = w2c_i0 >= w2c_i1;
    } else {
      w2c_i0 = 0u;
    }
  }
  if (w2c_i0) {
    w2c_i0 = 5u;
    w2c_i1 = core->w2c_g32;
    w2c_f1(core, w2c_i0, w2c_i1);
  }
  w2c_i0 = core->w2c_g23;
  if (w2c_i0) {
    w2c_i0 = 1u;
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_l0;
  if (w2c_i0) {
    w2c_i0 = 44u;
    w2c_f2(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g7;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g71;
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

static void w2c_f4(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
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
          w2c_f1(core, w2c_i0, w2c_i1);
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
        w2c_f2(core, w2c_i0);
        w2c_B3:;
      }
      w2c_i0 = w2c_l4;
      w2c_f2(core, w2c_i0);
      w2c_i0 = w2c_l5;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_l5 = w2c_i0;
      goto w2c_L0;
    }
}

static void w2c_f5(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_f3(core);
  w2c_l2 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
  w2c_i0 = 2147483647u;
  w2c_l3 = w2c_i0;
  w2c_i0 = w2c_l2;
  if (w2c_i0) {
    w2c_i0 = w2c_l2;
    w2c_i0 = i32_load(core, w2c_i0, 4u);
    w2c_l3 = w2c_i0;
    w2c_i0 = w2c_l2;
    w2c_i0 = i32_load8_u(core, w2c_i0, 3u);
    w2c_l4 = w2c_i0;
    w2c_i1 = 4294967167u;
    w2c_i0 &= w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 6u;
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_l2;
    w2c_i0 = i32_load(core, w2c_i0, 0u);
    w2c_i1 = 16777215u;
    w2c_i0 &= w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 7u;
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l3;
    w2c_i0 = w2c_i0 <= w2c_i1;
    if (w2c_i0) {goto w2c_B2;}
    w2c_i0 = 8u;
    w2c_i1 = core->w2c_g32;
    w2c_f1(core, w2c_i0, w2c_i1);
    w2c_B2:;
  }
  w2c_i0 = w2c_l3;
  w2c_i1 = 2147483647u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = w2c_p0;
  w2c_i2 = 256u;
  w2c_i1 = w2c_i1 > w2c_i2;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 10u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g23;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 34u;
    w2c_f2(core, w2c_i0);
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i2 = w2c_l4;
    w2c_i3 = core->w2c_g32;
    w2c_f4(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    w2c_i0 = 34u;
    w2c_f2(core, w2c_i0);
  }
  w2c_Bfunc:;
}

static uint32_t w2c_f6(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g23;
  w2c_i1 = core->w2c_g54;
  w2c_i2 = 1u;
  w2c_i3 = core->w2c_g41;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  return w2c_i0;
}

static void w2c_f7(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_L0:
    w2c_i0 = w2c_p2;
    if (w2c_i0) {
      w2c_i0 = w2c_p2;
      w2c_i1 = 1u;
      w2c_i0 -= w2c_i1;
      w2c_p2 = w2c_i0;
      w2c_i1 = w2c_p0;
      w2c_i0 += w2c_i1;
      w2c_i1 = w2c_p1;
      w2c_i2 = w2c_p2;
      w2c_i1 += w2c_i2;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      i32_store8(core, w2c_i0, 0u, w2c_i1);
      goto w2c_L0;
    }
}

void tcat_core_text(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g6;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g8;
  w2c_i3 = 3u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g12;
    w2c_i1 = 1u;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 5u;
      w2c_f0(core, w2c_i0);
    }
    w2c_i0 = core->w2c_g12;
    w2c_i1 = w2c_p0;
    w2c_i0 |= w2c_i1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 7u;
      w2c_f0(core, w2c_i0);
    }
    w2c_i0 = 64u;
    w2c_i1 = 32u;
    w2c_i2 = core->w2c_g12;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = 8u;
    w2c_f0(core, w2c_i0);
    w2c_B1:;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = core->w2c_g72;
  w2c_f5(core, w2c_i0, w2c_i1);
  w2c_i0 = core->w2c_g6;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g12;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    core->w2c_g12 = w2c_i0;
    w2c_i0 = core->w2c_g73;
    w2c_i1 = w2c_p0;
    w2c_i0 += w2c_i1;
    core->w2c_g73 = w2c_i0;
    w2c_i0 = core->w2c_g73;
    w2c_i1 = 1024u;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 8u;
      w2c_f0(core, w2c_i0);
    }
    w2c_i0 = w2c_f6(core);
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B5;}
    w2c_i0 = core->w2c_g20;
    w2c_i1 = w2c_p0;
    i32_store8(core, w2c_i0, 0u, w2c_i1);
    w2c_i0 = core->w2c_g20;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_i1 = 2496u;
    w2c_i2 = w2c_p0;
    w2c_f7(core, w2c_i0, w2c_i1, w2c_i2);
    w2c_i0 = core->w2c_g20;
    w2c_i1 = w2c_p0;
    w2c_i2 = 1u;
    w2c_i1 += w2c_i2;
    w2c_i0 += w2c_i1;
    core->w2c_g20 = w2c_i0;
    w2c_B5:;
  }
}

static void w2c_f9(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g8;
  w2c_i1 = 3u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 5u;
    w2c_i1 = 6u;
    w2c_i2 = core->w2c_g12;
    w2c_i3 = 1u;
    w2c_i2 = w2c_i2 > w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    w2c_f0(core, w2c_i0);
  }
}

static void w2c_f10(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 0u;
  w2c_i0 = (uint32_t)((int32_t)w2c_i0 < (int32_t)w2c_i1);
  if (w2c_i0) {
    w2c_i0 = 45u;
    w2c_f2(core, w2c_i0);
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
    w2c_f2(core, w2c_i0);
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

static void w2c_f11(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_f3(core);
  w2c_l2 = w2c_i0;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
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
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
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
    w2c_i0 = w2c_l2;
    w2c_i0 = i32_load(core, w2c_i0, 0u);
    w2c_i1 = 16777215u;
    w2c_i0 &= w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 > (int32_t)w2c_i1);
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
    w2c_i1 = core->w2c_g32;
    w2c_f1(core, w2c_i0, w2c_i1);
    w2c_B2:;
  }
  w2c_i0 = w2c_p0;
  w2c_f10(core, w2c_i0);
  w2c_Bfunc:;
}

void tcat_core_number(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g6;
  if (w2c_i0) {
    w2c_f9(core);
  }
  w2c_i0 = w2c_p0;
  w2c_f11(core, w2c_i0);
  w2c_i0 = core->w2c_g6;
  if (w2c_i0) {
    w2c_i0 = w2c_f6(core);
    if (w2c_i0) {
      w2c_i0 = core->w2c_g8;
      w2c_i1 = 5u;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = core->w2c_g20;
        w2c_l1 = w2c_i0;
        w2c_i1 = 1u;
        w2c_i0 += w2c_i1;
        core->w2c_g20 = w2c_i0;
        w2c_i0 = w2c_l1;
        w2c_i1 = w2c_p0;
        i32_store8(core, w2c_i0, 0u, w2c_i1);
      }
      w2c_i0 = core->w2c_g8;
      w2c_i1 = 4u;
      w2c_i0 = w2c_i0 != w2c_i1;
      if (w2c_i0) {goto w2c_B3;}
      w2c_i0 = core->w2c_g12;
      w2c_i1 = 2u;
      w2c_i0 <<= (w2c_i1 & 31);
      w2c_i1 = 4588u;
      w2c_i0 += w2c_i1;
      w2c_i1 = w2c_p0;
      i32_store(core, w2c_i0, 0u, w2c_i1);
      w2c_B3:;
    }
    w2c_i0 = core->w2c_g12;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    core->w2c_g12 = w2c_i0;
  }
}

void tcat_core_other(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g6;
  if (w2c_i0) {
    w2c_f9(core);
  }
  w2c_i0 = w2c_f3(core);
  w2c_i0 = 6u;
  w2c_i1 = core->w2c_g32;
  w2c_f1(core, w2c_i0, w2c_i1);
}

static uint32_t w2c_f14(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g24;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g7;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g7;
    w2c_i0 = i32_load8_u(core, w2c_i0, 1u);
    w2c_i1 = 4u;
    w2c_i0 >>= (w2c_i1 & 31);
    w2c_i1 = core->w2c_g32;
    w2c_l3 = w2c_i1;
    w2c_i2 = 1u;
    w2c_i1 += w2c_i2;
    core->w2c_g32 = w2c_i1;
    w2c_i1 = w2c_l3;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 4u;
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = 6u;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p1;
    w2c_i1 = 0u;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 < (int32_t)w2c_i1);
    if (w2c_i0) {
      w2c_i0 = 4u;
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 7u;
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p1;
    w2c_i1 = 2048u;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 > (int32_t)w2c_i1);
    if (w2c_i0) {
      w2c_i0 = 8u;
      w2c_i1 = core->w2c_g32;
      w2c_f1(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = 44u;
    w2c_f2(core, w2c_i0);
    w2c_i0 = w2c_p1;
    w2c_f10(core, w2c_i0);
    w2c_B1:;
  }
  w2c_i0 = 13u;
  w2c_f2(core, w2c_i0);
  w2c_i0 = 10u;
  w2c_f2(core, w2c_i0);
  w2c_i0 = core->w2c_g19;
  w2c_i1 = 256u;
  w2c_i0 = w2c_i0 > w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 10u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g23;
  return w2c_i0;
}

static void w2c_f15(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g114 = w2c_i0;
  w2c_i0 = w2c_p1;
  core->w2c_g51 = w2c_i0;
}

static uint32_t w2c_f16(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 9u;
  w2c_i0 = w2c_i0 != w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g1;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static void w2c_f17(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  core->w2c_g17 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g66 = w2c_i0;
  w2c_i0 = w2c_p1;
  w2c_i1 = w2c_p2;
  w2c_i0 += w2c_i1;
  core->w2c_g65 = w2c_i0;
}

static void w2c_f18(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 1u;
  core->w2c_g88 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g38 = w2c_i0;
  w2c_i0 = 902u;
  w2c_i1 = 5u;
  w2c_f15(core, w2c_i0, w2c_i1);
  w2c_i0 = w2c_f16(core);
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
  uint32_t w2c_l0 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5;
  w2c_i0 = w2c_f16(core);
  if (w2c_i0) {
    w2c_i0 = core->w2c_g110;
    w2c_i1 = 2u;
    w2c_i0 = w2c_i0 < w2c_i1;
  } else {
    w2c_i0 = 1u;
  }
  w2c_l0 = w2c_i0;
  w2c_i0 = 0u;
  w2c_i1 = core->w2c_g30;
  w2c_i2 = 0u;
  w2c_i3 = core->w2c_g30;
  w2c_i4 = 17u;
  w2c_i3 = w2c_i3 == w2c_i4;
  w2c_i4 = core->w2c_g30;
  w2c_i5 = 19u;
  w2c_i4 = w2c_i4 == w2c_i5;
  w2c_i3 |= w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_i2 = w2c_l0;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static void w2c_f22(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g87;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g87;
  } else {
    w2c_i0 = core->w2c_g1;
    w2c_i1 = 2u;
    w2c_i0 = w2c_i0 == w2c_i1;
    w2c_i1 = core->w2c_g4;
    w2c_i2 = 6u;
    w2c_i1 = w2c_i1 != w2c_i2;
    w2c_i0 &= w2c_i1;
    w2c_i1 = core->w2c_g1;
    w2c_i2 = 3u;
    w2c_i1 = w2c_i1 == w2c_i2;
    w2c_i0 |= w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_f21(core);
      if (w2c_i0) {
        w2c_i0 = 310000u;
      } else {
        w2c_i0 = core->w2c_g67;
        w2c_i1 = 25000u;
        w2c_i2 = core->w2c_g67;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
      }
    } else {
      w2c_i0 = 25000u;
      w2c_i1 = 5000u;
      w2c_i2 = core->w2c_g30;
      w2c_i2 = !(w2c_i2);
      w2c_i3 = core->w2c_g30;
      w2c_i4 = 29u;
      w2c_i3 = w2c_i3 == w2c_i4;
      w2c_i2 |= w2c_i3;
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    }
  }
  w2c_i1 = w2c_p0;
  w2c_i0 += w2c_i1;
  core->w2c_g65 = w2c_i0;
}

static void w2c_f23(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g1 = w2c_i0;
  w2c_i0 = w2c_p1;
  w2c_f22(core, w2c_i0);
}

static void w2c_f24(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g38;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_f18(core, w2c_i0);
  } else {
    w2c_i0 = core->w2c_g68;
    core->w2c_g52 = w2c_i0;
    w2c_i0 = core->w2c_g92;
    core->w2c_g91 = w2c_i0;
    w2c_i0 = core->w2c_g112;
    core->w2c_g31 = w2c_i0;
    w2c_i0 = core->w2c_g113;
    core->w2c_g53 = w2c_i0;
    w2c_i0 = 1u;
    core->w2c_g90 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g66 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g37 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g88 = w2c_i0;
    w2c_i0 = core->w2c_g4;
    w2c_i1 = 2u;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g31;
      w2c_i1 = core->w2c_g31;
      w2c_i2 = core->w2c_g53;
      w2c_i1 += w2c_i2;
      w2c_i2 = 503u;
      w2c_i3 = 12u;
      w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    } else {
      w2c_i0 = 0u;
    }
    core->w2c_g89 = w2c_i0;
    w2c_i0 = core->w2c_g52;
    w2c_i1 = core->w2c_g91;
    w2c_f15(core, w2c_i0, w2c_i1);
    w2c_i0 = 1u;
    w2c_i1 = w2c_p0;
    w2c_f23(core, w2c_i0, w2c_i1);
  }
}

static uint32_t w2c_f25(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g6;
  w2c_i1 = core->w2c_g19;
  w2c_i1 = !(w2c_i1);
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 2u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g24;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g7;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g7;
      w2c_i0 = i32_load8_u(core, w2c_i0, 2u);
      w2c_l3 = w2c_i0;
      w2c_i1 = 15u;
      w2c_i0 &= w2c_i1;
      w2c_i1 = w2c_l3;
      w2c_i2 = 4u;
      w2c_i1 >>= (w2c_i2 & 31);
      w2c_i2 = core->w2c_g24;
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
  w2c_i1 = w2c_p0;
  w2c_i0 = w2c_f14(core, w2c_i0, w2c_i1);
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = core->w2c_g69;
    core->w2c_g30 = w2c_i0;
    w2c_i0 = core->w2c_g24;
    core->w2c_g110 = w2c_i0;
    w2c_i0 = w2c_l3;
    core->w2c_g4 = w2c_i0;
    w2c_i0 = w2c_p0;
    core->w2c_g26 = w2c_i0;
    w2c_i0 = w2c_p1;
    core->w2c_g87 = w2c_i0;
    w2c_i0 = 9u;
    core->w2c_g1 = w2c_i0;
    w2c_i0 = core->w2c_g39;
    core->w2c_g68 = w2c_i0;
    w2c_i0 = core->w2c_g19;
    core->w2c_g92 = w2c_i0;
    w2c_i0 = core->w2c_g39;
    w2c_i1 = core->w2c_g70;
    w2c_i0 += w2c_i1;
    core->w2c_g112 = w2c_i0;
    w2c_i0 = core->w2c_g94;
    w2c_i1 = core->w2c_g70;
    w2c_i0 -= w2c_i1;
    core->w2c_g113 = w2c_i0;
    w2c_i0 = core->w2c_g38;
    w2c_i1 = 1u;
    w2c_i2 = core->w2c_g27;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = w2c_p2;
      w2c_f18(core, w2c_i0);
      goto w2c_B4;
    }
    w2c_i0 = core->w2c_g17;
    if (w2c_i0) {goto w2c_B4;}
    w2c_i0 = w2c_p2;
    w2c_f24(core, w2c_i0);
    w2c_B4:;
  }
  w2c_i0 = 0u;
  core->w2c_g19 = w2c_i0;
  w2c_i0 = core->w2c_g23;
  return w2c_i0;
}

uint32_t tcat_core_start(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i2 = w2c_p2;
  w2c_i0 = w2c_f25(core, w2c_i0, w2c_i1, w2c_i2);
  w2c_p0 = w2c_i0;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
  } else {
    w2c_i0 = 0u;
    core->w2c_g67 = w2c_i0;
    w2c_i0 = core->w2c_g68;
    w2c_i1 = core->w2c_g68;
    w2c_i2 = core->w2c_g92;
    w2c_i1 += w2c_i2;
    w2c_i2 = 3490u;
    w2c_i3 = 18u;
    w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    core->w2c_g62 = w2c_i0;
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static void w2c_f27(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  core->w2c_g1 = w2c_i0;
  w2c_i0 = w2c_p1;
  w2c_i1 = w2c_p2;
  w2c_i0 += w2c_i1;
  core->w2c_g65 = w2c_i0;
}

static void w2c_f28(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  core->w2c_g50 = w2c_i0;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 9u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g4;
    w2c_i1 = 6u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p1;
      w2c_f18(core, w2c_i0);
      w2c_i0 = 5u;
      w2c_i1 = w2c_p1;
      w2c_i2 = 300u;
      w2c_f27(core, w2c_i0, w2c_i1, w2c_i2);
      goto w2c_Bfunc;
    } else {
      w2c_i0 = 2u;
      w2c_i1 = w2c_p1;
      w2c_i2 = 1000u;
      w2c_f17(core, w2c_i0, w2c_i1, w2c_i2);
    }
  }
  w2c_i0 = 4u;
  core->w2c_g22 = w2c_i0;
  w2c_Bfunc:;
}

static void w2c_f29(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g22;
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
    w2c_f28(core, w2c_i0, w2c_i1);
  }
}

void tcat_core_abort(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = core->w2c_g15;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_f29(core, w2c_i0);
  }
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
  core->w2c_g22 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g38 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g89 = w2c_i0;
  w2c_i0 = core->w2c_g9;
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g49 = w2c_i0;
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
  w2c_i0 = core->w2c_g51;
  w2c_i1 = core->w2c_g22;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g51;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g114;
    w2c_i1 = core->w2c_g51;
    w2c_f31(core, w2c_i0, w2c_i1);
    w2c_i0 = 0u;
    core->w2c_g51 = w2c_i0;
    w2c_i0 = 19u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g22;
  w2c_l0 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g22 = w2c_i0;
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
    w2c_i0 = core->w2c_g50;
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
  w2c_i2 = core->w2c_g21;
  w2c_i3 = core->w2c_g5;
  w2c_i4 = 3u;
  w2c_i3 = w2c_i3 >= w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  i32_store(core, w2c_i0, 0u, w2c_i1);
}

static uint32_t w2c_f36(struct tcat_core *core, uint32_t w2c_p0) {
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

static void w2c_f37(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g0;
  w2c_i0 = w2c_f36(core, w2c_i0);
  core->w2c_g11 = w2c_i0;
  w2c_i0 = core->w2c_g11;
  w2c_i1 = core->w2c_g0;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    core->w2c_g63 = w2c_i0;
  }
}

static uint32_t w2c_f38(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 1023u;
  w2c_i0 &= w2c_i1;
  w2c_i1 = 944u;
  w2c_i0 += w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f39(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = core->w2c_g0;
  core->w2c_g21 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g5 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g36 = w2c_i0;
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

static void w2c_f40(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g35 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g83 = w2c_i0;
}

static uint32_t w2c_f41(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 48u;
  w2c_i0 -= w2c_i1;
  w2c_i1 = 10u;
  w2c_i0 = w2c_i0 < w2c_i1;
  return w2c_i0;
}

static void w2c_f42(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 1u;
  core->w2c_g16 = w2c_i0;
  w2c_i0 = core->w2c_g10;
  w2c_i1 = core->w2c_g47;
  w2c_i0 += w2c_i1;
  core->w2c_g10 = w2c_i0;
}

static uint32_t w2c_f43(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 1024u;
  w2c_i1 = w2c_p0;
  w2c_i2 = 1023u;
  w2c_i1 &= w2c_i2;
  w2c_i0 -= w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f44(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  w2c_i0 = w2c_f43(core, w2c_i0);
  w2c_l2 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_i0 < w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1968u;
    w2c_i1 = 944u;
    w2c_i2 = w2c_p1;
    w2c_i3 = w2c_l2;
    w2c_i2 -= w2c_i3;
    w2c_f7(core, w2c_i0, w2c_i1, w2c_i2);
  }
  w2c_i0 = w2c_p0;
  w2c_i0 = w2c_f38(core, w2c_i0);
  return w2c_i0;
}

static uint32_t w2c_f45(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
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
      w2c_i0 = w2c_f38(core, w2c_i0);
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
      w2c_i2 = w2c_p0;
      w2c_i2 = w2c_f43(core, w2c_i2);
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

static uint32_t w2c_f46(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 916u;
  w2c_i1 = core->w2c_g36;
  w2c_i2 = core->w2c_g0;
  w2c_i3 = core->w2c_g21;
  w2c_i2 -= w2c_i3;
  w2c_i1 += w2c_i2;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 16u;
  w2c_i0 = w2c_f39(core, w2c_i0);
  return w2c_i0;
}

static uint32_t w2c_f47(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 1u;
  w2c_i1 = w2c_p0;
  w2c_i2 = 32u;
  w2c_i1 |= w2c_i2;
  w2c_i2 = 97u;
  w2c_i1 -= w2c_i2;
  w2c_i2 = 6u;
  w2c_i1 = w2c_i1 < w2c_i2;
  w2c_i2 = w2c_p0;
  w2c_i2 = w2c_f41(core, w2c_i2);
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f48(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
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
      w2c_i0 = w2c_f47(core, w2c_i0);
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

static uint32_t w2c_f49(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g90;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_p1;
    w2c_i2 = core->w2c_g52;
    w2c_i3 = core->w2c_g91;
    w2c_i4 = 2u;
    w2c_i3 -= w2c_i4;
    w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  } else {
    w2c_i0 = 0u;
  }
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g90 = w2c_i0;
    w2c_i0 = 1u;
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f50(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
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

static uint32_t w2c_f51(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
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

static uint32_t w2c_f52(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
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

static uint32_t w2c_f53(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
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
    core->w2c_g46 = w2c_i0;
  }
  w2c_i0 = w2c_p0;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f54(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
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
    w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
  } else {
    w2c_i0 = w2c_p0;
  }
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f53(core, w2c_i0, w2c_i1);
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

static void w2c_f55(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 924u;
  w2c_i1 = 1u;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 928u;
  w2c_i1 = w2c_p0;
  i32_store(core, w2c_i0, 0u, w2c_i1);
}

static void w2c_f56(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 924u;
  w2c_i1 = 0u;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f54(core, w2c_i0, w2c_i1);
  w2c_p0 = w2c_i0;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g46;
  w2c_f55(core, w2c_i0);
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f54(core, w2c_i0, w2c_i1);
  if (w2c_i0) {
    w2c_i0 = 924u;
    w2c_i1 = 3u;
    i32_store(core, w2c_i0, 0u, w2c_i1);
    w2c_i0 = 932u;
    w2c_i1 = core->w2c_g46;
    i32_store(core, w2c_i0, 0u, w2c_i1);
  }
  w2c_Bfunc:;
}

static uint32_t w2c_f57(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
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
    w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
    w2c_p0 = w2c_i0;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i2 = core->w2c_g31;
  w2c_i3 = core->w2c_g53;
  w2c_i0 = w2c_f51(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  w2c_l2 = w2c_i0;
  w2c_i0 = 0u;
  w2c_i1 = core->w2c_g26;
  w2c_i1 = !(w2c_i1);
  w2c_i2 = core->w2c_g4;
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
    w2c_i0 = w2c_f51(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
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
  w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
  w2c_p0 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i2 = 803u;
  w2c_i3 = 4u;
  w2c_i0 = w2c_f52(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 4u;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p1;
    w2c_f56(core, w2c_i0, w2c_i1);
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

static void w2c_f58(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 0u;
  core->w2c_g17 = w2c_i0;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 9u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_f24(core, w2c_i0);
  }
}

static uint32_t w2c_f59(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
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

static uint32_t w2c_f60(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g29;
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

static uint32_t w2c_f61(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
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

static uint32_t w2c_f62(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g29;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 1u;
  } else {
    w2c_i0 = core->w2c_g29;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 58u;
    w2c_i0 = w2c_i0 != w2c_i1;
  }
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g29;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
  w2c_l2 = w2c_i0;
  w2c_i1 = w2c_p1;
  w2c_i0 = w2c_f61(core, w2c_i0, w2c_i1);
  w2c_l3 = w2c_i0;
  w2c_i0 = w2c_l2;
  w2c_i1 = w2c_l3;
  w2c_i2 = 768u;
  w2c_i0 = w2c_f59(core, w2c_i0, w2c_i1, w2c_i2);
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
      w2c_i0 = w2c_f52(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
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
  w2c_f56(core, w2c_i0, w2c_i1);
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
    core->w2c_g22 = w2c_i0;
    w2c_i0 = 2u;
    core->w2c_g50 = w2c_i0;
  }
  w2c_i0 = 12u;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f63(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5;
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
      w2c_i2 = w2c_f51(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
      w2c_l2 = w2c_i2;
      w2c_i2 = !(w2c_i2);
      if (w2c_i2) {
        w2c_i2 = w2c_p0;
        w2c_i3 = w2c_p1;
        w2c_i4 = 880u;
        w2c_i5 = 8u;
        w2c_i2 = w2c_f51(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
        w2c_l2 = w2c_i2;
      }
      w2c_i2 = w2c_l2;
      if (w2c_i2) {
        w2c_i2 = w2c_l2;
        w2c_i3 = w2c_p1;
        w2c_f56(core, w2c_i2, w2c_i3);
        w2c_i2 = 1u;
        w2c_i3 = w2c_l2;
        w2c_i4 = w2c_p1;
        w2c_i3 = w2c_f50(core, w2c_i3, w2c_i4);
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
  w2c_i0 = w2c_f59(core, w2c_i0, w2c_i1, w2c_i2);
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
  w2c_i2 = w2c_f52(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
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
          w2c_i3 = w2c_f47(core, w2c_i3);
          w2c_i3 = !(w2c_i3);
          if (w2c_i3) {goto w2c_B9;}
          w2c_i2 = w2c_l2;
          w2c_i3 = 4u;
          w2c_i2 <<= (w2c_i3 & 31);
          w2c_i3 = w2c_l3;
          w2c_i4 = 48u;
          w2c_i3 -= w2c_i4;
          w2c_i4 = w2c_l3;
          w2c_i5 = 32u;
          w2c_i4 |= w2c_i5;
          w2c_i5 = 87u;
          w2c_i4 -= w2c_i5;
          w2c_i5 = w2c_l3;
          w2c_i5 = w2c_f41(core, w2c_i5);
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
      core->w2c_g111 = w2c_i2;
      w2c_i2 = 1u;
      core->w2c_g66 = w2c_i2;
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

static void w2c_f64(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g37;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g4;
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
    core->w2c_g27 = w2c_i0;
  }
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 5u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g50;
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
    w2c_i0 = core->w2c_g66;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g111;
      w2c_f55(core, w2c_i0);
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

static void w2c_f65(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g37;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g1;
  w2c_i2 = 5u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 &= w2c_i1;
  core->w2c_g27 = w2c_i0;
}

static uint32_t w2c_f66(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1;
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
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_l3;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 0u;
      } else {
        w2c_i0 = w2c_l2;
        w2c_i1 = 95u;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l2;
          w2c_i0 = w2c_f41(core, w2c_i0);
        } else {
          w2c_i0 = 1u;
        }
      }
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

static void w2c_f67(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = 4u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 3u;
    core->w2c_g22 = w2c_i0;
  } else {
    w2c_i0 = core->w2c_g4;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 6u;
      w2c_i1 = w2c_p1;
      w2c_f23(core, w2c_i0, w2c_i1);
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

static uint32_t w2c_f68(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g63;
  w2c_i1 = core->w2c_g86;
  w2c_i2 = 500u;
  w2c_i3 = core->w2c_g86;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_i0 += w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f69(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g1;
  w2c_i1 = core->w2c_g17;
  w2c_i0 |= w2c_i1;
  w2c_i1 = 0u;
  w2c_i0 = w2c_i0 != w2c_i1;
  return w2c_i0;
}

static void w2c_f70(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g28;
  w2c_i1 = 4294967294u;
  w2c_i2 = w2c_p0;
  w2c_i1 = I32_ROTL(w2c_i1, w2c_i2);
  w2c_i0 &= w2c_i1;
  core->w2c_g28 = w2c_i0;
}

static void w2c_f71(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g28;
  w2c_i1 = 1u;
  w2c_i2 = w2c_p0;
  w2c_i1 <<= (w2c_i2 & 31);
  w2c_i0 |= w2c_i1;
  core->w2c_g28 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = 2u;
  w2c_i0 <<= (w2c_i1 & 31);
  w2c_i1 = 4604u;
  w2c_i0 += w2c_i1;
  w2c_i1 = w2c_p1;
  i32_store(core, w2c_i0, 0u, w2c_i1);
}

static void w2c_f72(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5, w2c_i6;
  w2c_i0 = 1u;
  w2c_i1 = core->w2c_g44;
  w2c_i2 = 1u;
  w2c_i3 = core->w2c_g15;
  w2c_i4 = core->w2c_g97;
  w2c_i4 = !(w2c_i4);
  w2c_i5 = core->w2c_g2;
  w2c_i6 = 3u;
  w2c_i5 = w2c_i5 < w2c_i6;
  w2c_i4 |= w2c_i5;
  w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 2u;
    w2c_f70(core, w2c_i0);
  } else {
    w2c_i0 = 2u;
    w2c_i1 = core->w2c_g118;
    w2c_i2 = core->w2c_g97;
    w2c_i1 += w2c_i2;
    w2c_f71(core, w2c_i0, w2c_i1);
  }
}

static uint32_t w2c_f73(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = 4294967295u;
  w2c_i1 = 7u;
  w2c_i2 = 1u;
  w2c_i3 = core->w2c_g2;
  w2c_i4 = 3u;
  w2c_i3 = w2c_i3 == w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_i2 = core->w2c_g2;
  w2c_i3 = 4u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f74(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 2u;
  w2c_i0 <<= (w2c_i1 & 31);
  w2c_i1 = 4604u;
  w2c_i0 += w2c_i1;
  w2c_i0 = i32_load(core, w2c_i0, 0u);
  w2c_i1 = w2c_p1;
  w2c_i0 -= w2c_i1;
  return w2c_i0;
}

static void w2c_f75(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g60 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g101 = w2c_i0;
}

static uint32_t w2c_f76(struct tcat_core *core) {
  uint32_t w2c_l0 = 0, w2c_l1 = 0, w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_f72(core);
  w2c_i0 = core->w2c_g3;
  w2c_l2 = w2c_i0;
  w2c_i0 = w2c_f73(core);
  w2c_i1 = core->w2c_g28;
  w2c_i0 &= w2c_i1;
  w2c_l1 = w2c_i0;
  w2c_L2:
    w2c_i0 = w2c_l1;
    if (w2c_i0) {
      w2c_i0 = w2c_l1;
      w2c_i0 = I32_CTZ(w2c_i0);
      w2c_l0 = w2c_i0;
      w2c_i1 = w2c_l2;
      w2c_i0 = w2c_f74(core, w2c_i0, w2c_i1);
      w2c_i1 = 0u;
      w2c_i0 = (uint32_t)((int32_t)w2c_i0 <= (int32_t)w2c_i1);
      if (w2c_i0) {goto w2c_B1;}
      w2c_i0 = w2c_l1;
      w2c_i1 = w2c_l1;
      w2c_i2 = 1u;
      w2c_i1 -= w2c_i2;
      w2c_i0 &= w2c_i1;
      w2c_l1 = w2c_i0;
      goto w2c_L2;
    }
  w2c_i0 = 6u;
  w2c_l0 = w2c_i0;
  goto w2c_B0;
  w2c_B1:;
  w2c_i0 = w2c_l0;
  w2c_f70(core, w2c_i0);
  w2c_B0:;
  w2c_i0 = w2c_l0;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = w2c_l0;
  w2c_i2 = 2u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = w2c_l0;
    w2c_i1 = 3u;
    w2c_i0 -= w2c_i1;
    switch (w2c_i0) {
      case 0: goto w2c_B6;
      case 1: goto w2c_B8;
      case 2: goto w2c_B7;
      default: goto w2c_B4;
    }
    w2c_B8:;
    w2c_i0 = 1u;
    core->w2c_g78 = w2c_i0;
    goto w2c_B4;
    w2c_B7:;
    w2c_f75(core);
    goto w2c_B4;
    w2c_B6:;
  }
  w2c_i0 = 1u;
  core->w2c_g44 = w2c_i0;
  w2c_B4:;
  w2c_i0 = w2c_l0;
  return w2c_i0;
}

static void w2c_f77(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 0u;
  core->w2c_g28 = w2c_i0;
  w2c_i0 = 3u;
  core->w2c_g77 = w2c_i0;
  w2c_i0 = core->w2c_g17;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g15;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g3;
    w2c_f29(core, w2c_i0);
  }
  w2c_i0 = 0u;
  core->w2c_g61 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g44 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g78 = w2c_i0;
}

static void w2c_f78(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g25;
  w2c_i1 = 1u;
  w2c_i2 = w2c_p0;
  w2c_i3 = 21u;
  w2c_i2 -= w2c_i3;
  w2c_i1 <<= (w2c_i2 & 31);
  w2c_i0 |= w2c_i1;
  core->w2c_g25 = w2c_i0;
}

static void w2c_f79(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = core->w2c_g13;
  core->w2c_g100 = w2c_i0;
  w2c_i0 = 26u;
  w2c_f78(core, w2c_i0);
  w2c_i0 = 0u;
  core->w2c_g105 = w2c_i0;
  w2c_i0 = core->w2c_g116;
  core->w2c_g76 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g59 = w2c_i0;
}

static uint32_t w2c_f80(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g34;
  w2c_l1 = w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g34 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = 6u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 11u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g105;
      if (w2c_i0) {
        w2c_i0 = 253u;
        goto w2c_Bfunc;
      } else {
        w2c_i0 = 0u;
        w2c_i1 = core->w2c_g3;
        w2c_i2 = 10000u;
        w2c_i1 += w2c_i2;
        w2c_f71(core, w2c_i0, w2c_i1);
        w2c_i0 = 4294967295u;
        goto w2c_Bfunc;
      }
      UNREACHABLE;
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = 20u;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = core->w2c_g104;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_i1 = 0u;
    w2c_i2 = w2c_l1;
    w2c_i3 = 21u;
    w2c_i2 = w2c_i2 == w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    core->w2c_g104 = w2c_i0;
    w2c_i0 = core->w2c_g104;
    w2c_i1 = 10u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 254u;
      goto w2c_Bfunc;
    } else {
      w2c_i0 = 0u;
      w2c_i1 = core->w2c_g3;
      w2c_i2 = 1000u;
      w2c_i1 += w2c_i2;
      w2c_f71(core, w2c_i0, w2c_i1);
      w2c_i0 = 4294967295u;
      goto w2c_Bfunc;
    }
    UNREACHABLE;
    w2c_B1:;
  } else {
    w2c_i0 = 1u;
    core->w2c_g106 = w2c_i0;
  }
  w2c_i0 = core->w2c_g13;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  core->w2c_g103 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g61 = w2c_i0;
  w2c_i0 = 4294967295u;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f81(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g34;
  w2c_i1 = 5u;
  w2c_i0 *= w2c_i1;
  w2c_i1 = 3324u;
  w2c_i0 += w2c_i1;
  w2c_i1 = w2c_p0;
  w2c_i0 += w2c_i1;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  return w2c_i0;
}

static void w2c_f82(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g23 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g93 = w2c_i0;
}

static void w2c_f83(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 0u;
  core->w2c_g23 = w2c_i0;
  w2c_i0 = 0u;
  w2c_i1 = 256u;
  w2c_i2 = core->w2c_g6;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  core->w2c_g93 = w2c_i0;
  w2c_i0 = 3008u;
  w2c_i1 = 2752u;
  w2c_i2 = core->w2c_g52;
  w2c_i3 = 2752u;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  core->w2c_g39 = w2c_i0;
  w2c_i0 = core->w2c_g6;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = core->w2c_g1;
  w2c_i2 = core->w2c_g6;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_f82(core);
  }
  w2c_i0 = 0u;
  core->w2c_g19 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g32 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g7 = w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g24 = w2c_i0;
}

static void w2c_f84(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 65u;
  w2c_f2(core, w2c_i0);
  w2c_i0 = 84u;
  w2c_f2(core, w2c_i0);
  w2c_i0 = 43u;
  w2c_f2(core, w2c_i0);
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
      w2c_f2(core, w2c_i0);
      goto w2c_L0;
    }
  w2c_i0 = 3u;
  core->w2c_g70 = w2c_i0;
  w2c_i0 = core->w2c_g19;
  core->w2c_g94 = w2c_i0;
  w2c_i0 = core->w2c_g24;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g24;
  w2c_i2 = 2u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 |= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 61u;
    w2c_f2(core, w2c_i0);
  }
  w2c_i0 = core->w2c_g24;
  w2c_i1 = 1u;
  w2c_i0 = w2c_i0 <= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 63u;
    w2c_f2(core, w2c_i0);
  }
}

static void w2c_f85(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p1;
  w2c_f83(core, w2c_i0);
  w2c_i0 = w2c_p0;
  w2c_i1 = 1u;
  w2c_i0 -= w2c_i1;
  w2c_i1 = 28u;
  w2c_i0 = w2c_i0 >= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 2u;
    w2c_f0(core, w2c_i0);
    goto w2c_Bfunc;
  }
  w2c_i0 = w2c_p0;
  core->w2c_g69 = w2c_i0;
  w2c_i0 = 16u;
  core->w2c_g7 = w2c_i0;
  w2c_i0 = 296u;
  core->w2c_g71 = w2c_i0;
  w2c_i0 = 353u;
  w2c_l2 = w2c_i0;
  w2c_L1:
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 -= w2c_i1;
    w2c_p0 = w2c_i0;
    if (w2c_i0) {
      w2c_i0 = w2c_l2;
      w2c_i1 = core->w2c_g7;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      w2c_i0 += w2c_i1;
      w2c_l2 = w2c_i0;
      w2c_i0 = core->w2c_g71;
      w2c_i1 = core->w2c_g7;
      w2c_i1 = i32_load8_u(core, w2c_i1, 3u);
      w2c_i0 += w2c_i1;
      core->w2c_g71 = w2c_i0;
      w2c_i0 = core->w2c_g7;
      w2c_i1 = 4u;
      w2c_i0 += w2c_i1;
      core->w2c_g7 = w2c_i0;
      goto w2c_L1;
    }
  w2c_i0 = w2c_p1;
  w2c_i1 = 3u;
  w2c_i0 = w2c_i0 > w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 0u;
  } else {
    w2c_i0 = core->w2c_g7;
    w2c_i0 = i32_load8_u(core, w2c_i0, 1u);
    w2c_i1 = w2c_p1;
    w2c_i0 = (uint32_t)((int32_t)w2c_i0 >> (w2c_i1 & 31));
    w2c_i1 = 1u;
    w2c_i0 &= w2c_i1;
  }
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 3u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = w2c_l2;
  w2c_i1 = core->w2c_g7;
  w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
  w2c_f84(core, w2c_i0, w2c_i1);
  w2c_Bfunc:;
}

static uint32_t w2c_f86(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 2496u;
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_p1;
  w2c_f7(core, w2c_i0, w2c_i1, w2c_i2);
  w2c_i0 = w2c_p1;
  return w2c_i0;
}

static uint32_t w2c_f87(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 256u;
  w2c_i1 = w2c_p0;
  w2c_i2 = w2c_p0;
  w2c_i3 = 256u;
  w2c_i2 = w2c_i2 >= w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static void w2c_f88(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 3u;
  w2c_f83(core, w2c_i0);
  w2c_i0 = 29u;
  core->w2c_g69 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i0 = w2c_f87(core, w2c_i0);
  w2c_l1 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 4u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = w2c_l1;
  w2c_i1 = 4294967295u;
  w2c_i2 = 0u;
  w2c_i3 = 0u;
  w2c_f4(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  w2c_i0 = core->w2c_g39;
  w2c_p0 = w2c_i0;
  w2c_l2 = w2c_i0;
  w2c_i0 = core->w2c_g39;
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
  core->w2c_g70 = w2c_i0;
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
  core->w2c_g94 = w2c_i0;
}

static void w2c_f89(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p1;
  w2c_f83(core, w2c_i0);
  w2c_i0 = 0u;
  core->w2c_g69 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i0 = w2c_f87(core, w2c_i0);
  w2c_p0 = w2c_i0;
  if (w2c_i0) {
    w2c_i0 = 2496u;
    w2c_i1 = w2c_p0;
    w2c_i2 = 2496u;
    w2c_i1 += w2c_i2;
    w2c_l2 = w2c_i1;
    w2c_i0 = w2c_f66(core, w2c_i0, w2c_i1);
    w2c_i1 = w2c_l2;
    w2c_i0 = w2c_i0 != w2c_i1;
  } else {
    w2c_i0 = 1u;
  }
  if (w2c_i0) {
    w2c_i0 = 2u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = w2c_p1;
  w2c_i1 = 3u;
  w2c_i0 = w2c_i0 > w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 3u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = 2496u;
  w2c_i1 = w2c_p0;
  w2c_f84(core, w2c_i0, w2c_i1);
}

static uint32_t w2c_f90(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  w2c_i1 = w2c_p0;
  w2c_i2 = 1u;
  w2c_i1 += w2c_i2;
  w2c_i0 += w2c_i1;
  return w2c_i0;
}

static void w2c_f91(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_L0:
    w2c_i0 = w2c_p1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_i1 = w2c_p0;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      w2c_i0 = w2c_f86(core, w2c_i0, w2c_i1);
      w2c_i1 = core->w2c_g72;
      w2c_f5(core, w2c_i0, w2c_i1);
      w2c_i0 = w2c_p0;
      w2c_i0 = w2c_f90(core, w2c_i0);
      w2c_p0 = w2c_i0;
      w2c_i0 = w2c_p1;
      w2c_i1 = 1u;
      w2c_i0 -= w2c_i1;
      w2c_p1 = w2c_i0;
      goto w2c_L0;
    }
}

static uint32_t w2c_f92(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 2u;
  w2c_i0 <<= (w2c_i1 & 31);
  w2c_i1 = 4588u;
  w2c_i0 += w2c_i1;
  w2c_i0 = i32_load(core, w2c_i0, 0u);
  return w2c_i0;
}

static void w2c_f93(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 1u;
  core->w2c_g15 = w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g14 = w2c_i0;
  w2c_i0 = w2c_p1;
  core->w2c_g77 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g18 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g99 = w2c_i0;
  w2c_i0 = core->w2c_g76;
  w2c_l2 = w2c_i0;
  w2c_i0 = core->w2c_g3;
  w2c_l4 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g6 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = 2u;
  w2c_i0 <<= (w2c_i1 & 31);
  w2c_i1 = 3264u;
  w2c_i0 += w2c_i1;
  w2c_p1 = w2c_i0;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  w2c_p0 = w2c_i0;
  w2c_i0 = w2c_p1;
  w2c_i0 = i32_load8_u(core, w2c_i0, 1u);
  w2c_l3 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = 29u;
  w2c_i0 = w2c_i0 < w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = w2c_l3;
    w2c_f85(core, w2c_i0, w2c_i1);
  } else {
    w2c_i0 = w2c_p0;
    w2c_i1 = 30u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 3468u;
      w2c_i1 = 4u;
      w2c_i0 = w2c_f86(core, w2c_i0, w2c_i1);
      w2c_f88(core, w2c_i0);
      goto w2c_B1;
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = 31u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 3472u;
      w2c_i1 = 7u;
      w2c_i0 = w2c_f86(core, w2c_i0, w2c_i1);
    } else {
      w2c_i0 = w2c_p0;
      w2c_i1 = 32u;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 3479u;
        w2c_i1 = 5u;
        w2c_i0 = w2c_f86(core, w2c_i0, w2c_i1);
      } else {
        w2c_i0 = 3484u;
        w2c_i1 = 6u;
        w2c_i0 = w2c_f86(core, w2c_i0, w2c_i1);
      }
    }
    w2c_i1 = w2c_l3;
    w2c_f89(core, w2c_i0, w2c_i1);
    w2c_B1:;
  }
  w2c_i0 = w2c_p1;
  w2c_i0 = i32_load8_u(core, w2c_i0, 2u);
  w2c_p0 = w2c_i0;
  switch (w2c_i0) {
    case 0: goto w2c_B5;
    case 1: goto w2c_B6;
    case 2: goto w2c_B6;
    case 3: goto w2c_B7;
    case 4: goto w2c_B6;
    case 5: goto w2c_B8;
    default: goto w2c_B6;
  }
  w2c_B8:;
  w2c_i0 = w2c_l2;
  w2c_i1 = 1u;
  w2c_f91(core, w2c_i0, w2c_i1);
  w2c_i0 = w2c_l2;
  w2c_i0 = w2c_f90(core, w2c_i0);
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  w2c_f11(core, w2c_i0);
  goto w2c_B5;
  w2c_B7:;
  w2c_i0 = core->w2c_g115;
  w2c_i1 = core->w2c_g74;
  w2c_f91(core, w2c_i0, w2c_i1);
  goto w2c_B5;
  w2c_B6:;
  w2c_i0 = 1u;
  w2c_f11(core, w2c_i0);
  w2c_i0 = w2c_p0;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 3536u;
    w2c_i1 = core->w2c_g95;
    w2c_f91(core, w2c_i0, w2c_i1);
    goto w2c_B5;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 6u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g55;
    w2c_i1 = 1u;
    w2c_f91(core, w2c_i0, w2c_i1);
    goto w2c_B5;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 4u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {goto w2c_B5;}
  w2c_i0 = 0u;
  w2c_p0 = w2c_i0;
  w2c_L11:
    w2c_i0 = w2c_p0;
    w2c_i1 = 4u;
    w2c_i0 = w2c_i0 >= w2c_i1;
    if (w2c_i0) {goto w2c_B5;}
    w2c_i0 = w2c_p0;
    w2c_i0 = w2c_f92(core, w2c_i0);
    w2c_f11(core, w2c_i0);
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_p0 = w2c_i0;
    goto w2c_L11;
  UNREACHABLE;
  w2c_B5:;
  w2c_i0 = 25000u;
  w2c_i1 = 0u;
  w2c_i1 = w2c_f92(core, w2c_i1);
  w2c_i2 = 5000u;
  w2c_i1 += w2c_i2;
  w2c_p0 = w2c_i1;
  w2c_i2 = w2c_p0;
  w2c_i3 = 25000u;
  w2c_i2 = w2c_i2 <= w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  core->w2c_g67 = w2c_i0;
  w2c_i0 = 4294967295u;
  w2c_i1 = w2c_p1;
  w2c_i1 = i32_load8_u(core, w2c_i1, 3u);
  w2c_i2 = 500u;
  w2c_i1 *= w2c_i2;
  w2c_i2 = w2c_l4;
  w2c_i0 = w2c_f25(core, w2c_i0, w2c_i1, w2c_i2);
  w2c_f82(core);
}

static void w2c_f94(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 1u;
  w2c_i1 = core->w2c_g1;
  w2c_i2 = core->w2c_g15;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g61;
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g61 = w2c_i0;
    w2c_i0 = core->w2c_g103;
    if (w2c_i0) {
      w2c_i0 = 1u;
      core->w2c_g38 = w2c_i0;
    }
    w2c_i0 = 0u;
    core->w2c_g103 = w2c_i0;
    w2c_i0 = 1u;
    w2c_i0 = w2c_f81(core, w2c_i0);
    w2c_i1 = 0u;
    w2c_f93(core, w2c_i0, w2c_i1);
  } else {
    w2c_i0 = core->w2c_g2;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 >= w2c_i1;
    w2c_i1 = 0u;
    w2c_i2 = core->w2c_g44;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 0u;
      core->w2c_g44 = w2c_i0;
      w2c_i0 = 11u;
      w2c_i1 = 1u;
      w2c_f93(core, w2c_i0, w2c_i1);
      goto w2c_B3;
    }
    w2c_i0 = core->w2c_g2;
    w2c_i1 = 4u;
    w2c_i0 = w2c_i0 == w2c_i1;
    w2c_i1 = 0u;
    w2c_i2 = core->w2c_g78;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B3;}
    w2c_i0 = 0u;
    core->w2c_g78 = w2c_i0;
    w2c_i0 = 14u;
    w2c_i1 = 2u;
    w2c_f93(core, w2c_i0, w2c_i1);
    w2c_B3:;
  }
  w2c_Bfunc:;
}

static void w2c_f95(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_f77(core);
  w2c_i0 = 1u;
  core->w2c_g2 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g79 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g80 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g106 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g45 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g13 = w2c_i0;
  w2c_f79(core);
  w2c_i0 = 3445u;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  w2c_i0 = w2c_f80(core, w2c_i0);
  w2c_f94(core);
}

static void w2c_f96(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_f77(core);
  w2c_i0 = core->w2c_g15;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g3;
    w2c_f29(core, w2c_i0);
  }
  w2c_i0 = 0u;
  core->w2c_g2 = w2c_i0;
  w2c_i0 = 25u;
  w2c_f78(core, w2c_i0);
}

static void w2c_f97(struct tcat_core *core) {
  uint32_t w2c_l0 = 0, w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g56;
  w2c_i1 = 1u;
  w2c_i0 &= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_f96(core);
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g60;
  w2c_l1 = w2c_i0;
  w2c_i0 = 60000u;
  w2c_i1 = 1000u;
  w2c_i2 = core->w2c_g60;
  w2c_i3 = 1u;
  w2c_i2 <<= (w2c_i3 & 31);
  w2c_l0 = w2c_i2;
  w2c_i3 = w2c_l0;
  w2c_i4 = 1000u;
  w2c_i3 = (uint32_t)((int32_t)w2c_i3 <= (int32_t)w2c_i4);
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_l0 = w2c_i1;
  w2c_i2 = w2c_l0;
  w2c_i3 = 60000u;
  w2c_i2 = (uint32_t)((int32_t)w2c_i2 >= (int32_t)w2c_i3);
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  core->w2c_g60 = w2c_i0;
  w2c_i0 = w2c_l1;
  if (w2c_i0) {
    w2c_f77(core);
    w2c_i0 = 2u;
    core->w2c_g2 = w2c_i0;
    w2c_i0 = 0u;
    w2c_i1 = core->w2c_g3;
    w2c_i2 = w2c_l1;
    w2c_i1 += w2c_i2;
    w2c_f71(core, w2c_i0, w2c_i1);
  } else {
    w2c_f95(core);
  }
  w2c_Bfunc:;
}

static void w2c_f98(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_L0:
    w2c_i0 = w2c_f76(core);
    w2c_i1 = 6u;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {goto w2c_L0;}
  w2c_f94(core);
}

static void w2c_f99(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  if (w2c_i0) {
    w2c_i0 = 0u;
  } else {
    w2c_i0 = 3u;
    w2c_i0 = w2c_f92(core, w2c_i0);
  }
  if (w2c_i0) {
    w2c_i0 = 3u;
    core->w2c_g2 = w2c_i0;
    w2c_i0 = 0u;
    w2c_i1 = core->w2c_g3;
    w2c_i2 = 120000u;
    w2c_i1 += w2c_i2;
    w2c_f71(core, w2c_i0, w2c_i1);
    w2c_f98(core);
  } else {
    w2c_f97(core);
  }
}

static void w2c_f100(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = 4u;
  core->w2c_g2 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g102 = w2c_i0;
  w2c_i0 = 0u;
  w2c_f70(core, w2c_i0);
  w2c_i0 = 5u;
  w2c_i1 = core->w2c_g3;
  w2c_i2 = 60000u;
  w2c_i1 += w2c_i2;
  w2c_f71(core, w2c_i0, w2c_i1);
  w2c_i0 = 24u;
  w2c_f78(core, w2c_i0);
  w2c_f98(core);
}

static uint32_t w2c_f101(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = 2u;
  w2c_i0 <<= (w2c_i1 & 31);
  w2c_i1 = 3264u;
  w2c_i0 += w2c_i1;
  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
  return w2c_i0;
}

static void w2c_f102(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2, uint32_t w2c_p3) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = 936u;
  w2c_i1 = w2c_p1;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 920u;
  w2c_i1 = w2c_p2;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 916u;
  w2c_i1 = w2c_p3;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = 0u;
  w2c_i1 = core->w2c_g100;
  w2c_i2 = 0u;
  w2c_i3 = w2c_p0;
  w2c_i4 = 22u;
  w2c_i3 = w2c_i3 == w2c_i4;
  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
  w2c_f31(core, w2c_i0, w2c_i1);
  w2c_i0 = w2c_p0;
  w2c_f78(core, w2c_i0);
}

static void w2c_f103(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5, w2c_i6;
  w2c_L0:
    w2c_i0 = w2c_p0;
    w2c_i1 = 254u;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 253u;
      w2c_i0 = w2c_i0 != w2c_i1;
      if (w2c_i0) {
        w2c_i0 = w2c_p0;
        w2c_i0 = w2c_f80(core, w2c_i0);
      } else {
        w2c_L3:
          w2c_i0 = core->w2c_g13;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          core->w2c_g13 = w2c_i0;
          w2c_i0 = core->w2c_g13;
          w2c_i1 = 3u;
          w2c_i0 -= w2c_i1;
          switch (w2c_i0) {
            case 0: goto w2c_B6;
            case 1: goto w2c_B9;
            case 2: goto w2c_B5;
            case 3: goto w2c_B8;
            case 4: goto w2c_B7;
            default: goto w2c_B5;
          }
          w2c_B9:;
          w2c_i0 = core->w2c_g106;
          w2c_i0 = !(w2c_i0);
          goto w2c_B4;
          w2c_B8:;
          w2c_i0 = core->w2c_g75;
          w2c_i0 = !(w2c_i0);
          goto w2c_B4;
          w2c_B7:;
          w2c_i0 = core->w2c_g55;
          w2c_i0 = !(w2c_i0);
          goto w2c_B4;
          w2c_B6:;
          w2c_i0 = core->w2c_g56;
          w2c_i1 = 2u;
          w2c_i0 &= w2c_i1;
          w2c_i1 = 0u;
          w2c_i0 = w2c_i0 != w2c_i1;
          goto w2c_B4;
          w2c_B5:;
          w2c_i0 = 0u;
          w2c_B4:;
          w2c_i1 = core->w2c_g13;
          w2c_i2 = 7u;
          w2c_i1 = w2c_i1 <= w2c_i2;
          w2c_i0 &= w2c_i1;
          if (w2c_i0) {goto w2c_L3;}
        w2c_i0 = core->w2c_g13;
        w2c_i1 = 7u;
        w2c_i0 = w2c_i0 > w2c_i1;
        if (w2c_i0) {
          w2c_i0 = core->w2c_g45;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g45;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 >= w2c_i1;
            w2c_f99(core, w2c_i0);
          } else {
            w2c_f100(core);
          }
          w2c_i0 = 4294967295u;
        } else {
          w2c_f79(core);
          w2c_i0 = core->w2c_g96;
          w2c_i1 = 0u;
          w2c_i2 = core->w2c_g13;
          w2c_i3 = 2u;
          w2c_i2 = w2c_i2 == w2c_i3;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 5u;
          } else {
            w2c_i0 = core->w2c_g13;
            w2c_i1 = 3444u;
            w2c_i0 += w2c_i1;
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          }
        }
      }
      w2c_p0 = w2c_i0;
      goto w2c_L0;
    }
  w2c_i0 = w2c_p0;
  w2c_i1 = 254u;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 924u;
    w2c_i1 = 0u;
    i32_store(core, w2c_i0, 0u, w2c_i1);
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 4294967295u;
  w2c_i0 = w2c_i0 != w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 254u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 10u;
    } else {
      w2c_i0 = 920u;
      w2c_i0 = i32_load(core, w2c_i0, 0u);
    }
    w2c_p0 = w2c_i0;
    w2c_i0 = 22u;
    w2c_i1 = core->w2c_g14;
    w2c_i1 = w2c_f101(core, w2c_i1);
    w2c_i2 = w2c_p0;
    w2c_i3 = core->w2c_g60;
    w2c_i4 = 4294967295u;
    w2c_i5 = core->w2c_g56;
    w2c_i6 = 1u;
    w2c_i5 &= w2c_i6;
    w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
    w2c_f102(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
    w2c_f97(core);
  }
}

static void w2c_f104(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_i2 = w2c_p0;
  w2c_i1 -= w2c_i2;
  w2c_f31(core, w2c_i0, w2c_i1);
}

static uint32_t w2c_f105(struct tcat_core *core) {
  uint32_t w2c_l0 = 0, w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0, w2c_l5 = 0, w2c_l6 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g42;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 0u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g58;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g42 = w2c_i0;
    w2c_i0 = core->w2c_g57;
    w2c_i1 = core->w2c_g33;
    w2c_f104(core, w2c_i0, w2c_i1);
    w2c_i0 = 1u;
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g58;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_l4 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g58 = w2c_i0;
  w2c_i0 = core->w2c_g57;
  w2c_i1 = core->w2c_g33;
  w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
  w2c_l2 = w2c_i0;
  w2c_l0 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g43 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g98 = w2c_i0;
  w2c_L3:
    w2c_i0 = w2c_l0;
    w2c_i1 = core->w2c_g33;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_l0;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_l3 = w2c_i0;
      w2c_i1 = 34u;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = core->w2c_g43;
        w2c_i0 = !(w2c_i0);
        w2c_i1 = w2c_l1;
        w2c_i0 &= w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l0;
          core->w2c_g43 = w2c_i0;
        }
        w2c_i0 = w2c_l1;
        w2c_i0 = !(w2c_i0);
        w2c_l1 = w2c_i0;
      } else {
        w2c_i0 = w2c_l1;
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
        core->w2c_g98 = w2c_i0;
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
  w2c_i0 = core->w2c_g33;
  w2c_l0 = w2c_i0;
  w2c_B2:;
  w2c_i0 = w2c_l0;
  w2c_i1 = core->w2c_g33;
  w2c_i0 = w2c_i0 < w2c_i1;
  core->w2c_g42 = w2c_i0;
  w2c_i0 = w2c_l0;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g57 = w2c_i0;
  w2c_i0 = core->w2c_g43;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_i1 = w2c_l0;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = core->w2c_g43;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_l2;
    w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
    w2c_i1 = 34u;
    w2c_i0 = w2c_i0 == w2c_i1;
  } else {
    w2c_i0 = 0u;
  }
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = w2c_l2;
    w2c_i1 = w2c_l0;
    w2c_f104(core, w2c_i0, w2c_i1);
    w2c_i0 = w2c_l2;
    w2c_i1 = w2c_l0;
    w2c_i0 = w2c_f53(core, w2c_i0, w2c_i1);
    w2c_i1 = w2c_l0;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 1u;
      goto w2c_Bfunc;
    } else {
      w2c_i0 = 916u;
      w2c_i1 = core->w2c_g46;
      i32_store(core, w2c_i0, 0u, w2c_i1);
      w2c_i0 = 2u;
      goto w2c_Bfunc;
    }
    UNREACHABLE;
  }
  w2c_i0 = w2c_l2;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  w2c_l2 = w2c_i0;
  w2c_i0 = core->w2c_g43;
  w2c_l0 = w2c_i0;
  w2c_i0 = core->w2c_g98;
  if (w2c_i0) {
    w2c_i0 = w2c_l0;
    w2c_l5 = w2c_i0;
    w2c_i0 = w2c_l2;
    w2c_l0 = w2c_i0;
    w2c_l1 = w2c_i0;
    w2c_L14:
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
        goto w2c_L14;
      }
    w2c_i0 = w2c_l1;
    w2c_l0 = w2c_i0;
  }
  w2c_i0 = core->w2c_g42;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = w2c_l4;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_l2;
    w2c_l1 = w2c_i0;
    w2c_L19:
      w2c_i0 = w2c_l0;
      w2c_i1 = w2c_l1;
      w2c_i0 = w2c_i0 <= w2c_i1;
      if (w2c_i0) {goto w2c_B18;}
      w2c_i0 = w2c_l1;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_i1 = 44u;
      w2c_i0 = w2c_i0 != w2c_i1;
      if (w2c_i0) {
        w2c_i0 = w2c_l1;
        w2c_i1 = 1u;
        w2c_i0 += w2c_i1;
        w2c_l1 = w2c_i0;
        goto w2c_L19;
      }
    w2c_i0 = 0u;
    core->w2c_g58 = w2c_i0;
    w2c_i0 = w2c_l1;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    core->w2c_g57 = w2c_i0;
    w2c_i0 = w2c_l0;
    core->w2c_g33 = w2c_i0;
    w2c_i0 = 1u;
    core->w2c_g42 = w2c_i0;
    w2c_i0 = w2c_l2;
    w2c_i1 = w2c_l1;
    w2c_f104(core, w2c_i0, w2c_i1);
    goto w2c_B16;
    w2c_B18:;
  }
  w2c_i0 = w2c_l2;
  w2c_i1 = w2c_l0;
  w2c_f104(core, w2c_i0, w2c_i1);
  w2c_B16:;
  w2c_i0 = 1u;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f106(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 908u;
  w2c_i0 = i32_load(core, w2c_i0, 0u);
  w2c_l2 = w2c_i0;
  w2c_i1 = w2c_l2;
  w2c_i2 = 912u;
  w2c_i2 = i32_load(core, w2c_i2, 0u);
  w2c_i1 += w2c_i2;
  w2c_i2 = w2c_p0;
  w2c_i3 = w2c_p1;
  w2c_i0 = w2c_f20(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
  return w2c_i0;
}

static uint32_t w2c_f107(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_f105(core);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 1u;
    w2c_i0 += w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
    w2c_i0 = w2c_f106(core, w2c_i0, w2c_i1);
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f108(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_L0:
    w2c_i0 = w2c_p1;
    if (w2c_i0) {
      w2c_i0 = w2c_l2;
      w2c_i1 = w2c_p1;
      w2c_i2 = 1u;
      w2c_i1 -= w2c_i2;
      w2c_p1 = w2c_i1;
      w2c_i2 = w2c_p0;
      w2c_i1 += w2c_i2;
      w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
      w2c_i0 ^= w2c_i1;
      w2c_l2 = w2c_i0;
      goto w2c_L0;
    }
  w2c_i0 = w2c_l2;
  return w2c_i0;
}

static uint32_t w2c_f109(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 908u;
  w2c_i0 = i32_load(core, w2c_i0, 0u);
  w2c_l2 = w2c_i0;
  w2c_i1 = 912u;
  w2c_i1 = i32_load(core, w2c_i1, 0u);
  w2c_i0 += w2c_i1;
  w2c_l1 = w2c_i0;
  w2c_i0 = w2c_l2;
  w2c_i1 = w2c_l1;
  w2c_i0 = w2c_f53(core, w2c_i0, w2c_i1);
  w2c_i1 = w2c_l1;
  w2c_i0 = w2c_i0 == w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g46;
    w2c_i1 = w2c_p0;
    w2c_i0 = w2c_i0 == w2c_i1;
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f110(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0, w2c_l3 = 0;
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_f105(core);
  w2c_i0 = 3536u;
  w2c_l2 = w2c_i0;
  w2c_i0 = w2c_p1;
  if (w2c_i0) {
    w2c_i0 = 3536u;
    w2c_i0 = w2c_f90(core, w2c_i0);
    w2c_i0 = w2c_f90(core, w2c_i0);
    w2c_p0 = w2c_i0;
    w2c_i0 = 3536u;
    w2c_i0 = w2c_f107(core, w2c_i0);
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i0 = w2c_f107(core, w2c_i0);
    } else {
      w2c_i0 = 0u;
    }
    goto w2c_Bfunc;
  }
  w2c_i0 = 0u;
  w2c_p1 = w2c_i0;
  w2c_L5:
    w2c_i0 = w2c_p1;
    w2c_i1 = core->w2c_g95;
    w2c_i0 = w2c_i0 < w2c_i1;
    if (w2c_i0) {
      w2c_i0 = w2c_f105(core);
      w2c_i0 = !(w2c_i0);
      if (w2c_i0) {goto w2c_B2;}
      w2c_i0 = w2c_l2;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_l3 = w2c_i0;
      w2c_i0 = w2c_l2;
      w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
      w2c_l2 = w2c_i0;
      w2c_i0 = w2c_p0;
      w2c_i1 = w2c_p1;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = w2c_l3;
        w2c_i1 = w2c_l2;
        w2c_i0 = w2c_f108(core, w2c_i0, w2c_i1);
        w2c_i0 = w2c_f109(core, w2c_i0);
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {goto w2c_B3;}
      } else {
        w2c_i0 = w2c_l3;
        w2c_i1 = w2c_l2;
        w2c_i0 = w2c_f106(core, w2c_i0, w2c_i1);
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {goto w2c_B4;}
      }
      w2c_i0 = w2c_l2;
      w2c_i1 = w2c_l3;
      w2c_i0 += w2c_i1;
      w2c_l2 = w2c_i0;
      w2c_i0 = w2c_p1;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      w2c_p1 = w2c_i0;
      goto w2c_L5;
    }
  w2c_i0 = 1u;
  goto w2c_Bfunc;
  w2c_B4:;
  w2c_i0 = 0u;
  goto w2c_Bfunc;
  w2c_B3:;
  w2c_i0 = 0u;
  goto w2c_Bfunc;
  w2c_B2:;
  w2c_i0 = w2c_p1;
  w2c_i1 = 3u;
  w2c_i0 = w2c_i0 == w2c_i1;
  w2c_Bfunc:;
  return w2c_i0;
}

static uint32_t w2c_f111(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = w2c_f105(core);
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i0 = w2c_f109(core, w2c_i0);
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static uint32_t w2c_f112(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = core->w2c_g76;
  w2c_i0 = w2c_f90(core, w2c_i0);
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g76 = w2c_i0;
  w2c_i0 = core->w2c_g59;
  w2c_i1 = 1u;
  w2c_i0 += w2c_i1;
  core->w2c_g59 = w2c_i0;
  w2c_i0 = 253u;
  w2c_i1 = core->w2c_g34;
  w2c_i2 = core->w2c_g59;
  w2c_i3 = core->w2c_g75;
  w2c_i2 = w2c_i2 == w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

static uint32_t w2c_f113(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 924u;
  w2c_i0 = i32_load(core, w2c_i0, 0u);
  w2c_i1 = 1u;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 928u;
    w2c_i0 = i32_load(core, w2c_i0, 0u);
  } else {
    w2c_i0 = 0u;
  }
  return w2c_i0;
}

static void w2c_f114(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = 23u;
  w2c_i1 = 0u;
  w2c_i2 = w2c_p0;
  w2c_i3 = 0u;
  w2c_f102(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
}

static void w2c_f115(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 924u;
  w2c_i1 = 0u;
  i32_store(core, w2c_i0, 0u, w2c_i1);
  w2c_i0 = w2c_p0;
  w2c_f114(core, w2c_i0);
}

static uint32_t w2c_f116(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g28;
  w2c_i1 = w2c_p0;
  w2c_i0 >>= (w2c_i1 & 31);
  w2c_i1 = 1u;
  w2c_i0 &= w2c_i1;
  return w2c_i0;
}

uint32_t tcat_core_poll(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0, w2c_l5 = 0, w2c_l6 = 0, w2c_l7 = 0, w2c_l8 = 0,
      w2c_l9 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5;
  w2c_i0 = w2c_p0;
  core->w2c_g3 = w2c_i0;
  w2c_L0:
    w2c_i0 = core->w2c_g25;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g25;
      w2c_i1 = 0u;
      w2c_i2 = core->w2c_g25;
      w2c_i1 -= w2c_i2;
      w2c_i0 &= w2c_i1;
      w2c_p0 = w2c_i0;
      w2c_i1 = core->w2c_g25;
      w2c_i0 ^= w2c_i1;
      core->w2c_g25 = w2c_i0;
      w2c_i0 = w2c_p0;
      w2c_i0 = I32_CTZ(w2c_i0);
      w2c_i1 = 21u;
      w2c_i0 += w2c_i1;
      w2c_p0 = w2c_i0;
      w2c_i1 = 26u;
      w2c_i0 = w2c_i0 != w2c_i1;
      if (w2c_i0) {goto w2c_B3;}
      w2c_i0 = 916u;
      w2c_i1 = core->w2c_g100;
      i32_store(core, w2c_i0, 0u, w2c_i1);
      w2c_B3:;
    } else {
      w2c_i0 = 0u;
      w2c_p0 = w2c_i0;
    }
    w2c_i0 = w2c_p0;
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = core->w2c_g3;
    w2c_l4 = w2c_i0;
    w2c_i0 = core->w2c_g72;
    w2c_l8 = w2c_i0;
    w2c_i0 = w2c_f34(core);
    w2c_p0 = w2c_i0;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_f35(core);
      w2c_i0 = w2c_l4;
      w2c_f37(core, w2c_i0);
      w2c_L6:
        w2c_i0 = core->w2c_g89;
        w2c_l6 = w2c_i0;
        w2c_L9:
          w2c_i0 = core->w2c_g0;
          w2c_i1 = core->w2c_g11;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 2492u;
            w2c_i0 = i32_load(core, w2c_i0, 0u);
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {goto w2c_B10;}
            w2c_i0 = w2c_l4;
            w2c_f37(core, w2c_i0);
            w2c_i0 = core->w2c_g0;
            w2c_i1 = core->w2c_g11;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {goto w2c_L9;}
            w2c_i0 = 2492u;
            w2c_i1 = 0u;
            i32_store(core, w2c_i0, 0u, w2c_i1);
            w2c_i0 = 2488u;
            w2c_i0 = i32_load(core, w2c_i0, 0u);
            w2c_p0 = w2c_i0;
            w2c_i1 = core->w2c_g107;
            w2c_i0 -= w2c_i1;
            w2c_l1 = w2c_i0;
            w2c_i0 = w2c_p0;
            core->w2c_g107 = w2c_i0;
            w2c_i0 = core->w2c_g36;
            w2c_i1 = w2c_l1;
            w2c_i0 += w2c_i1;
            core->w2c_g36 = w2c_i0;
            w2c_i0 = 3u;
            core->w2c_g5 = w2c_i0;
            w2c_i0 = w2c_l4;
            core->w2c_g63 = w2c_i0;
            goto w2c_L9;
          }
          w2c_i0 = 0u;
          w2c_p0 = w2c_i0;
          w2c_i0 = core->w2c_g5;
          switch (w2c_i0) {
            case 0: goto w2c_B19;
            case 1: goto w2c_B18;
            case 2: goto w2c_B17;
            case 3: goto w2c_B16;
            case 4: goto w2c_B15;
            case 5: goto w2c_B14;
            default: goto w2c_B13;
          }
          w2c_B19:;
          w2c_i0 = core->w2c_g11;
          w2c_l1 = w2c_i0;
          w2c_i0 = core->w2c_g0;
          w2c_p0 = w2c_i0;
          w2c_i0 = w2c_f38(core, w2c_i0);
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_l3 = w2c_i0;
          w2c_L20:
            w2c_i0 = w2c_l3;
            w2c_i1 = 255u;
            w2c_i0 = w2c_i0 == w2c_i1;
            w2c_i1 = w2c_l3;
            w2c_i2 = 32u;
            w2c_i1 = w2c_i1 <= w2c_i2;
            w2c_i0 |= w2c_i1;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {goto w2c_B21;}
            w2c_i0 = w2c_p0;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            w2c_p0 = w2c_i0;
            w2c_i1 = w2c_l1;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {goto w2c_B21;}
            w2c_i0 = w2c_p0;
            w2c_i0 = w2c_f38(core, w2c_i0);
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_l3 = w2c_i0;
            goto w2c_L20;
            w2c_B21:;
          w2c_i0 = w2c_p0;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = core->w2c_g0;
          core->w2c_g21 = w2c_i0;
          w2c_i0 = w2c_p0;
          w2c_i1 = w2c_l1;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l3;
            w2c_i1 = 62u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = core->w2c_g0;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              core->w2c_g0 = w2c_i0;
              w2c_i0 = 20u;
              w2c_i0 = w2c_f39(core, w2c_i0);
              goto w2c_B22;
            }
            w2c_i0 = 2u;
            core->w2c_g5 = w2c_i0;
            w2c_i0 = w2c_l3;
            w2c_i1 = 43u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l1;
              w2c_i1 = w2c_p0;
              w2c_i0 -= w2c_i1;
              w2c_i1 = 8u;
              w2c_i0 = w2c_i0 <= w2c_i1;
              if (w2c_i0) {
                w2c_i0 = 1u;
              } else {
                w2c_i0 = w2c_p0;
                w2c_i1 = 8u;
                w2c_i0 += w2c_i1;
                w2c_i0 = w2c_f38(core, w2c_i0);
                w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                w2c_p0 = w2c_i0;
                w2c_i1 = 87u;
                w2c_i0 = w2c_i0 == w2c_i1;
                w2c_i1 = w2c_p0;
                w2c_i2 = 67u;
                w2c_i1 = w2c_i1 == w2c_i2;
                w2c_i0 |= w2c_i1;
              }
            } else {
              w2c_i0 = 0u;
            }
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {goto w2c_B24;}
            w2c_i0 = 840u;
            core->w2c_g82 = w2c_i0;
            w2c_i0 = 0u;
            core->w2c_g9 = w2c_i0;
            w2c_f40(core);
            w2c_i0 = 1u;
            core->w2c_g5 = w2c_i0;
            w2c_B24:;
          }
          w2c_i0 = 0u;
          w2c_B22:;
          goto w2c_B12;
          w2c_B18:;
          w2c_i0 = core->w2c_g0;
          w2c_l1 = w2c_i0;
          w2c_i0 = core->w2c_g11;
          w2c_i1 = core->w2c_g21;
          w2c_i2 = 512u;
          w2c_i1 += w2c_i2;
          w2c_l2 = w2c_i1;
          w2c_i2 = core->w2c_g11;
          w2c_i3 = core->w2c_g0;
          w2c_i2 -= w2c_i3;
          w2c_i3 = w2c_l2;
          w2c_i4 = core->w2c_g0;
          w2c_i3 -= w2c_i4;
          w2c_i2 = w2c_i2 < w2c_i3;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          w2c_l7 = w2c_i0;
          w2c_i0 = core->w2c_g82;
          w2c_l2 = w2c_i0;
          w2c_L29:
            w2c_i0 = w2c_l1;
            w2c_i1 = w2c_l7;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {goto w2c_B28;}
            w2c_i0 = w2c_l1;
            w2c_i0 = w2c_f38(core, w2c_i0);
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_l5 = w2c_i0;
            w2c_i0 = w2c_l2;
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_l3 = w2c_i0;
            w2c_i1 = 1u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l5;
              w2c_i1 = 32u;
              w2c_i0 = w2c_i0 == w2c_i1;
              if (w2c_i0) {goto w2c_B31;}
              w2c_i0 = w2c_l2;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l2 = w2c_i0;
              w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
              w2c_l3 = w2c_i0;
            }
            w2c_i0 = w2c_l3;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 == w2c_i1;
            w2c_i1 = w2c_l5;
            w2c_i2 = 10u;
            w2c_i1 = w2c_i1 != w2c_i2;
            w2c_i0 &= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l5;
              w2c_i1 = 34u;
              w2c_i0 = w2c_i0 != w2c_i1;
              if (w2c_i0) {goto w2c_B31;}
              w2c_i0 = w2c_l1;
              core->w2c_g108 = w2c_i0;
              w2c_f40(core);
            } else {
              w2c_i0 = w2c_l3;
              w2c_i1 = 3u;
              w2c_i0 = w2c_i0 == w2c_i1;
              if (w2c_i0) {
                w2c_i0 = w2c_l5;
                w2c_i0 = w2c_f41(core, w2c_i0);
                if (w2c_i0) {
                  w2c_i0 = 1u;
                  core->w2c_g83 = w2c_i0;
                  w2c_i0 = core->w2c_g35;
                  w2c_i1 = 10u;
                  w2c_i0 *= w2c_i1;
                  w2c_i1 = w2c_l5;
                  w2c_i0 += w2c_i1;
                  w2c_i1 = 48u;
                  w2c_i0 -= w2c_i1;
                  core->w2c_g35 = w2c_i0;
                  w2c_i0 = 2u;
                  w2c_i1 = 0u;
                  w2c_i2 = core->w2c_g35;
                  w2c_i3 = 4096u;
                  w2c_i4 = 16384u;
                  w2c_i5 = core->w2c_g9;
                  w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
                  w2c_i2 = w2c_i2 > w2c_i3;
                  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                } else {
                  w2c_i0 = 3u;
                  w2c_i1 = 2u;
                  w2c_i2 = w2c_l5;
                  w2c_i3 = 44u;
                  w2c_i2 = w2c_i2 == w2c_i3;
                  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                  w2c_i1 = 1u;
                  w2c_i2 = 2u;
                  w2c_i3 = core->w2c_g9;
                  w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
                  w2c_i2 = core->w2c_g83;
                  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                }
                w2c_p0 = w2c_i0;
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {goto w2c_B31;}
                w2c_i0 = w2c_p0;
                w2c_i1 = 0u;
                w2c_i2 = w2c_p0;
                w2c_i3 = 3u;
                w2c_i2 = w2c_i2 != w2c_i3;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                w2c_p0 = w2c_i0;
              } else {
                w2c_i0 = w2c_l3;
                w2c_i1 = w2c_l5;
                w2c_i0 = w2c_i0 != w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = w2c_l2;
                  w2c_i1 = 843u;
                  w2c_i0 = w2c_i0 == w2c_i1;
                  if (w2c_i0) {
                    w2c_i0 = w2c_l5;
                    w2c_i1 = 866u;
                    w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
                    w2c_i0 = w2c_i0 == w2c_i1;
                  } else {
                    w2c_i0 = 0u;
                  }
                  if (w2c_i0) {
                    w2c_i0 = 1u;
                    core->w2c_g9 = w2c_i0;
                    w2c_i0 = 866u;
                    w2c_l2 = w2c_i0;
                  } else {
                    w2c_i0 = 1u;
                    w2c_i1 = 2u;
                    w2c_i2 = 1u;
                    w2c_i3 = w2c_l5;
                    w2c_i4 = 44u;
                    w2c_i3 = w2c_i3 == w2c_i4;
                    w2c_i4 = w2c_l2;
                    w2c_i5 = 853u;
                    w2c_i4 = w2c_i4 > w2c_i5;
                    w2c_i3 |= w2c_i4;
                    w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
                    w2c_i2 = 1u;
                    w2c_i3 = w2c_l2;
                    w2c_i4 = 853u;
                    w2c_i3 = w2c_i3 < w2c_i4;
                    w2c_i4 = core->w2c_g9;
                    w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
                    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                    w2c_p0 = w2c_i0;
                  }
                }
              }
              w2c_i0 = w2c_p0;
              w2c_i0 = !(w2c_i0);
              if (w2c_i0) {goto w2c_B34;}
              w2c_i0 = 1u;
              w2c_i1 = w2c_l2;
              w2c_i2 = 856u;
              w2c_i1 = w2c_i1 <= w2c_i2;
              w2c_i2 = core->w2c_g9;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              if (w2c_i0) {goto w2c_B28;}
              w2c_i0 = 0u;
              w2c_p0 = w2c_i0;
              w2c_i0 = 856u;
              w2c_l2 = w2c_i0;
              w2c_i0 = w2c_l1;
              w2c_i1 = 1u;
              w2c_i0 -= w2c_i1;
              w2c_l1 = w2c_i0;
              goto w2c_B31;
              w2c_B34:;
            }
            w2c_i0 = w2c_l2;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            w2c_l2 = w2c_i0;
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_l3 = w2c_i0;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l1;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              core->w2c_g85 = w2c_i0;
            }
            w2c_i0 = w2c_l3;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {goto w2c_B30;}
            w2c_B31:;
            w2c_i0 = w2c_l1;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            w2c_l1 = w2c_i0;
            goto w2c_L29;
            w2c_B30:;
          w2c_i0 = 3u;
          w2c_p0 = w2c_i0;
          w2c_i0 = w2c_l1;
          w2c_i1 = 1u;
          w2c_i0 += w2c_i1;
          w2c_l1 = w2c_i0;
          w2c_B28:;
          w2c_i0 = w2c_l1;
          core->w2c_g84 = w2c_i0;
          w2c_i0 = w2c_l2;
          core->w2c_g82 = w2c_i0;
          w2c_i0 = w2c_p0;
          w2c_i0 = !(w2c_i0);
          w2c_l1 = w2c_i0;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g84;
            w2c_i1 = core->w2c_g11;
            w2c_i0 = w2c_i0 != w2c_i1;
            w2c_l1 = w2c_i0;
          }
          w2c_i0 = core->w2c_g84;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = w2c_p0;
          w2c_i1 = 3u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 4u;
            core->w2c_g5 = w2c_i0;
            w2c_i0 = w2c_l6;
            w2c_i1 = 1u;
            w2c_i2 = core->w2c_g9;
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            w2c_i1 = 0u;
            w2c_i0 = w2c_i0 != w2c_i1;
            core->w2c_g49 = w2c_i0;
            w2c_i0 = core->w2c_g35;
            w2c_p0 = w2c_i0;
            core->w2c_g47 = w2c_i0;
            w2c_i0 = w2c_p0;
            core->w2c_g10 = w2c_i0;
            w2c_i0 = 0u;
            core->w2c_g16 = w2c_i0;
            w2c_i0 = core->w2c_g9;
            w2c_i0 = !(w2c_i0);
            w2c_i1 = w2c_l8;
            w2c_i2 = 8u;
            w2c_i1 &= w2c_i2;
            w2c_i0 |= w2c_i1;
            w2c_i0 = !(w2c_i0);
            if (w2c_i0) {
              w2c_i0 = w2c_l8;
              w2c_i1 = 16u;
              w2c_i0 &= w2c_i1;
              if (w2c_i0) {
                w2c_f42(core);
              } else {
                w2c_i0 = 2u;
                w2c_i1 = 3u;
                w2c_i2 = w2c_p0;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                core->w2c_g16 = w2c_i0;
              }
            }
            w2c_i0 = 916u;
            w2c_i1 = core->w2c_g35;
            i32_store(core, w2c_i0, 0u, w2c_i1);
            w2c_i0 = core->w2c_g9;
            if (w2c_i0) {
              w2c_i0 = 17u;
              w2c_i1 = 0u;
              w2c_i2 = w2c_l6;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            } else {
              w2c_i0 = core->w2c_g85;
              w2c_i1 = core->w2c_g108;
              w2c_i2 = core->w2c_g85;
              w2c_i1 -= w2c_i2;
              w2c_p0 = w2c_i1;
              w2c_i0 = w2c_f44(core, w2c_i0, w2c_i1);
              w2c_i1 = w2c_p0;
              w2c_f31(core, w2c_i0, w2c_i1);
              w2c_i0 = 5u;
            }
          } else {
            w2c_i0 = w2c_p0;
            w2c_i1 = 1u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 2u;
              core->w2c_g5 = w2c_i0;
            } else {
              w2c_i0 = w2c_p0;
              w2c_i1 = 2u;
              w2c_i0 = w2c_i0 == w2c_i1;
              w2c_i1 = w2c_l1;
              w2c_i0 |= w2c_i1;
              if (w2c_i0) {
                w2c_i0 = 3u;
                core->w2c_g5 = w2c_i0;
              }
            }
            w2c_i0 = 0u;
          }
          goto w2c_B12;
          w2c_B17:;
          w2c_i0 = core->w2c_g0;
          w2c_i1 = core->w2c_g11;
          w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
          w2c_l1 = w2c_i0;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = w2c_l1;
          w2c_i1 = core->w2c_g11;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l1;
            w2c_i1 = core->w2c_g21;
            w2c_i0 -= w2c_i1;
            w2c_i1 = 513u;
            w2c_i0 = w2c_i0 > w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 3u;
              core->w2c_g5 = w2c_i0;
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
            w2c_i3 = core->w2c_g21;
            w2c_i2 -= w2c_i3;
            w2c_p0 = w2c_i2;
            if (w2c_i2) {
              w2c_i2 = w2c_l1;
              w2c_i3 = 1u;
              w2c_i2 -= w2c_i3;
              w2c_i2 = w2c_f38(core, w2c_i2);
              w2c_i2 = i32_load8_u(core, w2c_i2, 0u);
              w2c_i3 = 13u;
              w2c_i2 = w2c_i2 == w2c_i3;
            } else {
              w2c_i2 = 0u;
            }
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            w2c_i1 = w2c_p0;
            w2c_i0 = w2c_i0 < w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_f46(core);
              goto w2c_B48;
            }
            w2c_L53:
              w2c_i0 = w2c_p0;
              if (w2c_i0) {
                w2c_i0 = core->w2c_g21;
                w2c_i1 = w2c_p0;
                w2c_i0 += w2c_i1;
                w2c_i1 = 1u;
                w2c_i0 -= w2c_i1;
                w2c_i0 = w2c_f38(core, w2c_i0);
                w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                w2c_i1 = 13u;
                w2c_i0 = w2c_i0 == w2c_i1;
              } else {
                w2c_i0 = 0u;
              }
              if (w2c_i0) {
                w2c_i0 = w2c_p0;
                w2c_i1 = 1u;
                w2c_i0 -= w2c_i1;
                w2c_p0 = w2c_i0;
                goto w2c_L53;
              }
            w2c_i0 = core->w2c_g21;
            w2c_i1 = w2c_p0;
            w2c_i0 = w2c_f44(core, w2c_i0, w2c_i1);
            core->w2c_g64 = w2c_i0;
            w2c_i0 = core->w2c_g64;
            w2c_l1 = w2c_i0;
            w2c_i0 = w2c_p0;
            w2c_i1 = 13u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l1;
              w2c_i1 = 840u;
              w2c_i2 = w2c_p0;
              w2c_i0 = w2c_f19(core, w2c_i0, w2c_i1, w2c_i2);
            } else {
              w2c_i0 = 0u;
            }
            if (w2c_i0) {
              w2c_i0 = w2c_f46(core);
            } else {
              w2c_i0 = core->w2c_g64;
              w2c_i1 = w2c_p0;
              w2c_i0 += w2c_i1;
              core->w2c_g109 = w2c_i0;
              w2c_i0 = 15u;
              w2c_i0 = w2c_f39(core, w2c_i0);
            }
          }
          w2c_B48:;
          goto w2c_B12;
          w2c_B16:;
          w2c_i0 = core->w2c_g0;
          w2c_i1 = core->w2c_g11;
          w2c_i0 = w2c_f45(core, w2c_i0, w2c_i1);
          core->w2c_g0 = w2c_i0;
          w2c_i0 = core->w2c_g0;
          w2c_i1 = core->w2c_g11;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g0;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            core->w2c_g0 = w2c_i0;
            w2c_i0 = w2c_f46(core);
          } else {
            w2c_i0 = 0u;
          }
          goto w2c_B12;
          w2c_B15:;
          w2c_i0 = core->w2c_g11;
          w2c_i1 = core->w2c_g0;
          w2c_p0 = w2c_i1;
          w2c_i1 = w2c_f38(core, w2c_i1);
          w2c_l1 = w2c_i1;
          w2c_i1 = core->w2c_g16;
          w2c_i2 = 3u;
          w2c_i1 = w2c_i1 == w2c_i2;
          if (w2c_i1) {
            w2c_i1 = w2c_l1;
            w2c_i1 = i32_load8_u(core, w2c_i1, 0u);
            w2c_i1 = w2c_f47(core, w2c_i1);
            if (w2c_i1) {
              w2c_f42(core);
            } else {
              w2c_i1 = 0u;
              core->w2c_g16 = w2c_i1;
            }
          }
          w2c_i1 = w2c_p0;
          w2c_i0 -= w2c_i1;
          w2c_l2 = w2c_i0;
          w2c_i1 = w2c_p0;
          w2c_i1 = w2c_f43(core, w2c_i1);
          w2c_p0 = w2c_i1;
          w2c_i2 = w2c_p0;
          w2c_i3 = w2c_l2;
          w2c_i2 = w2c_i2 > w2c_i3;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          w2c_p0 = w2c_i0;
          w2c_i1 = core->w2c_g10;
          w2c_l2 = w2c_i1;
          w2c_i2 = w2c_p0;
          w2c_i3 = w2c_l2;
          w2c_i2 = w2c_i2 < w2c_i3;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          w2c_p0 = w2c_i0;
          w2c_i0 = 0u;
          core->w2c_g48 = w2c_i0;
          w2c_i0 = core->w2c_g16;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g16;
            w2c_i1 = 1u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = w2c_l1;
              w2c_i1 = w2c_p0;
              w2c_i0 = w2c_f48(core, w2c_i0, w2c_i1);
              w2c_p0 = w2c_i0;
              w2c_i0 = !(w2c_i0);
              if (w2c_i0) {
                w2c_i0 = 2u;
                core->w2c_g48 = w2c_i0;
              }
            }
            w2c_i0 = core->w2c_g10;
            w2c_i1 = w2c_p0;
            w2c_i0 -= w2c_i1;
            core->w2c_g10 = w2c_i0;
            w2c_i0 = core->w2c_g10;
            if (w2c_i0) {goto w2c_B61;}
            w2c_i0 = 1u;
            core->w2c_g48 = w2c_i0;
          } else {
            w2c_i0 = w2c_l1;
            w2c_i1 = w2c_p0;
            w2c_i2 = 512u;
            w2c_i3 = core->w2c_g47;
            w2c_l1 = w2c_i3;
            w2c_i4 = w2c_l1;
            w2c_i5 = 512u;
            w2c_i4 = w2c_i4 >= w2c_i5;
            w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
            w2c_i3 = core->w2c_g47;
            w2c_i4 = core->w2c_g10;
            w2c_i3 -= w2c_i4;
            w2c_i2 -= w2c_i3;
            w2c_l1 = w2c_i2;
            w2c_i3 = w2c_p0;
            w2c_i4 = w2c_l1;
            w2c_i3 = w2c_i3 < w2c_i4;
            w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
            w2c_l2 = w2c_i1;
            w2c_i0 = w2c_f48(core, w2c_i0, w2c_i1);
            w2c_p0 = w2c_i0;
            w2c_i0 = core->w2c_g10;
            w2c_i1 = w2c_p0;
            w2c_i0 -= w2c_i1;
            core->w2c_g10 = w2c_i0;
            w2c_i0 = w2c_p0;
            w2c_i1 = w2c_l2;
            w2c_i0 = w2c_i0 < w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 0u;
              core->w2c_g16 = w2c_i0;
              goto w2c_B61;
            }
            w2c_i0 = w2c_p0;
            w2c_i1 = w2c_l1;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {goto w2c_B61;}
            w2c_i0 = core->w2c_g47;
            w2c_i1 = 512u;
            w2c_i0 = w2c_i0 > w2c_i1;
            if (w2c_i0) {
              w2c_f42(core);
            } else {
              w2c_i0 = 3u;
              core->w2c_g16 = w2c_i0;
            }
          }
          w2c_B61:;
          w2c_i0 = core->w2c_g0;
          w2c_i0 = w2c_f38(core, w2c_i0);
          w2c_i1 = w2c_p0;
          w2c_f31(core, w2c_i0, w2c_i1);
          w2c_i0 = core->w2c_g0;
          w2c_i1 = w2c_p0;
          w2c_i0 += w2c_i1;
          core->w2c_g0 = w2c_i0;
          w2c_i0 = core->w2c_g48;
          w2c_i1 = 1u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 6u;
            w2c_i1 = 5u;
            w2c_i2 = core->w2c_g9;
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            core->w2c_g5 = w2c_i0;
          } else {
            w2c_i0 = core->w2c_g48;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 3u;
              core->w2c_g5 = w2c_i0;
            }
          }
          w2c_i0 = 6u;
          w2c_i1 = 0u;
          w2c_i2 = core->w2c_g49;
          w2c_i3 = 0u;
          w2c_i4 = w2c_p0;
          w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          goto w2c_B12;
          w2c_B14:;
          w2c_i0 = core->w2c_g0;
          w2c_i0 = w2c_f38(core, w2c_i0);
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_i1 = 34u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g0;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            core->w2c_g0 = w2c_i0;
            w2c_i0 = 6u;
            core->w2c_g5 = w2c_i0;
          } else {
            w2c_i0 = 3u;
            core->w2c_g5 = w2c_i0;
          }
          w2c_i0 = 0u;
          goto w2c_B12;
          w2c_B13:;
          w2c_i0 = core->w2c_g0;
          w2c_i0 = w2c_f38(core, w2c_i0);
          w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
          w2c_p0 = w2c_i0;
          w2c_i1 = 10u;
          w2c_i0 = w2c_i0 != w2c_i1;
          w2c_i1 = w2c_p0;
          w2c_i2 = 13u;
          w2c_i1 = w2c_i1 != w2c_i2;
          w2c_i0 &= w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 3u;
            core->w2c_g5 = w2c_i0;
            w2c_i0 = 0u;
          } else {
            w2c_i0 = core->w2c_g0;
            w2c_i1 = 1u;
            w2c_i0 += w2c_i1;
            core->w2c_g0 = w2c_i0;
            w2c_i0 = w2c_p0;
            w2c_i1 = 10u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = core->w2c_g49;
              if (w2c_i0) {
                w2c_i0 = core->w2c_g9;
                if (w2c_i0) {
                  w2c_i0 = 916u;
                  w2c_i1 = core->w2c_g16;
                  w2c_i2 = 1u;
                  w2c_i1 = w2c_i1 == w2c_i2;
                  i32_store(core, w2c_i0, 0u, w2c_i1);
                  w2c_i0 = 18u;
                  w2c_i0 = w2c_f39(core, w2c_i0);
                } else {
                  w2c_i0 = 7u;
                  w2c_i0 = w2c_f39(core, w2c_i0);
                }
              } else {
                w2c_i0 = w2c_f46(core);
              }
            } else {
              w2c_i0 = 0u;
            }
          }
          w2c_B12:;
          w2c_p0 = w2c_i0;
          w2c_i0 = !(w2c_i0);
          if (w2c_i0) {goto w2c_L9;}
          goto w2c_B8;
          w2c_B10:;
        w2c_f35(core);
        w2c_i0 = 0u;
        w2c_p0 = w2c_i0;
        w2c_B8:;
        w2c_i0 = w2c_p0;
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {goto w2c_B7;}
        w2c_i0 = 1343616u;
        w2c_i1 = w2c_p0;
        w2c_i0 >>= (w2c_i1 & 31);
        w2c_i1 = 1u;
        w2c_i0 &= w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_l4;
          core->w2c_g118 = w2c_i0;
        }
        w2c_i0 = w2c_p0;
        w2c_i1 = 15u;
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 0u;
          w2c_l1 = w2c_i0;
          w2c_i0 = 0u;
          w2c_p0 = w2c_i0;
          w2c_i0 = core->w2c_g64;
          w2c_l3 = w2c_i0;
          w2c_i1 = core->w2c_g109;
          w2c_l2 = w2c_i1;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 1u;
          } else {
            w2c_i0 = w2c_l3;
            w2c_i1 = w2c_l2;
            w2c_i0 = w2c_f49(core, w2c_i0, w2c_i1);
          }
          if (w2c_i0) {goto w2c_B75;}
          w2c_i0 = core->w2c_g17;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_l3;
            w2c_i1 = w2c_l2;
            w2c_i0 = w2c_f57(core, w2c_i0, w2c_i1);
          } else {
            w2c_i0 = 0u;
          }
          if (w2c_i0) {
            w2c_i0 = w2c_l4;
            w2c_f58(core, w2c_i0);
          } else {
            w2c_i0 = w2c_l3;
            w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
            w2c_i1 = 43u;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 14u;
              w2c_i1 = 0u;
              w2c_i2 = w2c_l3;
              w2c_i3 = w2c_l2;
              w2c_i4 = 636u;
              w2c_i2 = w2c_f59(core, w2c_i2, w2c_i3, w2c_i4);
              w2c_l1 = w2c_i2;
              w2c_i3 = 1u;
              w2c_i2 = w2c_i2 == w2c_i3;
              w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
              w2c_p0 = w2c_i0;
              w2c_i0 = w2c_l1;
              w2c_i1 = 2u;
              w2c_i0 = w2c_i0 >= w2c_i1;
              if (w2c_i0) {
                w2c_i0 = w2c_l3;
                w2c_i1 = 5u;
                w2c_i0 += w2c_i1;
                w2c_i1 = w2c_l2;
                w2c_i2 = w2c_l3;
                w2c_i1 -= w2c_i2;
                w2c_i2 = 5u;
                w2c_i1 -= w2c_i2;
                w2c_f31(core, w2c_i0, w2c_i1);
                w2c_i0 = 13u;
                w2c_p0 = w2c_i0;
              }
              w2c_i0 = w2c_p0;
              w2c_i1 = 14u;
              w2c_i0 = w2c_i0 == w2c_i1;
              if (w2c_i0) {
                w2c_i0 = 0u;
                core->w2c_g27 = w2c_i0;
                w2c_i0 = 0u;
                core->w2c_g17 = w2c_i0;
                w2c_i0 = core->w2c_g1;
                if (w2c_i0) {
                  w2c_i0 = 7u;
                  w2c_f33(core, w2c_i0);
                  w2c_i0 = 14u;
                  core->w2c_g22 = w2c_i0;
                  w2c_i0 = 4u;
                } else {
                  w2c_i0 = 14u;
                }
              } else {
                w2c_i0 = w2c_p0;
              }
            } else {
              w2c_i0 = w2c_l3;
              w2c_i1 = 1u;
              w2c_i0 += w2c_i1;
              w2c_l6 = w2c_i0;
              w2c_i0 = 686u;
              w2c_p0 = w2c_i0;
              w2c_L84:
                w2c_i0 = w2c_p0;
                w2c_i1 = 1u;
                w2c_i0 += w2c_i1;
                w2c_l7 = w2c_i0;
                w2c_i0 = w2c_p0;
                w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                w2c_l5 = w2c_i0;
                w2c_i0 = 0u;
                w2c_p0 = w2c_i0;
                w2c_i0 = w2c_l5;
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {goto w2c_B85;}
                w2c_i0 = w2c_l1;
                w2c_i1 = 1u;
                w2c_i0 += w2c_i1;
                w2c_l1 = w2c_i0;
                w2c_i0 = w2c_l5;
                w2c_i1 = w2c_l6;
                w2c_i0 += w2c_i1;
                core->w2c_g29 = w2c_i0;
                w2c_i0 = w2c_l6;
                w2c_i1 = w2c_l2;
                w2c_i2 = w2c_l7;
                w2c_i3 = w2c_l5;
                w2c_i0 = w2c_f52(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
                if (w2c_i0) {
                  w2c_i0 = w2c_l1;
                  w2c_p0 = w2c_i0;
                  w2c_i0 = core->w2c_g29;
                  w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                  w2c_l9 = w2c_i0;
                  w2c_i1 = 44u;
                  w2c_i0 = w2c_i0 == w2c_i1;
                  w2c_i1 = core->w2c_g29;
                  w2c_i2 = w2c_l2;
                  w2c_i1 = w2c_i1 == w2c_i2;
                  w2c_i0 |= w2c_i1;
                  w2c_i1 = w2c_l9;
                  w2c_i2 = 58u;
                  w2c_i1 = w2c_i1 == w2c_i2;
                  w2c_i0 |= w2c_i1;
                  if (w2c_i0) {goto w2c_B85;}
                }
                w2c_i0 = w2c_l5;
                w2c_i1 = w2c_l7;
                w2c_i0 += w2c_i1;
                w2c_p0 = w2c_i0;
                goto w2c_L84;
                w2c_B85:;
              w2c_i0 = w2c_p0;
              w2c_i1 = 1u;
              w2c_i0 -= w2c_i1;
              switch (w2c_i0) {
                case 0: goto w2c_B94;
                case 1: goto w2c_B93;
                case 2: goto w2c_B92;
                case 3: goto w2c_B91;
                case 4: goto w2c_B90;
                case 5: goto w2c_B89;
                default: goto w2c_B88;
              }
              w2c_B94:;
              w2c_i0 = w2c_l2;
              w2c_i0 = w2c_f60(core, w2c_i0);
              w2c_i1 = w2c_l2;
              w2c_f56(core, w2c_i0, w2c_i1);
              w2c_i0 = 8u;
              goto w2c_B87;
              w2c_B93:;
              w2c_i0 = 9u;
              goto w2c_B87;
              w2c_B92:;
              w2c_i0 = 10u;
              goto w2c_B87;
              w2c_B91:;
              w2c_i0 = w2c_l2;
              w2c_i0 = w2c_f60(core, w2c_i0);
              w2c_i1 = w2c_l2;
              w2c_i0 = w2c_f50(core, w2c_i0, w2c_i1);
              w2c_p0 = w2c_i0;
              w2c_i1 = w2c_l2;
              w2c_i0 = w2c_f61(core, w2c_i0, w2c_i1);
              w2c_l1 = w2c_i0;
              w2c_i0 = w2c_p0;
              w2c_i1 = w2c_l1;
              w2c_i2 = w2c_p0;
              w2c_i1 -= w2c_i2;
              w2c_f31(core, w2c_i0, w2c_i1);
              w2c_i0 = w2c_l1;
              w2c_i1 = w2c_l2;
              w2c_f56(core, w2c_i0, w2c_i1);
              w2c_i0 = 11u;
              goto w2c_B87;
              w2c_B90:;
              w2c_i0 = 17u;
              w2c_i1 = w2c_l2;
              w2c_i0 = w2c_f62(core, w2c_i0, w2c_i1);
              goto w2c_B87;
              w2c_B89:;
              w2c_i0 = 19u;
              w2c_i1 = w2c_l2;
              w2c_i0 = w2c_f62(core, w2c_i0, w2c_i1);
              goto w2c_B87;
              w2c_B88:;
              w2c_i0 = 0u;
              w2c_B87:;
            }
            w2c_p0 = w2c_i0;
            if (w2c_i0) {goto w2c_B75;}
            w2c_i0 = core->w2c_g17;
            if (w2c_i0) {
              w2c_i0 = w2c_l3;
              w2c_i1 = w2c_l2;
              w2c_i0 = w2c_f63(core, w2c_i0, w2c_i1);
              w2c_p0 = w2c_i0;
              w2c_i1 = 257u;
              w2c_i0 = w2c_i0 == w2c_i1;
              if (w2c_i0) {
                w2c_i0 = 0u;
              } else {
                w2c_i0 = w2c_p0;
                w2c_i1 = 256u;
                w2c_i0 = w2c_i0 != w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = core->w2c_g17;
                  w2c_i1 = 1u;
                  w2c_i0 = w2c_i0 == w2c_i1;
                  if (w2c_i0) {
                    w2c_i0 = 0u;
                    w2c_i1 = w2c_p0;
                    w2c_i1 = !(w2c_i1);
                    if (w2c_i1) {goto w2c_B98;}
                    w2c_i0 = w2c_p0;
                    w2c_i1 = 4u;
                    w2c_i0 = w2c_i0 != w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = 0u;
                      core->w2c_g27 = w2c_i0;
                      goto w2c_B100;
                    }
                    w2c_i0 = core->w2c_g38;
                    w2c_i0 = !(w2c_i0);
                    w2c_i1 = core->w2c_g1;
                    w2c_i2 = 9u;
                    w2c_i1 = w2c_i1 == w2c_i2;
                    w2c_i0 &= w2c_i1;
                    w2c_i0 = !(w2c_i0);
                    if (w2c_i0) {goto w2c_B100;}
                    w2c_i0 = 0u;
                    core->w2c_g17 = w2c_i0;
                    w2c_i0 = w2c_p0;
                    w2c_f64(core, w2c_i0);
                    w2c_i0 = 4u;
                    goto w2c_B98;
                    w2c_B100:;
                  }
                  w2c_i0 = w2c_l4;
                  w2c_f58(core, w2c_i0);
                  w2c_i0 = w2c_f34(core);
                  w2c_B98:;
                } else {
                  w2c_i0 = 15u;
                }
              }
            } else {
              w2c_i0 = core->w2c_g1;
              if (w2c_i0) {
                w2c_i0 = w2c_l3;
                w2c_i1 = w2c_l2;
                w2c_i0 = w2c_f63(core, w2c_i0, w2c_i1);
                w2c_p0 = w2c_i0;
                w2c_i1 = 257u;
                w2c_i0 = w2c_i0 != w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = w2c_p0;
                  if (w2c_i0) {
                    w2c_i0 = w2c_p0;
                    w2c_i1 = 256u;
                    w2c_i0 = w2c_i0 != w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = w2c_p0;
                      w2c_f64(core, w2c_i0);
                      w2c_i0 = 4u;
                    } else {
                      w2c_i0 = core->w2c_g4;
                      w2c_i1 = 4u;
                      w2c_i0 = w2c_i0 >= w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = w2c_l3;
                        w2c_i1 = w2c_l2;
                        w2c_i0 = w2c_f57(core, w2c_i0, w2c_i1);
                        w2c_p0 = w2c_i0;
                        w2c_i1 = 2u;
                        w2c_i0 = w2c_i0 == w2c_i1;
                        if (w2c_i0) {
                          w2c_f65(core);
                          w2c_i0 = 2u;
                          w2c_f33(core, w2c_i0);
                          w2c_i0 = 4u;
                          goto w2c_B106;
                        }
                        w2c_i0 = w2c_p0;
                        w2c_i1 = 1u;
                        w2c_i0 = w2c_i0 == w2c_i1;
                        w2c_i1 = core->w2c_g4;
                        w2c_i2 = 4u;
                        w2c_i1 = w2c_i1 != w2c_i2;
                        w2c_i0 &= w2c_i1;
                        w2c_i0 = !(w2c_i0);
                        if (w2c_i0) {goto w2c_B108;}
                        w2c_f65(core);
                        w2c_i0 = core->w2c_g4;
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
                          if (w2c_i1) {goto w2c_B110;}
                          w2c_i0 = 8u;
                          w2c_i1 = w2c_l4;
                          w2c_i2 = 300u;
                          w2c_f27(core, w2c_i0, w2c_i1, w2c_i2);
                          w2c_i0 = 0u;
                        }
                        w2c_B110:;
                        goto w2c_B106;
                        w2c_B108:;
                      }
                      w2c_i0 = core->w2c_g4;
                      w2c_i1 = 4u;
                      w2c_i0 = w2c_i0 <= w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = 1u;
                        w2c_p0 = w2c_i0;
                        w2c_i0 = w2c_l3;
                        w2c_i0 = i32_load8_u(core, w2c_i0, 0u);
                        w2c_i1 = 43u;
                        w2c_i0 = w2c_i0 == w2c_i1;
                        w2c_l6 = w2c_i0;
                        if (w2c_i0) {
                          w2c_i0 = w2c_l3;
                          w2c_i1 = 1u;
                          w2c_i0 += w2c_i1;
                          w2c_i1 = w2c_l2;
                          w2c_i2 = core->w2c_g31;
                          w2c_i3 = core->w2c_g53;
                          w2c_i0 = w2c_f51(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
                        } else {
                          w2c_i0 = 0u;
                        }
                        w2c_l1 = w2c_i0;
                        w2c_i1 = 0u;
                        w2c_i0 = w2c_i0 != w2c_i1;
                        w2c_l5 = w2c_i0;
                        core->w2c_g117 = w2c_i0;
                        w2c_i0 = w2c_l5;
                        if (w2c_i0) {
                          w2c_i0 = 2u;
                          w2c_i1 = 1u;
                          w2c_i2 = core->w2c_g4;
                          w2c_i3 = 2u;
                          w2c_i2 = w2c_i2 != w2c_i3;
                          if (w2c_i2) {
                            w2c_i2 = core->w2c_g31;
                            w2c_i3 = core->w2c_g31;
                            w2c_i4 = core->w2c_g53;
                            w2c_i3 += w2c_i4;
                            w2c_i4 = 586u;
                            w2c_i5 = 10u;
                            w2c_i2 = w2c_f20(core, w2c_i2, w2c_i3, w2c_i4, w2c_i5);
                          } else {
                            w2c_i2 = 0u;
                          }
                          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                          w2c_p0 = w2c_i0;
                        } else {
                          w2c_i0 = 15u;
                          w2c_i1 = core->w2c_g4;
                          w2c_i2 = 2u;
                          w2c_i1 = w2c_i1 != w2c_i2;
                          w2c_i2 = core->w2c_g4;
                          w2c_i3 = 1u;
                          w2c_i2 = w2c_i2 != w2c_i3;
                          w2c_i1 &= w2c_i2;
                          if (w2c_i1) {goto w2c_B113;}
                          w2c_i0 = w2c_l6;
                          if (w2c_i0) {
                            w2c_i0 = w2c_l3;
                            w2c_i1 = 1u;
                            w2c_i0 += w2c_i1;
                            w2c_l6 = w2c_i0;
                            w2c_i1 = w2c_l2;
                            w2c_i0 = w2c_f66(core, w2c_i0, w2c_i1);
                            w2c_l1 = w2c_i0;
                            w2c_i1 = 1u;
                            w2c_i0 += w2c_i1;
                            w2c_i1 = 0u;
                            w2c_i2 = w2c_l1;
                            w2c_i3 = w2c_l2;
                            w2c_i2 = w2c_i2 < w2c_i3;
                            w2c_i3 = w2c_l1;
                            w2c_i4 = w2c_l6;
                            w2c_i3 = w2c_i3 > w2c_i4;
                            w2c_i2 &= w2c_i3;
                            if (w2c_i2) {
                              w2c_i2 = w2c_l1;
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
                            w2c_i1 = core->w2c_g4;
                            w2c_i2 = 1u;
                            w2c_i1 = w2c_i1 == w2c_i2;
                            if (w2c_i1) {goto w2c_B113;}
                          } else {
                            w2c_i0 = 0u;
                            w2c_p0 = w2c_i0;
                          }
                          w2c_i0 = w2c_l1;
                          w2c_i1 = w2c_l3;
                          w2c_i2 = w2c_l1;
                          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                          w2c_l1 = w2c_i0;
                        }
                        w2c_i0 = w2c_l3;
                        w2c_i1 = w2c_l2;
                        w2c_i2 = w2c_l3;
                        w2c_i1 -= w2c_i2;
                        w2c_f31(core, w2c_i0, w2c_i1);
                        w2c_i0 = w2c_l1;
                        core->w2c_g57 = w2c_i0;
                        w2c_i0 = w2c_l2;
                        core->w2c_g33 = w2c_i0;
                        w2c_i0 = w2c_p0;
                        core->w2c_g58 = w2c_i0;
                        w2c_i0 = 1u;
                        core->w2c_g42 = w2c_i0;
                        w2c_i0 = w2c_l5;
                        w2c_i1 = w2c_l4;
                        w2c_f67(core, w2c_i0, w2c_i1);
                        w2c_i0 = 2u;
                        w2c_B113:;
                      } else {
                        w2c_i0 = 15u;
                      }
                      w2c_B106:;
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
                        w2c_i0 = core->w2c_g4;
                        w2c_i1 = 4u;
                        w2c_i0 = w2c_i0 > w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = 2u;
                          w2c_i1 = w2c_l4;
                          w2c_f23(core, w2c_i0, w2c_i1);
                          w2c_i0 = 1u;
                        } else {
                          w2c_i0 = core->w2c_g4;
                          w2c_i1 = 3u;
                          w2c_i0 = w2c_i0 < w2c_i1;
                          if (w2c_i0) {
                            w2c_f32(core);
                            w2c_i0 = 3u;
                          } else {
                            w2c_i0 = core->w2c_g4;
                            w2c_i1 = 4u;
                            w2c_i0 = w2c_i0 == w2c_i1;
                            if (w2c_i0) {
                              w2c_i0 = 4u;
                              w2c_i1 = w2c_l4;
                              w2c_f23(core, w2c_i0, w2c_i1);
                            } else {
                              w2c_i0 = 7u;
                              w2c_i1 = w2c_l4;
                              w2c_i2 = 5000u;
                              w2c_i3 = 300u;
                              w2c_i4 = core->w2c_g30;
                              w2c_i5 = 24u;
                              w2c_i4 = w2c_i4 == w2c_i5;
                              w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
                              w2c_f27(core, w2c_i0, w2c_i1, w2c_i2);
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
            w2c_p0 = w2c_i0;
            w2c_i1 = 15u;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {goto w2c_B75;}
          }
          w2c_i0 = w2c_l3;
          w2c_i1 = w2c_l2;
          w2c_i2 = w2c_l3;
          w2c_i1 -= w2c_i2;
          w2c_f31(core, w2c_i0, w2c_i1);
          w2c_i0 = 15u;
        } else {
          w2c_i0 = w2c_p0;
          w2c_i1 = 20u;
          w2c_i0 = w2c_i0 != w2c_i1;
          if (w2c_i0) {
            w2c_i0 = w2c_p0;
            w2c_i1 = 18u;
            w2c_i0 = w2c_i0 == w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 1u;
              w2c_i1 = w2c_l4;
              w2c_f67(core, w2c_i0, w2c_i1);
              goto w2c_B75;
            }
            w2c_i0 = core->w2c_g9;
            w2c_i0 = !(w2c_i0);
            w2c_i1 = w2c_p0;
            w2c_i2 = 6u;
            w2c_i1 = w2c_i1 != w2c_i2;
            w2c_i0 |= w2c_i1;
            if (w2c_i0) {goto w2c_B75;}
            w2c_i0 = w2c_l4;
            w2c_f22(core, w2c_i0);
            goto w2c_B75;
          }
          w2c_i0 = 901u;
          w2c_i1 = 902u;
          w2c_i0 = w2c_f49(core, w2c_i0, w2c_i1);
          if (w2c_i0) {
            w2c_i0 = 0u;
          } else {
            w2c_i0 = core->w2c_g27;
            w2c_p0 = w2c_i0;
            w2c_i0 = 0u;
            core->w2c_g27 = w2c_i0;
            w2c_i0 = core->w2c_g1;
            w2c_i1 = 2u;
            w2c_i0 = w2c_i0 == w2c_i1;
            w2c_i1 = core->w2c_g1;
            w2c_i2 = 1u;
            w2c_i1 = w2c_i1 == w2c_i2;
            w2c_i0 |= w2c_i1;
            w2c_i1 = core->w2c_g4;
            w2c_i2 = 6u;
            w2c_i1 = w2c_i1 == w2c_i2;
            w2c_i0 &= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 1u;
              core->w2c_g37 = w2c_i0;
              w2c_i0 = 3u;
              w2c_i1 = w2c_l4;
              w2c_f23(core, w2c_i0, w2c_i1);
              w2c_i0 = 916u;
              w2c_i1 = core->w2c_g26;
              i32_store(core, w2c_i0, 0u, w2c_i1);
              w2c_i0 = 20u;
            } else {
              w2c_i0 = core->w2c_g1;
              w2c_i1 = 5u;
              w2c_i0 = w2c_i0 == w2c_i1;
              if (w2c_i0) {
                w2c_i0 = 1u;
                core->w2c_g37 = w2c_i0;
              } else {
                w2c_i0 = core->w2c_g17;
                w2c_i1 = 1u;
                w2c_i0 = w2c_i0 != w2c_i1;
                w2c_i1 = 0u;
                w2c_i2 = w2c_p0;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = w2c_l4;
                  w2c_f18(core, w2c_i0);
                  w2c_i0 = w2c_f34(core);
                  goto w2c_B128;
                }
              }
              w2c_i0 = 0u;
              w2c_i1 = core->w2c_g88;
              if (w2c_i1) {goto w2c_B128;}
              w2c_i0 = 901u;
              w2c_i1 = 1u;
              w2c_f31(core, w2c_i0, w2c_i1);
              w2c_i0 = 15u;
            }
            w2c_B128:;
          }
        }
        w2c_p0 = w2c_i0;
        w2c_B75:;
        w2c_i0 = w2c_p0;
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {goto w2c_L6;}
        goto w2c_B5;
        w2c_B7:;
      w2c_i0 = core->w2c_g5;
      if (w2c_i0) {
        w2c_i0 = w2c_f68(core);
        w2c_i1 = w2c_l4;
        w2c_i0 -= w2c_i1;
        w2c_i1 = 0u;
        w2c_i0 = (uint32_t)((int32_t)w2c_i0 <= (int32_t)w2c_i1);
      } else {
        w2c_i0 = 0u;
      }
      if (w2c_i0) {
        w2c_i0 = w2c_f46(core);
        w2c_p0 = w2c_i0;
        goto w2c_B5;
      }
      w2c_i0 = w2c_f69(core);
      if (w2c_i0) {
        w2c_i0 = core->w2c_g65;
        w2c_i1 = w2c_l4;
        w2c_i0 -= w2c_i1;
        w2c_i1 = 0u;
        w2c_i0 = (uint32_t)((int32_t)w2c_i0 <= (int32_t)w2c_i1);
      } else {
        w2c_i0 = 0u;
      }
      if (w2c_i0) {
        w2c_i0 = core->w2c_g17;
        if (w2c_i0) {
          w2c_i0 = w2c_l4;
          w2c_f58(core, w2c_i0);
          w2c_i0 = w2c_f34(core);
        } else {
          w2c_i0 = core->w2c_g1;
          w2c_p0 = w2c_i0;
          w2c_i1 = 7u;
          w2c_i0 = w2c_i0 == w2c_i1;
          w2c_i1 = w2c_p0;
          w2c_i2 = 8u;
          w2c_i1 = w2c_i1 == w2c_i2;
          w2c_i0 |= w2c_i1;
          if (w2c_i0) {
            w2c_f32(core);
            w2c_i0 = 3u;
          } else {
            w2c_i0 = w2c_p0;
            w2c_i1 = 5u;
            w2c_i0 = w2c_i0 != w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 5u;
              w2c_i1 = w2c_l4;
              w2c_f28(core, w2c_i0, w2c_i1);
              w2c_i0 = w2c_f34(core);
            } else {
              w2c_i0 = core->w2c_g37;
              w2c_i0 = !(w2c_i0);
              if (w2c_i0) {
                w2c_i0 = 1u;
                core->w2c_g27 = w2c_i0;
              }
              w2c_i0 = core->w2c_g50;
              w2c_f33(core, w2c_i0);
              w2c_i0 = 4u;
            }
          }
        }
      } else {
        w2c_i0 = 0u;
      }
      w2c_p0 = w2c_i0;
      w2c_B5:;
    }
    w2c_i0 = w2c_p0;
    if (w2c_i0) {
      w2c_i0 = 1u;
    } else {
      w2c_i0 = w2c_f76(core);
      w2c_l1 = w2c_i0;
      w2c_i1 = 6u;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 0u;
      } else {
        w2c_i0 = w2c_l1;
        w2c_i0 = !(w2c_i0);
        if (w2c_i0) {
          w2c_i0 = core->w2c_g2;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_f95(core);
            goto w2c_B143;
          }
          w2c_i0 = core->w2c_g2;
          w2c_i1 = 3u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_f97(core);
            goto w2c_B143;
          }
          w2c_i0 = core->w2c_g13;
          w2c_i1 = 1u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 1u;
            core->w2c_g61 = w2c_i0;
            goto w2c_B143;
          }
          w2c_i0 = core->w2c_g74;
          w2c_i0 = !(w2c_i0);
          w2c_i1 = core->w2c_g34;
          w2c_i2 = 11u;
          w2c_i1 = w2c_i1 == w2c_i2;
          w2c_i0 &= w2c_i1;
          if (w2c_i0) {
            w2c_i0 = 254u;
          } else {
            w2c_i0 = 3u;
            w2c_i0 = w2c_f81(core, w2c_i0);
          }
          w2c_f103(core, w2c_i0);
          w2c_B143:;
        }
        w2c_f94(core);
        w2c_i0 = 1u;
      }
    }
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p0;
    if (w2c_i0) {
      w2c_i0 = w2c_p0;
      w2c_i1 = 19u;
      w2c_i0 = w2c_i0 == w2c_i1;
      if (w2c_i0) {
        w2c_i0 = core->w2c_g52;
        w2c_i1 = 908u;
        w2c_i1 = i32_load(core, w2c_i1, 0u);
        w2c_i0 = w2c_i0 == w2c_i1;
        if (w2c_i0) {
          w2c_i0 = 0u;
          w2c_i1 = core->w2c_g62;
          w2c_i2 = core->w2c_g15;
          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
          core->w2c_g81 = w2c_i0;
        } else {
          w2c_i0 = core->w2c_g17;
          if (w2c_i0) {
            w2c_i0 = 0u;
            core->w2c_g81 = w2c_i0;
          }
        }
        w2c_i0 = 1u;
      } else {
        w2c_i0 = w2c_p0;
        w2c_i1 = 1u;
        w2c_i0 = w2c_i0 != w2c_i1;
        if (w2c_i0) {
          w2c_i0 = w2c_p0;
          w2c_i1 = 2u;
          w2c_i0 = w2c_i0 == w2c_i1;
          if (w2c_i0) {
            w2c_i0 = core->w2c_g117;
            w2c_i1 = 0u;
            w2c_i2 = core->w2c_g15;
            w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
            if (w2c_i0) {
              w2c_i0 = 1u;
              core->w2c_g99 = w2c_i0;
              w2c_i0 = core->w2c_g14;
              w2c_i1 = 1u;
              w2c_i0 -= w2c_i1;
              switch (w2c_i0) {
                case 0: goto w2c_B161;
                case 1: goto w2c_B160;
                case 2: goto w2c_B155;
                case 3: goto w2c_B155;
                case 4: goto w2c_B155;
                case 5: goto w2c_B158;
                case 6: goto w2c_B157;
                case 7: goto w2c_B155;
                case 8: goto w2c_B156;
                case 9: goto w2c_B155;
                case 10: goto w2c_B159;
                default: goto w2c_B155;
              }
              w2c_B161:;
              w2c_i0 = 2u;
              w2c_i1 = core->w2c_g96;
              w2c_i0 = w2c_f110(core, w2c_i0, w2c_i1);
              core->w2c_g18 = w2c_i0;
              goto w2c_B155;
              w2c_B160:;
              w2c_i0 = 1u;
              w2c_i1 = 0u;
              w2c_i0 = w2c_f110(core, w2c_i0, w2c_i1);
              core->w2c_g18 = w2c_i0;
              goto w2c_B155;
              w2c_B159:;
              w2c_i0 = 1u;
              w2c_i0 = w2c_f111(core, w2c_i0);
              core->w2c_g18 = w2c_i0;
              goto w2c_B155;
              w2c_B158:;
              w2c_i0 = 2u;
              w2c_i0 = w2c_f111(core, w2c_i0);
              core->w2c_g18 = w2c_i0;
              goto w2c_B155;
              w2c_B157:;
              w2c_i0 = 1u;
              core->w2c_g18 = w2c_i0;
              goto w2c_B155;
              w2c_B156:;
              w2c_i0 = w2c_f105(core);
              w2c_i1 = 2u;
              w2c_i0 = w2c_i0 != w2c_i1;
              if (w2c_i0) {goto w2c_B155;}
              w2c_i0 = 1u;
              core->w2c_g18 = w2c_i0;
              w2c_i0 = 916u;
              w2c_i0 = i32_load(core, w2c_i0, 0u);
              core->w2c_g119 = w2c_i0;
              w2c_B155:;
            }
            w2c_i0 = core->w2c_g15;
            w2c_i0 = !(w2c_i0);
          } else {
            w2c_i0 = w2c_p0;
            w2c_i1 = 3u;
            w2c_i0 = w2c_i0 == w2c_i1;
            w2c_l1 = w2c_i0;
            w2c_i1 = w2c_p0;
            w2c_i2 = 4u;
            w2c_i1 = w2c_i1 == w2c_i2;
            w2c_i0 |= w2c_i1;
            if (w2c_i0) {
              w2c_i0 = core->w2c_g15;
              if (w2c_i0) {
                w2c_i0 = 0u;
                core->w2c_g15 = w2c_i0;
                w2c_i0 = w2c_l1;
                if (w2c_i0) {
                  w2c_i0 = 0u;
                } else {
                  w2c_i0 = 920u;
                  w2c_i0 = i32_load(core, w2c_i0, 0u);
                  w2c_i1 = 7u;
                  w2c_i0 = w2c_i0 == w2c_i1;
                }
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {
                  w2c_i0 = core->w2c_g77;
                  if (w2c_i0) {
                    w2c_i0 = core->w2c_g77;
                    w2c_i1 = 1u;
                    w2c_i0 = w2c_i0 != w2c_i1;
                    if (w2c_i0) {goto w2c_B166;}
                    w2c_i0 = w2c_l1;
                    if (w2c_i0) {
                      w2c_i0 = 0u;
                    } else {
                      w2c_i0 = 920u;
                      w2c_i0 = i32_load(core, w2c_i0, 0u);
                      w2c_i1 = 5u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                    }
                    if (w2c_i0) {
                      w2c_i0 = core->w2c_g2;
                      w2c_i1 = 4u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = 9u;
                        w2c_f115(core, w2c_i0);
                      }
                      w2c_f97(core);
                      goto w2c_B166;
                    }
                    w2c_i0 = 0u;
                    w2c_i1 = core->w2c_g99;
                    w2c_i2 = core->w2c_g18;
                    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                    w2c_i1 = 1u;
                    w2c_i2 = w2c_l1;
                    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = core->w2c_g2;
                      w2c_i1 = 4u;
                      w2c_i0 = w2c_i0 != w2c_i1;
                      if (w2c_i0) {goto w2c_B166;}
                      w2c_i0 = 10u;
                      w2c_f115(core, w2c_i0);
                      w2c_f97(core);
                    } else {
                      w2c_i0 = core->w2c_g2;
                      w2c_i1 = 3u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      w2c_i1 = 0u;
                      w2c_i2 = core->w2c_g18;
                      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                      w2c_i0 = !(w2c_i0);
                      if (w2c_i0) {goto w2c_B166;}
                      w2c_f100(core);
                    }
                  } else {
                    w2c_i0 = core->w2c_g13;
                    w2c_i1 = 1u;
                    w2c_i0 = w2c_i0 == w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = w2c_l1;
                      if (w2c_i0) {
                        w2c_i0 = 253u;
                        w2c_f103(core, w2c_i0);
                        goto w2c_B166;
                      }
                      w2c_i0 = 920u;
                      w2c_i0 = i32_load(core, w2c_i0, 0u);
                      w2c_i1 = 5u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = core->w2c_g79;
                        w2c_i1 = 1u;
                        w2c_i0 += w2c_i1;
                        core->w2c_g79 = w2c_i0;
                        w2c_i0 = 255u;
                        w2c_i1 = core->w2c_g34;
                        w2c_i2 = core->w2c_g79;
                        w2c_i3 = 6u;
                        w2c_i2 = w2c_i2 == w2c_i3;
                        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        w2c_f103(core, w2c_i0);
                        goto w2c_B166;
                      }
                      w2c_i0 = core->w2c_g80;
                      w2c_i1 = 1u;
                      w2c_i0 += w2c_i1;
                      core->w2c_g80 = w2c_i0;
                      w2c_i0 = core->w2c_g80;
                      w2c_i1 = 60u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = 255u;
                        w2c_f103(core, w2c_i0);
                      } else {
                        w2c_i0 = 0u;
                        w2c_i1 = core->w2c_g3;
                        w2c_i2 = 500u;
                        w2c_i1 += w2c_i2;
                        w2c_f71(core, w2c_i0, w2c_i1);
                      }
                      goto w2c_B166;
                    }
                    w2c_i0 = w2c_l1;
                    if (w2c_i0) {
                      w2c_i0 = core->w2c_g14;
                      w2c_i1 = 13u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = w2c_f112(core);
                      } else {
                        w2c_i0 = 2u;
                        w2c_i1 = 3u;
                        w2c_i2 = core->w2c_g18;
                        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        w2c_i0 = w2c_f81(core, w2c_i0);
                      }
                      w2c_l1 = w2c_i0;
                    } else {
                      w2c_i0 = 920u;
                      w2c_i0 = i32_load(core, w2c_i0, 0u);
                      w2c_l2 = w2c_i0;
                      w2c_i1 = 2u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                      if (w2c_i0) {
                        w2c_i0 = 20u;
                        w2c_l1 = w2c_i0;
                        w2c_i0 = core->w2c_g14;
                        w2c_i1 = 12u;
                        w2c_i0 = w2c_i0 == w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = w2c_f113(core);
                          w2c_i1 = 202u;
                          w2c_i0 = w2c_i0 == w2c_i1;
                        } else {
                          w2c_i0 = 0u;
                        }
                        if (w2c_i0) {goto w2c_B178;}
                        w2c_i0 = 255u;
                        w2c_l1 = w2c_i0;
                        w2c_i0 = core->w2c_g14;
                        w2c_i1 = 13u;
                        w2c_i0 = w2c_i0 != w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = 1u;
                        } else {
                          w2c_i0 = w2c_f113(core);
                          w2c_i1 = 202u;
                          w2c_i0 = w2c_i0 == w2c_i1;
                        }
                        if (w2c_i0) {goto w2c_B178;}
                        w2c_i0 = 21u;
                        w2c_i1 = core->w2c_g14;
                        w2c_i1 = w2c_f101(core, w2c_i1);
                        w2c_i2 = w2c_l2;
                        w2c_i3 = core->w2c_g59;
                        w2c_f102(core, w2c_i0, w2c_i1, w2c_i2, w2c_i3);
                        w2c_i0 = w2c_f112(core);
                      } else {
                        w2c_i0 = core->w2c_g18;
                        w2c_i1 = 0u;
                        w2c_i2 = core->w2c_g14;
                        w2c_i3 = 9u;
                        w2c_i2 = w2c_i2 == w2c_i3;
                        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = core->w2c_g119;
                          w2c_f55(core, w2c_i0);
                        }
                        w2c_i0 = w2c_l2;
                        w2c_i1 = 1u;
                        w2c_i0 = w2c_i0 != w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = w2c_l2;
                          w2c_i1 = 3u;
                          w2c_i0 = w2c_i0 == w2c_i1;
                          if (w2c_i0) {
                            w2c_i0 = 4u;
                            w2c_i0 = w2c_f81(core, w2c_i0);
                          } else {
                            w2c_i0 = 255u;
                          }
                          w2c_l1 = w2c_i0;
                          goto w2c_B178;
                        }
                        w2c_i0 = 20u;
                        w2c_l1 = w2c_i0;
                        w2c_i0 = core->w2c_g14;
                        w2c_i1 = 12u;
                        w2c_i0 = w2c_i0 == w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = w2c_f113(core);
                          w2c_i1 = 208u;
                          w2c_i0 = w2c_i0 == w2c_i1;
                        } else {
                          w2c_i0 = 0u;
                        }
                        if (w2c_i0) {goto w2c_B178;}
                        w2c_i0 = w2c_f113(core);
                        w2c_i1 = 200u;
                        w2c_i0 = w2c_i0 != w2c_i1;
                        if (w2c_i0) {
                          w2c_i0 = 1u;
                        } else {
                          w2c_i0 = core->w2c_g14;
                          w2c_i1 = 6u;
                          w2c_i0 = w2c_i0 == w2c_i1;
                          w2c_i1 = core->w2c_g14;
                          w2c_i2 = 3u;
                          w2c_i1 = w2c_i1 == w2c_i2;
                          w2c_i0 |= w2c_i1;
                          w2c_i1 = core->w2c_g14;
                          w2c_i2 = 7u;
                          w2c_i1 = w2c_i1 == w2c_i2;
                          w2c_i0 |= w2c_i1;
                        }
                        if (w2c_i0) {
                          w2c_i0 = 4u;
                          w2c_i0 = w2c_f81(core, w2c_i0);
                        } else {
                          w2c_i0 = 253u;
                          w2c_i1 = 255u;
                          w2c_i2 = core->w2c_g14;
                          w2c_i3 = 14u;
                          w2c_i2 = w2c_i2 == w2c_i3;
                          w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                        }
                      }
                      w2c_l1 = w2c_i0;
                      w2c_B178:;
                    }
                    w2c_i0 = w2c_l1;
                    w2c_f103(core, w2c_i0);
                  }
                  w2c_B166:;
                  w2c_f94(core);
                }
                w2c_i0 = 0u;
              } else {
                w2c_i0 = core->w2c_g2;
                if (w2c_i0) {
                  w2c_i0 = w2c_l1;
                  if (w2c_i0) {
                    w2c_i0 = core->w2c_g62;
                    w2c_i0 = !(w2c_i0);
                    if (w2c_i0) {goto w2c_B190;}
                    w2c_f96(core);
                  } else {
                    w2c_i0 = 920u;
                    w2c_i0 = i32_load(core, w2c_i0, 0u);
                    w2c_l1 = w2c_i0;
                    w2c_i1 = 7u;
                    w2c_i0 = w2c_i0 == w2c_i1;
                    if (w2c_i0) {goto w2c_B189;}
                    w2c_i0 = w2c_l1;
                    w2c_i1 = 1u;
                    w2c_i0 = w2c_i0 == w2c_i1;
                    if (w2c_i0) {
                      w2c_i0 = w2c_f113(core);
                      w2c_i1 = 208u;
                      w2c_i0 = w2c_i0 == w2c_i1;
                    } else {
                      w2c_i0 = 0u;
                    }
                    w2c_i1 = core->w2c_g2;
                    w2c_i2 = 3u;
                    w2c_i1 = w2c_i1 >= w2c_i2;
                    w2c_i0 &= w2c_i1;
                    w2c_i0 = !(w2c_i0);
                    if (w2c_i0) {goto w2c_B190;}
                    w2c_i0 = 1u;
                    core->w2c_g44 = w2c_i0;
                  }
                  w2c_B190:;
                  w2c_f94(core);
                  w2c_B189:;
                }
                w2c_i0 = 1u;
              }
            } else {
              w2c_i0 = core->w2c_g2;
              if (w2c_i0) {
                w2c_i0 = w2c_p0;
                w2c_i1 = 8u;
                w2c_i0 -= w2c_i1;
                switch (w2c_i0) {
                  case 0: goto w2c_B201;
                  case 1: goto w2c_B200;
                  case 2: goto w2c_B199;
                  case 3: goto w2c_B195;
                  case 4: goto w2c_B194;
                  case 5: goto w2c_B196;
                  case 6: goto w2c_B198;
                  case 7: goto w2c_B194;
                  case 8: goto w2c_B197;
                  default: goto w2c_B194;
                }
                w2c_B201:;
                w2c_i0 = w2c_f113(core);
                w2c_i1 = 4294967190u;
                w2c_i0 = w2c_i0 == w2c_i1;
                w2c_l1 = w2c_i0;
                w2c_i0 = 1u;
                w2c_i1 = 0u;
                w2c_i2 = core->w2c_g62;
                w2c_i3 = core->w2c_g15;
                w2c_i4 = 1u;
                w2c_i5 = core->w2c_g1;
                w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
                w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
                w2c_i2 = core->w2c_g81;
                w2c_i3 = 0u;
                w2c_i4 = core->w2c_g17;
                w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                if (w2c_i0) {
                  w2c_f96(core);
                  goto w2c_B194;
                }
                w2c_i0 = 3u;
                w2c_f70(core, w2c_i0);
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 1u;
                w2c_i0 -= w2c_i1;
                switch (w2c_i0) {
                  case 0: goto w2c_B203;
                  case 1: goto w2c_B194;
                  case 2: goto w2c_B204;
                  case 3: goto w2c_B205;
                  default: goto w2c_B194;
                }
                w2c_B205:;
                w2c_i0 = 8u;
                w2c_f114(core, w2c_i0);
                w2c_i0 = w2c_l1;
                w2c_f99(core, w2c_i0);
                goto w2c_B194;
                w2c_B204:;
                w2c_i0 = w2c_l1;
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {goto w2c_B194;}
                w2c_f97(core);
                goto w2c_B194;
                w2c_B203:;
                w2c_i0 = core->w2c_g13;
                w2c_i1 = 6u;
                w2c_i0 = w2c_i0 < w2c_i1;
                if (w2c_i0) {goto w2c_B194;}
                w2c_i0 = core->w2c_g45;
                w2c_i1 = 2u;
                w2c_i2 = 1u;
                w2c_i3 = w2c_l1;
                w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
                w2c_i0 |= w2c_i1;
                core->w2c_g45 = w2c_i0;
                goto w2c_B194;
                w2c_B200:;
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 3u;
                w2c_i0 = w2c_i0 != w2c_i1;
                if (w2c_i0) {goto w2c_B194;}
                w2c_i0 = 0u;
                w2c_i1 = core->w2c_g3;
                w2c_i2 = 120000u;
                w2c_i1 += w2c_i2;
                w2c_f71(core, w2c_i0, w2c_i1);
                goto w2c_B194;
                w2c_B199:;
                w2c_i0 = 0u;
                core->w2c_g45 = w2c_i0;
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 3u;
                w2c_i0 = w2c_i0 != w2c_i1;
                if (w2c_i0) {goto w2c_B194;}
                w2c_f100(core);
                goto w2c_B194;
                w2c_B198:;
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 4u;
                w2c_i0 = w2c_i0 == w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = 7u;
                  w2c_f115(core, w2c_i0);
                }
                w2c_i0 = core->w2c_g56;
                w2c_i1 = 1u;
                w2c_i0 &= w2c_i1;
                w2c_i1 = 1u;
                w2c_i2 = core->w2c_g102;
                w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {
                  w2c_f96(core);
                  goto w2c_B194;
                }
                w2c_i0 = core->w2c_g101;
                w2c_l1 = w2c_i0;
                w2c_i1 = 1u;
                w2c_i0 += w2c_i1;
                core->w2c_g101 = w2c_i0;
                w2c_i0 = w2c_l1;
                w2c_i1 = 1000u;
                w2c_i0 = w2c_i0 < w2c_i1;
                if (w2c_i0) {
                  w2c_f95(core);
                  goto w2c_B194;
                }
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 2u;
                w2c_i0 = w2c_i0 == w2c_i1;
                if (w2c_i0) {goto w2c_B194;}
                w2c_f97(core);
                goto w2c_B194;
                w2c_B197:;
                w2c_i0 = 1u;
                w2c_i0 = w2c_f116(core, w2c_i0);
                if (w2c_i0) {goto w2c_B194;}
                w2c_i0 = 1u;
                w2c_i1 = core->w2c_g3;
                w2c_i2 = 1000u;
                w2c_i1 += w2c_i2;
                w2c_f71(core, w2c_i0, w2c_i1);
                goto w2c_B194;
                w2c_B196:;
                w2c_i0 = 3508u;
                w2c_i1 = 6u;
                w2c_i0 = w2c_f106(core, w2c_i0, w2c_i1);
                if (w2c_i0) {
                  w2c_i0 = 1u;
                  core->w2c_g105 = w2c_i0;
                  w2c_i0 = core->w2c_g34;
                  w2c_i1 = 11u;
                  w2c_i0 = w2c_i0 != w2c_i1;
                  w2c_i1 = core->w2c_g2;
                  w2c_i2 = 1u;
                  w2c_i1 = w2c_i1 != w2c_i2;
                  w2c_i0 |= w2c_i1;
                  if (w2c_i0) {goto w2c_B194;}
                  w2c_i0 = 0u;
                  w2c_f70(core, w2c_i0);
                  w2c_i0 = 253u;
                  w2c_f103(core, w2c_i0);
                  w2c_f94(core);
                  goto w2c_B194;
                }
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 4u;
                w2c_i0 = w2c_i0 == w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = 3u;
                  w2c_i0 = w2c_f116(core, w2c_i0);
                } else {
                  w2c_i0 = 1u;
                }
                if (w2c_i0) {
                  w2c_i0 = 0u;
                } else {
                  w2c_i0 = 3514u;
                  w2c_i1 = 10u;
                  w2c_i0 = w2c_f106(core, w2c_i0, w2c_i1);
                }
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {goto w2c_B194;}
                w2c_i0 = 3u;
                w2c_i1 = core->w2c_g3;
                w2c_i2 = 10000u;
                w2c_i1 += w2c_i2;
                w2c_f71(core, w2c_i0, w2c_i1);
                goto w2c_B194;
                w2c_B195:;
                w2c_i0 = core->w2c_g2;
                w2c_i1 = 4u;
                w2c_i0 = w2c_i0 == w2c_i1;
                w2c_i1 = core->w2c_g55;
                w2c_i2 = 0u;
                w2c_i1 = w2c_i1 != w2c_i2;
                w2c_i0 &= w2c_i1;
                if (w2c_i0) {
                  w2c_i0 = 3524u;
                  w2c_i1 = 10u;
                  w2c_i0 = w2c_f106(core, w2c_i0, w2c_i1);
                } else {
                  w2c_i0 = 0u;
                }
                w2c_i0 = !(w2c_i0);
                if (w2c_i0) {goto w2c_B194;}
                w2c_i0 = 4u;
                w2c_i1 = core->w2c_g3;
                w2c_i2 = 60000u;
                w2c_i1 += w2c_i2;
                w2c_f71(core, w2c_i0, w2c_i1);
                w2c_B194:;
              }
              w2c_i0 = 1u;
            }
          }
        } else {
          w2c_i0 = core->w2c_g15;
          w2c_i0 = !(w2c_i0);
        }
      }
    } else {
      w2c_i0 = 0u;
    }
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_L0;}
    w2c_B1:;
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

static uint32_t w2c_f118(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  w2c_i1 = 0u;
  w2c_i2 = w2c_p0;
  w2c_i3 = 0u;
  w2c_i2 = (uint32_t)((int32_t)w2c_i2 > (int32_t)w2c_i3);
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

uint32_t tcat_core_deadline(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0, w2c_l2 = 0, w2c_l3 = 0, w2c_l4 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3;
  w2c_i0 = w2c_p0;
  core->w2c_g3 = w2c_i0;
  w2c_i0 = core->w2c_g3;
  w2c_p0 = w2c_i0;
  w2c_i0 = w2c_f69(core);
  if (w2c_i0) {
    w2c_i0 = core->w2c_g65;
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_i0 = w2c_f118(core, w2c_i0);
  } else {
    w2c_i0 = 4294967295u;
  }
  w2c_l1 = w2c_i0;
  w2c_i0 = core->w2c_g5;
  if (w2c_i0) {
    w2c_i0 = w2c_f68(core);
    w2c_i1 = w2c_p0;
    w2c_i0 -= w2c_i1;
    w2c_i0 = w2c_f118(core, w2c_i0);
    w2c_p0 = w2c_i0;
    w2c_i1 = w2c_l1;
    w2c_i2 = w2c_p0;
    w2c_i3 = w2c_l1;
    w2c_i2 = w2c_i2 < w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    w2c_l1 = w2c_i0;
  }
  w2c_f72(core);
  w2c_i0 = core->w2c_g3;
  w2c_l4 = w2c_i0;
  w2c_i0 = 4294967295u;
  w2c_p0 = w2c_i0;
  w2c_i0 = w2c_f73(core);
  w2c_i1 = core->w2c_g28;
  w2c_i0 &= w2c_i1;
  w2c_l2 = w2c_i0;
  w2c_L2:
    w2c_i0 = w2c_l2;
    if (w2c_i0) {
      w2c_i0 = w2c_l2;
      w2c_i0 = I32_CTZ(w2c_i0);
      w2c_i1 = w2c_l4;
      w2c_i0 = w2c_f74(core, w2c_i0, w2c_i1);
      w2c_l3 = w2c_i0;
      w2c_i1 = 0u;
      w2c_i2 = w2c_l3;
      w2c_i3 = 0u;
      w2c_i2 = (uint32_t)((int32_t)w2c_i2 > (int32_t)w2c_i3);
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
      w2c_l3 = w2c_i0;
      w2c_i1 = w2c_p0;
      w2c_i2 = w2c_p0;
      w2c_i3 = w2c_l3;
      w2c_i2 = w2c_i2 > w2c_i3;
      w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
      w2c_p0 = w2c_i0;
      w2c_i0 = w2c_l2;
      w2c_i1 = w2c_l2;
      w2c_i2 = 1u;
      w2c_i1 -= w2c_i2;
      w2c_i0 &= w2c_i1;
      w2c_l2 = w2c_i0;
      goto w2c_L2;
    }
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_l1;
  w2c_i2 = w2c_p0;
  w2c_i3 = w2c_l1;
  w2c_i2 = w2c_i2 < w2c_i3;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  return w2c_i0;
}

void tcat_core_prepare(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = w2c_p0;
  if (w2c_i0) {
    w2c_f77(core);
    w2c_i0 = 0u;
    core->w2c_g2 = w2c_i0;
  }
  w2c_i0 = w2c_p0;
  w2c_i1 = 0u;
  w2c_i0 = w2c_i0 != w2c_i1;
  w2c_p0 = w2c_i0;
  core->w2c_g41 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g8 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g73 = w2c_i0;
  w2c_i0 = 3536u;
  core->w2c_g20 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g40 = w2c_i0;
  w2c_i0 = 0u;
  core->w2c_g54 = w2c_i0;
  w2c_i0 = 1u;
  core->w2c_g6 = w2c_i0;
  w2c_f82(core);
  w2c_i0 = w2c_p0;
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g74 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g75 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g55 = w2c_i0;
    w2c_i0 = 4588u;
    w2c_i1 = 3452u;
    w2c_i2 = 16u;
    w2c_f7(core, w2c_i0, w2c_i1, w2c_i2);
  }
}

static void w2c_f121(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g54;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = w2c_p0;
  w2c_i2 = 0u;
  w2c_i1 = w2c_i1 != w2c_i2;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    w2c_i1 = 255u;
    w2c_i0 &= w2c_i1;
    w2c_i1 = w2c_p1;
    w2c_i2 = 8u;
    w2c_i1 <<= (w2c_i2 & 31);
    w2c_i0 |= w2c_i1;
    core->w2c_g54 = w2c_i0;
  }
}

static void w2c_f122(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_i0 = core->w2c_g8;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g12;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g8;
  w2c_i2 = 3u;
  w2c_i1 = w2c_i1 == w2c_i2;
  w2c_i0 &= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 4u;
    w2c_f0(core, w2c_i0);
  }
  w2c_i0 = 5u;
  w2c_i1 = 4294967295u;
  w2c_i0 = w2c_f14(core, w2c_i0, w2c_i1);
  w2c_i1 = core->w2c_g8;
  w2c_f121(core, w2c_i0, w2c_i1);
  w2c_i0 = core->w2c_g41;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    goto w2c_Bfunc;
  }
  w2c_i0 = core->w2c_g8;
  w2c_i1 = 2u;
  w2c_i0 = w2c_i0 <= w2c_i1;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g12;
    core->w2c_g95 = w2c_i0;
    w2c_i0 = core->w2c_g8;
    w2c_i1 = 2u;
    w2c_i0 = w2c_i0 == w2c_i1;
    core->w2c_g96 = w2c_i0;
  } else {
    w2c_i0 = core->w2c_g8;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g12;
      core->w2c_g74 = w2c_i0;
      goto w2c_B4;
    }
    w2c_i0 = core->w2c_g8;
    w2c_i1 = 5u;
    w2c_i0 = w2c_i0 != w2c_i1;
    if (w2c_i0) {goto w2c_B4;}
    w2c_i0 = core->w2c_g40;
    core->w2c_g75 = w2c_i0;
    w2c_B4:;
  }
  w2c_Bfunc:;
}

static void w2c_f123(struct tcat_core *core) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = core->w2c_g8;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = 4u;
    w2c_i1 = 1u;
    w2c_f121(core, w2c_i0, w2c_i1);
  }
}

void tcat_core_part(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_l1 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4, w2c_i5, w2c_i6;
  w2c_i0 = core->w2c_g6;
  if (w2c_i0) {
    w2c_i0 = core->w2c_g8;
    w2c_l1 = w2c_i0;
    w2c_f122(core);
    w2c_i0 = w2c_p0;
    w2c_i1 = 2u;
    w2c_i0 = w2c_i0 > w2c_i1;
    if (w2c_i0) {
      w2c_f123(core);
    }
    w2c_i0 = w2c_p0;
    core->w2c_g8 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g12 = w2c_i0;
    w2c_i0 = 2u;
    core->w2c_g6 = w2c_i0;
    w2c_i0 = w2c_p0;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 2496u;
      w2c_i1 = 3479u;
      w2c_i2 = 5u;
      w2c_f7(core, w2c_i0, w2c_i1, w2c_i2);
      w2c_i0 = 5u;
      w2c_i1 = 2u;
      w2c_f89(core, w2c_i0, w2c_i1);
    } else {
      w2c_i0 = w2c_p0;
      w2c_i1 = 5u;
      w2c_i0 = w2c_i0 != w2c_i1;
      if (w2c_i0) {
        w2c_i0 = 1u;
        w2c_i1 = 2u;
        w2c_i2 = 6u;
        w2c_i3 = 14u;
        w2c_i4 = 0u;
        w2c_i5 = w2c_p0;
        w2c_i6 = 6u;
        w2c_i5 = w2c_i5 == w2c_i6;
        w2c_i3 = w2c_i5 ? w2c_i3 : w2c_i4;
        w2c_i4 = w2c_p0;
        w2c_i5 = 4u;
        w2c_i4 = w2c_i4 == w2c_i5;
        w2c_i2 = w2c_i4 ? w2c_i2 : w2c_i3;
        w2c_i3 = w2c_p0;
        w2c_i4 = 2u;
        w2c_i3 = w2c_i3 == w2c_i4;
        w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
        w2c_i2 = w2c_p0;
        w2c_i3 = 1u;
        w2c_i2 = w2c_i2 == w2c_i3;
        w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
        w2c_i1 = 2u;
        w2c_f85(core, w2c_i0, w2c_i1);
        w2c_i0 = 1u;
        w2c_f11(core, w2c_i0);
        goto w2c_B4;
      }
      w2c_i0 = 11u;
      w2c_i1 = 2u;
      w2c_f85(core, w2c_i0, w2c_i1);
      w2c_i0 = core->w2c_g40;
      w2c_i1 = 1u;
      w2c_i0 += w2c_i1;
      core->w2c_g40 = w2c_i0;
      w2c_i0 = core->w2c_g40;
      w2c_i1 = 10u;
      w2c_i0 = w2c_i0 <= w2c_i1;
      if (w2c_i0) {goto w2c_B4;}
      w2c_i0 = 5u;
      w2c_f0(core, w2c_i0);
      w2c_B4:;
    }
    w2c_i0 = 1u;
    core->w2c_g6 = w2c_i0;
    w2c_i0 = w2c_l1;
    w2c_i1 = w2c_p0;
    w2c_i2 = w2c_p0;
    w2c_i3 = 5u;
    w2c_i2 = w2c_i2 == w2c_i3;
    w2c_i1 += w2c_i2;
    w2c_i2 = w2c_l1;
    w2c_i1 = w2c_i1 <= w2c_i2;
    w2c_i2 = w2c_p0;
    w2c_i3 = 2u;
    w2c_i2 = w2c_i2 <= w2c_i3;
    w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
    if (w2c_i0) {
      w2c_i0 = 5u;
      w2c_f0(core, w2c_i0);
    }
    w2c_i0 = core->w2c_g41;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = w2c_p0;
    w2c_i1 = 3u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g20;
      core->w2c_g115 = w2c_i0;
      goto w2c_B1;
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = 6u;
    w2c_i0 = w2c_i0 == w2c_i1;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g20;
      core->w2c_g55 = w2c_i0;
      goto w2c_B1;
    }
    w2c_i0 = core->w2c_g40;
    w2c_i1 = 1u;
    w2c_i0 = w2c_i0 == w2c_i1;
    w2c_i1 = w2c_p0;
    w2c_i2 = 5u;
    w2c_i1 = w2c_i1 == w2c_i2;
    w2c_i0 &= w2c_i1;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {goto w2c_B1;}
    w2c_i0 = core->w2c_g20;
    core->w2c_g116 = w2c_i0;
    w2c_B1:;
  }
}

uint32_t tcat_core_engage(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1, uint32_t w2c_p2) {
  uint32_t w2c_i0, w2c_i1, w2c_i2;
  w2c_f122(core);
  w2c_f123(core);
  w2c_i0 = w2c_p1;
  w2c_i1 = 1000u;
  w2c_i0 -= w2c_i1;
  w2c_i1 = 3599000u;
  w2c_i0 = w2c_i0 > w2c_i1;
  w2c_i1 = 0u;
  w2c_i2 = w2c_p1;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = 7u;
    w2c_i1 = 7u;
    w2c_f121(core, w2c_i0, w2c_i1);
  }
  w2c_i0 = 0u;
  core->w2c_g6 = w2c_i0;
  w2c_f82(core);
  w2c_i0 = core->w2c_g41;
  if (w2c_i0) {
    w2c_i0 = w2c_p0;
    core->w2c_g56 = w2c_i0;
    w2c_i0 = w2c_p1;
    core->w2c_g97 = w2c_i0;
  }
  w2c_i0 = 0u;
  w2c_i1 = core->w2c_g41;
  w2c_i2 = core->w2c_g54;
  w2c_p0 = w2c_i2;
  w2c_i0 = w2c_i2 ? w2c_i0 : w2c_i1;
  if (w2c_i0) {
    w2c_i0 = w2c_p2;
    core->w2c_g3 = w2c_i0;
    w2c_i0 = core->w2c_g15;
    if (w2c_i0) {
      w2c_i0 = core->w2c_g3;
      w2c_f29(core, w2c_i0);
    }
    w2c_i0 = 0u;
    core->w2c_g25 = w2c_i0;
    w2c_f75(core);
    w2c_i0 = 0u;
    core->w2c_g102 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g62 = w2c_i0;
    w2c_i0 = 0u;
    core->w2c_g81 = w2c_i0;
    w2c_f95(core);
  }
  w2c_i0 = w2c_p0;
  return w2c_i0;
}

void tcat_core_disengage(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = w2c_p0;
  core->w2c_g3 = w2c_i0;
  w2c_i0 = core->w2c_g2;
  if (w2c_i0) {
    w2c_i0 = 0u;
    core->w2c_g25 = w2c_i0;
    w2c_f96(core);
  }
}

uint32_t tcat_core_abi(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 65537u;
  return w2c_i0;
}

uint32_t tcat_core_bcc(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = 2496u;
  w2c_i1 = w2c_p0;
  w2c_i1 = w2c_f87(core, w2c_i1);
  w2c_i0 = w2c_f108(core, w2c_i0, w2c_i1);
  return w2c_i0;
}

void tcat_core_command(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_f85(core, w2c_i0, w2c_i1);
}

void tcat_core_configure(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  core->w2c_g72 = w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_i1 = 16u;
  w2c_i0 >>= (w2c_i1 & 31);
  core->w2c_g86 = w2c_i0;
}

uint32_t tcat_core_field(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = w2c_f105(core);
  return w2c_i0;
}

uint32_t tcat_core_layout(struct tcat_core *core) {
  uint32_t w2c_i0;
  w2c_i0 = 4628u;
  return w2c_i0;
}

void tcat_core_line(struct tcat_core *core, uint32_t w2c_p0) {
  uint32_t w2c_i0;
  w2c_i0 = w2c_p0;
  w2c_f88(core, w2c_i0);
}

uint32_t tcat_core_pass(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_l2 = 0;
  uint32_t w2c_i0, w2c_i1, w2c_i2, w2c_i3, w2c_i4;
  w2c_i0 = core->w2c_g49;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g5;
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
    w2c_i1 = w2c_f36(core, w2c_i1);
    w2c_i0 = w2c_i0 != w2c_i1;
  }
  if (w2c_i0) {
    w2c_i0 = 0u;
    w2c_p0 = w2c_i0;
  } else {
    w2c_i0 = core->w2c_g16;
    if (w2c_i0) {
      w2c_i0 = 0u;
      w2c_p0 = w2c_i0;
    } else {
      w2c_i0 = core->w2c_g10;
      w2c_i1 = w2c_p0;
      w2c_i2 = core->w2c_g10;
      w2c_l2 = w2c_i2;
      w2c_i3 = w2c_p0;
      w2c_i4 = w2c_l2;
      w2c_i3 = w2c_i3 < w2c_i4;
      w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
      w2c_p0 = w2c_i1;
      w2c_i0 -= w2c_i1;
      core->w2c_g10 = w2c_i0;
    }
    w2c_i0 = w2c_p0;
    w2c_i1 = core->w2c_g36;
    w2c_i0 += w2c_i1;
    core->w2c_g36 = w2c_i0;
    w2c_i0 = w2c_p1;
    core->w2c_g63 = w2c_i0;
  }
  w2c_i0 = core->w2c_g9;
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

void tcat_core_plain(struct tcat_core *core, uint32_t w2c_p0, uint32_t w2c_p1) {
  uint32_t w2c_i0, w2c_i1;
  w2c_i0 = w2c_p0;
  w2c_i1 = w2c_p1;
  w2c_f89(core, w2c_i0, w2c_i1);
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
  w2c_i0 = core->w2c_g26;
  w2c_i0 = !(w2c_i0);
  w2c_i1 = core->w2c_g1;
  w2c_i2 = 3u;
  w2c_i1 = w2c_i1 != w2c_i2;
  w2c_i0 |= w2c_i1;
  w2c_i0 = !(w2c_i0);
  if (w2c_i0) {
    w2c_i0 = core->w2c_g26;
    w2c_i1 = w2c_p0;
    w2c_i2 = core->w2c_g26;
    w2c_l2 = w2c_i2;
    w2c_i3 = w2c_p0;
    w2c_i4 = w2c_l2;
    w2c_i3 = w2c_i3 < w2c_i4;
    w2c_i1 = w2c_i3 ? w2c_i1 : w2c_i2;
    w2c_i0 -= w2c_i1;
    core->w2c_g26 = w2c_i0;
    w2c_i0 = core->w2c_g26;
    w2c_i0 = !(w2c_i0);
    if (w2c_i0) {
      w2c_i0 = 905u;
      w2c_i1 = 2u;
      w2c_f15(core, w2c_i0, w2c_i1);
    }
    w2c_i0 = w2c_p1;
    w2c_f22(core, w2c_i0);
  }
}

void tcat_core_init(struct tcat_core *core) {
  memset(core, 0, sizeof *core);
  fill(core, 16u, data_segment_data_w2c_d0, 891u);
  fill(core, 3264u, data_segment_data_w2c_d1, 59u);
  fill(core, 3324u, data_segment_data_w2c_d2, 120u);
  fill(core, 3446u, data_segment_data_w2c_d3, 6u);
  fill(core, 3452u, data_segment_data_w2c_d4, 13u);
  fill(core, 3468u, data_segment_data_w2c_d5, 4u);
  fill(core, 3472u, data_segment_data_w2c_d6, 7u);
  fill(core, 3479u, data_segment_data_w2c_d7, 5u);
  fill(core, 3484u, data_segment_data_w2c_d8, 6u);
  fill(core, 3490u, data_segment_data_w2c_d9, 18u);
  fill(core, 3508u, data_segment_data_w2c_d10, 6u);
  fill(core, 3514u, data_segment_data_w2c_d11, 10u);
  fill(core, 3524u, data_segment_data_w2c_d12, 10u);
  fill(core, 4628u, data_segment_data_w2c_d13, 34u);
}

#else
typedef int tcat_core_is_elsewhere;
#endif
