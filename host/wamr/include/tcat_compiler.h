/**
 * @file
 * What standard C99 has no word for, each with what a compiler of another make takes: C11's atomics and setjmp.h.
 * Every macro may be defined by the build.
 */

#ifndef TCAT_COMPILER_H
#define TCAT_COMPILER_H

#include <stdint.h>

/** 1 for GCC and what understands it (clang, armclang); 0: standard C11, as for IAR and other compilers. */
#ifndef TCAT_GNU
#if defined(__GNUC__)
#define TCAT_GNU 1
#else
#define TCAT_GNU 0
#endif
#endif

/**
 * 1 where a trap leaves the core by the compiler's own jump, which needs no part of a C library; 0: by setjmp.h. Tried
 * with GCC on the processors named here; a sanitizer has to see each jump.
 */
#ifndef TCAT_BUILTIN_JUMP
#if TCAT_GNU && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    (defined(__arm__) || defined(__riscv) || defined(__x86_64__) || defined(__i386__))
#define TCAT_BUILTIN_JUMP 1
#else
#define TCAT_BUILTIN_JUMP 0
#endif
#endif

#if TCAT_BUILTIN_JUMP
typedef void *tcat_jump[5];
#define TCAT_CATCH(jump) __builtin_setjmp(jump)
#define TCAT_THROW(jump) __builtin_longjmp(jump, 1)
#else
#include <setjmp.h>
typedef jmp_buf tcat_jump;
#define TCAT_CATCH(jump) setjmp(jump)
#define TCAT_THROW(jump) longjmp(jump, 1)
#endif

#if TCAT_GNU
#define TCAT_NORETURN __attribute__((noreturn, noinline))
/** A function of its own wherever it is called: where a compiler that saves bytes takes its copies for smaller. */
#define TCAT_NOINLINE __attribute__((noinline))
#define TCAT_UNLIKELY(condition) __builtin_expect((condition), 0)
/** A few bytes to and from an address of any alignment: an instruction or two in every mode, -ffreestanding too. */
#define TCAT_MEMCPY(to, from, count) __builtin_memcpy((to), (from), (count))
/** Nothing is kept over it that an interrupt may have written, and nothing moved. */
#define TCAT_BARRIER() __asm__ volatile("" ::: "memory")
#define TCAT_FENCE() __atomic_thread_fence(__ATOMIC_SEQ_CST)
#else
#include <stdatomic.h>
#include <string.h>
#define TCAT_NORETURN _Noreturn
#define TCAT_NOINLINE
#define TCAT_UNLIKELY(condition) (condition)
#define TCAT_MEMCPY(to, from, count) memcpy((to), (from), (count))
#define TCAT_BARRIER() atomic_signal_fence(memory_order_seq_cst)
#define TCAT_FENCE() atomic_thread_fence(memory_order_seq_cst)
#endif

/**
 * 1 where a word is read and written by the compiler's atomics. On processors that cannot compare and swap (Cortex-M0,
 * RISC-V without A) clang calls a library for them, which firmware does not have; 0: one access, and a fence.
 */
#ifndef TCAT_ATOMICS
#if TCAT_GNU && (!defined(__clang__) || __GCC_ATOMIC_INT_LOCK_FREE == 2)
#define TCAT_ATOMICS 1
#else
#define TCAT_ATOMICS 0
#endif
#endif

/** Zero bits below the lowest that is set; `value` is not 0. */
static inline uint32_t tcat_trailing_zeros(uint32_t value) {
#if TCAT_GNU
  return (uint32_t)__builtin_ctz(value);
#else
  uint32_t count = 0;
  while ((value >> count & 1) == 0) count++;
  return count;
#endif
}

/**
 * A member of `type` that one task reads while another may write it: one access, which a compiler neither splits nor
 * repeats. It brings no order: what has to come before or behind it stands under the lock.
 */
#if TCAT_ATOMICS
#define TCAT_PEEK(type, member) __atomic_load_n(&(member), __ATOMIC_RELAXED)
#define TCAT_PUT(type, member, value) __atomic_store_n(&(member), (value), __ATOMIC_RELAXED)
#else
#define TCAT_PEEK(type, member) (*(type const volatile *)&(member))
#define TCAT_PUT(type, member, value) ((void)(*(type volatile *)&(member) = (value)))
#endif

/**
 * The producer and the consumer may be an interrupt handler and what it interrupts, or two processors: the order in which
 * they see each other's writes is that of these two, on words that are written whole.
 */
static inline uint32_t tcat_load_acquire(const uint32_t *from) {
#if TCAT_ATOMICS
  return __atomic_load_n(from, __ATOMIC_ACQUIRE);
#else
  uint32_t value = *(const volatile uint32_t *)from;
  TCAT_FENCE();
  return value;
#endif
}

static inline void tcat_store_release(uint32_t *to, uint32_t value) {
#if TCAT_ATOMICS
  __atomic_store_n(to, value, __ATOMIC_RELEASE);
#else
  TCAT_FENCE();
  *(volatile uint32_t *)to = value;
#endif
}

#endif
