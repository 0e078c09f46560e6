// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/Cells.h"

namespace pentad::activity {

Cell textCell(QString const& text, CellTone tone)
{
    Cell cell;
    cell.text = text;
    cell.tone = tone;
    return cell;
}

Cell missingCell()
{
    Cell cell;
    cell.text = format::Format::missing();
    cell.raw = QLatin1String("");
    cell.tone = CellTone::Quiet;
    return cell;
}

Cell timeCell(format::Format const& format, UtcTime at)
{
    return widgets::momentCell(format.dayAndTime(at), format, at);
}

Cell numberCell(QString const& text, Decimal value, CellTone tone)
{
    Cell cell;
    cell.text = text;
    cell.raw = QString::fromStdString(value.text());
    cell.order = value;
    cell.tone = tone;
    return cell;
}

Cell moneyCell(format::Format const& format, Money value)
{
    return numberCell(format.money(value), value.value());
}

Cell spendCell(format::Format const& format, Money money, Instrument const& instrument)
{
    Cell cell = moneyCell(format, money);
    cell.secondary = format.currency(instrument.quote);
    return cell;
}

Cell profitCell(format::Format const& format, Money value)
{
    return numberCell(format.money(value, format::Sign::Always), value.value(), toneOfSign(value.value()));
}

Cell sideCell(Side side)
{
    Cell cell = textCell(format::word(side), toneOf(side));
    cell.raw = format::text(sideText(side));
    return cell;
}

Cell chipCell(QString const& text, std::string_view raw, CellTone tone)
{
    Cell cell = textCell(text, tone);
    cell.raw = format::text(raw);
    cell.kind = CellKind::Chip;
    return cell;
}

CellTone toneOfSign(Decimal value)
{
    return value.isPositive() ? CellTone::Up : (value.isNegative() ? CellTone::Down : CellTone::Plain);
}

QString titled(QString const& title, QString const& unit)
{
    return title + QLatin1Char(' ') + unit;
}

}  // namespace pentad::activity
