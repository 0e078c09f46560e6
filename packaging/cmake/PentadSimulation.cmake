# SPDX-License-Identifier: GPL-3.0-or-later
#
# The fault simulation: its parts as a library, the program pentad-sim, the tests of the parts, and the share of seeds
# that every run of the tests makes. It belongs to the release build; see tests/sim/README.md.

set(PENTAD_SIM_SEEDS 2000 CACHE STRING "Seeds that a run of the tests simulates")

file(GLOB sim_sources CONFIGURE_DEPENDS "${tests_dir}/sim/*.cpp")
list(FILTER sim_sources EXCLUDE REGEX "(Test|Main)\\.cpp$")
file(GLOB sim_headers CONFIGURE_DEPENDS "${tests_dir}/sim/*.h")
add_library(pentad_sim STATIC EXCLUDE_FROM_ALL ${sim_sources} ${sim_headers})
target_include_directories(pentad_sim PUBLIC "${tests_dir}")
target_link_libraries(pentad_sim PUBLIC
    runtime market strategy capital risk orders execution ledger recovery resilience persistence
    pentad_flags Qt6::Sql SQLite::SQLite3)
# Of the adapter only what knows no network: what rows of the exchange mean; of the alerts only their rules.
target_sources(pentad_sim PRIVATE "${CMAKE_SOURCE_DIR}/engine/btcturk/OrderTrack.cpp"
                                  "${CMAKE_SOURCE_DIR}/engine/btcturk/AccountRows.cpp"
                                  "${CMAKE_SOURCE_DIR}/engine/observability/AlertRules.cpp")
target_include_directories(pentad_sim PUBLIC "${CMAKE_BINARY_DIR}/include-of/btcturk")
target_include_directories(pentad_sim PRIVATE "${CMAKE_BINARY_DIR}/include-of/observability")
add_executable(pentad-sim "${tests_dir}/sim/Main.cpp")
target_link_libraries(pentad-sim PRIVATE pentad_sim)

# The tests of its parts need neither the pages nor the fakes of the other groups.
file(GLOB sim_tests CONFIGURE_DEPENDS "${tests_dir}/sim/*Test.cpp")
add_executable(pentad-tests-sim "${tests_dir}/support/TestMain.cpp" "${tests_dir}/support/SampleBooks.cpp" ${sim_tests})
target_link_libraries(pentad-tests-sim PRIVATE pentad_sim GTest::gtest GTest::gmock)
target_compile_definitions(pentad-tests-sim PRIVATE PENTAD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
add_test(NAME sim.parts COMMAND pentad-tests-sim --gtest_brief=1 WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
set_tests_properties(sim.parts PROPERTIES TIMEOUT 600 LABELS sim
    ENVIRONMENT "GTEST_OUTPUT=xml:${CMAKE_BINARY_DIR}/results/sim.parts.xml")

add_test(NAME sim.seeds COMMAND pentad-sim --seeds 1..${PENTAD_SIM_SEEDS} --jobs 2
         WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
set_tests_properties(sim.seeds PROPERTIES TIMEOUT 1800 LABELS sim PROCESSORS 2)

# Hours, for what grows slowly.
add_test(NAME sim.long COMMAND pentad-sim --seeds 1..6 --jobs 2 --horizon 7200 WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
set_tests_properties(sim.long PROPERTIES TIMEOUT 600 LABELS sim PROCESSORS 2)

# The same seeds in two processes.
add_test(NAME sim.same_trace COMMAND bash "${tests_dir}/sim/sameTrace.sh" $<TARGET_FILE:pentad-sim>
         WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
set_tests_properties(sim.same_trace PROPERTIES TIMEOUT 300 LABELS sim)

# Mutants that are caught soon: the rest takes longer, see tests/sim/mutants.sh.
set(soon new_id_on_retry resend_same_id send_before_commit planned_never_sent first_not_found_is_absent synchronous_normal
    fills_not_keyed posted_twice record_torn_apart fill_has_no_fee outbox_unwritten reserve_forgotten pause_ignored
    fill_side_turned timeout_is_refusal short_grace rate_uncounted short_allowed recovery_writes cancels_dropped
    other_mode_accepted clock_steps_back shown_twice)
add_test(NAME sim.mutants COMMAND bash "${tests_dir}/sim/mutants.sh" $<TARGET_FILE:pentad-sim> 100 2 ${soon}
         WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
set_tests_properties(sim.mutants PROPERTIES TIMEOUT 600 LABELS sim PROCESSORS 2)
