// SPDX-License-Identifier: GPL-3.0-or-later
// A language in which every text of the interface stands between ‹ and ›: what is not marked was not translated. It is
// spoken as long as this lives. Thread: the interface's.
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace pentad::test {

class MarkedWords final : public QTranslator {
public:
    MarkedWords() { QCoreApplication::installTranslator(this); }
    ~MarkedWords() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(char const*, char const* source, char const*, int) const override
    {
        return QStringLiteral("‹%1›").arg(QString::fromUtf8(source));
    }
};

}  // namespace pentad::test
