# The binding's files and definitions, for every build system that reads CMake: TCAT_SOURCES, TCAT_CORE (the core as C),
# TCAT_BLOCKS (where the image's blocks end, for the classic interpreter),
# TCAT_HOT (what every received byte goes through), TCAT_INCLUDES, TCAT_IMAGE_DEFINITIONS, TCAT_WASM2C_DEFINITIONS.
get_filename_component(TCAT_ROOT "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
set(TCAT_IMAGE_DIR "" CACHE PATH "another core's tcat_image.c, tcat_blocks.c, tcat_core.c and tcat_core.h; this version's where empty")
set(TCAT_WASM2C_DEFINITIONS TCAT_WASM2C=1)
if(TCAT_IMAGE_DIR)
  set(image "${TCAT_IMAGE_DIR}")
  list(APPEND TCAT_WASM2C_DEFINITIONS "TCAT_CORE_HEADER=\"${TCAT_IMAGE_DIR}/tcat_core.h\"")
elseif(TCAT_SESSION)
  set(image "${TCAT_ROOT}/generated/session")
else()
  set(image "${TCAT_ROOT}/generated/release")
endif()
# The core alone or with the session, the log hook, the counters; the application's files have to know it too.
set(TCAT_IMAGE_DEFINITIONS TCAT_SESSION=0)
if(TCAT_SESSION)
  set(TCAT_IMAGE_DEFINITIONS TCAT_SESSION=1)
endif()
if(TCAT_LOG)
  list(APPEND TCAT_IMAGE_DEFINITIONS TCAT_LOG=1)
endif()
if(TCAT_STATS)
  list(APPEND TCAT_IMAGE_DEFINITIONS TCAT_STATS=1)
endif()
set(TCAT_SOURCES "${image}/tcat_image.c")
foreach(file src/client.c src/collect.c src/command.c src/fill.c src/image.c src/md5.c src/observe.c src/poll.c
             src/json_number.c src/json_read.c src/json_text.c src/json_write.c src/model.c src/model_action.c src/model_answer.c src/model_choice.c
             src/model_nest.c src/model_number.c src/model_post.c src/model_read.c src/model_report.c src/model_say.c src/model_take.c src/model_value.c
             src/publish.c src/request.c src/rx.c src/session.c src/shadow.c src/shadow_read.c src/topic.c src/update.c src/write.c
             generated/tcat_commands.c generated/tcat_errors.c generated/tcat_names.c)
  list(APPEND TCAT_SOURCES "${TCAT_ROOT}/${file}")
endforeach()
set(TCAT_BLOCKS "${TCAT_ROOT}/engine/blocks.c" "${image}/tcat_blocks.c")
set(TCAT_CORE "${TCAT_ROOT}/engine/wasm2c.c" "${image}/tcat_core.c")
set(TCAT_HOT "${TCAT_ROOT}/engine/blocks.c" "${image}/tcat_core.c" "${TCAT_ROOT}/src/poll.c" "${TCAT_ROOT}/src/rx.c")
set(TCAT_INCLUDES "${TCAT_ROOT}/include" "${TCAT_ROOT}/generated")
