# The core as C, from git: no interpreter, no heap, nothing to fetch.
target_sources(tcat PRIVATE ${TCAT_CORE})
target_compile_definitions(tcat PUBLIC ${TCAT_WASM2C_DEFINITIONS})
