# WAMR as another build has made it (TCAT_BUILT_WAMR, its archive): it is not what is measured, and compiling it takes seconds.
find_package(Threads REQUIRED)
add_library(built_wamr STATIC IMPORTED)
set_target_properties(built_wamr PROPERTIES IMPORTED_LOCATION "${TCAT_BUILT_WAMR}"
  INTERFACE_INCLUDE_DIRECTORIES "${TCAT_WAMR_DIR}/core/iwasm/include" INTERFACE_LINK_LIBRARIES "m;Threads::Threads")
