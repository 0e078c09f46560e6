// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ProcessHardening.h"

#include "foundation/CryptoLibrary.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace pentad::composition {

void hardenProcess()
{
    umask(077);
    rlimit const none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    keepCryptoToTheEnd();
}

}  // namespace pentad::composition
