// SPDX-License-Identifier: GPL-3.0-or-later
// How long OpenSSL lives in this process. Thread: main, before anything else uses it.
#pragma once

namespace pentad {

// OpenSSL clears itself away when main() returns. A thread of Qt may then still be on its way out, since Qt waits for the
// end of its work and not for the thread's own, and what OpenSSL keeps for that thread is cleared by the thread: into
// memory that is gone by then. After this call OpenSSL stays until the process is no more.
void keepCryptoToTheEnd();

}  // namespace pentad
