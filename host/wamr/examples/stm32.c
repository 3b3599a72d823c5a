/* Reception on an STM32: by interrupt, and by circular DMA. Take one of them. */

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

static uint8_t dma[256];

void receive_by_dma(void) { HAL_UARTEx_ReceiveToIdle_DMA(&huart2, dma, sizeof dma); }

/* On the line's idle and on the DMA's half and full. */
void HAL_UARTEx_RxEventCallback(UART_HandleTypeDef *uart, uint16_t position) {
  if (uart == &huart2 && tcat_rx_dma(&client, dma, sizeof dma, position)) board_wake();
}

void HAL_UART_ErrorCallback(UART_HandleTypeDef *uart) {
  if (uart != &huart2) return;
  tcat_rx_dma(&client, dma, sizeof dma, sizeof dma - __HAL_DMA_GET_COUNTER(uart->hdmarx));
  /* The HAL has stopped the DMA on any error: a byte at least is lost, and the DMA begins at 0 again. */
  tcat_rx_dma_restart(&client);
  receive_by_dma();
}
