// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ArmSentence.h"

#include <QCoreApplication>

namespace pentad::controls {
namespace {

// The texts of this file, as one context of the translation.
class ArmWords {
    Q_DECLARE_TR_FUNCTIONS(ArmSentence)
};

// What is left when separators inside numbers, case and repeated spaces do not count.
QString plain(QString const& text)
{
    QString const words = text.simplified().toCaseFolded();
    QString kept;
    for (qsizetype i = 0; i < words.size(); ++i) {
        bool const separates = words[i] == QLatin1Char('.') || words[i] == QLatin1Char(',') ||
                               words[i] == QLatin1Char('\'') || words[i] == QChar(0x2019);
        bool const inNumber = i > 0 && i + 1 < words.size() && words[i - 1].isDigit() && words[i + 1].isDigit();
        if (!separates || !inNumber) {
            kept += words[i];
        }
    }
    return kept;
}

}  // namespace

QString armSentence(format::Format const& format, Money toAccept, Asset const& quote)
{
    return ArmWords::tr("I accept a loss of %1 %2").arg(format.wholeMoney(toAccept), format::text(quote.view()));
}

bool saysSentence(QString const& typed, QString const& sentence)
{
    return plain(typed) == plain(sentence);
}

}  // namespace pentad::controls
