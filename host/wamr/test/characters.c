/* Characters of JSON's texts: UTF-8 and escapes at both ends of each length, and what is next to them. */

#include <string.h>

#include "check.h"
#include "tcat_json.h"

static char found[16];

static void keep(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  if (kind == TCAT_JSON_TEXT) found[tcat_json_keep(reader, found, 0, sizeof found - 1)] = 0;
}

/* What a reader has of a text with these bytes in quotes; `-` where it is none. */
static const char *text_of(const char *bytes) {
  struct tcat_json_reader reader;
  char piece[sizeof found];
  tcat_json_begin(&reader, keep, NULL, piece, sizeof piece);
  tcat_json_read(&reader, "\"", 1);
  tcat_json_read(&reader, bytes, (uint32_t)strlen(bytes));
  tcat_json_read(&reader, "\"", 1);
  return tcat_json_end(&reader) ? found : "-";
}

static void the_first_and_the_last_character_of_each_length_are_read(void) {
  static const struct {
    const char *escaped;
    const char *plain;
  } characters[] = {
      {"\\u0020", " "},
      {"\\u007f", "\x7f"},
      {"\\u0080", "\xc2\x80"},
      {"\\u07ff", "\xdf\xbf"},
      {"\\u0800", "\xe0\xa0\x80"},
      {"\\ud7ff", "\xed\x9f\xbf"},
      {"\\ue000", "\xee\x80\x80"},
      {"\\uffff", "\xef\xbf\xbf"},
      {"\\ud800\\udc00", "\xf0\x90\x80\x80"},
      {"\\udbff\\udfff", "\xf4\x8f\xbf\xbf"},
      {"\\ud800\\udc00\\u0041", "\xf0\x90\x80\x80" "A"},
  };
  for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
    CHECK_TEXT(text_of(characters[i].plain), characters[i].plain);
    CHECK_TEXT(text_of(characters[i].escaped), characters[i].plain);
  }
}

static void what_is_next_to_a_character_is_none(void) {
  static const char *const texts[] = {
      "\x1f",         "\x80",         "\xbf",         "\xc1\xbf",         "\xc2\x7f",         "\xc2\xc0",         "\xe0\x9f\xbf",
      "\xe1\x7f\x80", "\xe1\x80\xc0", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf1\x7f\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
      "\\udc00",      "\\udfff",      "\\ud800",      "\\udbffx",         "\\ud800\\ud800",   "\\ud800\\ue000",   "\\ud800\\udc00\\udc00",
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) CHECK_TEXT(text_of(texts[i]), "-");
}

static void a_text_is_cut_behind_a_whole_character(void) {
  static const char text[] = "a\xc3\xa9\xf0\x9f\x98\x80";
  static const uint32_t whole[] = {0, 1, 1, 3, 3, 3, 3, 7, 7};
  for (uint32_t most = 0; most < sizeof whole / sizeof *whole; most++)
    CHECK_EQUAL(tcat_json_cut(text, sizeof text - 1, most), whole[most]);
  /* Whatever stands behind it. */
  CHECK_EQUAL(tcat_json_cut(text, 2, 2), 2);
}

static const struct check_test tests[] = {
    CHECK_TEST(the_first_and_the_last_character_of_each_length_are_read),
    CHECK_TEST(what_is_next_to_a_character_is_none),
    CHECK_TEST(a_text_is_cut_behind_a_whole_character),
};

CHECK_GROUP(characters);
