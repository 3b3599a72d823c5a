# Named to WAMR's runtime_lib.cmake as SHARED_PLATFORM_CONFIG, in place of WAMR's own for Zephyr, which wants files, sockets and a heap.
include("${CMAKE_CURRENT_LIST_DIR}/../../port/wamr/platform.cmake")
list(APPEND PLATFORM_SHARED_SOURCE "${CMAKE_CURRENT_LIST_DIR}/stack.c")
