# SPDX-License-Identifier: GPL-3.0-or-later
#
# The laws under rapidcheck, one entry of ctest for each file tests/property/<subject>LawsTest.cpp, which holds the suite
# <Subject>Laws: each is tried as often as its own variable says. Those that draw single numbers are tried ten thousand
# times, those that draw whole lives of an account as often as fits a minute with the sanitizers. All of them ten
# thousand times: RC_PARAMS=max_success=10000 <build>/bin/pentad-tests-property

set(PENTAD_CASES_DECIMAL   10000 CACHE STRING "Cases of each law of Decimal")
set(PENTAD_CASES_CAPITAL   10000 CACHE STRING "Cases of each law of the capital policy")
set(PENTAD_CASES_RISK      10000 CACHE STRING "Cases of each law of the risk gates")
set(PENTAD_CASES_INDICATOR 10000 CACHE STRING "Cases of each law of the indicators")
set(PENTAD_CASES_LEDGER     1000 CACHE STRING "Cases of each law of the books: a sequence of fills each")
set(PENTAD_CASES_RECONCILE  1000 CACHE STRING "Cases of each law of the reconciliation: two sides with their orders each")
set(PENTAD_CASES_EXCHANGE    300 CACHE STRING "Cases of each law of the loopback exchange: a day of trading each")
set(PENTAD_CASES_CORE        100 CACHE STRING "Cases of the law of the core: an engine with an exchange each")

if(TARGET pentad-tests-property)
    file(GLOB law_files CONFIGURE_DEPENDS "${tests_dir}/property/*Test.cpp")
    foreach(file IN LISTS law_files)
        get_filename_component(subject "${file}" NAME_WE)
        if(NOT subject MATCHES "^([a-z]+)LawsTest$")
            message(FATAL_ERROR "${file}: name it <subject>LawsTest.cpp, and its suite <Subject>Laws")
        endif()
        set(subject "${CMAKE_MATCH_1}")
        string(TOUPPER "${subject}" upper)
        string(SUBSTRING "${upper}" 0 1 initial)
        string(SUBSTRING "${subject}" 1 -1 rest)
        set(cases 100)
        if(DEFINED PENTAD_CASES_${upper})
            set(cases ${PENTAD_CASES_${upper}})
        endif()
        pentad_test_entry(property.${subject} pentad-tests-property property
            "GTEST_FILTER=${initial}${rest}Laws.*" "RC_PARAMS=max_success=${cases}")
    endforeach()
endif()
