# What is built for one board: the replay application, the example, the tests of the binding.
set(CMAKE_C_STANDARD 99)

if(TCAT_BOARD STREQUAL posix)
  add_executable(tcat-replay replay/replay.c port/posix/replay_main.c)
  target_include_directories(tcat-replay PRIVATE replay)
  target_link_libraries(tcat-replay PRIVATE tcat)
  # The same with a FIFO before the ring, so that payloads pass the core by.
  add_executable(tcat-replay-fifo replay/replay.c port/posix/replay_main.c)
  target_include_directories(tcat-replay-fifo PRIVATE replay)
  target_compile_definitions(tcat-replay-fifo PRIVATE REPLAY_FIFO=4096)
  target_link_libraries(tcat-replay-fifo PRIVATE tcat)
  return()
endif()

set(WAMR_BUILD_PLATFORM cortex-m)
set(SHARED_PLATFORM_CONFIG "${CMAKE_CURRENT_SOURCE_DIR}/port/cortex-m/wamr/shared_platform.cmake")
set(WAMR_BUILD_TARGET THUMBV7)
set(port port/cortex-m)
if(TCAT_BOARD STREQUAL mps2-an386)
  set(uart)
else()
  set(uart ${port}/uart_stm32.c)
endif()
add_library(board STATIC ${port}/${TCAT_BOARD}/board.c ${uart} ${port}/systick.c ${port}/semihosting.c)
target_include_directories(board PUBLIC ${port})
target_compile_options(board PRIVATE -std=gnu99 -Wall -Wextra -ffunction-sections -fdata-sections)

# The pool that is enough (footprint.json), and room for the bytes that the classic interpreter changes.
if(TCAT_ENGINE STREQUAL classic)
  set(sizes TCAT_POOL=18624 TCAT_COPY=9216)
elseif(TCAT_ENGINE STREQUAL fast)
  set(sizes TCAT_POOL=47296 TCAT_COPY=1)
else()
  set(sizes TCAT_POOL=8 TCAT_COPY=1)
endif()

# One firmware of the board: its map file tells whose each byte is.
function(add_firmware name)
  add_executable(${name} ${ARGN} ${port}/startup.c)
  target_include_directories(${name} PRIVATE replay)
  target_compile_definitions(${name} PRIVATE ${sizes})
  target_compile_options(${name} PRIVATE -std=gnu99 -Wall -Wextra -ffunction-sections -fdata-sections)
  target_link_libraries(${name} PRIVATE board tcat)
  target_link_options(${name} PRIVATE --specs=nano.specs -nostartfiles -Wl,--gc-sections -Wl,-z,noexecstack
    -L "${CMAKE_CURRENT_SOURCE_DIR}/${port}" -T "${CMAKE_CURRENT_SOURCE_DIR}/${port}/${TCAT_BOARD}/memory.ld"
    -Wl,-Map=${CMAKE_CURRENT_BINARY_DIR}/${name}.map)
  set_target_properties(${name} PROPERTIES SUFFIX .elf)
endfunction()

add_firmware(replay replay/replay.c ${port}/replay_main.c)
target_compile_definitions(replay PRIVATE REPLAY_POOL=TCAT_POOL REPLAY_COPY=TCAT_COPY)
if(TCAT_BOARD STREQUAL mps2-an386)
  add_firmware(measure measure/measure.c)
endif()
add_firmware(device firmware/device.c firmware/ota.c firmware/md5.c ${port}/device_main.c)
target_include_directories(device PRIVATE firmware)
set(TCAT_DEVICE_PRODUCT METER77777 CACHE STRING "product id of the example's device")
set(TCAT_DEVICE_NAME meter1 CACHE STRING "its name")
set(TCAT_DEVICE_SECRET bWV0ZXIxKioqKioqKioqKg== CACHE STRING "its secret; the default is that of the tests' cloud")
target_compile_definitions(device PRIVATE DEVICE_PRODUCT="${TCAT_DEVICE_PRODUCT}"
  DEVICE_NAME="${TCAT_DEVICE_NAME}" DEVICE_SECRET="${TCAT_DEVICE_SECRET}")
