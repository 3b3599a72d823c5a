# The port of programs, and the examples that need no board.
add_library(tcat_posix STATIC port/posix/line.c port/posix/serial.c port/posix/tcp.c)
target_include_directories(tcat_posix PUBLIC port/posix)
target_link_libraries(tcat_posix PUBLIC tcat)
target_compile_options(tcat_posix PRIVATE -std=c99 -Wall -Wextra -Wpedantic -Wshadow)

if(NOT PROJECT_IS_TOP_LEVEL)
  return()
endif()
add_executable(tcat-posix examples/posix.c)
target_link_libraries(tcat-posix PRIVATE tcat_posix)
target_compile_options(tcat-posix PRIVATE -Wall -Wextra -Wpedantic)
