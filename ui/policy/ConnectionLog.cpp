// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/ConnectionLog.h"

#include "format/EngineWords.h"
#include "format/Words.h"

#include <QVBoxLayout>

namespace pentad::policy {
namespace {

QString detailOf(format::Format const& format, ChannelEvent const& event)
{
    QString const where = format::said(format, event.where);
    QString const what = format::said(format, event.what);
    return where.isEmpty() || what.isEmpty() ? where + what : ConnectionLog::tr("%1: %2").arg(where, what);
}

}  // namespace

ConnectionLog::ConnectionLog(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "connection", parent),
      m_header(new widgets::PanelHeader(this)),
      m_table(new widgets::DataTable(desk, "connection.table", this))
{
    m_table->addControlsTo(*m_header);
    m_table->setMinimumHeight(160);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
}

void ConnectionLog::retranslate()
{
    using widgets::Column;
    m_header->setTitle(tr("Connection log"));
    m_table->setAccessibleName(tr("Connection log"));
    m_table->setColumns({
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        Column{.key = QStringLiteral("what"), .title = tr("What happened"), .width = 180},
        Column{.key = QStringLiteral("detail"), .title = tr("Where, and what was said"), .width = 260, .stretch = true},
    });
    m_table->setEmptyText(tr("Nothing has happened on the line to the exchange yet."));
    m_shown = nullptr;
}

void ConnectionLog::refresh(EngineSnapshot const& snapshot)
{
    auto const& events = snapshot.channel.events;
    if (!events || events == m_shown) {
        return;
    }
    m_shown = events;
    std::vector<widgets::Row> rows;
    rows.reserve(events->size());
    std::size_t index = events->size();
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        widgets::Row row;
        row.id = format().iso(event->at) + QLatin1Char('/') + QString::number(--index);
        row.cells.push_back(widgets::momentCell(format().dayAndTime(event->at), format(), event->at));
        row.cells.push_back(widgets::Cell{format::word(event->kind), format::text(channelEventText(event->kind)),
                                          Decimal{},
                                          isTrouble(event->kind) ? widgets::CellTone::Warn : widgets::CellTone::Plain});
        QString const detail = detailOf(format(), *event);
        row.cells.push_back(widgets::Cell{detail, QString(), Decimal{}, widgets::CellTone::Quiet});
        row.toolTip = detail;
        rows.push_back(std::move(row));
    }
    m_table->setRows(std::move(rows));
    m_header->setMeta(tr("%n line(s)", nullptr, static_cast<int>(events->size())));
}

}  // namespace pentad::policy
