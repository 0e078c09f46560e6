// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/Breakdown.h"

#include "contracts/Explanation.h"
#include "format/Words.h"
#include "widgets/Geometry.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::decisions {
namespace {

constexpr int kBarTop = 20;
constexpr int kBarHeight = 11;
constexpr int kMarkRise = 5;

struct BreakdownTexts {
    Q_DECLARE_TR_FUNCTIONS(Decisions)
};

struct Builder {
    format::Format const& format;
    GateRecord const& record;
    char const* kind;
    Breakdown made;

    QString figure(std::size_t index) const { return format::numberOfKind(format, kind, record.numbers[index]); }
    Builder& part(QString const& label, std::size_t index)
    {
        made.parts.push_back({label, figure(index), widgets::plotted(record.numbers[index])});
        return *this;
    }
    // What there is against what is needed: the mark must reach the end of the parts.
    Breakdown needs(QString const& sum, std::size_t sumIndex, QString const& mark, std::size_t markIndex)
    {
        made.sumIsLimit = true;
        return marked(sum, sumIndex, mark, markIndex);
    }
    // What would be against what is allowed: the parts must not pass the mark.
    Breakdown allows(QString const& sum, std::size_t sumIndex, QString const& mark, std::size_t markIndex)
    {
        return marked(sum, sumIndex, mark, markIndex);
    }
    Breakdown marked(QString const& sum, std::size_t sumIndex, QString const& mark, std::size_t markIndex)
    {
        made.sum = BreakdownTexts::tr("%1 %2").arg(sum, figure(sumIndex));
        made.mark = BreakdownTexts::tr("%1 %2").arg(mark, figure(markIndex));
        made.markAt = widgets::plotted(record.numbers[markIndex]);
        return std::move(made);
    }
};

Breakdown built(format::Format const& format, GateRecord const& record, bool& known)
{
    auto const with = [&](char const* kind) { return Builder{format, record, kind, {}}; };
    known = true;
    switch (record.gate) {
    case Gate::Edge:
        return with("bps")
            .part(BreakdownTexts::tr("minimum"), 1)
            .part(BreakdownTexts::tr("fee"), 2)
            .part(BreakdownTexts::tr("slippage"), 3)
            .part(BreakdownTexts::tr("noise"), 4)
            .needs(BreakdownTexts::tr("required"), 5, BreakdownTexts::tr("expected"), 0);
    case Gate::AssetCap:
        return with("money")
            .part(BreakdownTexts::tr("exposure"), 0)
            .part(BreakdownTexts::tr("this order"), 1)
            .allows(BreakdownTexts::tr("after"), 2, BreakdownTexts::tr("cap"), 7);
    case Gate::GrossCap:
        return with("money")
            .part(BreakdownTexts::tr("exposure"), 0)
            .part(BreakdownTexts::tr("this order"), 1)
            .allows(BreakdownTexts::tr("after"), 2, BreakdownTexts::tr("cap"), 3);
    case Gate::MaxPosition:
        return with("quantity")
            .part(BreakdownTexts::tr("position"), 0)
            .part(BreakdownTexts::tr("this order"), 1)
            .allows(BreakdownTexts::tr("after"), 2, BreakdownTexts::tr("limit"), 3);
    case Gate::Concentration:
        return with("rate")
            .part(BreakdownTexts::tr("share of the equity"), 3)
            .allows(BreakdownTexts::tr("after"), 3, BreakdownTexts::tr("limit"), 4);
    case Gate::ReservedCash:
        return with("money")
            .part(BreakdownTexts::tr("reserved cash"), 3)
            .part(BreakdownTexts::tr("reserve"), 4)
            .needs(BreakdownTexts::tr("required"), 5, BreakdownTexts::tr("cash after"), 2);
    case Gate::FeeBuffer:
        return with("money")
            .part(BreakdownTexts::tr("reserved cash"), 1)
            .part(BreakdownTexts::tr("fee buffer"), 2)
            .part(BreakdownTexts::tr("reserve"), 3)
            .needs(BreakdownTexts::tr("required"), 4, BreakdownTexts::tr("cash after"), 0);
    case Gate::MinimumValue:
        return with("money")
            .part(BreakdownTexts::tr("minimum"), 3)
            .needs(BreakdownTexts::tr("required"), 3, BreakdownTexts::tr("order value"), 2);
    case Gate::DataAge:
        return with("seconds")
            .part(BreakdownTexts::tr("age"), 1)
            .allows(BreakdownTexts::tr("age"), 1, BreakdownTexts::tr("limit"), 2);
    case Gate::PriceCollar:
        if (meetsOwnOrder(record)) {
            break;
        }
        if (looksAtDepth(record)) {
            return with("quantity")
                .part(BreakdownTexts::tr("this order"), 4)
                .allows(BreakdownTexts::tr("this order"), 4, BreakdownTexts::tr("limit"), 5);
        }
        return with("bps")
            .part(BreakdownTexts::tr("deviation"), 2)
            .allows(BreakdownTexts::tr("deviation"), 2, BreakdownTexts::tr("limit"), 3);
    case Gate::Universe:
    case Gate::KillSwitch:
    case Gate::Pause:
    case Gate::SafeMode:
    case Gate::Breakers:
    case Gate::Duplicate:
    case Gate::Scale:
    case Gate::OrderRate:
    case Gate::OpenOrders:
    case Gate::DailyLoss:
    case Gate::Drawdown:
    case Gate::TradableCapital: break;
    }
    known = false;
    return {};
}

double sumOf(Breakdown const& breakdown)
{
    double sum = 0;
    for (BreakdownPart const& part : breakdown.parts) {
        sum += part.length;
    }
    return sum;
}

}  // namespace

std::optional<Breakdown> breakdownOf(format::Format const& format, GateRecord const& record)
{
    if (record.numberCount == 0) {
        return std::nullopt;
    }
    bool known = false;
    Breakdown breakdown = built(format, record, known);
    bool const negative = std::any_of(breakdown.parts.begin(), breakdown.parts.end(),
                                      [](BreakdownPart const& part) { return part.length < 0; });
    if (!known || negative || sumOf(breakdown) <= 0) {
        return std::nullopt;
    }
    breakdown.markAt = std::max(0.0, breakdown.markAt);
    return breakdown;
}

void paintBreakdown(QPainter& painter, QRectF const& box, Breakdown const& breakdown, look::Theme const& theme)
{
    double const sum = sumOf(breakdown);
    double const scale = box.width() / std::max(sum, breakdown.markAt);
    double const markX = box.left() + breakdown.markAt * scale;
    double const sumX = box.left() + sum * scale;
    double const top = box.top() + kBarTop;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(look::font(look::kMetaSize));
    QFontMetricsF const metrics(painter.font());

    double x = box.left();
    double labelsEnd = box.left() - look::kGap;
    int shade = 0;
    for (BreakdownPart const& part : breakdown.parts) {
        double const width = part.length * scale;
        QColor colour = theme.accent;
        colour.setAlphaF(static_cast<float>(std::max(0.35, 1.0 - 0.22 * shade++)));
        painter.fillRect(QRectF(x, top, std::max(1.0, width - 1), kBarHeight), colour);
        // A label needs its place: it stays under its part where it can, and moves right where the one before reaches.
        double const needed =
            std::max(metrics.horizontalAdvance(part.label), metrics.horizontalAdvance(part.figure)) + 4;
        double const centred = std::min(x + width / 2 - needed / 2, box.right() - needed);
        double const left = std::max(centred, labelsEnd + look::kGap / 2.0);
        if (left + needed <= box.right() + 80) {
            painter.setPen(theme.text2);
            painter.drawText(QRectF(left, top + kBarHeight + 3, needed, 14), Qt::AlignCenter, part.label);
            painter.setPen(theme.text1);
            painter.drawText(QRectF(left, top + kBarHeight + 17, needed, 14), Qt::AlignCenter, part.figure);
            labelsEnd = left + needed;
        }
        x += width;
    }
    if (sumX > markX) {
        QColor beyond = theme.danger.fill;
        beyond.setAlphaF(0.55F);
        painter.fillRect(QRectF(markX, top, sumX - markX, kBarHeight), beyond);
    }

    QColor const sumColour = sumX > markX ? theme.danger.text : theme.text1;
    auto const drawMark = [&](double at, QColor const& colour) {
        painter.fillRect(QRectF(std::min(at, box.right() - 2), top - kMarkRise, 2, kBarHeight + 2 * kMarkRise), colour);
    };
    drawMark(sumX, sumColour);
    drawMark(markX, theme.text1);
    double const markWidth = metrics.horizontalAdvance(breakdown.mark) + 2;
    double const sumWidth = metrics.horizontalAdvance(breakdown.sum) + 2;
    bool const markFirst = markX <= sumX;
    // Two captions that must not overlap: the right one ends at its mark, the left one before it.
    double const rightAt = std::min(std::max(markX, sumX) + 2, box.right());
    double const rightWidth = markFirst ? sumWidth : markWidth;
    double const leftWidth = markFirst ? markWidth : sumWidth;
    double const rightLeft = std::max(box.left(), rightAt - rightWidth);
    double const leftLeft = std::clamp(std::min(markX, sumX) - leftWidth / 2, box.left() - leftWidth,
                                       std::max(box.left() - leftWidth, rightLeft - leftWidth - 2 * look::kGap));
    painter.setPen(markFirst ? sumColour : theme.text1);
    painter.drawText(QRectF(rightLeft, box.top(), rightWidth, 14), Qt::AlignRight | Qt::AlignVCenter,
                     markFirst ? breakdown.sum : breakdown.mark);
    painter.setPen(markFirst ? theme.text1 : sumColour);
    painter.drawText(QRectF(std::max(leftLeft, box.left()), box.top(), leftWidth, 14), Qt::AlignLeft | Qt::AlignVCenter,
                     markFirst ? breakdown.mark : breakdown.sum);
}

}  // namespace pentad::decisions
