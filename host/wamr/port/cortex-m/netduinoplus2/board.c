/* STM32F405: 168 MHz; USART1 (84 MHz) is UART 0, USART2 (42 MHz) is UART 1.
   The emulated board runs at that speed from the start; a real one sets its PLL and pins first. */

#include "board.h"
#include "systick.h"
#include "uart_stm32.h"

#define CLOCK 168000000u
#define RCC_APB1ENR (*(volatile uint32_t *)0x40023840)
#define RCC_APB2ENR (*(volatile uint32_t *)0x40023844)

const struct uart_stm32 uart_stm32[BOARD_UARTS] = {{0x40011000, CLOCK / 2}, {0x40004400, CLOCK / 4}};

void board_init(void) {
  RCC_APB2ENR |= 1u << 4;
  RCC_APB1ENR |= 1u << 17;
  systick_start(CLOCK);
}
