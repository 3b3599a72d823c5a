/** The few names of ST's HAL that stm32.c and stm32-hal/ use; in a project they are those of stm32f4xx_hal.h. */

#ifndef EXAMPLES_HAL_H
#define EXAMPLES_HAL_H

#include <stdint.h>

typedef struct {
  volatile uint32_t SR, DR;
} USART_TypeDef;
typedef struct {
  volatile uint32_t NDTR;
} DMA_HandleTypeDef;
typedef struct {
  volatile uint32_t gState;
  DMA_HandleTypeDef *hdmarx;
} UART_HandleTypeDef;

extern USART_TypeDef *const USART2;
extern UART_HandleTypeDef huart2;

#define USART_SR_ORE 0x08u
#define USART_SR_RXNE 0x20u
#define __HAL_DMA_GET_COUNTER(dma) ((dma)->NDTR)

#define HAL_OK 0
#define HAL_UART_STATE_READY 0x20u

int HAL_UARTEx_ReceiveToIdle_DMA(UART_HandleTypeDef *uart, uint8_t *bytes, uint16_t size);
int HAL_UART_Transmit_DMA(UART_HandleTypeDef *uart, const uint8_t *bytes, uint16_t size);
uint32_t HAL_GetTick(void);
uint32_t __get_MSP(void);
void __WFI(void);
void receive_by_dma(void);
void USART2_IRQHandler(void);
void HAL_UARTEx_RxEventCallback(UART_HandleTypeDef *uart, uint16_t position);
void HAL_UART_ErrorCallback(UART_HandleTypeDef *uart);
void HAL_UART_TxCpltCallback(UART_HandleTypeDef *uart);

#endif
