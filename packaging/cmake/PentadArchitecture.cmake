# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves that the map is a wall: a file with a forbidden include must fail on exactly that header, and the same file
# with an allowed include must compile. The probes use the include folders that the real targets have.

# pentad_probe(layer FORBIDS|ALLOWS other [AS_CALLER]): may the sources of `layer` include a header of `other`?
# With AS_CALLER the question is what somebody sees who links `layer`.
function(pentad_probe layer verb other)
    cmake_parse_arguments(P "AS_CALLER" "" "" ${ARGN})
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS
        "${CMAKE_SOURCE_DIR}/engine/${other}/*.h" "${CMAKE_SOURCE_DIR}/ui/${other}/*.h"
        "${CMAKE_SOURCE_DIR}/app/${other}/*.h")
    if(NOT TARGET ${layer} OR NOT TARGET ${other} OR NOT headers)
        return()
    endif()
    list(GET headers 0 header)
    get_filename_component(header_name "${header}" NAME)
    get_target_property(type ${layer} TYPE)
    set(kind INCLUDE_DIRECTORIES)
    set(whose ${layer})
    if(P_AS_CALLER OR type STREQUAL "INTERFACE_LIBRARY")
        set(kind INTERFACE_INCLUDE_DIRECTORIES)
    endif()
    if(P_AS_CALLER)
        set(whose "caller-of-${layer}")
    endif()
    string(TOLOWER "${verb}" verb_name)
    set(name "${whose}-${verb_name}-${other}")
    set(probe "${CMAKE_BINARY_DIR}/probes/${name}.cpp")
    file(CONFIGURE OUTPUT "${probe}" CONTENT "#include \"${other}/${header_name}\"\n" @ONLY)
    add_test(NAME architecture.${name}
        COMMAND "${CMAKE_CXX_COMPILER}" -std=c++20 -fPIC -fsyntax-only
                "-I$<JOIN:$<TARGET_PROPERTY:${layer},${kind}>,;-I>" "${probe}"
        COMMAND_EXPAND_LISTS)
    set_tests_properties(architecture.${name} PROPERTIES LABELS architecture TIMEOUT 120 ENVIRONMENT "LC_ALL=C")
    if(verb STREQUAL "FORBIDS")
        string(REPLACE "." "\\." pattern "${other}/${header_name}")
        set_tests_properties(architecture.${name} PROPERTIES
            PASS_REGULAR_EXPRESSION "${pattern}: No such file or directory;'${pattern}' file not found")
    endif()
endfunction()

pentad_probe(domain      ALLOWS  foundation)
pentad_probe(domain      FORBIDS contracts)
pentad_probe(contracts   FORBIDS risk)
pentad_probe(strategy    FORBIDS risk)
pentad_probe(strategy    FORBIDS ledger)
pentad_probe(capital     FORBIDS ledger)
pentad_probe(risk        ALLOWS  capital)
pentad_probe(risk        FORBIDS persistence)
pentad_probe(risk        FORBIDS runtime)
pentad_probe(orders      FORBIDS risk)
pentad_probe(execution   ALLOWS  orders)
pentad_probe(execution   FORBIDS risk)
pentad_probe(ledger      FORBIDS orders)
pentad_probe(recovery    ALLOWS  ledger)
pentad_probe(recovery    FORBIDS persistence)
pentad_probe(runtime     ALLOWS  risk)
pentad_probe(runtime     FORBIDS persistence)
pentad_probe(runtime     FORBIDS simulation)
pentad_probe(runtime     FORBIDS risk AS_CALLER)
pentad_probe(persistence FORBIDS runtime)
pentad_probe(simulation  ALLOWS  market)
pentad_probe(simulation  FORBIDS persistence)
pentad_probe(btcturk     ALLOWS  resilience)
pentad_probe(btcturk     FORBIDS runtime)
pentad_probe(btcturk     FORBIDS loopback)
pentad_probe(loopback    ALLOWS  simulation)
pentad_probe(loopback    FORBIDS btcturk)
pentad_probe(loopback    FORBIDS runtime)
pentad_probe(secrets     FORBIDS btcturk)
pentad_probe(gateway     ALLOWS  contracts)
pentad_probe(gateway     FORBIDS runtime)

# The terminal knows the engine by its door only, and a page knows no other page but those that its line names.
foreach(part activity decisions shell)
    pentad_probe(${part} ALLOWS  gateway)
    pentad_probe(${part} FORBIDS runtime)
    pentad_probe(${part} FORBIDS persistence)
    pentad_probe(${part} FORBIDS composition)
endforeach()
pentad_probe(shell       ALLOWS  activity)
pentad_probe(shell       FORBIDS activity AS_CALLER)
pentad_probe(activity    FORBIDS decisions)
pentad_probe(activity    FORBIDS shell)

# The house rules that a text search can decide; one test per rule, named after it.
set(tidy_script "${CMAKE_SOURCE_DIR}/tests/architecture/tidy.sh")
foreach(rule
        floating-point wall-clock locale-dependent banned-calls mutable-statics parentless-new raw-numbers
        database-access thread-moves unfinished-work header-opening relative-includes dead-headers file-without-test format tidy-notices-violations)
    add_test(NAME architecture.${rule} COMMAND bash "${tidy_script}" "${CMAKE_SOURCE_DIR}" ${rule})
    set_tests_properties(architecture.${rule} PROPERTIES
        LABELS architecture TIMEOUT 300 SKIP_RETURN_CODE 77 ENVIRONMENT "LC_ALL=C")
endforeach()

# Every fault of the catalogue has its row, and every test that a row names exists.
add_test(NAME architecture.faults
    COMMAND bash "${CMAKE_SOURCE_DIR}/tests/architecture/faults.sh" "${CMAKE_SOURCE_DIR}")
set_tests_properties(architecture.faults PROPERTIES LABELS architecture TIMEOUT 120 ENVIRONMENT "LC_ALL=C")

# Every text of the interface is translated, and under the context that asks for it.
add_test(NAME architecture.translations
    COMMAND bash "${CMAKE_SOURCE_DIR}/tests/architecture/translations.sh" "${CMAKE_SOURCE_DIR}")
set_tests_properties(architecture.translations PROPERTIES
    LABELS architecture TIMEOUT 300 SKIP_RETURN_CODE 77 ENVIRONMENT "LC_ALL=C")
