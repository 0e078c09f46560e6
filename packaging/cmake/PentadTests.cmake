# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tests, in few executables so that two cores build them quickly. A file named *Test.cpp below the folder of a
# group belongs to that group; nothing is registered by hand. A group without files is left out.

find_package(GTest CONFIG REQUIRED)
find_package(rapidcheck CONFIG REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
set(tests_dir "${CMAKE_SOURCE_DIR}/tests")
get_property(layers GLOBAL PROPERTY PENTAD_LAYERS)

# What every group shares: all layers, the fakes of tests/support, GoogleTest and rapidcheck.
file(GLOB support_sources CONFIGURE_DEPENDS "${tests_dir}/support/*.cpp")
file(GLOB support_headers CONFIGURE_DEPENDS "${tests_dir}/support/*.h")
list(REMOVE_ITEM support_sources "${tests_dir}/support/TestMain.cpp" "${tests_dir}/support/WidgetTestMain.cpp")
add_library(pentad_test_flags INTERFACE)
target_include_directories(pentad_test_flags INTERFACE "${tests_dir}")
target_compile_definitions(pentad_test_flags INTERFACE
    PENTAD_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    PENTAD_SHARED_DATA="${CMAKE_SOURCE_DIR}/../shared/data")
target_link_libraries(pentad_test_flags INTERFACE
    ${layers} pentad_flags Qt6::Core Qt6::Sql Qt6::Widgets Qt6::Charts Qt6::Network Qt6::WebSockets OpenSSL::Crypto ZLIB::ZLIB Boost::headers
    GTest::gtest GTest::gmock rapidcheck rapidcheck_gtest)
if(PENTAD_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(pentad_test_flags INTERFACE -fpch-preprocess)
endif()

# Holds the precompiled header of GoogleTest for all groups, and the support code.
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/pentad_test_pch.cpp" CONTENT "// Carries the header.\n" @ONLY)
add_library(pentad_test_support STATIC EXCLUDE_FROM_ALL
    "${CMAKE_BINARY_DIR}/pentad_test_pch.cpp" ${support_sources} ${support_headers})
target_link_libraries(pentad_test_support PUBLIC pentad_test_flags)
target_precompile_headers(pentad_test_support PRIVATE <gtest/gtest.h> <gmock/gmock.h> <memory> <string> <vector>)
set_target_properties(pentad_test_support PROPERTIES AUTOMOC ON)

# What an entry of ctest hands to its test program.
function(pentad_test_entry test_name target label)
    add_test(NAME ${test_name} COMMAND ${target} --gtest_brief=1 WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
    set_tests_properties(${test_name} PROPERTIES TIMEOUT 1800 LABELS ${label} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;PENTAD_CLI=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/pentad-cli;GTEST_OUTPUT=xml:${CMAKE_BINARY_DIR}/results/${test_name}.xml;${ARGN}")
endfunction()

# pentad_tests(group [SHARDS n] [BATCH n] [CASES n]): tests/<group>/**/*Test.cpp -> pentad-tests-<group>, run as n processes
# that share its tests out among them. A process for each test would spend most of its time starting. Without SHARDS the
# program is built and its entries are made elsewhere. CASES is how often a law of rapidcheck is tried.
function(pentad_tests group)
    cmake_parse_arguments(T "WIDGETS" "SHARDS;BATCH;CASES" "PARTS" ${ARGN})
    if(NOT group IN_LIST PENTAD_TEST_GROUPS)
        return()
    endif()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${tests_dir}/${group}/*Test.cpp")
    if(NOT sources)
        message(STATUS "Pentad: no tests in tests/${group} yet")
        return()
    endif()
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${tests_dir}/${group}/*.h")
    set(target pentad-tests-${group})
    set(main "${tests_dir}/support/TestMain.cpp")
    if(T_WIDGETS)
        set(main "${tests_dir}/support/WidgetTestMain.cpp")
    endif()
    add_executable(${target} "${main}" ${sources} ${headers})
    target_link_libraries(${target} PRIVATE pentad_test_support ${T_PARTS})
    target_precompile_headers(${target} REUSE_FROM pentad_test_support)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    if(T_BATCH)
        set_target_properties(${target} PROPERTIES UNITY_BUILD_BATCH_SIZE ${T_BATCH})
    endif()
    if(TARGET pentad-cli)
        add_dependencies(${target} pentad-cli)
    endif()
    if(NOT T_SHARDS)
        return()
    endif()
    set(cases "")
    if(T_CASES)
        set(cases "RC_PARAMS=max_success=${T_CASES}")
    endif()
    math(EXPR last "${T_SHARDS} - 1")
    foreach(shard RANGE ${last})
        math(EXPR ordinal "${shard} + 1")
        pentad_test_entry(${group}.${ordinal}of${T_SHARDS} ${target} ${group}
            "GTEST_TOTAL_SHARDS=${T_SHARDS}" "GTEST_SHARD_INDEX=${shard}" ${cases})
    endforeach()
endfunction()

set(PENTAD_CASES_ENGINE 300 CACHE STRING "Cases of each law among the tests of the engine")
pentad_tests(engine SHARDS 4 CASES ${PENTAD_CASES_ENGINE})
# Of Qt's test library only the keys and the pointer are used; the flags stay those of the precompiled header.
pentad_tests(ui WIDGETS SHARDS 4 PARTS $<LINK_ONLY:Qt6::Test>)
# Few files, each of which instantiates much: smaller batches keep both cores busy to the end.
pentad_tests(contracts SHARDS 2 BATCH 3)
pentad_tests(property BATCH 3)
include(PentadLaws)
pentad_tests(scenario SHARDS 2)

# A story told by a script: it receives the program and works in an empty folder of its own.
if("scenario" IN_LIST PENTAD_TEST_GROUPS AND TARGET pentad-cli)
    file(GLOB stories CONFIGURE_DEPENDS "${tests_dir}/scenario/*.sh")
    set(data "$ENV{PENTAD_DATA}")
    if(NOT data)
        set(data "${CMAKE_SOURCE_DIR}/../shared/data")
    endif()
    foreach(story IN LISTS stories)
        get_filename_component(story_name "${story}" NAME_WE)
        set(story_dir "${CMAKE_BINARY_DIR}/stories/${story_name}")
        file(MAKE_DIRECTORY "${story_dir}")
        add_test(NAME scenario.${story_name} COMMAND bash "${story}" $<TARGET_FILE:pentad-cli>
                 WORKING_DIRECTORY "${story_dir}")
        set_tests_properties(scenario.${story_name} PROPERTIES
            TIMEOUT 1200 LABELS scenario SKIP_RETURN_CODE 77
            ENVIRONMENT "PENTAD_DATA=${data};PENTAD_SOURCE_DIR=${CMAKE_SOURCE_DIR}")
    endforeach()
endif()

# Deterministic fault simulation: tests/sim/*.cpp -> pentad-sim, a share of whose seeds and mutants is run with the tests.
if("sim" IN_LIST PENTAD_TEST_GROUPS)
    include(PentadSimulation)
endif()

if("architecture" IN_LIST PENTAD_TEST_GROUPS)
    include(PentadArchitecture)
endif()

# Measurements, never part of a normal build: cmake --build … --target pentad-bench
file(GLOB bench_sources CONFIGURE_DEPENDS "${tests_dir}/bench/*.cpp")
if(bench_sources)
    find_package(benchmark CONFIG QUIET)
    if(benchmark_FOUND)
        file(GLOB bench_headers CONFIGURE_DEPENDS "${tests_dir}/bench/*.h")
        add_executable(pentad-bench EXCLUDE_FROM_ALL ${bench_sources} ${bench_headers})
        target_link_libraries(pentad-bench PRIVATE pentad_test_support benchmark::benchmark)
        # What the start of the terminal is measured against.
        add_executable(pentad-bench-minimal EXCLUDE_FROM_ALL "${tests_dir}/bench/minimal/Minimal.cpp")
        target_link_libraries(pentad-bench-minimal PRIVATE pentad_flags Qt6::Widgets)
        add_dependencies(pentad-bench pentad-bench-minimal)
    else()
        message(STATUS "Pentad: Google Benchmark is absent, pentad-bench is left out")
    endif()
endif()

# Readers of bytes from outside under libFuzzer.
if(PENTAD_FUZZ)
    include(PentadFuzz)
endif()

# Slow static analysis of the whole tree: cmake --build … --target tidy
find_program(PENTAD_RUN_CLANG_TIDY NAMES run-clang-tidy run-clang-tidy-14)
mark_as_advanced(PENTAD_RUN_CLANG_TIDY)
if(PENTAD_RUN_CLANG_TIDY)
    add_custom_target(tidy
        COMMAND "${PENTAD_RUN_CLANG_TIDY}" -quiet -p "${CMAKE_BINARY_DIR}" "${CMAKE_SOURCE_DIR}/(engine|ui|app)/.*"
        USES_TERMINAL VERBATIM)
endif()
