# The binding's files, for every build system that reads CMake; the engine's come from elsewhere.
get_filename_component(TCAT_ROOT "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
set(TCAT_IMAGE_DIR "" CACHE PATH "where tcat_image.c is; where empty that of a bundle, or of a checkout after `npm run build`")
if(NOT TCAT_IMAGE_DIR)
  set(TCAT_IMAGE_DIR "${TCAT_ROOT}/image")
  if(NOT EXISTS "${TCAT_IMAGE_DIR}")
    set(TCAT_IMAGE_DIR "${TCAT_ROOT}/../../build")
  endif()
  if(TCAT_SESSION)
    string(APPEND TCAT_IMAGE_DIR "/session")
  endif()
endif()
# The core alone, or with the session; the application's files have to know it too.
set(TCAT_IMAGE_DEFINITIONS TCAT_SESSION=0)
if(TCAT_SESSION)
  set(TCAT_IMAGE_DEFINITIONS TCAT_SESSION=1)
endif()
if(NOT EXISTS "${TCAT_IMAGE_DIR}/tcat_image.c")
  message(FATAL_ERROR "tcat: ${TCAT_IMAGE_DIR}/tcat_image.c is missing: run `npm run build`, or set TCAT_IMAGE_DIR")
endif()
set(TCAT_SOURCES "${TCAT_IMAGE_DIR}/tcat_image.c")
foreach(file src/client.c src/collect.c src/command.c src/fill.c src/image.c src/md5.c src/poll.c
             src/publish.c src/request.c src/rx.c src/session.c src/update.c src/write.c
             generated/tcat_commands.c generated/tcat_errors.c)
  list(APPEND TCAT_SOURCES "${TCAT_ROOT}/${file}")
endforeach()
set(TCAT_INCLUDES "${TCAT_ROOT}/include" "${TCAT_ROOT}/generated" "${TCAT_ROOT}/engine")
# What the C that wasm2c makes is to know: no signal handler, a limit of its own on calls within calls.
set(TCAT_WASM2C_DEFINITIONS TCAT_WASM2C=1
  WASM_RT_MEMCHECK_SIGNAL_HANDLER=0 WASM_RT_USE_STACK_DEPTH_COUNT=1 WASM_RT_MAX_CALL_STACK_DEPTH=48)
