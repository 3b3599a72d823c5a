# The core as C: no interpreter, no heap.
find_program(TCAT_WASM2C_PROGRAM wasm2c)
find_path(TCAT_WASM2C_INCLUDE wasm-rt.h HINTS /usr/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT TCAT_WASM2C_PROGRAM OR NOT TCAT_WASM2C_INCLUDE)
  message(FATAL_ERROR "tcat: wasm2c or its wasm-rt.h is missing: install wabt 1.0.32")
endif()
set(made "${CMAKE_CURRENT_BINARY_DIR}/wasm2c")
file(MAKE_DIRECTORY "${made}")
# The header alone, apart from the compiler's own folders, which it may share one with.
configure_file("${TCAT_WASM2C_INCLUDE}/wasm-rt.h" "${made}/wasm-rt.h" COPYONLY)
add_custom_command(
  OUTPUT "${made}/tcat_core.c" "${made}/tcat_core.h"
  COMMAND "${TCAT_WASM2C_PROGRAM}" "${TCAT_IMAGE_DIR}/release.wasm" -n tcat -o "${made}/tcat_core.c"
  DEPENDS "${TCAT_IMAGE_DIR}/release.wasm")
add_custom_target(tcat_core DEPENDS "${made}/tcat_core.h")
add_library(tcat_core_c STATIC "${made}/tcat_core.c")
add_dependencies(tcat_core_c tcat_core)
target_compile_options(tcat_core_c PRIVATE -w -ffunction-sections -fdata-sections)
add_dependencies(tcat tcat_core)
target_sources(tcat PRIVATE engine/wasm2c.c)
foreach(target tcat_core_c tcat)
  target_include_directories(${target} PUBLIC "${made}" "${TCAT_IMAGE_DIR}")
  target_compile_definitions(${target} PUBLIC TCAT_WASM2C=1
    WASM_RT_MEMCHECK_SIGNAL_HANDLER=0 WASM_RT_USE_STACK_DEPTH_COUNT=1 WASM_RT_MAX_CALL_STACK_DEPTH=48)
endforeach()
target_link_libraries(tcat PUBLIC tcat_core_c)
