# The ESP-IDF component. WAMR is the registry's component that idf_component.yml names, for the target linux the one
# in esp-idf/wasm-micro-runtime; which of its interpreters runs is that component's own setting.
if(CMAKE_BUILD_EARLY_EXPANSION)
  # Only requirements are asked for, and there is no configuration yet.
  idf_component_register()
  return()
endif()
include("${CMAKE_CURRENT_LIST_DIR}/embedded.cmake")
if(NOT CONFIG_TCAT_ENGINE_WASM2C)
  list(APPEND TCAT_SOURCES "${TCAT_ROOT}/engine/wamr.c")
endif()
idf_component_register(SRCS ${TCAT_SOURCES} INCLUDE_DIRS ${TCAT_INCLUDES})
target_compile_definitions(${COMPONENT_LIB} PUBLIC ${TCAT_DEFINITIONS})
if(CONFIG_WAMR_INTERP_FAST)
  target_compile_definitions(${COMPONENT_LIB} PRIVATE WASM_ENABLE_FAST_INTERP=1)
else()
  target_compile_definitions(${COMPONENT_LIB} PRIVATE WASM_ENABLE_FAST_INTERP=0)
endif()
# Apple's linker, which links the target linux there, has no --wrap: WAMR searches.
if(CONFIG_TCAT_BLOCK_TABLE AND NOT APPLE)
  include("${CMAKE_CURRENT_LIST_DIR}/blocks.cmake")
  tcat_add_block_table(${COMPONENT_LIB})
endif()
