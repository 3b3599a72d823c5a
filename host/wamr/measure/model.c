/*
 * Counts what a model of 30 properties costs: a report of 10 of them, from the first that is set to the last byte that the
 * UART takes, and its reply. Meanwhile the client and the core do their part; `-icount shift=0` makes an instruction a
 * nanosecond.
 */

#include <string.h>

#include "board.h"
#include "meter.h"
#include "systick.h"

static struct tcat client;
static struct meter meter;
static uint32_t now, written, done;

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  (void)bytes;
  written += (uint32_t)count;
  return count;
}

static uint32_t now_ms(void *context) {
  (void)context;
  return now;
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  tcat_model_event(&meter.model, event);
}

static void take_control(struct meter *from, const struct meter_properties *wanted) {
  (void)wanted;
  meter_answer(from, 0, NULL);
}

static void take_news(struct tcat_model *model, const struct tcat_model_news *news, void *user) {
  (void)model;
  (void)user;
  if (news->kind == TCAT_MODEL_DONE) done++;
}

static void settle(void) {
  for (;;) {
    uint32_t left = tcat_poll(&client);
    if (meter.model.client && tcat_model_poll(&meter.model) == 0) left = 0;
    if (left > 0) return;
  }
}

static void receive(const char *text) {
  tcat_rx_block(&client, (const uint8_t *)text, strlen(text));
  settle();
}

/* A line of the module's with a message of the cloud's; its length. */
static uint32_t message(char line[256], const char *json) {
  struct tcat_json_writer writer = {line, 255, 0, 0};
  tcat_json_add(&writer, "+TCMQTTRCVPUB:\"$thing/down/property/P/D\",");
  tcat_json_integer(&writer, (int64_t)strlen(json));
  tcat_json_add(&writer, ",\"");
  tcat_json_add(&writer, json);
  tcat_json_add(&writer, "\"\r\n");
  line[writer.length] = 0;
  return writer.length;
}

static void come_up(void) {
  static const struct tcat_topic topics[] = {{"t", 1}};
  static const struct tcat_session_config life = {
      .product_id = "P", .device_name = "D", .device_secret = "S", .topics = topics, .topic_count = 1};
  if (tcat_session_start(&client, &life) != TCAT_OK) board_exit(2);
  settle();
  now += 300;
  settle();
  receive("OK\r\n+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n+CWSTATE:2,\"net\"\r\nOK\r\n+TCMQTTSTATE:1\r\nOK\r\n");
  receive("OK\r\n+TCMQTTSUB:OK\r\n");
}

static void set_ten(void) {
  meter_set_switch_1(&meter, true);
  meter_set_switch_2(&meter, false);
  meter_set_phase_1(&meter, METER_PHASE_1_HIGH);
  meter_set_phase_2(&meter, METER_PHASE_2_OFF);
  meter_set_level_1(&meter, 100);
  meter_set_level_2(&meter, 7);
  meter_set_level_3(&meter, 999);
  meter_set_voltage_1(&meter, 229.5f);
  meter_set_voltage_2(&meter, 231.25f);
  meter_set_voltage_3(&meter, 0.1f);
}

static uint32_t since(uint32_t before) { return (before - systick_left()) & SYSTICK_MOST; }

int main(void) {
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms};
  static uint8_t fifo[512];
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  static const struct tcat_model_config names = {.product_id = "P", .device_name = "D", .told = take_news};
  static const struct meter_handler handler = {take_control};
  systick_count_down();
  if (tcat_open(&client, NULL, &config) != TCAT_OK) return 1;
  come_up();
  if (meter_open(&meter, &client, &names, &handler) != TCAT_OK) return 1;
  settle();
  receive("OK\r\n+TCMQTTPUB:OK\r\n");
  char line[256];
  message(line, "{\"method\":\"get_status_reply\",\"clientToken\":\"00000000-1\",\"code\":0,\"status\":\"success\"}");
  receive(line);
  if (done != 1) return 2;
  written = 0;
  uint32_t before = systick_left();
  set_ten();
  settle();
  uint32_t begun = written;
  receive("OK\r\n>");
  receive("OK\r\n+TCMQTTPUBRAW:OK\r\n");
  board_log_number("report ", since(before));
  board_log_number("bytes ", written - begun - 2);
  uint32_t length =
      message(line, "{\"method\":\"report_reply\",\"clientToken\":\"00000000-2\",\"code\":0,\"status\":\"success\"}");
  before = systick_left();
  receive(line);
  board_log_number("reply ", since(before));
  board_log_number("reply-bytes ", length);
  board_log_number("ram ", sizeof meter - sizeof meter.room);
  board_log_number("room ", sizeof meter.room);
  board_log_number("stack ", board_stack_used());
  return done == 2 ? 0 : 3;
}
