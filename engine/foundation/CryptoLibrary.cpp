// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/CryptoLibrary.h"

#include "foundation/Check.h"

#include <openssl/crypto.h>

namespace pentad {

void keepCryptoToTheEnd()
{
    check(OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr) == 1, "OpenSSL could not be set up");
}

}  // namespace pentad
