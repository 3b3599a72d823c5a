/**
 * @file
 * MD5 (RFC 1321), as the cloud tells it of a firmware: a check against damage, not against anybody.
 */

#ifndef TCAT_MD5_H
#define TCAT_MD5_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct tcat_md5 {
  uint32_t state[4];
  uint64_t length;
  uint8_t block[64];
};

void tcat_md5_begin(struct tcat_md5 *md5);
void tcat_md5_add(struct tcat_md5 *md5, const void *bytes, size_t length);

/** Ends it: 32 hexadecimal digits in lower case and a NUL. */
void tcat_md5_end(struct tcat_md5 *md5, char text[33]);

#ifdef __cplusplus
}
#endif

#endif
