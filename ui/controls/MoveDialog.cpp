// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/MoveDialog.h"

#include <algorithm>

namespace pentad::controls {

MoveDialog::MoveDialog(widgets::Desk& desk, widgets::MoveDraft const& draft, QWidget* parent)
    : ControlDialog(desk, "move", parent),
      m_draft(draft),
      m_figures(new FigureRow("move.figures", 4, this)),
      m_priceName(widgets::ofKind(new QLabel(this), "label")),
      m_price(new NumberField(desk, "move.price", this)),
      m_verdict(new TicketVerdict(desk, this)),
      m_happens(new PointList("move.happens", this)),
      m_leave(addVerb(VerbButton::Kind::Safe, "move.leave")),
      m_move(addVerb(VerbButton::Kind::Act, "move.act"))
{
    content()->addWidget(m_figures);
    content()->addWidget(m_priceName);
    content()->addWidget(m_price);
    m_priceName->setBuddy(m_price->line());
    m_price->setDecimals(desk.snapshot()->assets[draft.slot].instrument.priceScale);
    m_price->setUnit(desk.currency());
    m_price->setValue(draft.price.value());
    content()->addWidget(m_verdict);
    content()->addWidget(m_happens);
    setSafe(m_leave);
    connect(m_move, &VerbButton::acted, this, [this] { send(MoveOrder{m_draft.order, m_draft.price}, m_move); });
    connect(m_price, &NumberField::changed, this, &MoveDialog::reprice);
    connect(&desk, &widgets::Desk::answered, this, &MoveDialog::take);
    connect(&desk, &widgets::Desk::refreshed, this, [this] {
        if (!isPending() && order() == nullptr) {
            m_move->setEnabled(false);
            setError(tr("The order is not open any more; there is nothing to move."));
        }
    });
    ask();
}

OrderView const* MoveDialog::order() const
{
    if (!desk().snapshot()) {
        return nullptr;
    }
    auto const& open = desk().snapshot()->openOrders;
    auto const found =
        std::find_if(open.begin(), open.end(), [this](OrderView const& o) { return o.clientOrderId == m_draft.order; });
    return found == open.end() ? nullptr : &*found;
}

void MoveDialog::ask()
{
    if (OrderView const* const moved = order()) {
        PlaceOrder ticket;
        ticket.symbol = moved->symbol;
        ticket.side = moved->side;
        ticket.type = OrderType::Limit;
        ticket.size = BaseSize{moved->leaves};
        ticket.limitPrice = m_draft.price;
        m_verdict->setPending();
        m_asked = desk().issue(CheckOrder{ticket});
    }
}

void MoveDialog::reprice()
{
    std::optional<Decimal> const typed = m_price->value();
    m_move->setEnabled(typed && !isPending() && order() != nullptr);
    if (typed && Price(*typed) != m_draft.price) {
        m_draft.price = Price(*typed);
        m_evaluation.reset();
        ask();
        showSentence();
        showFigures();
    }
}

void MoveDialog::take(CommandAnswer const& answer)
{
    if (m_asked == answer.id) {
        m_asked.reset();
        m_evaluation = answer.evaluation;
        showFigures();
    }
}

void MoveDialog::showFigures()
{
    OrderView const* const moved = order();
    SnapshotPtr const& snapshot = desk().snapshot();
    if (moved == nullptr || !snapshot) {
        return;
    }
    Instrument const& instrument = snapshot->assets[m_draft.slot].instrument;
    QString const currency = desk().currency();
    QString const none = format::Format::missing();
    // The gate of the price collar measures the way from the market.
    constexpr std::size_t kDeviation = 2;
    GateRecord const* const collar =
        m_evaluation ? &m_evaluation->gates[static_cast<std::size_t>(Gate::PriceCollar)] : nullptr;
    m_figures->setFigures({
        {tr("From"), moved->limitPrice ? format().price(*moved->limitPrice, instrument) : none, currency},
        {tr("To"), format().price(m_draft.price, instrument), currency},
        {tr("Way from the market"),
         collar != nullptr && collar->numberCount > kDeviation ? format().bps(collar->numbers[kDeviation]) : none,
         tr("bp")},
        {tr("Value there"), m_evaluation ? format().money(m_evaluation->wantedNotional) : none, currency},
    });
    if (m_evaluation) {
        m_verdict->setEvaluation(*m_evaluation, instrument, moved->side);
    }
}

void MoveDialog::showSentence()
{
    OrderView const* const moved = order();
    SnapshotPtr const& snapshot = desk().snapshot();
    if (moved == nullptr || !snapshot) {
        return;
    }
    Instrument const& instrument = snapshot->assets[m_draft.slot].instrument;
    QString const size =
        QStringLiteral("%1 %2").arg(format().quantity(moved->leaves, instrument), format::text(instrument.base.view()));
    QString const from = moved->limitPrice ? format().price(*moved->limitPrice, instrument) : format::Format::missing();
    QString const to = format().price(m_draft.price, instrument);
    setSentence(moved->side == Side::Buy
                    ? tr("Cancels the buy of <b>%1</b> at <b>%2</b>; once the exchange has confirmed that, what is "
                         "left is sent at <b>%3</b>. Nothing has been sent yet.")
                          .arg(size, from, to)
                    : tr("Cancels the sell of <b>%1</b> at <b>%2</b>; once the exchange has confirmed that, what is "
                         "left is sent at <b>%3</b>. Nothing has been sent yet.")
                          .arg(size, from, to));
}

void MoveDialog::retranslate()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (order() == nullptr || !snapshot) {
        return;
    }
    look::Theme const& colours = theme();
    setSymbol(look::Icon::Orders, colours.accent);
    setTitle(tr("Move an order of %1").arg(format::text(snapshot->assets[m_draft.slot].instrument.symbol.view())));
    showSentence();
    m_priceName->setText(tr("New price"));
    m_price->line()->setAccessibleName(tr("New price"));
    m_price->retranslate();
    m_verdict->retranslate();
    showFigures();
    m_happens->setHeading(tr("What may happen"));
    m_happens->setPoints({
        {look::Icon::Warning,
         colours.warn.text,
         tr("If it fills before the cancel arrives, only the rest is sent again."),
         {}},
        {look::Icon::Warning, colours.warn.text, tr("If a gate refuses the new price, the order stays cancelled."), {}},
        {look::Icon::Info,
         colours.text3,
         tr("The gates still count the old order; the verdict is on the safe side."),
         {}},
    });
    m_leave->setText(tr("Leave it"));
    m_move->setText(tr("Move the order"));
    setMeta(tr("Journalled as the operator's.\nEsc and Enter leave the order where it is."));
}

}  // namespace pentad::controls
