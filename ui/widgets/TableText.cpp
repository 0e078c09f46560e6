// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableText.h"

namespace pentad::widgets {

QString guardedText(QString const& text)
{
    // What a spreadsheet takes for the start of a formula, or skips before it looks for one.
    static QString const starts = QString::fromUtf16(u"=+-@\t\r\n\0", 8);
    return !text.isEmpty() && starts.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString csvField(QString const& text)
{
    bool const needsQuotes = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                             text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!needsQuotes) {
        return text;
    }
    QString doubled = text;
    doubled.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

QString csvLine(QStringList const& fields)
{
    QStringList quoted;
    quoted.reserve(fields.size());
    for (QString const& field : fields) {
        quoted << csvField(field);
    }
    return quoted.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

QString tabbedLine(QStringList const& cells)
{
    QStringList plain;
    plain.reserve(cells.size());
    for (QString cell : cells) {
        for (char16_t const separator : {u'\t', u'\r', u'\n'}) {
            cell.replace(QChar(separator), QLatin1Char(' '));
        }
        plain << cell;
    }
    return plain.join(QLatin1Char('\t'));
}

}  // namespace pentad::widgets
