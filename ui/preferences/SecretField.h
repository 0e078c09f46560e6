// SPDX-License-Identifier: GPL-3.0-or-later
// A field into which a key is pasted. What stands in it can be taken as a Secret and forgotten, after which neither undo
// nor copying brings it back; in hidden form it is never shown and cannot be copied. Thread: the interface's.
#pragma once

#include "foundation/Secret.h"

#include <QLineEdit>

namespace pentad::preferences {

class SecretField final : public QLineEdit {
    Q_OBJECT

public:
    enum class Form : std::uint8_t { Readable, Hidden };

    explicit SecretField(Form form, QWidget* parent = nullptr);
    ~SecretField() override { forget(); }

    // What stands in it, as UTF-8.
    Secret secret() const;
    // Overwrites and empties it.
    void forget();
};

}  // namespace pentad::preferences
