# For a port's shared_platform.cmake, which adds where its stack ends.
add_definitions(-DBH_PLATFORM_TCAT -DWASM_ENABLE_LOG=0)
set(TCAT_WAMR_NAMES "${CMAKE_CURRENT_LIST_DIR}/names.h")
include_directories("${CMAKE_CURRENT_LIST_DIR}" "${SHARED_DIR}/platform/include")
set(PLATFORM_SHARED_SOURCE "${CMAKE_CURRENT_LIST_DIR}/platform.c" "${SHARED_DIR}/platform/common/memory/mremap.c")
