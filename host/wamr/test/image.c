/* Images: what is damaged, of another version, no module, or too large is refused, and nothing of it is held. */

#include <string.h>

#include "bench.h"
#include "fake.h"

static void another_major_version_is_refused(void) {
  struct tcat_module module;
  struct tcat_image image = tcat_image;
  image.abi = (TCAT_ABI_MAJOR + 1) << 16;
  CHECK_EQUAL(tcat_load(&module, &image, bench_copy(&tcat_image)), TCAT_E_VERSION);
  image.abi = (TCAT_ABI_MAJOR - 1) << 16 | 0xffff;
  CHECK_EQUAL(tcat_load(&module, &image, bench_copy(&tcat_image)), TCAT_E_VERSION);
  image.abi = 0xffffffff;
  CHECK_EQUAL(tcat_load(&module, &image, bench_copy(&tcat_image)), TCAT_E_VERSION);
}

static void no_image_is_refused(void) {
  struct tcat_module module;
  CHECK_EQUAL(tcat_load(&module, NULL, NULL), TCAT_E_ARGUMENT);
  tcat_unload(&module);
}

#if !TCAT_WASM2C

/** Room for the real module's bytes and some behind them. */
#if TCAT_SESSION
#define ROOM 14336u
#else
#define ROOM 9216u
#endif
/** Steps in which a pool grows until it is enough. */
#define STEP 1024u

static uint64_t room_words[ROOM / 8];
static uint8_t *const room = (uint8_t *)room_words;

/* As `struct tcat_image` says, one bit after the other. */
static uint32_t crc32(const uint8_t *bytes, uint32_t length) {
  uint32_t crc = 0xffffffff;
  for (uint32_t i = 0; i < length; i++) {
    crc ^= bytes[i];
    for (unsigned bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (0xedb88320 & (0u - (crc & 1)));
  }
  return ~crc;
}

/** The image's bytes where they may be changed. */
static struct tcat_image changeable(const struct tcat_image *image) {
  struct tcat_image changed = *image;
  CHECK(image->length < ROOM);
  memset(room, 0, ROOM);
  memcpy(room, image->bytes, image->length);
  changed.bytes = room;
  return changed;
}

static int load(const struct tcat_image *image) {
  struct tcat_module module;
  bench_close();
  CHECK_EQUAL(bench_start(bench_pool_size), TCAT_OK);
  int status = tcat_load(&module, image, bench_copy(image));
  if (status == TCAT_OK) tcat_unload(&module);
  bench_stop();
  CHECK(bench_open());
  return status;
}

/** What opening a client says of a module of these bytes, which are what the image's CRC says. */
static int open_status(struct tcat_image image) {
  static struct tcat_module module;
  image.crc32 = crc32(image.bytes, image.length);
  bench_close();
  CHECK_EQUAL(bench_start(bench_pool_size), TCAT_OK);
  int status = tcat_load(&module, &image, bench_copy(&image));
  if (status == TCAT_OK) {
    status = fake_open(&fakes[0], &module, 0, NULL, 0);
    fakes[0].watched = false;
    tcat_close(&fakes[0].client);
    tcat_unload(&module);
  }
  bench_stop();
  CHECK(bench_open());
  return status;
}

static void every_damaged_byte_is_seen(void) {
  struct tcat_image image = changeable(&tcat_image);
  CHECK_EQUAL(load(&image), TCAT_OK);
  for (uint32_t i = 0; i < image.length; i += 97) {
    room[i] ^= 0x10;
    if (!CHECK_EQUAL(load(&image), TCAT_E_IMAGE)) return;
    room[i] ^= 0x10;
  }
  image.crc32 ^= 1;
  CHECK_EQUAL(load(&image), TCAT_E_IMAGE);
}

static void a_wrong_length_is_seen(void) {
  struct tcat_image image = changeable(&tcat_image);
  image.length = tcat_image.length - 1;
  CHECK_EQUAL(load(&image), TCAT_E_IMAGE);
  image.length = tcat_image.length + 1;
  CHECK_EQUAL(load(&image), TCAT_E_IMAGE);
  image.length = 0;
  image.crc32 = 0;
  CHECK_EQUAL(load(&image), TCAT_E_IMAGE);
  image = tcat_image;
  image.bytes = NULL;
  CHECK_EQUAL(load(&image), TCAT_E_IMAGE);
}

static void a_damaged_image_is_not_copied(void) {
  struct tcat_module module;
  struct tcat_image image = tcat_image;
  memset(room, 0xee, ROOM);
  image.length = tcat_image.length - 1;
  CHECK_EQUAL(tcat_load(&module, &image, room), TCAT_E_IMAGE);
  CHECK_EQUAL(room[0], 0xee);
}

static void a_newer_minor_version_is_taken(void) {
  struct tcat_image image = tcat_image;
  image.abi += 1;
  CHECK_EQUAL(load(&image), TCAT_OK);
}

static void what_is_no_module_is_refused(void) {
  static const char text[] = "not a module, yet the CRC is right";
  struct tcat_image image = {tcat_image.abi, 0, sizeof text, (const uint8_t *)text};
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
  static const uint8_t empty[] = {0, 'a', 's', 'm', 1, 0, 0, 0};
  image.bytes = empty;
  image.length = sizeof empty;
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
  image.length = 4;
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
}

/** Where a piece of the changeable image stands; it is there once. */
static uint8_t *find(const struct tcat_image *image, const void *piece, uint32_t length) {
  uint8_t *found = NULL;
  for (uint32_t i = 0; i + length <= image->length; i++) {
    if (memcmp(room + i, piece, length) != 0) continue;
    CHECK(!found);
    found = room + i;
  }
  CHECK(found);
  return found ? found : room;
}

static void a_module_that_tells_another_version_than_its_image_is_refused(void) {
  struct tcat_image image = changeable(&trap_image);
  /* i32.const 0x1ffff */
  uint8_t *version = find(&image, "\x41\xff\xff\x07", 4);
  CHECK_EQUAL(open_status(image), TCAT_OK);
  version[3] = 8;
  CHECK_EQUAL(open_status(image), TCAT_E_VERSION);
}

static void a_layout_outside_of_memory_is_refused(void) {
  struct tcat_image image = changeable(&trap_image);
  uint8_t *layout = find(&image, "\0\2\0\0\0\1\0\0\x40\0\0\0", 12);
  for (unsigned word = TCAT_LAYOUT_RING; word <= TCAT_LAYOUT_INPUT_SIZE; word++) {
    uint8_t before[4];
    memcpy(before, layout + 4 * word, 4);
    memset(layout + 4 * word, 0xfe, 4);
    if (!CHECK_EQUAL(open_status(image), TCAT_E_MODULE)) return;
    memcpy(layout + 4 * word, before, 4);
  }
  /* Only the beginning fits. */
  uint32_t end = fakes[0].client.engine.memory_size - 4;
  memcpy(layout, &end, 4);
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
  memcpy(layout, "\0\2\0", 4);
  /* An input of another size than the command line's. */
  uint8_t *input_size = layout + 4 * TCAT_LAYOUT_INPUT_SIZE;
  memcpy(input_size, "\x80\0\0", 4);
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
  memcpy(input_size, "\0\1\0", 4);
  CHECK_EQUAL(open_status(image), TCAT_OK);
  /* A ring of no power of two, a counter at an odd place, a ring of nothing. */
  layout[4] = 1;
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
  layout[4] = 0;
  layout[8] = 0x42;
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
  layout[8] = 0x40;
  layout[5] = 0;
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
}

static void a_missing_export_is_refused(void) {
  struct tcat_image image = changeable(&trap_image);
  find(&image, "deadline", 8)[0] = 'b';
  CHECK_EQUAL(open_status(image), TCAT_E_MODULE);
}

/** Starts, loads and opens with so much of the pool; the first status that is not well. */
static int status_with(size_t pool, unsigned rounds) {
  static struct tcat_module module;
  int status = bench_start(pool);
  if (status != TCAT_OK) return status;
  for (unsigned i = 0; i < rounds && status == TCAT_OK; i++) {
    status = tcat_load(&module, &tcat_image, bench_copy(&tcat_image));
    if (status != TCAT_OK) break;
    for (unsigned j = 0; j < rounds && status == TCAT_OK; j++) {
      status = fake_open(&fakes[0], &module, 0, NULL, 0);
      fakes[0].watched = false;
      if (status == TCAT_OK) fake_receive(&fakes[0], "a\r\n");
      tcat_close(&fakes[0].client);
      if (status == TCAT_OK) CHECK_TEXT(fakes[0].log, "line a\n");
    }
    tcat_unload(&module);
  }
  bench_stop();
  return status;
}

static void a_pool_that_is_too_small_is_told_and_nothing_of_one_that_is_enough_gets_lost(void) {
  bench_close();
  size_t pool = STEP;
  int status;
  while ((status = status_with(pool, 1)) == TCAT_E_MEMORY && pool < bench_pool_size) pool += STEP;
  CHECK_EQUAL(status, TCAT_OK);
  CHECK_EQUAL(status_with(pool, 5), TCAT_OK);
  CHECK(bench_open());
}

static void a_second_client_without_room_leaves_the_first_alone(void) {
  struct fake *fake = fake_fresh();
  static struct tcat more[16];
  int status = TCAT_OK;
  unsigned count = 0;
  while (count < 16 && (status = tcat_open(&more[count], bench_module(), &fake->config)) == TCAT_OK) count++;
  if (status != TCAT_OK) CHECK_EQUAL(status, TCAT_E_MEMORY);
  fake_receive(fake, "a\r\n");
  CHECK_TEXT(fake->log, "line a\n");
  while (count > 0) tcat_close(&more[--count]);
}

#endif

#ifdef TEST_CLASSIC
static void without_a_module_the_classic_interpreter_has_no_copy_in_ram(void) {
  CHECK_EQUAL(fake_open(&fakes[0], NULL, 0, NULL, 0), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_poll(&fakes[0].client), TCAT_NEVER);
}
#else
static void without_a_module_it_is_the_image_of_this_version(void) {
  bench_close();
  /* Twice: what the first round has loaded is gone with the runtime. */
  for (unsigned i = 0; i < 2; i++) {
    CHECK_EQUAL(bench_start(bench_pool_size), TCAT_OK);
    CHECK_EQUAL(fake_open(&fakes[0], NULL, 0, NULL, 0), TCAT_OK);
    fake_receive(&fakes[0], "a\r\n");
    CHECK_TEXT(fakes[0].log, "line a\n");
    fakes[0].watched = false;
    tcat_close(&fakes[0].client);
    bench_stop();
  }
  CHECK(bench_open());
}
#endif

#ifdef TEST_CLASSIC
static void the_classic_interpreter_asks_for_a_copy_in_ram(void) {
  struct tcat_module loaded;
  CHECK_EQUAL(tcat_load(&loaded, &tcat_image, NULL), TCAT_E_ARGUMENT);
}
#endif

static const struct check_test tests[] = {
#ifdef TEST_CLASSIC
    CHECK_TEST(without_a_module_the_classic_interpreter_has_no_copy_in_ram),
    CHECK_TEST(the_classic_interpreter_asks_for_a_copy_in_ram),
#else
    CHECK_TEST(without_a_module_it_is_the_image_of_this_version),
#endif
    CHECK_TEST(another_major_version_is_refused),
    CHECK_TEST(no_image_is_refused),
#if !TCAT_WASM2C
    CHECK_TEST(every_damaged_byte_is_seen),
    CHECK_TEST(a_wrong_length_is_seen),
    CHECK_TEST(a_damaged_image_is_not_copied),
    CHECK_TEST(a_newer_minor_version_is_taken),
    CHECK_TEST(what_is_no_module_is_refused),
    CHECK_TEST(a_module_that_tells_another_version_than_its_image_is_refused),
    CHECK_TEST(a_layout_outside_of_memory_is_refused),
    CHECK_TEST(a_missing_export_is_refused),
    CHECK_TEST(a_pool_that_is_too_small_is_told_and_nothing_of_one_that_is_enough_gets_lost),
    CHECK_TEST(a_second_client_without_room_leaves_the_first_alone),
#endif
};

CHECK_GROUP(image);
