/* Images: nothing reaches the engine that is not the module it says it is. */

#include "internal.h"

/* A table of 16 words: 64 bytes of flash, two steps a byte; the whole module takes some 0.2 Mcycles. */
static uint32_t crc32(const uint8_t *bytes, uint32_t length) {
  static const uint32_t nibbles[16] = {
      0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
      0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
  };
  uint32_t crc = 0xffffffff;
  for (uint32_t i = 0; i < length; i++) {
    crc ^= bytes[i];
    crc = (crc >> 4) ^ nibbles[crc & 15];
    crc = (crc >> 4) ^ nibbles[crc & 15];
  }
  return ~crc;
}

int tcat_load(struct tcat_module *module, const struct tcat_image *image, uint8_t *copy) {
  memset(module, 0, sizeof *module);
  if (!image) return TCAT_E_ARGUMENT;
  if (!tcat_abi_fits(image->abi)) return TCAT_E_VERSION;
#if TCAT_WASM2C
  (void)copy;
  (void)crc32;
  return tcat_engine_load(module, image, NULL);
#else
  if (!image->bytes || image->length == 0) return TCAT_E_IMAGE;
#if WASM_ENABLE_FAST_INTERP == 0
  /* The classic interpreter writes into the bytes, which may be in flash. */
  if (!copy) return TCAT_E_ARGUMENT;
#endif
  /* Before anything is copied: a damaged length would write behind the room for it. */
  if (crc32(image->bytes, image->length) != image->crc32) return TCAT_E_IMAGE;
  uint8_t *bytes = copy ? copy : (uint8_t *)(uintptr_t)image->bytes;
  if (copy) memcpy(copy, image->bytes, image->length);
  return tcat_engine_load(module, image, bytes);
#endif
}

void tcat_unload(struct tcat_module *module) { tcat_engine_unload(module); }

/** The image of this version, where a client is opened without a module. */
static struct tcat_module standard;
static bool loaded;

int tcat_load_standard(const struct tcat_module **module) {
  *module = &standard;
  if (loaded) return TCAT_OK;
  int status = tcat_load(&standard, &tcat_image, NULL);
  loaded = status == TCAT_OK;
  return status;
}

int tcat_runtime_init(void *pool, size_t size) { return tcat_engine_init(pool, size); }

void tcat_runtime_destroy(void) {
  if (loaded) tcat_unload(&standard);
  loaded = false;
  tcat_engine_destroy();
}
