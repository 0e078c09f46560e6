// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/EnvironmentSecrets.h"

#include <cstdlib>

namespace pentad::secrets {

void EnvironmentSecrets::read(std::string_view name, Answer answer)
{
    QMetaObject::invokeMethod(
        this,
        [name = std::string(name), answer = std::move(answer)] {
            char const* const value = std::getenv(name.c_str());
            if (value == nullptr) {
                answer({SecretOutcome::Missing, {}});
            } else if (*value == '\0') {
                answer({SecretOutcome::Empty, {}});
            } else {
                answer({SecretOutcome::Found, Secret::copyOf(std::string_view(value))});
            }
        },
        Qt::QueuedConnection);
}

void EnvironmentSecrets::write(std::string_view, Secret, Answer answer)
{
    deny(std::move(answer));
}

void EnvironmentSecrets::remove(std::string_view, Answer answer)
{
    deny(std::move(answer));
}

void EnvironmentSecrets::deny(Answer answer)
{
    QMetaObject::invokeMethod(
        this,
        [answer = std::move(answer)] {
            answer({SecretOutcome::Denied, {}});
        },
        Qt::QueuedConnection);
}

}  // namespace pentad::secrets
