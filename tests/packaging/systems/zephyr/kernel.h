/** What the sample uses of Zephyr's kernel. */

#ifndef ZEPHYR_KERNEL_H
#define ZEPHYR_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define __aligned(x) __attribute__((__aligned__(x)))
#define ARG_UNUSED(x) ((void)(x))
#define SYS_FOREVER_US (-1)

typedef struct {
  int64_t ticks;
} k_timeout_t;
#define K_NO_WAIT ((k_timeout_t){0})
#define K_FOREVER ((k_timeout_t){-1})
#define K_MSEC(ms) ((k_timeout_t){(ms)})

typedef long atomic_t;
typedef long atomic_val_t;
atomic_val_t atomic_set(atomic_t *target, atomic_val_t value);
atomic_val_t atomic_get(const atomic_t *target);
bool atomic_cas(atomic_t *target, atomic_val_t old, atomic_val_t value);

struct k_mutex {
  int owner;
};
#define K_MUTEX_DEFINE(name) struct k_mutex name
int k_mutex_lock(struct k_mutex *mutex, k_timeout_t timeout);
int k_mutex_unlock(struct k_mutex *mutex);

struct k_thread {
  struct {
    uintptr_t start;
    size_t size;
  } stack_info;
};
typedef struct k_thread *k_tid_t;
k_tid_t k_current_get(void);

typedef struct {
  char data;
} k_thread_stack_t;
#define K_THREAD_STACK_DEFINE(name, size) k_thread_stack_t name[size]
#define K_THREAD_STACK_SIZEOF(name) sizeof(name)

struct k_work {
  int flags;
};
struct k_work_delayable {
  struct k_work work;
};
struct k_work_q {
  struct k_thread thread;
};
struct k_work_queue_config;
typedef void (*k_work_handler_t)(struct k_work *work);
void k_work_queue_start(struct k_work_q *queue, k_thread_stack_t *stack, size_t size, int priority,
                        const struct k_work_queue_config *config);
void k_work_init_delayable(struct k_work_delayable *work, k_work_handler_t handler);
int k_work_schedule_for_queue(struct k_work_q *queue, struct k_work_delayable *work, k_timeout_t delay);
int k_work_reschedule_for_queue(struct k_work_q *queue, struct k_work_delayable *work, k_timeout_t delay);

uint32_t k_uptime_get_32(void);

#endif
