# What is built for one board: the replay application, the example, the tests of the binding.
set(CMAKE_C_STANDARD 99)
if(TCAT_BOARD STREQUAL posix)
  add_executable(tcat-replay replay/replay.c port/posix/replay_main.c)
  target_include_directories(tcat-replay PRIVATE replay)
  target_link_libraries(tcat-replay PRIVATE tcat)
endif()
