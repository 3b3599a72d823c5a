/*
 * The processor's trap flag makes a signal of every instruction. Its handler keeps registers and memory, calls the
 * interrupt and lets the work run on; at the work's end a second signal puts all back and goes on stepping from there.
 */

#define _GNU_SOURCE

#include "step.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

#define TRAP_FLAG 0x100
#define STACK 32768u
/** Room for all registers of the processor's extensions. */
#define EXTENDED 16384u
/** How the kernel marks that more than the 512 bytes of FXSAVE stand there, and how many. */
#define MARK_AT 464
#define MARK 0x46505853u

/** What was at an instruction; not in the program's own data, which is put back. */
struct kept {
  gregset_t registers;
  uint32_t extended_size;
  uint8_t extended[EXTENDED];
  uint8_t signal_stack[4 * STACK];
  uint8_t data[];
};

/* The program's data, from the linker: the stack of the work is a part of it. */
extern uint8_t __data_start[], _end[];

static struct kept *kept;
static const struct step_plan *plan_;
static ucontext_t driver, worker;
static uint8_t stack[STACK];
static bool playing;
static uint32_t places, until_second;

static uint32_t extended_size(const uint8_t *at) {
  uint32_t mark, size;
  memcpy(&mark, at + MARK_AT, sizeof mark);
  memcpy(&size, at + MARK_AT + 4, sizeof size);
  return mark == MARK && size <= EXTENDED ? size : 512;
}

static void keep(const ucontext_t *context) {
  const uint8_t *extended = (const uint8_t *)context->uc_mcontext.fpregs;
  kept->extended_size = extended_size(extended);
  memcpy(kept->registers, context->uc_mcontext.gregs, sizeof kept->registers);
  memcpy(kept->extended, extended, kept->extended_size);
  memcpy(kept->data, __data_start, (size_t)(_end - __data_start));
}

static void put_back(int signal, siginfo_t *info, void *state) {
  (void)signal;
  (void)info;
  ucontext_t *context = state;
  memcpy(context->uc_mcontext.gregs, kept->registers, sizeof kept->registers);
  memcpy(context->uc_mcontext.fpregs, kept->extended, kept->extended_size);
  memcpy(__data_start, kept->data, (size_t)(_end - __data_start));
}

/* Another one from each place, so that all are met. */
static uint32_t distance(void) {
  return 1 + places * 37 % (places % STEP_FAR_PLACES == 0 ? STEP_FAR : STEP_NEAR);
}

static void step(int signal, siginfo_t *info, void *state) {
  (void)signal;
  (void)info;
  ucontext_t *context = state;
  if (!playing) {
    places++;
    keep(context);
    playing = true;
    plan_->interrupt();
    until_second = plan_->second ? distance() : 0;
  } else if (--until_second == 0) {
    plan_->second();
  }
  if (until_second == 0) context->uc_mcontext.gregs[REG_EFL] &= ~TRAP_FLAG;
}

static void work(void) {
  __asm__ volatile("pushfq; orq $0x100, (%%rsp); popfq" ::: "memory", "cc");
  plan_->work();
  __asm__ volatile("pushfq; andq $~0x100, (%%rsp); popfq" ::: "memory", "cc");
  setcontext(&driver);
}

static void run(void) {
  places = 0;
  playing = false;
  getcontext(&worker);
  worker.uc_stack.ss_sp = stack;
  worker.uc_stack.ss_size = sizeof stack;
  worker.uc_link = NULL;
  makecontext(&worker, work, 0);
  volatile bool begun = false;
  /* The work's end comes back to here, whichever instruction it went on from. */
  getcontext(&driver);
  if (!begun) {
    begun = true;
    setcontext(&worker);
  }
  if (!playing) return;
  if (until_second > 0) plan_->second();
  plan_->conclude();
  raise(SIGUSR1);
}

uint32_t step_through(const struct step_plan *plan) {
  size_t size = sizeof *kept + (size_t)(_end - __data_start);
  void *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return 0;
  kept = room;
  plan_ = plan;
  stack_t own = {.ss_sp = kept->signal_stack, .ss_size = sizeof kept->signal_stack}, none = {.ss_flags = SS_DISABLE};
  struct sigaction on_step = {.sa_sigaction = step, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  struct sigaction on_end = {.sa_sigaction = put_back, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  struct sigaction before[2];
  sigaltstack(&own, NULL);
  sigaction(SIGTRAP, &on_step, &before[0]);
  sigaction(SIGUSR1, &on_end, &before[1]);
  run();
  sigaction(SIGTRAP, &before[0], NULL);
  sigaction(SIGUSR1, &before[1], NULL);
  sigaltstack(&none, NULL);
  munmap(room, size);
  return places;
}
