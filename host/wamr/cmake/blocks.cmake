# Puts the table of block ends before the search of WAMR's classic interpreter, whose caller and search are two files.
function(tcat_add_block_table target)
  target_sources(${target} PRIVATE ${TCAT_BLOCKS})
  target_compile_definitions(${target} PRIVATE TCAT_BLOCK_TABLE=1)
  target_link_options(${target} INTERFACE -Wl,--wrap=wasm_loader_find_block_addr)
endfunction()
