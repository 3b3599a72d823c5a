/* STM32F405: 168 MHz; USART1 (84 MHz) is UART 0, USART2 (42 MHz) is UART 1. */

#include "board.h"
#include "systick.h"
#include "uart_stm32.h"

#define CLOCK 168000000u
#define RCC_APB1ENR (*(volatile uint32_t *)0x40023840)
#define RCC_APB2ENR (*(volatile uint32_t *)0x40023844)

enum { USART1 = 37, USART2 = 38, INTERRUPTS };

const struct uart_stm32 uart_stm32[BOARD_UARTS] = {{0x40011000, USART1, CLOCK / 2}, {0x40004400, USART2, CLOCK / 4}};

static void usart1(void) { uart_stm32_interrupt(0); }
static void usart2(void) { uart_stm32_interrupt(1); }

__attribute__((section(".vectors.irq"), used)) static void (*const vectors[INTERRUPTS])(void) = {
    [USART1] = usart1,
    [USART2] = usart2,
};

void board_init(void) {
  RCC_APB2ENR |= 1u << 4;
  RCC_APB1ENR |= 1u << 17;
  systick_start(CLOCK);
}
