# SPDX-License-Identifier: GPL-3.0-or-later
#
# How everything is compiled: the options, the interface target `pentad_flags`, the compiler cache and the linker.

option(PENTAD_TESTS "Build the tests" ON)
option(PENTAD_WERROR "Treat every warning as an error" OFF)
option(PENTAD_LTO "Optimise across folders when linking" OFF)
option(PENTAD_UNITY "Compile ten files at a time: a clean build takes far less, a small change a little more" OFF)
option(PENTAD_COVERAGE "Instrument for line coverage" OFF)
option(PENTAD_FUZZ "Build the fuzz targets (needs clang)" OFF)
set(PENTAD_SANITIZE "" CACHE STRING "Sanitizers, for example address;undefined or thread")
set(PENTAD_TEST_GROUPS "engine;ui;contracts;property;scenario;architecture"
    CACHE STRING "Groups of tests to build and register")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set_property(GLOBAL PROPERTY AUTOGEN_TARGETS_FOLDER autogen)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
# NDEBUG changes nothing that matters: check() stays on in every build.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1")

find_program(PENTAD_CCACHE ccache)
mark_as_advanced(PENTAD_CCACHE)
if(PENTAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what lets files behind a precompiled header be cached at all.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "${PENTAD_CCACHE}")
endif()

add_library(pentad_flags INTERFACE)
target_compile_options(pentad_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Werror=switch
    # Members have their own initial values; leaving some out of braces is the point of them.
    -Wno-missing-field-initializers
    # The same sums on every machine: never fuse a multiplication and an addition.
    -ffp-contract=off)
target_compile_definitions(pentad_flags INTERFACE
    PENTAD_VERSION="${PROJECT_VERSION}"
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER)

# What is built, as far as the sources know. The log of the branch moves with every commit, so that the name never lags.
set(PENTAD_COMMIT unknown)
find_program(PENTAD_GIT git)
mark_as_advanced(PENTAD_GIT)
if(PENTAD_GIT)
    execute_process(COMMAND "${PENTAD_GIT}" -C "${CMAKE_SOURCE_DIR}" rev-parse --short=12 HEAD
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE commit_failed)
    execute_process(COMMAND "${PENTAD_GIT}" -C "${CMAKE_SOURCE_DIR}" rev-parse --path-format=absolute --git-path logs/HEAD
        OUTPUT_VARIABLE commit_log OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT commit_failed AND commit MATCHES "^[0-9a-f]+$")
        set(PENTAD_COMMIT "${commit}")
        if(EXISTS "${commit_log}")
            set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${commit_log}")
        endif()
    endif()
endif()

if(PENTAD_UNITY)
    set(CMAKE_UNITY_BUILD ON)
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 10)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Every class then seems to stand in an included file, where unnamed namespaces would be a mistake.
        target_compile_options(pentad_flags INTERFACE -Wno-subobject-linkage)
    endif()
endif()

if(PENTAD_WERROR)
    target_compile_options(pentad_flags INTERFACE -Werror)
endif()

if(PENTAD_SANITIZE)
    list(JOIN PENTAD_SANITIZE "," sanitizers)
    target_compile_options(pentad_flags INTERFACE
        -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(pentad_flags INTERFACE -fsanitize=${sanitizers})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Instrumented code makes this warning of g++ 12 report initialised variables.
        target_compile_options(pentad_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()

if(PENTAD_FUZZ)
    # A fuzzer is led by the branches that it sees: those of the layers, not only those of its own main function.
    target_compile_options(pentad_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(PENTAD_COVERAGE)
    # Not optimised, or lines and branches that were merged would be counted as one; threads must not lose counts.
    target_compile_options(pentad_flags INTERFACE --coverage -O0 -fprofile-update=atomic)
    target_link_options(pentad_flags INTERFACE --coverage)
endif()

find_program(PENTAD_MOLD mold)
mark_as_advanced(PENTAD_MOLD)
if(PENTAD_MOLD AND NOT PENTAD_LTO)
    # mold 1.10 aborts on some objects that hold the intermediate code of g++ 12.
    target_link_options(pentad_flags INTERFACE -fuse-ld=mold)
endif()

if(PENTAD_LTO)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT ipo_supported OUTPUT ipo_reason LANGUAGES CXX)
    if(ipo_supported)
        set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
    else()
        message(STATUS "Pentad: no optimisation across folders, the compiler refuses it")
    endif()
endif()
