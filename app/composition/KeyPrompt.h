// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a key and its secret from a person or a pipe, never from arguments. A terminal asks for each and shows nothing of
// what is typed; anything else gives two lines, the key first. Buffers on the way are wiped. Thread: main.
#pragma once

#include "contracts/KeyDesk.h"
#include "foundation/Expected.h"

namespace pentad::composition {

// Reads from the descriptor `input`; questions go to `output`. An error is one sentence. Ctrl+C and Ctrl+D at a question
// end it with an error, and the terminal shows what is typed again.
Expected<KeyPair, std::string> readKeyPair(int input, int output);

}  // namespace pentad::composition
