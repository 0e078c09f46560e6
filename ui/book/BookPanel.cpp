// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/BookPanel.h"

#include "format/Words.h"

#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace pentad::book {
namespace {

QString stepKey(Symbol const& symbol)
{
    return QStringLiteral("book/step/") + format::text(symbol.view());
}

QWidget* under(widgets::PanelHeader* header, QWidget* view, QWidget* parent)
{
    auto* part = new QWidget(parent);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(view, 1);
    return part;
}

}  // namespace

BookPanel::BookPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "book", parent, Turn::Second),
      m_header(new widgets::PanelHeader(this)),
      m_steps(new QToolButton(this)),
      m_ladder(new LadderView(desk, this)),
      m_tapeHeader(new widgets::PanelHeader(this)),
      m_tape(new TapeView(desk, this))
{
    m_steps->setObjectName(QStringLiteral("book.step"));
    m_steps->setPopupMode(QToolButton::InstantPopup);
    m_steps->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(m_steps);
    menu->setObjectName(QStringLiteral("book.step.menu"));
    m_steps->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this] { fillSteps(); });
    m_header->addControl(m_steps);
    constexpr int kNarrowest = 220;
    setMinimumWidth(kNarrowest);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("book.splitter"));
    parts->setHandleWidth(3);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_ladder);
    parts->addWidget(under(m_tapeHeader, m_tape, parts));
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(parts, 1);

    connect(m_ladder, &LadderView::priceChosen, this, [this](Price price) {
        this->desk().fillTicket({this->desk().selected(), std::nullopt, price});
    });
    connect(m_ladder, &LadderView::roomChanged, this, [this] { refreshNow(); });
}

void BookPanel::retranslate()
{
    m_header->setTitle(tr("Order book"));
    m_tapeHeader->setTitle(tr("Trades"));
    setAccessibleName(tr("Order book and trades"));
    m_ladder->setAccessibleName(tr("Order book"));
    m_tape->setAccessibleName(tr("Newest trades"));
    m_steps->setAccessibleName(tr("Step of price of a row"));
    m_steps->setToolTip(tr("How much price one row holds"));
}

void BookPanel::select(Slot)
{
    refreshNow();
}

Price BookPanel::stepFor(AssetSnapshot const& asset)
{
    std::vector<Price> const offered = ladderSteps(asset.quote.last, asset.instrument.priceScale);
    Price const fallback(Decimal::fromMantissa(1, asset.instrument.priceScale));
    Price& chosen = m_chosenSteps[desk().selected()];
    if (chosen.isZero()) {
        QString const kept = desk().preferences().value(stepKey(asset.instrument.symbol), QString()).toString();
        auto const parsed = Decimal::parse(kept.toStdString());
        chosen = parsed && parsed->isPositive() ? Price(*parsed) : Price();
    }
    bool const stillOffered = std::find(offered.begin(), offered.end(), chosen) != offered.end();
    return stillOffered ? chosen : offered.empty() ? fallback : offered.front();
}

void BookPanel::fillSteps()
{
    QMenu* const menu = m_steps->menu();
    menu->clear();
    if (!desk().snapshot()) {
        return;
    }
    AssetSnapshot const& asset = desk().snapshot()->assets[desk().selected()];
    Price const inForce = stepFor(asset);
    int index = 0;
    for (Price const& step : ladderSteps(asset.quote.last, asset.instrument.priceScale)) {
        QAction* action = menu->addAction(format().price(step, asset.instrument));
        action->setObjectName(QStringLiteral("book.step.%1").arg(index++));
        action->setCheckable(true);
        action->setChecked(step == inForce);
        connect(action, &QAction::triggered, this, [this, step] { chooseStep(step); });
    }
}

void BookPanel::chooseStep(Price step)
{
    Slot const slot = desk().selected();
    m_chosenSteps[slot] = step;
    if (desk().snapshot()) {
        desk().preferences().setValue(stepKey(desk().snapshot()->assets[slot].instrument.symbol),
                                      QString::fromStdString(step.text()));
    }
    refreshNow();
}

QString BookPanel::missing(EngineSnapshot const& snapshot) const
{
    return snapshot.channel.present ? tr("Waiting for the exchange to send it")
                                    : tr("This session has no order book: its exchange is a paper one without a book");
}

LadderFigures BookPanel::figures(EngineSnapshot const& snapshot, AssetSnapshot const& asset)
{
    LadderFigures shown;
    shown.instrument = asset.instrument;
    if (!asset.depth) {
        shown.missing = missing(snapshot);
        return shown;
    }
    std::vector<Price> ownBids;
    std::vector<Price> ownAsks;
    for (OrderView const& order : snapshot.openOrders) {
        if (order.slot == desk().selected() && order.limitPrice && order.type == OrderType::Limit) {
            (order.side == Side::Buy ? ownBids : ownAsks).push_back(*order.limitPrice);
        }
    }
    Price const step = stepFor(asset);
    std::size_t const rows = m_ladder->rowsPerSide();
    shown.asks = ladderRows(asset.depth->asks, Side::Sell, step, ownAsks, rows);
    shown.bids = ladderRows(asset.depth->bids, Side::Buy, step, ownBids, rows);
    if (!asset.depth->asks.empty() && !asset.depth->bids.empty()) {
        shown.spread = asset.depth->asks.front().price - asset.depth->bids.front().price;
    }
    shown.spreadBps = asset.spreadBps;
    shown.last = asset.quote.last;
    shown.tick = m_ticks[desk().selected()];
    shown.stale = desk().isOld(asset);
    return shown;
}

void BookPanel::refresh(EngineSnapshot const& snapshot)
{
    for (Slot const slot : kSlots) {
        Price const last = snapshot.assets[slot].quote.last;
        if (last != m_lastPrices[slot]) {
            m_ticks[slot] = m_lastPrices[slot].isZero() ? 0 : last > m_lastPrices[slot] ? 1 : -1;
            m_lastPrices[slot] = last;
        }
    }
    AssetSnapshot const& asset = snapshot.assets[desk().selected()];
    m_header->setNote(format::text(asset.instrument.symbol.view()));
    m_steps->setText(tr("step %1").arg(format().price(stepFor(asset), asset.instrument)));
    m_steps->setEnabled(asset.depth != nullptr);
    m_ladder->show(figures(snapshot, asset));
    m_tape->show(asset.tape, asset.instrument, missing(snapshot));
    m_tapeHeader->setMeta(asset.tape == nullptr ? QString()
                                                : tr("last 60 s %1 %2")
                                                      .arg(format().exact(asset.tape->lastMinute.value()),
                                                           format::text(asset.instrument.base.view())));
}

}  // namespace pentad::book
