/** The UART with the module: Zephyr's asynchronous API where the driver has it, else its interrupts. */

#ifndef LINK_H
#define LINK_H

#include <stddef.h>
#include <stdint.h>

#include "tcat.h"

/** Called from the UART's interrupt: there is something to poll for. */
typedef void (*link_wake)(void);

/** Before all else. False: the devicetree's `tcat-uart` is not ready, or its driver has not the API that was built. */
bool link_open(struct tcat *client, link_wake wake);

/** From now on what comes is the client's, which is open. */
void link_receive(void);

/** A port's `uart_write`: takes a copy. 0 until what it took before is sent, then it wakes. */
size_t link_write(const uint8_t *bytes, size_t count);

#endif
