/** Applications of the C binding, each a CMakeLists.txt as its authors would write it. */

import { ownTargets } from "./checkout.js";

export interface Places {
  /** A checkout of the repository. */
  readonly source: string;
  readonly bundle: string;
  /** WAMR's source. */
  readonly wamr: string;
  /** The application. */
  readonly main: string;
}

const head = `cmake_minimum_required(VERSION 3.21)
project(app LANGUAGES C ASM)
set(CMAKE_C_STANDARD 99)
`;

/** The firmware systems' own builds are optimised ones. */
const optimised = `${head}set(CMAKE_C_FLAGS -Og)
`;

const application = ({ main }: Places, library: string): string =>
  `add_executable(app "${main}")
target_link_libraries(app PRIVATE ${library})
`;

/** An application that builds WAMR in its own way: both loaders' features, its own target. */
const ownWamr = ({ wamr }: Places, fast: boolean): string =>
  `set(WAMR_BUILD_PLATFORM linux)
set(WAMR_BUILD_INTERP 1)
set(WAMR_BUILD_AOT 0)
set(WAMR_BUILD_LIBC_BUILTIN 0)
set(WAMR_BUILD_LIBC_WASI 0)
set(WAMR_BUILD_FAST_INTERP ${fast ? 1 : 0})
set(WAMR_ROOT_DIR "${wamr}")
include("\${WAMR_ROOT_DIR}/build-scripts/runtime_lib.cmake")
add_library(my_wamr STATIC \${WAMR_RUNTIME_LIB_SOURCE})
target_compile_options(my_wamr PRIVATE -w)
target_include_directories(my_wamr PUBLIC "\${WAMR_ROOT_DIR}/core/iwasm/include")
target_link_libraries(my_wamr PUBLIC m pthread)
`;

/** What components' files see of ESP-IDF: each is a library that has its folder's name, and what it requires behind it. */
const espIdf = ({ source, wamr }: Places, ...required: string[]): string =>
  `set(ESP_PLATFORM 1)
set(ENV{WAMR_PATH} "${wamr}")
macro(idf_component_register)
  cmake_parse_arguments(component "" "KCONFIG" "SRCS;INCLUDE_DIRS" \${ARGN})
  get_filename_component(COMPONENT_LIB "\${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  add_library(\${COMPONENT_LIB} STATIC \${component_SRCS})
  target_include_directories(\${COMPONENT_LIB} PUBLIC \${component_INCLUDE_DIRS})
endmacro()
${["tcat", ...required]
  .map(
    (name) =>
      `add_subdirectory("${source}/host/wamr/esp-idf/${name}" ${name})\n`,
  )
  .join("")}target_link_libraries(tcat PUBLIC ${required.join(" ")})
`;

/** Our component of WAMR for ESP-IDF's target linux. */
const espIdfWamr = (
  places: Places,
  interpreter: string,
  options = "",
): string =>
  `${optimised}${options}set(CONFIG_TCAT_ENGINE_WAMR y)
set(CONFIG_WAMR_INTERP_${interpreter} y)
set(CONFIG_TCAT_SESSION y)
set(CONFIG_TCAT_WASM_STACK 4096)
${espIdf(places, "wasm-micro-runtime")}${application(places, "tcat")}`;

/** What a module's file sees of Zephyr. */
const zephyr = ({ source }: Places): string =>
  `add_library(zephyr_interface INTERFACE)
macro(zephyr_include_directories)
  target_include_directories(zephyr_interface INTERFACE \${ARGN})
endmacro()
macro(zephyr_compile_definitions)
  target_compile_definitions(zephyr_interface INTERFACE \${ARGN})
endmacro()
macro(zephyr_library_named name)
  add_library(\${name} STATIC)
  target_link_libraries(\${name} PUBLIC zephyr_interface)
endmacro()
macro(zephyr_library_sources)
  target_sources(tcat PRIVATE \${ARGN})
endmacro()
set(CONFIG_TCAT y)
set(CONFIG_ARM y)
add_subdirectory("${source}/host/wamr/zephyr" tcat)
`;

/** An application of Zephyr that builds WAMR in its own way. */
const zephyrWamr = (places: Places, options = ""): string =>
  `${optimised}${options}${ownWamr(places, false)}set(TCAT_WAMR_TARGET my_wamr)
set(CONFIG_TCAT_SESSION y)
set(CONFIG_TCAT_WASM_STACK 4096)
${zephyr(places)}${application(places, "tcat")}`;

const table = "set(CONFIG_TCAT_BLOCK_TABLE y)\n";

/** Whether the table of block ends stands before WAMR's search in an application of this text. */
export const takesTable = (text: string): boolean =>
  text.includes(table) || text.includes("set(TCAT_ENGINE classic)\n");

/** By name: what stands in each CMakeLists.txt. */
export const projects = (places: Places): Readonly<Record<string, string>> => {
  const { source, bundle, wamr } = places;
  return {
    "add_subdirectory with wasm2c": `${head}set(TCAT_ENGINE wasm2c)
add_subdirectory("${source}/host/wamr" tcat)
${application(places, "tcat_posix")}`,
    "FetchContent of the bundle": `${head}include(FetchContent)
FetchContent_Declare(tcat SOURCE_DIR "${bundle}")
FetchContent_MakeAvailable(tcat)
${application(places, "tcat")}`,
    "FetchContent of the checkout": `${head}include(FetchContent)
FetchContent_Declare(tcat SOURCE_DIR "${source}" SOURCE_SUBDIR host/wamr)
FetchContent_MakeAvailable(tcat)
${application(places, "tcat::tcat")}`,
    "add_subdirectory of the bundle without the session": `${head}set(TCAT_SESSION OFF)
add_subdirectory("${bundle}" tcat)
${application(places, "tcat")}`,
    "add_subdirectory with WAMR's source, fast, and the session": `${head}set(TCAT_ENGINE fast)
set(TCAT_SESSION ON)
set(TCAT_WAMR_DIR "${wamr}")
add_subdirectory("${source}/host/wamr" tcat)
${application(places, "tcat")}${ownTargets(`${source}/host/wamr`)}`,
    "add_subdirectory of the bundle with WAMR's source, classic": `${head}set(TCAT_ENGINE classic)
set(TCAT_SESSION OFF)
set(TCAT_WAMR_DIR "${wamr}")
add_subdirectory("${bundle}" tcat)
${application(places, "tcat")}${ownTargets(bundle)}`,
    "add_subdirectory with the application's own WAMR, classic": `${head}${ownWamr(places, false)}set(TCAT_ENGINE classic)
set(TCAT_WAMR_TARGET my_wamr)
add_subdirectory("${source}/host/wamr" tcat)
${application(places, "tcat")}`,
    "ESP-IDF component with wasm2c": `${optimised}set(CONFIG_TCAT_ENGINE_WASM2C y)
set(CONFIG_TCAT_SESSION y)
set(CONFIG_TCAT_ERROR_TEXTS y)
${espIdf(places)}${application(places, "tcat")}`,
    "ESP-IDF components for the target linux, classic": espIdfWamr(
      places,
      "CLASSIC",
      table,
    ),
    "ESP-IDF components for the target linux, fast": espIdfWamr(places, "FAST"),
    "Zephyr module with wasm2c": `${optimised}set(CONFIG_TCAT_ENGINE_WASM2C y)
${zephyr(places)}${application(places, "tcat")}`,
    "Zephyr module with the application's own WAMR": zephyrWamr(places, table),
    "Zephyr module with the application's own WAMR, without the table":
      zephyrWamr(places),
  };
};
