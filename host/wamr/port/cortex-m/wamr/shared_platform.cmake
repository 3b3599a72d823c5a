# Named to WAMR's runtime_lib.cmake as SHARED_PLATFORM_CONFIG.
add_definitions(-DBH_PLATFORM_CORTEX_M -DWASM_ENABLE_LOG=0)
set(TCAT_WAMR_NAMES "${CMAKE_CURRENT_LIST_DIR}/names.h")
include_directories("${CMAKE_CURRENT_LIST_DIR}" "${SHARED_DIR}/platform/include")
set(PLATFORM_SHARED_SOURCE "${CMAKE_CURRENT_LIST_DIR}/platform.c" "${SHARED_DIR}/platform/common/memory/mremap.c")
