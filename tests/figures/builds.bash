# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The builds that the rows use, each made by the function make_<build> in the folder of that name; what is built already
# only follows its sources. Where a compiler is absent nothing is made, and the rows say so. `tree` and `builds` are those
# of run.
# shellcheck disable=SC2154
# shellcheck source=packaging/build.sh
source "$tree/packaging/build.sh"

# Whole: the stories run the program as delivered; the laws are here because ten thousand cases need the speed.
make_release() {
    build "$builds/release" all -DCMAKE_BUILD_TYPE=Release -DPENTAD_TESTS=ON -DPENTAD_LTO=ON \
        "-DPENTAD_TEST_GROUPS=scenario;sim;property"
}
make_bench() {
    make_release
    build "$builds/release" pentad-bench
}
make_test() { build_checked all; }
make_tsan() { build "$builds/tsan" all --preset tsan "-DPENTAD_TEST_GROUPS=engine;contracts;scenario"; }
make_coverage() {
    build "$builds/coverage" all --preset coverage "-DPENTAD_TEST_GROUPS=engine;contracts;property;scenario"
}
make_fuzz() {
    command -v clang++ > /dev/null || return 0
    build "$builds/fuzz" pentad-fuzz --preset fuzz
}
# The fuzzers once more, not to search but to count: the sanitizers would only slow them down.
make_fuzzcoverage() {
    command -v clang++ > /dev/null || return 0
    build "$builds/fuzzcoverage" pentad-fuzz --preset fuzz -DPENTAD_SANITIZE= \
        "-DCMAKE_CXX_FLAGS=-fprofile-instr-generate -fcoverage-mapping"
}
# The same simulation by another compiler.
make_clang() {
    command -v clang++ > /dev/null || return 0
    build "$builds/clang" pentad-sim -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++ -DPENTAD_TESTS=ON \
        -DPENTAD_TEST_GROUPS=sim
}
