# The binding's files, for every build system that reads CMake; the engine's come from elsewhere.
get_filename_component(TCAT_ROOT "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
set(image "${TCAT_ROOT}/image")
if(NOT EXISTS "${image}")
  set(image "${TCAT_ROOT}/../../build")
endif()
set(TCAT_IMAGE_DIR "${image}" CACHE PATH "where tcat_image.c is: image/ of a bundle, build/ of a checkout after `npm run build`")
if(NOT EXISTS "${TCAT_IMAGE_DIR}/tcat_image.c")
  message(FATAL_ERROR "tcat: ${TCAT_IMAGE_DIR}/tcat_image.c is missing: run `npm run build`, or set TCAT_IMAGE_DIR")
endif()
set(TCAT_SOURCES "${TCAT_IMAGE_DIR}/tcat_image.c")
foreach(file src/client.c src/collect.c src/image.c src/poll.c src/publish.c src/rx.c src/write.c
             generated/tcat_commands.c generated/tcat_errors.c)
  list(APPEND TCAT_SOURCES "${TCAT_ROOT}/${file}")
endforeach()
set(TCAT_INCLUDES "${TCAT_ROOT}/include" "${TCAT_ROOT}/generated" "${TCAT_ROOT}/engine")
# What the C that wasm2c makes is to know: no signal handler, a limit of its own on calls within calls.
set(TCAT_WASM2C_DEFINITIONS TCAT_WASM2C=1
  WASM_RT_MEMCHECK_SIGNAL_HANDLER=0 WASM_RT_USE_STACK_DEPTH_COUNT=1 WASM_RT_MAX_CALL_STACK_DEPTH=48)
