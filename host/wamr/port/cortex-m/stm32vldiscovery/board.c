/* STM32F100: 24 MHz; USART1 is UART 0, USART2 is UART 1.
   The emulated board runs at that speed from the start; a real one sets its PLL and pins first. */

#include "board.h"
#include "systick.h"
#include "uart_stm32.h"

#define CLOCK 24000000u
#define RCC_APB2ENR (*(volatile uint32_t *)0x40021018)
#define RCC_APB1ENR (*(volatile uint32_t *)0x4002101c)

const struct uart_stm32 uart_stm32[BOARD_UARTS] = {{0x40013800, CLOCK}, {0x40004400, CLOCK}};

void board_init(void) {
  RCC_APB2ENR |= 1u << 14;
  RCC_APB1ENR |= 1u << 17;
  systick_start(CLOCK);
}
