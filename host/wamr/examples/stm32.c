/* Reception on an STM32 by interrupt; by circular DMA see stm32-hal/. */

#include "board.h"
#include "hal.h"
#include "tcat.h"

extern struct tcat client;

void USART2_IRQHandler(void) {
  uint32_t status = USART2->SR;
  uint8_t byte = (uint8_t)USART2->DR; /* reading both clears the flags */
  if ((status & USART_SR_RXNE) && tcat_rx(&client, byte)) board_wake();
  if (status & USART_SR_ORE) tcat_rx_lost(&client, 1);
}
