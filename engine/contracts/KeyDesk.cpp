// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/KeyDesk.h"

namespace pentad {

std::string keyProblemSentence(KeyProblem problem, std::string_view what)
{
    std::string subject = "the " + std::string(what);
    switch (problem) {
    case KeyProblem::Empty: return subject + " is empty; copy it from the exchange's API page";
    case KeyProblem::TooLong: return subject + " is longer than any key; copy it alone, without other text";
    case KeyProblem::StrangeText:
        return subject + " holds a space, a line break or a character that no key has; copy it anew";
    case KeyProblem::NotBase64:
        return subject + " is not what the exchange gives out (base64 text); copy the private key, not the public one";
    }
    return subject;
}

}  // namespace pentad
