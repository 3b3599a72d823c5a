/* The stack ends where the linker script says. */

#include "platform_api_vmcore.h"

extern uint8 _stack_bottom[];

uint8 *os_thread_get_stack_boundary(void) { return _stack_bottom; }
