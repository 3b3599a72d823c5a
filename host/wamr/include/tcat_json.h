/**
 * @file
 * JSON (RFC 8259) without a heap and without a whole message in memory: a reader that is fed with pieces of any size, and
 * a writer into a buffer, or into any part of a text that nobody holds as a whole.
 */

#ifndef TCAT_JSON_H
#define TCAT_JSON_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Lists and objects in each other, the outermost counted; one more is malformed. */
#define TCAT_JSON_NESTING 16u

/** What a reader has found. */
enum tcat_json_kind {
  TCAT_JSON_OBJECT,
  TCAT_JSON_OBJECT_END,
  TCAT_JSON_LIST,
  TCAT_JSON_LIST_END,
  /** A member's name, or the next piece of one: `text`, `from`, `whole`. */
  TCAT_JSON_NAME,
  /** A text, or the next piece of one. */
  TCAT_JSON_TEXT,
  /** A number: `number`. */
  TCAT_JSON_NUMBER,
  TCAT_JSON_TRUE,
  TCAT_JSON_FALSE,
  TCAT_JSON_NULL,
};

/** A number as it stands there: `digits` times ten to the `power`; of more than 18 digits the rest counts as 0. */
struct tcat_json_number {
  uint64_t digits;
  int32_t power;
  bool negative;
};

struct tcat_json_reader;

/** Takes what a reader has found, from within `tcat_json_read`. */
typedef void (*tcat_json_taker)(struct tcat_json_reader *reader, enum tcat_json_kind kind);

/** A reader of one value; begun by `tcat_json_begin`. */
struct tcat_json_reader {
  /** For the taker: lists and objects that are open, one that begins or ends not counted. */
  uint8_t depth;
  /** Of a name or text: whether it ends here. */
  bool whole;

  /* Its own. */
  bool is_name;
  bool minus;
  uint8_t state;
  uint8_t step;
  uint8_t kept;
  uint8_t utf8[3];
  uint16_t lists;
  uint16_t surrogate;
  uint16_t room;
  /* The exponent of a number; what an escape names. */
  uint32_t value;
  tcat_json_taker take;
  void *user;

  /**
   * For the taker: of a name or text the bytes before this piece, and its own: UTF-8, a NUL where the text has one; at most
   * `room` of them at a time. Of a number that is being read the length is that of its zeros that no other digit has
   * followed yet.
   */
  uint32_t from;
  uint32_t length;
  char *text;
  struct tcat_json_number number;
};

/**
 * Begins a value.
 * @param text room for names and texts, which come in pieces where they are longer; 4 bytes at least, 65,535 are used
 */
void tcat_json_begin(struct tcat_json_reader *reader, tcat_json_taker take, void *user, char *text, uint32_t room);

/**
 * Reads the next bytes, however they are cut.
 * @returns whether all of it is JSON so far; once it is not it never is
 */
bool tcat_json_read(struct tcat_json_reader *reader, const void *bytes, uint32_t count);

/** Ends it: whether it was one whole value. */
bool tcat_json_end(struct tcat_json_reader *reader);

/** Whether it has no fraction, and lies within two bounds: its value. */
bool tcat_json_take_whole(const struct tcat_json_number *number, int64_t least, int64_t most, int64_t *value);

/** Whether it lies within two bounds / 10^`decimals`, exactly; a float as `tcat_json_compare_float` has it. */
bool tcat_json_is_within(const struct tcat_json_number *number, const int64_t bounds[2], uint32_t decimals);
bool tcat_json_is_float_within(float value, const int64_t bounds[2], uint32_t decimals);

/** Compares a number with `bound` / 10^`decimals`, exactly: below 0, 0, above 0. */
int tcat_json_compare(const struct tcat_json_number *number, int64_t bound, uint32_t decimals);

/** Whether it has no fraction: `5.0` and `50e-1` have none. */
bool tcat_json_is_whole(const struct tcat_json_number *number);

/** The value of one without a fraction; beyond 64 bits the outermost. */
int64_t tcat_json_whole(const struct tcat_json_number *number);

/** The nearest float; 0 below the smallest normal one, the largest beyond that. */
float tcat_json_float(const struct tcat_json_number *number);

/** Compares a float with the nearest one to `bound` / 10^`decimals`: below 0, 0, above 0; infinite ones and none lie beyond all. */
int tcat_json_compare_float(float value, int64_t bound, uint32_t decimals);

/** Whether a reader has found this name or text, whole. */
bool tcat_json_is(const struct tcat_json_reader *reader, const char *text);

/** Which of `count` texts, each ended by NUL, a reader has found, whole; `count` where none. */
uint32_t tcat_json_find(const struct tcat_json_reader *reader, const char *list, uint32_t count);

/** Members of an object that were there, and those that were there once more: a bit for each. */
struct tcat_json_members {
  uint8_t seen;
  uint8_t doubled;
};

/** As `tcat_json_find`, among 8 names at most: one that was there before is noted, and is none. */
uint32_t tcat_json_find_member(const struct tcat_json_reader *reader, const char *list, uint32_t count, struct tcat_json_members *members);

/** Whether what a reader has found ends with `text`, which is cut off then. */
bool tcat_json_cut_end(struct tcat_json_reader *reader, const char *text);

/** Puts what a reader has found behind the bytes `at` has, `most` with them at most; how many it has then. */
uint32_t tcat_json_keep(const struct tcat_json_reader *reader, char *at, uint32_t length, uint32_t most);

/** The text behind so many in such a list. */
const char *tcat_json_nth(const char *list, uint32_t index);

/** A text that is written: bytes from `skip` on go to `to`, as many as there is `room` for; all are counted. */
struct tcat_json_writer {
  char *to;
  uint32_t room;
  uint32_t skip;
  /** Bytes of the text so far. */
  uint32_t length;
};

/** Writes bytes as they are. */
void tcat_json_put(struct tcat_json_writer *writer, const char *bytes, uint32_t count);

/** Writes a string ended by NUL as it is: what stands between values. */
void tcat_json_add(struct tcat_json_writer *writer, const char *text);

/**
 * Writes a form as it is: `first` stands in the place of its first `%`, `second` in that of each behind it, strings ended by
 * NUL.
 */
void tcat_json_fill(struct tcat_json_writer *writer, const char *form, const char *first, const char *second);

/** Writes a text in quotes, escaped; `false` where it is no UTF-8: what has been written is of no use then. */
bool tcat_json_text(struct tcat_json_writer *writer, const char *text, uint32_t length);

/** Writes the last `digits` of a number in base 16. */
void tcat_json_hex(struct tcat_json_writer *writer, uint32_t value, uint32_t digits);

/** Writes a whole number. */
void tcat_json_integer(struct tcat_json_writer *writer, int64_t value);

/** Writes a string ended by NUL as it is, and behind it a whole number. */
void tcat_json_add_integer(struct tcat_json_writer *writer, const char *before, int64_t value);

/** Writes a float with at most 6 digits behind its point, as few as name it; one beyond 2^63 or none at all: `false`. */
bool tcat_json_fraction(struct tcat_json_writer *writer, float value);

/** Bytes of a text's whole characters, `most` at most. */
uint32_t tcat_json_cut(const char *text, uint32_t length, uint32_t most);

/**
 * Takes the next byte of a text.
 * @param state 3 bytes, zero between characters: bytes that are due, the least and the most that the next may be
 * @returns whether it is UTF-8 so far
 */
bool tcat_json_utf8(uint8_t state[3], uint8_t byte);

#ifdef __cplusplus
}
#endif

#endif
