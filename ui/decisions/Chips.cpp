// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/Chips.h"

namespace pentad::decisions {
namespace {

constexpr double kIconSide = 12;
constexpr double kInset = 6;
constexpr double kRadius = 3;

}  // namespace

ChipLook chipOf(look::Theme const& theme, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return {look::Icon::Check, theme.up.text, theme.up.tint, word(outcome)};
    case Outcome::Reduced: return {look::Icon::HalfDisc, theme.warn.text, theme.warn.tint, word(outcome)};
    case Outcome::Refused: return {look::Icon::Cross, theme.danger.text, theme.danger.tint, word(outcome)};
    }
    return {};
}

ChipLook chipOf(look::Theme const& theme, Verdict verdict)
{
    QString const text = format::word(verdict);
    switch (verdict) {
    case Verdict::Pass: return {look::Icon::Check, theme.ok, theme.surface1, text};
    case Verdict::Reduced: return {look::Icon::HalfDisc, theme.warn.text, theme.warn.tint, text};
    case Verdict::Fail: return {look::Icon::Cross, theme.danger.text, theme.danger.tint, text};
    case Verdict::NotApplicable: return {look::Icon::More, theme.text3, theme.surface1, text};
    }
    return {};
}

double chipWidth(QString const& word)
{
    return 2 * kInset + kIconSide + 4 + QFontMetricsF(look::font(look::kMetaSize)).horizontalAdvance(word);
}

void paintChip(QPainter& painter, QPointF const& topLeft, ChipLook const& chip, bool tinted)
{
    QRectF const box(topLeft, QSizeF(chipWidth(chip.word), kChipHeight));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (tinted) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(chip.tint);
        painter.drawRoundedRect(box, kRadius, kRadius);
    }
    look::paintIcon(painter, chip.icon,
                    QRectF(box.left() + kInset, box.center().y() - kIconSide / 2, kIconSide, kIconSide), chip.text);
    painter.setFont(look::font(look::kMetaSize, tinted));
    painter.setPen(chip.text);
    painter.drawText(box.adjusted(kInset + kIconSide + 4, 0, kInset, 0), Qt::AlignLeft | Qt::AlignVCenter, chip.word);
    painter.restore();
}

}  // namespace pentad::decisions
