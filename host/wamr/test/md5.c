/* The sum of an image, beside the standard's own examples (RFC 1321, A.5). */

#include <string.h>

#include "check.h"
#include "tcat_md5.h"

static const struct {
  const char *text, *sum;
} known[] = {
    {"", "d41d8cd98f00b204e9800998ecf8427e"},
    {"a", "0cc175b9c0f1b6a831c399e269772661"},
    {"abc", "900150983cd24fb0d6963f7d28e17f72"},
    {"message digest", "f96b697d7cb7938d525a2f31aaf161d0"},
    {"abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"},
    {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"},
    {"12345678901234567890123456789012345678901234567890123456789012345678901234567890",
     "57edf4a22be3c955ac49da2e2107b67a"},
};

static void sums_are_those_of_the_standard_however_the_text_is_cut(void) {
  for (unsigned i = 0; i < sizeof known / sizeof *known; i++) {
    size_t length = strlen(known[i].text);
    for (size_t first = 0; first <= length; first++) {
      struct tcat_md5 md5;
      char sum[33];
      tcat_md5_begin(&md5);
      tcat_md5_add(&md5, known[i].text, first);
      tcat_md5_add(&md5, known[i].text + first, length - first);
      tcat_md5_end(&md5, sum);
      if (!CHECK_TEXT(sum, known[i].sum)) return;
    }
  }
}

static const struct check_test tests[] = {
    CHECK_TEST(sums_are_those_of_the_standard_however_the_text_is_cut),
};

CHECK_GROUP(md5);
