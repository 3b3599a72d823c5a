# The port of programs, and the examples that need no board.
add_library(tcat_posix STATIC EXCLUDE_FROM_ALL port/posix/line.c port/posix/say.c port/posix/serial.c port/posix/tcp.c)
target_include_directories(tcat_posix PUBLIC port/posix)
target_link_libraries(tcat_posix PUBLIC tcat)
target_compile_options(tcat_posix PRIVATE -std=c99 -Wall -Wextra -Wpedantic -Wshadow)

if(NOT PROJECT_IS_TOP_LEVEL)
  return()
endif()
add_executable(tcat-posix examples/posix.c)
target_link_libraries(tcat-posix PRIVATE tcat_posix)
target_compile_options(tcat-posix PRIVATE -Wall -Wextra -Wpedantic)
# What README.md shows: compiled for a board that is not there, so not linked.
add_library(tcat_examples OBJECT examples/care.c examples/commands.c examples/look.c examples/messages.c examples/ota.c
  examples/requests.c examples/stm32.c)
if(TCAT_SESSION)
  target_sources(tcat_examples PRIVATE examples/document.c examples/property.c examples/quickstart.c)
  target_include_directories(tcat_examples PRIVATE examples/generated)
endif()
target_link_libraries(tcat_examples PRIVATE tcat)
target_compile_options(tcat_examples PRIVATE -std=c99 -Wall -Wextra -Wpedantic -Wno-missing-prototypes -Werror)
if(TCAT_SESSION)
  # Devices of a data template, as programs.
  foreach(thing light thermostat gateway)
    # The lamps behind the gateway are lights.
    string(REPLACE gateway light made ${thing})
    add_executable(tcat-${thing} examples/${thing}.c examples/thing.c examples/generated/${made}.c)
    target_include_directories(tcat-${thing} PRIVATE examples/generated)
    target_link_libraries(tcat-${thing} PRIVATE tcat_posix)
    target_compile_options(tcat-${thing} PRIVATE -Wall -Wextra -Wpedantic -Werror)
  endforeach()
endif()
