/* JSON read in pieces, written in parts. The texts that are JSON and those that are not are in tests/model-protocol/json.ndjson. */

#include <string.h>

#include "check.h"
#include "tcat_json.h"

/* What a reader has found, in letters; names and texts in brackets, `+` behind a piece of one. */
static char found[512];
static size_t found_length;

static void note(const char *text, size_t length) {
  if (found_length + length >= sizeof found) return;
  memcpy(found + found_length, text, length);
  found_length += length;
  found[found_length] = 0;
}

static void take(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  static const char letters[] = "{}[]ns#tf0";
  note(&letters[kind], 1);
  if (kind != TCAT_JSON_NAME && kind != TCAT_JSON_TEXT) return;
  note("<", 1);
  note(reader->text, reader->length);
  note(reader->whole ? ">" : "+", 1);
}

static bool read_cut(const char *text, size_t length, size_t cut, uint32_t room) {
  struct tcat_json_reader reader;
  char piece[64];
  found_length = 0;
  found[0] = 0;
  tcat_json_begin(&reader, take, NULL, piece, room);
  tcat_json_read(&reader, text, (uint32_t)cut);
  tcat_json_read(&reader, text + cut, (uint32_t)(length - cut));
  return tcat_json_end(&reader);
}

static void what_is_found_does_not_depend_on_how_it_is_cut(void) {
  static const char text[] = "{\"a\":[1,-2.5e3,true,false,null,\"x\\u00e9\\ud83d\\ude00\"],\"\\\"\":{},\"b\":[]}";
  for (size_t cut = 0; cut < sizeof text; cut++) {
    CHECK(read_cut(text, sizeof text - 1, cut, 64));
    CHECK_TEXT(found, "{n<a>[##tf0s<x\xc3\xa9\xf0\x9f\x98\x80>]n<\">{}n<b>[]}");
  }
}

static void a_long_text_comes_in_pieces_of_the_room(void) {
  CHECK(read_cut("[\"abcdefghij\"]", 14, 5, 4));
  CHECK_TEXT(found, "[s<abcd+s<efgh+s<ij>]");
  CHECK(read_cut("{\"abcdefgh\":\"\"}", 15, 3, 4));
  CHECK_TEXT(found, "{n<abcd+n<efgh>s<>}");
}

static void each_text_that_ends_too_early_is_none(void) {
  static const char text[] = "{\"a\":[1,-2.5e3,true,\"x\\u00e9\\ud83d\\ude00\"]}";
  for (size_t length = 0; length < sizeof text - 1; length++) CHECK(!read_cut(text, length, length / 2, 64));
}

static void nothing_stands_behind_a_value_and_none_nests_too_deep(void) {
  CHECK(read_cut(" [] \r\n\t", 7, 2, 64));
  CHECK(!read_cut("[] x", 4, 2, 64));
  CHECK(!read_cut("1 2", 3, 1, 64));
  CHECK(read_cut("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]", 32, 9, 64));
  CHECK(!read_cut("[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", 34, 9, 64));
}

static struct tcat_json_number last;

static void keep_number(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  if (kind == TCAT_JSON_NUMBER) last = reader->number;
}

static const struct tcat_json_number *number_of(const char *text) {
  struct tcat_json_reader reader;
  char piece[4];
  tcat_json_begin(&reader, keep_number, NULL, piece, sizeof piece);
  tcat_json_read(&reader, text, (uint32_t)strlen(text));
  CHECK(tcat_json_end(&reader));
  return &last;
}

static void numbers_have_the_value_that_they_name(void) {
  static const struct {
    const char *text;
    int64_t value;
  } whole[] = {
      {"0", 0},     {"-0", 0},        {"5.0", 5},      {"50e-1", 5},       {"0.05E2", 5},      {"-1.20e+1", -12},
      {"1e3", 1000}, {"1000e-3", 1}, {"9007199254740991", 9007199254740991}, {"-123456789012345678", -123456789012345678},
      {"0.0000000000000000000000000000005e31", 5}, {"1000000000000000000000000e-24", 1},
  };
  for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
    const struct tcat_json_number *number = number_of(whole[i].text);
    CHECK(tcat_json_is_whole(number));
    CHECK_EQUAL(tcat_json_whole(number), whole[i].value);
    CHECK_EQUAL(tcat_json_compare(number, whole[i].value, 0), 0);
  }
  CHECK(!tcat_json_is_whole(number_of("0.1")));
  CHECK(!tcat_json_is_whole(number_of("5e-1")));
}

static void a_number_beyond_64_bits_becomes_the_outermost(void) {
  CHECK_EQUAL(tcat_json_whole(number_of("1e19")), INT64_MAX);
  CHECK_EQUAL(tcat_json_whole(number_of("1e999999999")), INT64_MAX);
  CHECK_EQUAL(tcat_json_whole(number_of("-1e19")), -INT64_MAX);
}

static void a_float_is_held_against_the_nearest_to_a_bound(void) {
  uint32_t nothing = 0x7fc00000, endless = 0xff800000;
  float none, least;
  memcpy(&none, &nothing, sizeof none);
  memcpy(&least, &endless, sizeof least);
  CHECK_EQUAL(tcat_json_compare_float(0.1f, 1, 1), 0);
  CHECK_EQUAL(tcat_json_compare_float(0.10000001f, 1, 1), 1);
  CHECK_EQUAL(tcat_json_compare_float(-40.5f, -40, 0), -1);
  CHECK_EQUAL(tcat_json_compare_float(-0.0f, 0, 3), 0);
  CHECK_EQUAL(tcat_json_compare_float(none, INT64_MAX, 0), 1);
  CHECK_EQUAL(tcat_json_compare_float(least, -INT64_MAX, 0), -1);
}

static void a_form_takes_its_texts_in_order(void) {
  char text[32];
  struct tcat_json_writer writer = {text, sizeof text, 0, 0};
  tcat_json_fill(&writer, "%/%,%", "a%", "b");
  tcat_json_hex(&writer, 0x1fe, 2);
  tcat_json_hex(&writer, 0xa5, 8);
  CHECK_EQUAL(writer.length, 16);
  CHECK(memcmp(text, "a%/b,bfe000000a5", 16) == 0);
}

static void a_whole_number_is_taken_within_its_bounds(void) {
  int64_t value = 7;
  CHECK(tcat_json_take_whole(number_of("-5"), -5, 5, &value));
  CHECK_EQUAL(value, -5);
  CHECK(tcat_json_take_whole(number_of("50e-1"), -5, 5, &value));
  CHECK_EQUAL(value, 5);
  CHECK(!tcat_json_take_whole(number_of("6"), -5, 5, &value));
  CHECK(!tcat_json_take_whole(number_of("-6"), -5, 5, &value));
  CHECK(!tcat_json_take_whole(number_of("0.5"), -5, 5, &value));
  CHECK_EQUAL(value, 5);
}

static void both_bounds_are_within(void) {
  static const int64_t bounds[] = {-400, 850};
  CHECK(tcat_json_is_within(number_of("-40"), bounds, 1) && tcat_json_is_within(number_of("85.0"), bounds, 1));
  CHECK(!tcat_json_is_within(number_of("-40.001"), bounds, 1) && !tcat_json_is_within(number_of("85.001"), bounds, 1));
  CHECK(tcat_json_is_float_within(-40.0f, bounds, 1) && tcat_json_is_float_within(85.0f, bounds, 1));
  CHECK(!tcat_json_is_float_within(-40.1f, bounds, 1) && !tcat_json_is_float_within(85.1f, bounds, 1));
}

static struct tcat_json_members members;
static char places[8], kept[4];
static uint32_t place_count, kept_length, ends;

static void look_up(struct tcat_json_reader *reader, enum tcat_json_kind kind) {
  if (kind == TCAT_JSON_NAME && place_count < sizeof places)
    places[place_count++] = (char)('0' + tcat_json_find_member(reader, "a\0b", 2, &members));
  if (kind != TCAT_JSON_TEXT) return;
  if (tcat_json_cut_end(reader, "_x")) ends++;
  kept_length = tcat_json_keep(reader, kept, kept_length, sizeof kept);
}

static void look_through(const char *text) {
  struct tcat_json_reader reader;
  char piece[16];
  members.seen = members.doubled = 0;
  memset(places, 0, sizeof places);
  place_count = kept_length = ends = 0;
  tcat_json_begin(&reader, look_up, NULL, piece, sizeof piece);
  tcat_json_read(&reader, text, (uint32_t)strlen(text));
  CHECK(tcat_json_end(&reader));
}

static void a_member_that_is_there_once_more_is_noted_and_is_none(void) {
  look_through("{\"b\":0,\"c\":0,\"a\":0,\"b\":0,\"c\":0}");
  CHECK_TEXT(places, "12022");
  CHECK_EQUAL(members.seen, 3);
  CHECK_EQUAL(members.doubled, 2);
}

static void an_end_is_cut_off_and_a_text_kept_as_far_as_there_is_room(void) {
  look_through("[\"a_x\",\"b_\",\"_xc\"]");
  CHECK_EQUAL(ends, 1);
  CHECK_EQUAL(kept_length, 4);
  CHECK_BYTES(kept, "ab__", 4);
  look_through("[\"_x\",\"x\"]");
  CHECK(ends == 1 && kept_length == 1);
}

static void a_number_is_held_against_a_bound_exactly(void) {
  CHECK_EQUAL(tcat_json_compare(number_of("24.0"), 240, 1), 0);
  CHECK_EQUAL(tcat_json_compare(number_of("24.0000001"), 240, 1), 1);
  CHECK_EQUAL(tcat_json_compare(number_of("-24.0000001"), -240, 1), -1);
  CHECK_EQUAL(tcat_json_compare(number_of("-0"), 0, 0), 0);
  CHECK_EQUAL(tcat_json_compare(number_of("-1e-300"), 0, 0), -1);
  CHECK_EQUAL(tcat_json_compare(number_of("1e300"), INT64_MAX, 0), 1);
  CHECK_EQUAL(tcat_json_compare(number_of("-1e999999999"), INT64_MIN, 0), -1);
  CHECK_EQUAL(tcat_json_compare(number_of("1e-999999999"), 1, 6), -1);
  /* Ten times these bounds has no room in 64 bits. */
  CHECK_EQUAL(tcat_json_compare(number_of("0.5"), INT64_MAX, 0), -1);
  CHECK_EQUAL(tcat_json_compare(number_of("-0.5"), INT64_MIN, 0), 1);
  CHECK_EQUAL(tcat_json_compare(number_of("0.5"), 1844674407370955162, 0), -1);
}

static void a_float_is_the_nearest(void) {
  static const struct {
    const char *text;
    float value;
  } floats[] = {{"0.1", 0.1f},   {"21.7", 21.7f},           {"-3.4028235e38", -3.4028235e38f}, {"1e-20", 1e-20f},
                {"16777218", 16777218.0f}, {"123456.789", 123456.789f}, {"1.17549435e-38", 1.17549435e-38f}, {"0", 0.0f}};
  for (size_t i = 0; i < sizeof floats / sizeof *floats; i++)
    CHECK(tcat_json_float(number_of(floats[i].text)) >= floats[i].value &&
          tcat_json_float(number_of(floats[i].text)) <= floats[i].value);
}

static void a_number_that_no_float_is_becomes_the_largest_or_none(void) {
  static const char *const large[] = {"1e60", "4e38", "1e39"}, *const small[] = {"1e-90", "-1e-60", "1e-46"};
  for (size_t i = 0; i < 3; i++) {
    CHECK(tcat_json_float(number_of(large[i])) >= 3.4028235e38f);
    CHECK(tcat_json_float(number_of(small[i])) >= 0.0f && tcat_json_float(number_of(small[i])) <= 0.0f);
  }
}

static char written[128];

static struct tcat_json_writer fresh(void) {
  memset(written, 0, sizeof written);
  struct tcat_json_writer writer = {written, sizeof written - 1, 0, 0};
  return writer;
}

static void a_float_is_written_with_the_digits_that_name_it(void) {
  static const struct {
    float value;
    const char *text;
  } floats[] = {{21.7f, "21.7"},       {0.1f, "0.1"},           {-0.0f, "0"},          {-2.5f, "-2.5"},     {0.0078125f, "0.007813"},
                {1e-7f, "0"},          {16777216.0f, "16777216"}, {-1e-7f, "0"},        {100.0f, "100"},     {0.000001f, "0.000001"},
                {0.1200004f, "0.12"}, {8388607.5f, "8388607.5"}, {8388608.0f, "8388608"}, {16777215.0f, "16777215"}};
  for (size_t i = 0; i < sizeof floats / sizeof *floats; i++) {
    struct tcat_json_writer writer = fresh();
    CHECK(tcat_json_fraction(&writer, floats[i].value));
    CHECK_TEXT(written, floats[i].text);
  }
  struct tcat_json_writer writer = fresh();
  CHECK(!tcat_json_fraction(&writer, 1e30f));
}

static void whole_numbers_are_written_to_their_ends(void) {
  struct tcat_json_writer writer = fresh();
  tcat_json_integer(&writer, INT64_MIN);
  tcat_json_add_integer(&writer, " ", INT64_MAX);
  tcat_json_add_integer(&writer, " ", 0);
  CHECK_TEXT(written, "-9223372036854775808 9223372036854775807 0");
}

static void texts_are_escaped_and_must_be_utf8(void) {
  struct tcat_json_writer writer = fresh();
  CHECK(tcat_json_text(&writer, "a\"\\\b\f\n\r\t\x01\x1f\x7f\xc3\xa9", 13));
  CHECK_TEXT(written, "\"a\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa9\"");
  CHECK(!tcat_json_text(&writer, "\xc3", 1));
  CHECK(!tcat_json_text(&writer, "\xed\xa0\x80", 3));
  CHECK(!tcat_json_text(&writer, "\xff", 1));
}

static void any_part_of_a_text_can_be_written_by_itself(void) {
  static const char whole[] = "{\"a\":-12,\"b\":\"x\\n\"}";
  for (uint32_t skip = 0; skip < sizeof whole; skip++)
    for (uint32_t room = 0; skip + room < sizeof whole; room++) {
      struct tcat_json_writer writer = fresh();
      writer.skip = skip;
      writer.room = room;
      tcat_json_add(&writer, "{\"a\":");
      tcat_json_integer(&writer, -12);
      tcat_json_add(&writer, ",\"b\":");
      tcat_json_text(&writer, "x\n", 2);
      tcat_json_add(&writer, "}");
      CHECK_EQUAL(writer.length, sizeof whole - 1);
      CHECK_BYTES(written, whole + skip, room);
      CHECK_EQUAL(written[room], 0);
    }
}

static const struct check_test tests[] = {
    CHECK_TEST(what_is_found_does_not_depend_on_how_it_is_cut),
    CHECK_TEST(a_long_text_comes_in_pieces_of_the_room),
    CHECK_TEST(each_text_that_ends_too_early_is_none),
    CHECK_TEST(nothing_stands_behind_a_value_and_none_nests_too_deep),
    CHECK_TEST(numbers_have_the_value_that_they_name),
    CHECK_TEST(a_number_beyond_64_bits_becomes_the_outermost),
    CHECK_TEST(a_float_is_held_against_the_nearest_to_a_bound),
    CHECK_TEST(a_form_takes_its_texts_in_order),
    CHECK_TEST(a_whole_number_is_taken_within_its_bounds),
    CHECK_TEST(both_bounds_are_within),
    CHECK_TEST(a_member_that_is_there_once_more_is_noted_and_is_none),
    CHECK_TEST(an_end_is_cut_off_and_a_text_kept_as_far_as_there_is_room),
    CHECK_TEST(a_number_is_held_against_a_bound_exactly),
    CHECK_TEST(a_float_is_the_nearest),
    CHECK_TEST(a_number_that_no_float_is_becomes_the_largest_or_none),
    CHECK_TEST(a_float_is_written_with_the_digits_that_name_it),
    CHECK_TEST(whole_numbers_are_written_to_their_ends),
    CHECK_TEST(texts_are_escaped_and_must_be_utf8),
    CHECK_TEST(any_part_of_a_text_can_be_written_by_itself),
};

CHECK_GROUP(json);
