// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Check.h"

namespace pentad {

void failCheck(char const* message)
{
    throw CheckFailure(message);
}

}  // namespace pentad
