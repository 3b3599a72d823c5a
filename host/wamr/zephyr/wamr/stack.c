/* The stack of the thread that polls; CONFIG_THREAD_STACK_INFO. */

#include <zephyr/kernel.h>

#include "platform_api_vmcore.h"

uint8 *os_thread_get_stack_boundary(void) { return (uint8 *)k_current_get()->stack_info.start; }
