// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/CloseDialog.h"

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr std::size_t kOrdersShown = 8;

}  // namespace

CloseDialog::CloseDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "close", parent),
      m_orders(new PlainTable(desk, "close.orders", this)),
      m_effects(new PointList("close.effects", this)),
      m_back(addVerb(VerbButton::Kind::Safe, "close.back")),
      m_keep(addVerb(VerbButton::Kind::Plain, "close.keep")),
      m_cancel(addVerb(VerbButton::Kind::Plain, "close.cancel"))
{
    setMinimumWidth(720);
    content()->addWidget(m_orders);
    content()->addWidget(m_effects);
    setSafe(m_back);
    followEngine();
    connect(m_keep, &VerbButton::acted, this, [this] {
        Q_EMIT chosen(false);
        accept();
    });
    connect(m_cancel, &VerbButton::acted, this, [this] {
        Q_EMIT chosen(true);
        accept();
    });
}

void CloseDialog::retranslate()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (!snapshot) {
        return;
    }
    look::Theme const& colours = theme();
    auto const& orders = snapshot->openOrders;
    setSymbol(look::Icon::Warning, colours.warn.text);
    setTitle(tr("Close Pentad"));
    QStringList symbols;
    std::vector<QStringList> rows;
    for (OrderRecord const& order : orders) {
        QString const symbol = format::text(order.symbol.view());
        if (!symbols.contains(symbol)) {
            symbols << symbol;
        }
        if (rows.size() >= kOrdersShown) {
            continue;
        }
        Instrument const& instrument = snapshot->assets[order.slot].instrument;
        auto const* const base = std::get_if<BaseSize>(&order.size);
        rows.push_back({symbol, format::word(order.side),
                        base != nullptr ? format().quantity(base->quantity, instrument)
                                        : format().money(std::get<QuoteSize>(order.size).money),
                        order.limitPrice ? format().price(*order.limitPrice, instrument) : format::Format::missing(),
                        format().quantity(order.filled, instrument), format::word(order.state)});
    }
    bool const flattens = snapshot->state == EngineState::Flattening;
    setSentence(orders.empty()
                    ? flattens ? tr("A flatten is under way. Close all the same?") : tr("No order is open any more.")
                    : tr("Open orders: <b>%1</b>, in %2. What becomes of them?")
                          .arg(format().count(orders.size()), symbols.join(QStringLiteral(", "))));
    m_orders->setVisible(!orders.empty());
    m_cancel->setVisible(!orders.empty());
    m_orders->setColumns({{tr("Asset"), false, 3},
                          {tr("Side"), false, 2},
                          {tr("Size"), true, 3},
                          {tr("Limit %1").arg(desk().currency()), true, 3},
                          {tr("Filled"), true, 3},
                          {tr("State"), false, 4}});
    m_orders->setRows(std::move(rows), false);

    auto const held = std::count_if(snapshot->assets.begin(), snapshot->assets.end(),
                                    [](AssetSnapshot const& asset) { return asset.held.isPositive(); });
    m_effects->setHeading(tr("What will not happen"));
    std::vector<PointList::Point> effects{
        {look::Icon::Cross,
         colours.text3,
         tr("Nothing is sold. Positions that stay: %1.").arg(format().count(static_cast<std::uint64_t>(held))),
         {}}};
    if (!orders.empty()) {
        effects.push_back({look::Icon::Cross,
                           colours.text3,
                           tr("Kept orders are not watched while Pentad is closed; they may be filled, and the next "
                              "start finds out."),
                           {}});
    }
    if (flattens) {
        effects.insert(
            effects.begin(),
            {look::Icon::Warning,
             colours.warn.text,
             tr("The flatten stops where it is. It goes on by itself if Pentad is started again soon enough; "
                "later, trading stays paused and you are asked."),
             {}});
    }
    if (orders.size() > kOrdersShown) {
        effects.push_back({look::Icon::Info,
                           colours.text3,
                           tr("The table shows the first %1 of %2 orders.")
                               .arg(format().count(kOrdersShown), format().count(orders.size())),
                           {}});
    }
    m_effects->setPoints(std::move(effects));
    m_back->setText(tr("Go back"));
    m_keep->setText(orders.empty() ? tr("Close") : tr("Close, keep the orders"));
    m_cancel->setText(tr("Close, cancel the orders"));
    setMeta(tr("Esc goes back."));
}

}  // namespace pentad::controls
