# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the comparisons with peers from npm share: a temporary folder that is removed afterwards, nothing of which is kept,
# and the way to skip. Without node, npm or a network a comparison ends here with exit code 77.
export LC_ALL=C

skip() {
    echo "skipped: $1" >&2
    exit 77
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# fetch SUBFOLDER PACKAGE…: installs them into that part of $folder.
fetch() {
    local where="$folder/$1"
    shift
    command -v node >/dev/null || skip "node is absent, so there is no peer to measure against"
    command -v npm >/dev/null || skip "npm is absent, so the peer cannot be installed"
    npm install --prefix "$where" --no-audit --no-fund --loglevel=error "$@" >"$folder/npm.log" 2>&1 \
        || skip "npm could not install $*: $(grep -v '^npm warn' "$folder/npm.log" | head -n 1)"
}
