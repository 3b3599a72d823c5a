/* STM32F100: 24 MHz; USART1 is UART 0, USART2 is UART 1. */

#include "board.h"
#include "systick.h"
#include "uart_stm32.h"

#define CLOCK 24000000u
#define RCC_APB2ENR (*(volatile uint32_t *)0x40021018)
#define RCC_APB1ENR (*(volatile uint32_t *)0x4002101c)

enum { USART1 = 37, USART2 = 38, INTERRUPTS };

const struct uart_stm32 uart_stm32[BOARD_UARTS] = {{0x40013800, USART1, CLOCK}, {0x40004400, USART2, CLOCK}};

static void usart1(void) { uart_stm32_interrupt(0); }
static void usart2(void) { uart_stm32_interrupt(1); }

__attribute__((section(".vectors.irq"), used)) static void (*const vectors[INTERRUPTS])(void) = {
    [USART1] = usart1,
    [USART2] = usart2,
};

void board_init(void) {
  RCC_APB2ENR |= 1u << 14;
  RCC_APB1ENR |= 1u << 17;
  systick_start(CLOCK);
}
