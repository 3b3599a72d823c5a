/* What a number of JSON is worth, without a library: exactly as a decimal, or as the nearest float. */

#include <string.h>

#include "json_parts.h"

bool tcat_json_is_whole(const struct tcat_json_number *number) { return number->power >= 0; }

static uint64_t ten_times(uint64_t value) { return (value << 3) + (value << 1); }

int64_t tcat_json_whole(const struct tcat_json_number *number) {
  uint64_t value = number->digits;
  for (int32_t power = number->power; power > 0; power--) {
    if (value > INT64_MAX / 10) {
      value = INT64_MAX;
      break;
    }
    value = ten_times(value);
  }
  return (int64_t)(number->negative ? 0 - value : value);
}

/* `a` times ten to the `power` against `b`, neither negative. */
static int compare(uint64_t a, int32_t power, uint64_t b) {
  if (a == 0 || b == 0) return (a > 0) - (b > 0);
  for (; power > 0; power--) {
    if (a > UINT64_MAX / 10) return 1;
    a = ten_times(a);
  }
  for (; power < 0; power++) {
    if (b > UINT64_MAX / 10) return -1;
    b = ten_times(b);
  }
  return (a > b) - (a < b);
}

int tcat_json_compare(const struct tcat_json_number *number, int64_t bound, uint32_t decimals) {
  bool negative = number->negative && number->digits > 0;
  if (negative != (bound < 0)) return negative ? -1 : 1;
  uint64_t size = bound < 0 ? 0 - (uint64_t)bound : (uint64_t)bound;
  int order = compare(number->digits, number->power + (int32_t)decimals, size);
  return negative ? -order : order;
}

/* By 16 bits at a time: what a processor divides by itself, and a library does for 64. */
uint64_t tcat_json_tenth(uint64_t value, uint32_t *rest) {
  uint64_t quotient = 0;
  uint32_t left = 0;
  for (uint32_t shift = 64; shift > 0;) {
    shift -= 16;
    left = left << 16 | (uint32_t)(value >> shift & 0xffff);
    quotient = quotient << 16 | left / 10;
    left %= 10;
  }
  *rest = left;
  return quotient;
}

float tcat_json_float(const struct tcat_json_number *number) {
  uint64_t value = number->digits;
  int32_t power = number->power, exponent = 0;
  uint32_t bits = 0;
  /* The highest bit of `value` stays at the top, times 2 to the `exponent`; beyond these powers there is nothing. */
  while (value > 0) {
    for (; value >> 63 == 0; exponent--) value <<= 1;
    if (power == 0 || power > 40 || power < -70) break;
    if (power > 0) {
      value = (value >> 1) + (value >> 3);
      exponent += 4;
      power--;
    } else {
      uint32_t rest;
      value = tcat_json_tenth(value, &rest);
      power++;
    }
  }
  if (value > 0 && power >= 0) {
    /* 24 bits, rounded; the sum carries into the exponent. */
    exponent += 63 + 127;
    uint64_t rounded = (value >> 40) + (value >> 39 & 1);
    if (rounded >> 24) exponent++;
    if (power > 0 || exponent > 254)
      bits = 0x7f7fffff;
    else if (exponent > 0)
      bits = (uint32_t)exponent << 23 | ((uint32_t)rounded & (rounded >> 24 ? 0 : 0x7fffff));
  }
  if (number->negative) bits |= 0x80000000;
  float result;
  TCAT_MEMCPY(&result, &bits, sizeof result);
  return result;
}

/* Orders floats as whole numbers, infinite ones and none at the ends: so no library has to compare them. */
static int32_t order_of(float value) {
  uint32_t bits;
  TCAT_MEMCPY(&bits, &value, sizeof bits);
  int32_t size = (int32_t)(bits & 0x7fffffff);
  return bits >> 31 ? -size : size;
}

int tcat_json_compare_float(float value, int64_t bound, uint32_t decimals) {
  struct tcat_json_number number = {(uint64_t)(bound < 0 ? -bound : bound), -(int32_t)decimals, bound < 0};
  int32_t order = order_of(value), other = order_of(tcat_json_float(&number));
  return (order > other) - (order < other);
}

bool tcat_json_take_whole(const struct tcat_json_number *number, int64_t least, int64_t most, int64_t *value) {
  if (!tcat_json_is_whole(number)) return false;
  int64_t whole = tcat_json_whole(number);
  if (whole < least || whole > most) return false;
  *value = whole;
  return true;
}

bool tcat_json_is_within(const struct tcat_json_number *number, const int64_t bounds[2], uint32_t decimals) {
  return tcat_json_compare(number, bounds[0], decimals) >= 0 && tcat_json_compare(number, bounds[1], decimals) <= 0;
}

bool tcat_json_is_float_within(float value, const int64_t bounds[2], uint32_t decimals) {
  return tcat_json_compare_float(value, bounds[0], decimals) >= 0 && tcat_json_compare_float(value, bounds[1], decimals) <= 0;
}
