# Named to WAMR's runtime_lib.cmake as SHARED_PLATFORM_CONFIG.
include("${CMAKE_CURRENT_LIST_DIR}/../../wamr/platform.cmake")
list(APPEND PLATFORM_SHARED_SOURCE "${CMAKE_CURRENT_LIST_DIR}/stack.c")
