/** ESP-IDF writes it; here the compiler is given what stands in it. */
