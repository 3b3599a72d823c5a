#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

/** A poll that says so often that it wants to go on does so for ever. */
#define POLLS_MOST 20000u
/** Deadlines on the way of one step of time. */
#define DEADLINES_MOST 64u
/** Milliseconds that a clock goes on by, which nobody moves. */
#define TICK_MS 50u
/** Bytes of the DMA's buffer. */
#define DMA 16u

void (*world_visit)(enum place place);

static struct world *watched;
/** That of a client which is not opened with the standard one. */
static struct tcat_module own;
static uint8_t dma[DMA];
static uint32_t dma_at;

void world_fail(const char *why) {
  fprintf(stderr, "%s\n", why);
  abort();
}

/* The interrupt brings a byte or some, whatever runs. */
static void interrupt(struct world *world) {
  if (world->coming_left == 0 || world->every == 0 || ++world->calls % world->every != 0) return;
  size_t count = 1;
  switch (world->way % 4) {
    case 0:
      tcat_rx(&world->client, *world->coming);
      break;
    case 1:
      count = world->coming_left < 7 ? world->coming_left : 7;
      tcat_rx_block(&world->client, world->coming, count);
      break;
    case 2:
      dma[dma_at % DMA] = *world->coming;
      dma_at++;
      tcat_rx_dma(&world->client, dma, DMA, dma_at % DMA);
      break;
    default:
      tcat_rx(&world->client, *world->coming);
      tcat_rx_lost(&world->client, *world->coming % 3);
      break;
  }
  world->coming += count;
  world->coming_left -= count;
}

void world_enter(struct world *world, enum place place) {
  if (world->locked != 0) world_fail("the application is called under the lock");
  interrupt(world);
  world_visit(place);
}

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  struct world *world = context;
  uint8_t sum = 0;
  for (size_t i = 0; i < count; i++) sum ^= bytes[i];
  world_enter(world, IN_WRITE);
  (void)*(volatile uint8_t *)&sum;
  return (count < world->room ? count : world->room) + world->excess;
}

static uint32_t now_ms(void *context) {
  struct world *world = context;
  interrupt(world);
  if (world->ticks) world->now += TICK_MS;
  return world->now;
}

static void lock(void *context) {
  struct world *world = context;
  interrupt(world);
  if (world->locked++ != 0) world_fail("the lock is taken twice");
}

static void unlock(void *context) {
  struct world *world = context;
  if (--world->locked != 0) world_fail("a lock is given back that nobody has");
  world_enter(world, IN_UNLOCK);
}

static void idle(void *context, uint32_t ms) {
  struct world *world = context;
  world_enter(world, IN_IDLE);
  world->now += ms == TCAT_NEVER ? 1000 : ms;
}

static bool receive(void *context) {
  struct world *world = context;
  world_enter(world, IN_RECEIVE);
  return world->coming_left % 2 == 0;
}

static size_t stack_left(void *context) {
  (void)context;
  return TCAT_STACK_LEAST;
}

static void log_event(struct tcat *client, enum tcat_log_level level, const struct tcat_event *event, void *user) {
  struct world *world = user;
  if (world->locked != 0 || client != &world->client || level == 0) world_fail("the log is called wrongly");
  if (event->text.length > 0 && event->kind != TCAT_EVENT_TRAPPED) world_fail("the log tells a text");
}

void world_open(struct world *world, uint32_t options, uint32_t quiet, uint32_t size, uint8_t parts, tcat_handler handler) {
  world_close(world);
  memset(world, 0, sizeof *world);
  world->room = UINT32_MAX;
  world->now = parts >> 6 == 3 ? UINT32_MAX - 1000 : 1000;
  world->port = (struct tcat_port){.uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock};
  if (parts & 1) world->port.idle = idle;
  if (parts & 2) world->port.receive = receive;
  if (parts & 4) world->port.stack_left = stack_left;
  world->port.context = world;
  world->fifo = size > 0 ? malloc(size) : NULL;
  world->config = (struct tcat_config){.port = &world->port, .handler = handler, .user = world, .options = options,
                                       .quiet_ms = quiet, .fifo = world->fifo, .fifo_size = size, .log = log_event,
                                       .log_level = TCAT_LOG_DEBUG};
  watched = NULL;
  memset(dma, 0, sizeof dma);
  dma_at = 0;
  if (tcat_runtime_init(NULL, 0) != TCAT_OK || tcat_load(&own, &tcat_image, NULL) != TCAT_OK)
    world_fail("the image does not load");
  int status = tcat_open(&world->client, parts & 8 ? &own : NULL, &world->config);
  world->open = status == TCAT_OK;
  if (!world->open && status != TCAT_E_ARGUMENT) world_fail("a client does not open");
  watched = world;
}

void world_close(struct world *world) {
  watched = NULL;
  if (world->open) tcat_close(&world->client);
  tcat_unload(&own);
  tcat_runtime_destroy();
  world->open = false;
  free(world->fifo);
  world->fifo = NULL;
}

void world_poll(struct world *world) {
  for (unsigned polls = 0; tcat_poll(&world->client) == 0; polls++)
    if (polls == POLLS_MOST) world_fail("tcat_poll wants to go on for ever");
}

void world_advance(struct world *world, uint32_t ms) {
  for (unsigned i = 0; i < DEADLINES_MOST; i++) {
    uint32_t left = tcat_poll(&world->client);
    if (left > ms) break;
    world->now += left;
    ms -= left;
    world_poll(world);
  }
  world->now += ms;
  world_poll(world);
}

/* The linker puts this between the binding and its engine (`--wrap`). */
uint32_t __real_tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c);
uint32_t __wrap_tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c);

uint32_t __wrap_tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
  if (watched && engine == &watched->client.engine && watched->locked != 1 && !engine->trap)
    world_fail("the core is called without the lock");
  if (function == TCAT_EXPORT_poll) fuzz_polls++;
  uint32_t value = __real_tcat_engine_call(engine, function, a, b, c);
  /* A closed one counts as trapped. */
  if (engine->trap && watched && watched->open && strcmp(engine->trap, "closed") != 0 && strcmp(engine->trap, "not open") != 0)
    world_fail(engine->trap);
  return value;
}
