// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/TicketVerdict.h"

#include "format/Words.h"
#include "widgets/Geometry.h"
#include "widgets/Panel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr int kVerdictIcon = 16;
constexpr int kResultHeight = 66;
// Above this share of a cap it is shown in the colour of warnings.
constexpr double kNearlyFull = 0.9;
// Below this width caps are said in whole lira.
constexpr int kNarrow = 300;

GateRecord const& gateOf(Evaluation const& evaluation, Gate gate)
{
    return evaluation.gates[static_cast<std::size_t>(gate)];
}

}  // namespace

TicketVerdict::TicketVerdict(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_icon(new QLabel(this)),
      m_result(widgets::ofKind(widgets::named(new QLabel(this), "ticket.result"), "head")),
      m_detail(widgets::ofKind(widgets::named(new QLabel(this), "ticket.detail"), "meta")),
      m_warnings(widgets::ofKind(widgets::named(new QLabel(this), "ticket.warnings"), "warn"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(look::kGap);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    constexpr std::array<char const*, Rows> kNames{"ticket.notional", "ticket.fee",      "ticket.total", "ticket.cash",
                                                   "ticket.assetCap", "ticket.grossCap", "ticket.edge"};
    for (std::size_t i = 0; i < Rows; ++i) {
        m_labels[i] = widgets::ofKind(new QLabel(this), "label");
        m_values[i] = widgets::ofKind(widgets::named(new QLabel(this), kNames[i]), "value");
        m_values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        // What is too long for a narrow column takes a second line; it would push everything else out of sight.
        m_labels[i]->setWordWrap(true);
        m_values[i]->setWordWrap(true);
        grid->addWidget(m_labels[i], static_cast<int>(i), 0);
        grid->addWidget(m_values[i], static_cast<int>(i), 1);
    }
    column->addLayout(grid);
    column->addWidget(widgets::ofKind(new QFrame(this), "rule"));
    // The result keeps its height: nothing below moves while somebody types.
    auto* place = new QWidget(this);
    place->setMinimumHeight(kResultHeight);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(look::kGap);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_result->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_warnings->setWordWrap(true);
    words->addWidget(m_result);
    words->addWidget(m_detail);
    words->addStretch();
    row->addLayout(words, 1);
    m_icon->setFixedSize(kVerdictIcon, kVerdictIcon);
    column->addWidget(place);
    column->addWidget(m_warnings);
    m_warnings->hide();
    clearNumbers();
}

void TicketVerdict::say(Row row, QString const& text, char const* kind)
{
    QLabel* const label = m_values[row];
    if (label->text() != text) {
        label->setText(text);
        label->setAccessibleName(tr("%1: %2").arg(m_labels[row]->text(), text));
    }
    widgets::setKind(label, kind);
}

void TicketVerdict::result(QString const& text, look::Icon icon, char const* kind, QColor const& colour)
{
    m_icon->setPixmap(look::icon(icon, colour).pixmap(QSize(kVerdictIcon, kVerdictIcon), devicePixelRatioF()));
    if (m_result->text() != text) {
        m_result->setText(text);
        m_result->setAccessibleName(text);
    }
    widgets::setKind(m_result, kind);
}

void TicketVerdict::clearNumbers()
{
    for (std::size_t i = 0; i < Rows; ++i) {
        say(static_cast<Row>(i), format::Format::missing(), "meta");
    }
}

void TicketVerdict::setMessage(QString const& message)
{
    clearNumbers();
    m_detail->clear();
    setWarnings({});
    result(message, look::Icon::Info, "label", m_desk.theme().text3);
}

void TicketVerdict::setPending()
{
    for (QLabel* const value : m_values) {
        widgets::setKind(value, "meta");
    }
    m_detail->clear();
    result(tr("Asking the gates …"), look::Icon::Clock, "label", m_desk.theme().text3);
}

void TicketVerdict::setEvaluation(Evaluation const& evaluation, Instrument const& instrument, Side side)
{
    format::Format const& format = m_desk.format();
    look::Theme const& theme = m_desk.theme();
    QString const lira = format.currency(instrument.quote);
    QString const none = format::Format::missing();
    auto const money = [&](Decimal value) { return tr("%1 %2").arg(format.money(Money(value)), lira); };
    auto const capMoney = [&](Decimal value) {
        return width() < kNarrow ? format.wholeMoney(Money(value)) : format.money(Money(value));
    };
    // Of what would be sent, so that the three lines add up; of a refused order, of what was wanted.
    say(Notional, money((evaluation.accepted ? evaluation.admittedNotional : evaluation.wantedNotional).value()));
    say(Fee, evaluation.accepted ? money(evaluation.feeAndTax.value()) : none, evaluation.accepted ? "value" : "meta");
    say(Total, evaluation.accepted ? money(evaluation.total(side).value()) : none,
        evaluation.accepted ? "value" : "meta");
    GateRecord const& cash = gateOf(evaluation, Gate::ReservedCash);
    say(Cash, cash.numberCount > 2 ? money(cash.numbers[2]) : none, cash.numberCount > 2 ? "value" : "meta");
    auto const cap = [&](Row row, Gate gate, std::size_t after, std::size_t limit) {
        GateRecord const& record = gateOf(evaluation, gate);
        if (record.numberCount <= limit) {
            say(row, none, "meta");
            return;
        }
        bool const full = widgets::share(Money(record.numbers[after]), Money(record.numbers[limit])) > kNearlyFull;
        say(row, tr("%1 of %2").arg(capMoney(record.numbers[after]), capMoney(record.numbers[limit])),
            full ? "warn" : "value");
    };
    cap(AssetCap, Gate::AssetCap, 2, 7);
    cap(GrossCap, Gate::GrossCap, 2, 3);
    GateRecord const& edge = gateOf(evaluation, Gate::Edge);
    say(Edge,
        edge.numberCount < 6 ? none
        : edge.verdict == Verdict::NotApplicable
            ? tr("not applied; costs %1 bp").arg(format.bps(edge.numbers[5]))
            : tr("%1 of %2 bp").arg(format.bps(edge.numbers[0]), format.bps(edge.numbers[5])),
        edge.hasDistance ? "value" : "meta");

    if (!evaluation.accepted) {
        auto const failing = std::find_if(evaluation.gates.begin(), evaluation.gates.end(),
                                          [](GateRecord const& record) { return record.verdict == Verdict::Fail; });
        result(tr("Would be refused: %1").arg(format::text(codeText(*evaluation.refusal))), look::Icon::Cross, "error",
               theme.danger.text);
        if (failing != evaluation.gates.end()) {
            m_detail->setText(tr("%1 %2: %3; distance %4")
                                  .arg(format.count(static_cast<std::uint64_t>(failing->gate) + 1),
                                       format::word(failing->gate), format::formula(format, *failing),
                                       format::distance(format, *failing, instrument.quote)));
        }
        return;
    }
    if (evaluation.reduced) {
        auto const* const base = std::get_if<BaseSize>(&evaluation.admittedSize);
        QString const size = base != nullptr ? tr("%1 %2").arg(format.quantity(base->quantity, instrument),
                                                               format::text(instrument.base.view()))
                                             : money(std::get<QuoteSize>(evaluation.admittedSize).money.value());
        result(tr("Would be reduced to %1 = %2").arg(size, money(evaluation.admittedNotional.value())),
               look::Icon::HalfDisc, "warn", theme.warn.text);
        GateRecord const& reducing = gateOf(evaluation, *evaluation.reducedBy);
        m_detail->setText(tr("%1 %2: %3")
                              .arg(format.count(static_cast<std::uint64_t>(reducing.gate) + 1),
                                   format::word(reducing.gate), format::formula(format, reducing)));
        return;
    }
    result(tr("Would be accepted"), look::Icon::Check, "ok", theme.ok);
    m_detail->setText(side == Side::Sell && evaluation.riskReducing ? tr("It reduces risk; most gates do not bind it.")
                                                                    : tr("All 22 gates pass or do not bind it."));
}

void TicketVerdict::setSent(bool accepted, QString const& text)
{
    look::Theme const& theme = m_desk.theme();
    if (accepted) {
        result(tr("Sent. The gates accepted it; it is in the table of orders."), look::Icon::Check, "ok", theme.ok);
    } else {
        result(tr("Not sent. The gates refused it."), look::Icon::Cross, "error", theme.danger.text);
    }
    m_detail->setText(text);
}

void TicketVerdict::setWarnings(QStringList const& warnings)
{
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
}

void TicketVerdict::retranslate()
{
    QStringList const labels{tr("Value"),           tr("Fee and tax"),     tr("Total"), tr("Cash after"),
                             tr("Asset cap after"), tr("Gross cap after"), tr("Edge")};
    for (std::size_t i = 0; i < Rows; ++i) {
        m_labels[i]->setText(labels[static_cast<qsizetype>(i)]);
    }
}

}  // namespace pentad::controls
