# SPDX-License-Identifier: GPL-3.0-or-later
#
# Programs of libFuzzer, one per tests/fuzz/<Name>Fuzz.cpp: fuzz-<corpus>, see tests/fuzz/README.md. All layers are built
# so that the fuzzer sees their branches (PentadBuild.cmake); the target `pentad-fuzz` builds the programs and no more.

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "Fuzz targets need clang: configure with the preset `fuzz`.")
endif()
add_custom_target(pentad-fuzz)

# pentad_fuzz(Name PARTS layers… [SOURCES files…]): its corpus is tests/fuzz/corpus/<name in lower case>.
function(pentad_fuzz name)
    cmake_parse_arguments(F "" "" "PARTS;SOURCES" ${ARGN})
    string(TOLOWER "${name}" corpus)
    set(target "fuzz-${corpus}")
    add_executable(${target} "${tests_dir}/fuzz/${name}Fuzz.cpp" ${F_SOURCES})
    target_include_directories(${target} PRIVATE "${tests_dir}")
    target_link_libraries(${target} PRIVATE ${F_PARTS} pentad_flags)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    add_dependencies(pentad-fuzz ${target})
endfunction()

pentad_fuzz(Decimal    PARTS domain)
pentad_fuzz(Btcturk    PARTS btcturk market)
pentad_fuzz(Socket     PARTS btcturk)
pentad_fuzz(StepRecord PARTS contracts)
pentad_fuzz(Order      PARTS orders)
pentad_fuzz(CoreState  PARTS runtime ledger orders execution strategy)
pentad_fuzz(Config     PARTS config)
pentad_fuzz(Candles    PARTS simulation)
pentad_fuzz(Faults     PARTS loopback)
pentad_fuzz(Head       PARTS persistence)
pentad_fuzz(Layout     PARTS shell widgets gateway Qt6::Widgets)
pentad_fuzz(Repro      PARTS foundation Qt6::Core
            SOURCES "${tests_dir}/sim/ReproFile.cpp" "${tests_dir}/sim/Fault.cpp")
