#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# V19 over compilers: builds pentad-sim once more, with clang, and lets both tell the same seeds. Takes a whole build, so it
# is run by hand:  twoCompilers.sh <pentad-sim> [seeds] [folder of the other build]
set -euo pipefail
tree=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
program=$(readlink -f "$1")
seeds=${2:-1..100}
build=${3:-"$tree/build/clang"}
compiler=$(command -v clang++ || command -v clang++-14 || true)
if [ -z "$compiler" ]; then
    echo "clang++ is absent"
    exit 77
fi
cmake -S "$tree" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_COMPILER=$compiler" -DPENTAD_TESTS=ON \
    -DPENTAD_TEST_GROUPS=sim
cmake --build "$build" --target pentad-sim
bash "$tree/tests/sim/sameTrace.sh" "$program" "$seeds" "$build/bin/pentad-sim"
