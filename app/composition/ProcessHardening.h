// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that holds an API key does first: files it makes are its owner's alone, and neither a crash nor another
// process of the same user gets to see its memory. Thread: main, before anything else.
#pragma once

namespace pentad::composition {

// umask 077, no core files, not dumpable (which also closes /proc/PID/mem and ptrace to the same user); and no crash while
// it ends, by keeping OpenSSL (see CryptoLibrary.h).
void hardenProcess();

}  // namespace pentad::composition
