/* A client that is all zero, as it lies in memory before `tcat_open`, and one that could not be opened. */

#include <string.h>

#include "fake.h"
#include "tcat_commands.h"
#include "tcat_update.h"
#if TCAT_SESSION
#include "tcat_session.h"
#endif

static struct tcat_request request;

static bool keep(struct tcat_update *update, uint32_t offset, const void *bytes, size_t count) {
  (void)update;
  (void)offset;
  (void)bytes;
  return count > 0;
}

static void receive_and_ask(struct tcat *client) {
  static const uint8_t bytes[] = "OK\r\n";
  CHECK(!tcat_rx(client, '\n'));
  CHECK(!tcat_rx_block(client, bytes, sizeof bytes));
  CHECK(!tcat_rx_dma(client, bytes, sizeof bytes, 3));
  tcat_rx_dma_restart(client);
  tcat_rx_lost(client, 1);
  CHECK_EQUAL(tcat_rx_room(client), UINT32_MAX);
  CHECK_EQUAL(tcat_poll(client), TCAT_NEVER);
  CHECK_EQUAL(tcat_deadline(client), TCAT_NEVER);
  CHECK(!tcat_running(client));
}

static void command(struct tcat *client) {
  tcat_set_limit(client, 1000);
  CHECK_EQUAL(tcat_line(client, "AT"), TCAT_E_NOT_OPEN);
  CHECK_EQUAL(tcat_mqtt_state(client), TCAT_E_NOT_OPEN);
  CHECK_EQUAL(tcat_publish(client, "t", 0, "a", 1), TCAT_E_NOT_OPEN);
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_SET);
  tcat_text(client, "t", 1);
  tcat_string(client, NULL);
  tcat_number(client, 1);
  tcat_other(client);
  CHECK_EQUAL(tcat_start_payload(client, "a", 1), TCAT_E_NOT_OPEN);
  tcat_begin_plain(client, "CWJAP", 5, TCAT_FORM_SET);
  CHECK_EQUAL(tcat_start(client), TCAT_E_NOT_OPEN);
  tcat_begin_line(client, "AT", 2);
  CHECK_EQUAL(tcat_start(client), TCAT_E_NOT_OPEN);
  tcat_abort(client);
  CHECK_EQUAL(tcat_wait(client, NULL), TCAT_E_NOT_OPEN);
}

static void take_an_answer(struct tcat *client) {
  int32_t number;
  struct tcat_span text;
  CHECK_EQUAL(tcat_next_field(client).kind, TCAT_FIELD_NONE);
  CHECK(!tcat_take_number(client, &number));
  CHECK(!tcat_take_text(client, &text));
}

static void submit(struct tcat *client) {
  memset(&request, 0, sizeof request);
  CHECK_EQUAL(tcat_fill_publish(client, &request, "t", 0, "a", 1), TCAT_E_NOT_OPEN);
  tcat_fill_line(&request, "AT");
  CHECK_EQUAL(tcat_submit(client, &request), TCAT_E_NOT_OPEN);
  CHECK(!tcat_pending(&request));
  CHECK(!tcat_cancel(client, &request));
  CHECK_EQUAL(tcat_wait_for(client, &request), TCAT_E_NOT_OPEN);
}

static void update(struct tcat *client) {
#if CHECK_SMALL
  (void)client;
  (void)keep;
#else
  static uint8_t piece[8];
  static struct tcat_update image;
  memset(&image, 0, sizeof image);
  image.write = keep;
  image.bytes = piece;
  image.room = sizeof piece;
  CHECK_EQUAL(tcat_update_start(client, &image), TCAT_E_NOT_OPEN);
  CHECK(!tcat_updating(&image));
  CHECK(!tcat_update_cancel(client, &image));
#endif
}

static void live(struct tcat *client) {
#if TCAT_SESSION
  static const struct tcat_session_config config = {.product_id = "p", .device_name = "d", .device_secret = "c2VjcmV0"};
  CHECK_EQUAL(tcat_session_start(client, &config), TCAT_E_NOT_OPEN);
  tcat_session_stop(client);
  CHECK_EQUAL(tcat_session_state(client), TCAT_SESSION_OFF);
#else
  (void)client;
#endif
}

static void count(struct tcat *client) {
#if TCAT_STATS
  CHECK_EQUAL(tcat_read_stats(client).bytes, 0);
  tcat_clear_stats(client);
#else
  (void)client;
#endif
}

static void use(struct tcat *client) {
  receive_and_ask(client);
  command(client);
  take_an_answer(client);
  submit(client);
  update(client);
  live(client);
  count(client);
  CHECK_EQUAL(tcat_reopen(client), TCAT_E_NOT_OPEN);
  tcat_close(client);
  CHECK_EQUAL(tcat_poll(client), TCAT_NEVER);
}

static void an_argument_with_no_command_goes_nowhere(void) {
  struct tcat *client = &fakes[0].client;
  memset(client, 0, sizeof *client);
  tcat_text(client, "t", 1);
  tcat_number(client, 1);
  tcat_other(client);
  tcat_string(client, NULL);
  CHECK_EQUAL(tcat_start(client), TCAT_E_NOT_OPEN);
}

static void every_function_on_a_client_that_is_all_zero_says_so(void) {
  struct tcat *client = &fakes[0].client;
  memset(client, 0, sizeof *client);
  use(client);
}

static void every_function_on_a_client_without_a_usable_configuration_says_so(void) {
  static const struct tcat_config useless;
  struct tcat *client = &fakes[0].client;
  CHECK_EQUAL(tcat_open(client, NULL, &useless), TCAT_E_ARGUMENT);
  use(client);
}

static size_t left;
static size_t stack_left(void *context) {
  CHECK(context == &fakes[0]);
  return left;
}

static void a_stack_that_is_too_small_is_told_when_a_client_opens(void) {
  struct fake *fake = fake_fresh();
  const struct tcat_module *module = fake->client.module;
  fake->watched = false;
  tcat_close(&fake->client);
  fake->port.stack_left = stack_left;
  left = TCAT_STACK_LEAST - 1;
  CHECK_EQUAL(tcat_check_stack(&fake->port), TCAT_E_STACK);
  CHECK_EQUAL(tcat_open(&fake->client, module, &fake->config), TCAT_E_STACK);
  CHECK_EQUAL(tcat_line(&fake->client, "AT"), TCAT_E_NOT_OPEN);
  left = TCAT_STACK_LEAST;
  CHECK_EQUAL(tcat_open(&fake->client, module, &fake->config), TCAT_OK);
  fake->port.stack_left = NULL;
  CHECK_EQUAL(tcat_check_stack(&fake->port), TCAT_OK);
}

static const struct check_test tests[] = {
    CHECK_TEST(an_argument_with_no_command_goes_nowhere),
    CHECK_TEST(every_function_on_a_client_that_is_all_zero_says_so),
    CHECK_TEST(every_function_on_a_client_without_a_usable_configuration_says_so),
    CHECK_TEST(a_stack_that_is_too_small_is_told_when_a_client_opens),
};

CHECK_GROUP(unopened);
