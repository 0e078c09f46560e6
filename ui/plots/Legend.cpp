// SPDX-License-Identifier: GPL-3.0-or-later
#include "plots/Legend.h"

#include <QStringList>

namespace pentad::plots {
namespace {

QString markText(LegendEntry::Mark mark)
{
    switch (mark) {
    case LegendEntry::Mark::Block: return QStringLiteral("■");
    case LegendEntry::Mark::Line: return QStringLiteral("—");
    case LegendEntry::Mark::Dashes: return QStringLiteral("– –");
    }
    return {};
}

}  // namespace

QString legendText(std::vector<LegendEntry> const& entries)
{
    QStringList parts;
    for (LegendEntry const& entry : entries) {
        parts << QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3")
                     .arg(entry.colour.name(), markText(entry.mark), entry.text.toHtmlEscaped());
    }
    return parts.join(QStringLiteral(" &nbsp; "));
}

}  // namespace pentad::plots
