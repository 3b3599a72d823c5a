/** MD5 (RFC 1321), as the cloud tells it of a firmware: a check against damage, not against anybody. */

#ifndef MD5_H
#define MD5_H

#include <stddef.h>
#include <stdint.h>

struct md5 {
  uint32_t state[4];
  uint64_t length;
  uint8_t block[64];
};

void md5_begin(struct md5 *md5);
void md5_add(struct md5 *md5, const void *bytes, size_t length);

/** Ends it: 32 hexadecimal digits in lower case and a NUL. */
void md5_end(struct md5 *md5, char text[33]);

#endif
