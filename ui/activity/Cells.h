// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that every activity table is made of: one way to write a time, an amount, a side. Each carries the machine
// value beside what the reader sees. Thread: the interface's.
#pragma once

#include "contracts/EngineSnapshot.h"
#include "format/Words.h"
#include "widgets/DataTable.h"

namespace pentad::activity {

using widgets::Cell;
using widgets::CellKind;
using widgets::CellTone;
using widgets::Column;
using widgets::Row;

Cell textCell(QString const& text, CellTone tone = CellTone::Plain);
// An en dash for the reader, nothing for the machine.
Cell missingCell();
Cell timeCell(format::Format const& format, UtcTime at);
Cell numberCell(QString const& text, Decimal value, CellTone tone = CellTone::Plain);
Cell moneyCell(format::Format const& format, Money value);
// A size in quote money, named as such among sizes in coins.
Cell spendCell(format::Format const& format, Money money, Instrument const& instrument);
// With its sign, in the colour of rising or falling.
Cell profitCell(format::Format const& format, Money value);
Cell sideCell(Side side);
Cell chipCell(QString const& text, std::string_view raw, CellTone tone);

CellTone toneOfSign(Decimal value);
inline CellTone toneOf(Side side)
{
    return side == Side::Buy ? CellTone::Up : CellTone::Down;
}
// "Fee ₺": the unit is named once, in the head of the column.
QString titled(QString const& title, QString const& unit);

}  // namespace pentad::activity
