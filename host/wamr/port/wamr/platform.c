/* What WAMR asks of its platform; one thread calls it, so locks are nothing. names.h renames the rest; where the stack ends each port says. */

#include "platform_api_extension.h"
#include "platform_api_vmcore.h"

int bh_platform_init(void) { return 0; }

void bh_platform_destroy(void) {}

/* All memory is the pool's. */
void *os_malloc(unsigned size) {
  (void)size;
  return NULL;
}

void *os_realloc(void *at, unsigned size) {
  (void)at;
  (void)size;
  return NULL;
}

void os_free(void *at) { (void)at; }

/* What went wrong is told by status, not printed. */
int os_printf(const char *format, ...) {
  (void)format;
  return 0;
}

int os_vprintf(const char *format, va_list arguments) {
  (void)format;
  (void)arguments;
  return 0;
}

uint64 os_time_get_boot_us(void) { return 0; }

uint64 os_time_thread_cputime_us(void) { return 0; }

korp_tid os_self_thread(void) { return 1; }

void os_thread_jit_write_protect_np(bool enabled) { (void)enabled; }

int os_mutex_init(korp_mutex *mutex) {
  *mutex = 0;
  return 0;
}

int os_mutex_destroy(korp_mutex *mutex) {
  (void)mutex;
  return 0;
}

int os_mutex_lock(korp_mutex *mutex) {
  (void)mutex;
  return 0;
}

int os_mutex_unlock(korp_mutex *mutex) {
  (void)mutex;
  return 0;
}

void *os_mmap(void *hint, size_t size, int prot, int flags, os_file_handle file) {
  (void)hint;
  (void)prot;
  (void)flags;
  (void)file;
  void *at = BH_MALLOC(size);
  /* A linear memory begins as zeros, which a fresh mapping is and a used pool is not. */
  if (at) memset(at, 0, size);
  return at;
}

void *os_mremap(void *old_at, size_t old_size, size_t new_size) { return os_mremap_slow(old_at, old_size, new_size); }

void os_munmap(void *at, size_t size) {
  (void)size;
  BH_FREE(at);
}

int os_mprotect(void *at, size_t size, int prot) {
  (void)at;
  (void)size;
  (void)prot;
  return 0;
}

void os_dcache_flush(void) {}

void os_icache_flush(void *start, size_t length) {
  (void)start;
  (void)length;
}

/*
 * WAMR writes why it refuses a module. In place of newlib's printf, 3 KB of flash: texts as they are,
 * and what `%s` stands for; other conversions are left as they stand.
 */
int vsnprintf(char *to, size_t size, const char *format, va_list arguments) {
  size_t length = 0;
  for (const char *from = format; *from; from++) {
    const char *text = from;
    size_t count = 1;
    if (from[0] == '%' && from[1] == 's') {
      text = va_arg(arguments, const char *);
      count = strlen(text);
      from++;
    }
    for (size_t i = 0; i < count; i++, length++)
      if (length + 1 < size) to[length] = text[i];
  }
  if (size > 0) to[length < size ? length : size - 1] = 0;
  return (int)length;
}

int snprintf(char *to, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(to, size, format, arguments);
  va_end(arguments);
  return length;
}

/* WAMR sorts the exports' names once for each instance: twenty of them, so by insertion. */
void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *)) {
  char *bytes = base;
  for (size_t end = size; end < count * size; end += size)
    for (size_t at = end; at > 0 && compare(bytes + at - size, bytes + at) > 0; at -= size)
      for (size_t i = at; i < at + size; i++) {
        char byte = bytes[i];
        bytes[i] = bytes[i - size];
        bytes[i - size] = byte;
      }
}

double wamr_no_float(double x) { return x; }

float wamr_no_floatf(float x) { return x; }
