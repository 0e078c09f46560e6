// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/DecisionsPanel.h"

#include "decisions/DecisionCopy.h"
#include "decisions/DecisionText.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QVBoxLayout>

namespace pentad::decisions {
namespace {

using widgets::Cell;
using widgets::CellKind;
using widgets::CellTone;
using widgets::Column;

QString machine(Decimal value)
{
    return QString::fromStdString(value.text());
}

Cell numberCell(QString text, Decimal value, CellTone tone = CellTone::Plain)
{
    return Cell{std::move(text), machine(value), value, tone};
}

CellTone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return CellTone::Ok;
    case Outcome::Reduced: return CellTone::Warn;
    case Outcome::Refused: return CellTone::Danger;
    }
    return CellTone::Plain;
}

}  // namespace

DecisionsPanel::DecisionsPanel(widgets::Desk& desk, QWidget* parent, Of of)
    : Panel(desk, "decisions", parent),
      m_of(of),
      m_header(new widgets::PanelHeader(this)),
      m_kinds(new widgets::Segments(this))
{
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table = new widgets::DataTable(desk, "decisions.table", this);
    m_kinds->setObjectName(QStringLiteral("decisions.kinds"));
    m_header->addControl(m_kinds);
    m_table->addControlsTo(*m_header);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    m_table->setMenu([this](QMenu& menu, QString const& rowId) { fillMenu(menu, rowId); });
    connect(m_table, &widgets::DataTable::activated, this,
            [this](QString const& id) { this->desk().openDecision(id.toULongLong()); });
    connect(m_kinds, &widgets::Segments::chosen, this, [this] {
        m_stale = true;
        recount();
        refreshNow();
    });
    connect(&desk, &widgets::Desk::refreshed, this, [this] { recount(); });
}

void DecisionsPanel::select(Slot)
{
    if (m_of == Of::Selected) {
        m_stale = true;
        recount();
        refreshNow();
    }
}

bool DecisionsPanel::belongs(DecisionRecord const& decision) const
{
    if (m_of == Of::Selected &&
        decision.intent.symbol != desk().snapshot()->assets[desk().selected()].instrument.symbol) {
        return false;
    }
    switch (m_kinds->current()) {
    case Intents: return decision.intent.origin == Origin::Strategy;
    case Refused: return !decision.evaluation.accepted;
    default: return true;
    }
}

void DecisionsPanel::recount()
{
    int count = 0;
    if (SnapshotPtr const& snapshot = desk().snapshot()) {
        for (auto const& decision : snapshot->decisions) {
            count += belongs(*decision) ? 1 : 0;
        }
    }
    if (count != m_count) {
        m_count = count;
        Q_EMIT countChanged(count);
    }
}

void DecisionsPanel::refresh(EngineSnapshot const& snapshot)
{
    auto const newest = snapshot.decisions.empty() ? nullptr : snapshot.decisions.back();
    if (!m_stale && newest == m_newest) {
        return;
    }
    if (m_stale) {
        m_table->setColumns(columns());  // the currency is known by now
    }
    m_stale = false;
    m_newest = newest;
    showTitle();
    m_table->setEmptyText(emptyText());
    std::vector<widgets::Row> rows;
    rows.reserve(snapshot.decisions.size());
    for (auto decision = snapshot.decisions.rbegin(); decision != snapshot.decisions.rend(); ++decision) {
        if (belongs(**decision)) {
            rows.push_back(rowOf(snapshot, **decision));
        }
    }
    m_table->setRows(std::move(rows));
    recount();
}

widgets::Row DecisionsPanel::rowOf(EngineSnapshot const& snapshot, DecisionRecord const& decision) const
{
    OrderIntent const& intent = decision.intent;
    Evaluation const& evaluation = decision.evaluation;
    Outcome const outcome = outcomeOf(evaluation);
    GateRecord const& edge = gateOf(evaluation, Gate::Edge);
    Cell const none{format::Format::missing(), QString(), Decimal{}, CellTone::Quiet};
    Instrument const* const instrument = instrumentOf(snapshot, intent.symbol);

    widgets::Row row;
    row.id = QString::number(decision.id);
    row.cells.push_back(widgets::momentCell(format().time(decision.at), format(), decision.at));
    row.cells.push_back(
        numberCell(format().count(number(decision.cycle)), Decimal(number(decision.cycle)), CellTone::Quiet));
    row.cells.push_back(Cell{format::text(intent.symbol.view())});
    row.cells.push_back(Cell{format::word(intent.side), format::text(sideText(intent.side)), Decimal{},
                             intent.side == Side::Buy ? CellTone::Up : CellTone::Down});
    row.cells.push_back(Cell{format::text(intent.strategy.view())});
    row.cells.push_back(numberCell(format().money(evaluation.wantedNotional), evaluation.wantedNotional.value()));
    row.cells.push_back(evaluation.accepted ? numberCell(format().money(evaluation.admittedNotional),
                                                         evaluation.admittedNotional.value(),
                                                         evaluation.reduced ? CellTone::Warn : CellTone::Plain)
                                            : none);
    // The edge gate says nothing about orders that reduce risk.
    bool const hasEdge = edge.numberCount > 0;
    row.cells.push_back(hasEdge ? numberCell(format().bps(intent.expectedEdgeBps), intent.expectedEdgeBps) : none);
    row.cells.push_back(
        hasEdge ? numberCell(format().bps(evaluation.requiredEdgeBps), evaluation.requiredEdgeBps, CellTone::Quiet)
                : none);
    row.cells.push_back(edge.hasDistance ? numberCell(format().bps(edge.distance, format::Sign::Always), edge.distance,
                                                      edge.distance.isNegative() ? CellTone::Down : CellTone::Plain)
                                         : none);
    row.cells.push_back(Cell{word(outcome), QString(), Decimal{}, toneOf(outcome), CellKind::Chip});

    Cell why{codeOf(evaluation)};
    if (outcome == Outcome::Accepted) {
        why.text = format::text(decision.clientOrderId.view());
    }
    if (instrument != nullptr) {
        why.secondary = outcome == Outcome::Accepted && intent.limitPrice
                            ? tr("limit %1").arg(format().price(*intent.limitPrice, *instrument))
                            : shortReason(format(), evaluation, *instrument);
        row.toolTip = plain(sentenceOf(format(), evaluation, *instrument));
    }
    row.cells.push_back(std::move(why));
    row.emphasised = outcome == Outcome::Refused;
    return row;
}

void DecisionsPanel::fillMenu(QMenu& menu, QString const& rowId)
{
    std::uint64_t const id = rowId.toULongLong();
    auto const decision = desk().snapshot() ? decisionOf(*desk().snapshot(), id) : nullptr;
    if (!decision) {
        return;
    }
    menu.addAction(tr("Open the forensics"), this, [this, id] { desk().openDecision(id); });
    menu.addAction(tr("Copy as text"), this,
                   [decision] { QApplication::clipboard()->setText(decisionText(*decision)); });
    menu.addAction(tr("Copy as JSON"), this,
                   [decision] { QApplication::clipboard()->setText(QString::fromUtf8(decisionJson(*decision))); });
}

std::vector<widgets::Column> DecisionsPanel::columns() const
{
    QString const unit = desk().currency();
    return {
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 72},
        Column{.key = QStringLiteral("cycle"), .title = tr("Cycle"), .numeric = true, .width = 92, .compact = false},
        Column{.key = QStringLiteral("asset"), .title = tr("Asset"), .width = 84},
        Column{.key = QStringLiteral("side"), .title = tr("Side"), .width = 52},
        Column{.key = QStringLiteral("strategy"), .title = tr("Strategy"), .width = 84, .compact = false},
        Column{.key = QStringLiteral("wanted"),
               .title = tr("Wanted %1").arg(unit).trimmed(),
               .numeric = true,
               .width = 100},
        Column{.key = QStringLiteral("admitted"),
               .title = tr("Admitted %1").arg(unit).trimmed(),
               .numeric = true,
               .width = 100,
               .compact = false},
        Column{.key = QStringLiteral("expected_bps"), .title = tr("Expected bp"), .numeric = true, .width = 84},
        Column{.key = QStringLiteral("required_bps"), .title = tr("Required bp"), .numeric = true, .width = 84},
        Column{.key = QStringLiteral("distance_bps"),
               .title = tr("Distance bp"),
               .numeric = true,
               .width = 84,
               .compact = false},
        Column{.key = QStringLiteral("verdict"), .title = tr("Verdict"), .width = 96},
        Column{.key = QStringLiteral("why"),
               .title = tr("First failing gate, or order sent"),
               .width = 260,
               .stretch = true},
    };
}

void DecisionsPanel::retranslate()
{
    showTitle();
    m_kinds->setChoices({tr("All"), tr("Intents"), tr("Refused")});
    m_table->setColumns(columns());
    m_table->setEmptyText(emptyText());
    m_stale = true;
}

// Where only one asset's are shown, the title says so.
void DecisionsPanel::showTitle()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    QString const title =
        m_of == Of::Selected && snapshot
            ? tr("Decisions · %1").arg(format::text(snapshot->assets[desk().selected()].instrument.symbol.view()))
            : tr("Decisions");
    m_header->setTitle(title);
    m_table->setAccessibleName(title);
}

QString DecisionsPanel::emptyText() const
{
    if (m_kinds->current() == Refused) {
        return tr("No decision was refused.");
    }
    return tr("No decision yet. The strategy decides once per cycle; what it wants appears here with its verdict.");
}

}  // namespace pentad::decisions
