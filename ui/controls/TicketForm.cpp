// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/TicketForm.h"

#include "format/Words.h"
#include "widgets/Panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace pentad::controls {
namespace {

constexpr std::array<int, 4> kPercents{25, 50, 75, 100};

}  // namespace

TicketForm::TicketForm(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_grid(new QGridLayout(this)),
      m_asset(widgets::named(new QComboBox(this), "ticket.asset")),
      m_buy(widgets::named(new QPushButton(this), "ticket.buy")),
      m_sell(widgets::named(new QPushButton(this), "ticket.sell")),
      m_type(new widgets::Segments(this)),
      m_price(new NumberField(desk, "ticket.price", this)),
      m_quantity(new NumberField(desk, "ticket.quantity", this)),
      m_bid(widgets::named(new QPushButton(this), "ticket.atBid")),
      m_ask(widgets::named(new QPushButton(this), "ticket.atAsk"))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::kGap);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    auto* sides = new QWidget(this);
    auto* sideRow = new QHBoxLayout(sides);
    sideRow->setContentsMargins(0, 0, 0, 0);
    sideRow->setSpacing(look::kGap);
    auto* group = new QButtonGroup(this);
    for (QPushButton* const button : {m_buy, m_sell}) {
        button->setCheckable(true);
        group->addButton(button);
        sideRow->addWidget(button, 1);
    }
    m_buy->setChecked(true);
    m_type->setObjectName(QStringLiteral("ticket.type"));

    auto* prices = new QWidget(this);
    auto* priceRow = new QHBoxLayout(prices);
    priceRow->setContentsMargins(0, 0, 0, 0);
    priceRow->setSpacing(4);
    priceRow->addWidget(m_price, 1);
    priceRow->addWidget(m_bid, 0, Qt::AlignTop);
    priceRow->addWidget(m_ask, 0, Qt::AlignTop);
    auto* percents = new QWidget(this);
    auto* percentRow = new QHBoxLayout(percents);
    percentRow->setContentsMargins(0, 0, 0, 0);
    percentRow->setSpacing(4);
    for (int const percent : kPercents) {
        auto* button = new QPushButton(percents);
        button->setObjectName(QStringLiteral("ticket.percent.%1").arg(percent));
        button->setMinimumWidth(44);
        percentRow->addWidget(button, 1);
        m_percents.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, percent] { Q_EMIT percentWanted(percent); });
    }
    for (QPushButton* const button : {m_bid, m_ask}) {
        button->setStyleSheet(QStringLiteral("QPushButton { padding: 0 8px; }"));
    }
    m_assetLabel = addRow(0, m_asset);
    m_sideLabel = addRow(1, sides);
    m_typeLabel = addRow(2, m_type);
    m_priceLabel = addRow(3, prices);
    m_quantityLabel = addRow(4, m_quantity);
    m_grid->addWidget(percents, 5, 1);
    m_grid->setAlignment(m_type, Qt::AlignLeft);

    connect(m_asset, &QComboBox::currentIndexChanged, this, [this] {
        // A price and a size of one asset mean nothing for another.
        m_price->clear();
        m_quantity->clear();
        applyScales();
        Q_EMIT changed();
    });
    connect(group, &QButtonGroup::buttonClicked, this, [this] {
        applySide();
        Q_EMIT changed();
    });
    connect(m_type, &widgets::Segments::chosen, this, [this] {
        applySide();
        Q_EMIT changed();
    });
    connect(m_price, &NumberField::changed, this, &TicketForm::changed);
    connect(m_quantity, &NumberField::changed, this, &TicketForm::changed);
    auto const take = [this](bool bid) {
        if (SnapshotPtr const& snapshot = m_desk.snapshot()) {
            AssetSnapshot const& asset = snapshot->assets[slot()];
            if (asset.hasQuote) {
                m_price->setValue((bid ? asset.quote.bid : asset.quote.ask).value());
            }
        }
    };
    connect(m_bid, &QPushButton::clicked, this, [take] { take(true); });
    connect(m_ask, &QPushButton::clicked, this, [take] { take(false); });
}

QLabel* TicketForm::addRow(int row, QWidget* control)
{
    auto* label = widgets::ofKind(new QLabel(this), "label");
    label->setFixedHeight(look::kFieldHeight);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(control, row, 1);
    return label;
}

Slot TicketForm::slot() const
{
    int const index = m_asset->currentIndex();
    return index >= 0 && index < static_cast<int>(kUniverseSize) ? Slot{static_cast<std::uint8_t>(index)} : Slot{};
}

std::optional<Price> TicketForm::price() const
{
    auto const value = m_price->value();
    return value ? std::optional(Price(*value)) : std::nullopt;
}

std::optional<PlaceOrder> TicketForm::ticket() const
{
    if (!missing().isEmpty()) {
        return std::nullopt;
    }
    PlaceOrder order;
    order.symbol = m_desk.snapshot()->assets[slot()].instrument.symbol;
    order.side = side();
    order.type = type();
    order.size = BaseSize{Quantity(*m_quantity->value())};
    if (order.type == OrderType::Limit) {
        order.limitPrice = price();
    }
    return order;
}

QString TicketForm::missing() const
{
    if (!m_desk.snapshot() || m_asset->count() == 0) {
        return tr("The engine has not said anything yet.");
    }
    if (type() == OrderType::Limit && !m_price->value()) {
        return m_price->isEmpty() ? tr("Enter a price.") : tr("The price is not clear yet.");
    }
    if (!m_quantity->value()) {
        return m_quantity->isEmpty() ? tr("Enter a quantity.") : tr("The quantity is not clear yet.");
    }
    return {};
}

bool TicketForm::isBlank() const
{
    return m_price->isEmpty() && m_quantity->isEmpty();
}

void TicketForm::fill(widgets::TicketDraft const& draft)
{
    setSlot(draft.slot);
    if (draft.side) {
        (*draft.side == Side::Buy ? m_buy : m_sell)->setChecked(true);
    }
    if (draft.price) {
        m_type->setCurrent(0);
        m_price->setValue(draft.price->value());
    }
    applySide();
    Q_EMIT changed();
}

void TicketForm::setSlot(Slot slot)
{
    m_asset->setCurrentIndex(static_cast<int>(slot));
}

void TicketForm::setQuantity(Quantity quantity)
{
    m_quantity->setValue(quantity.value());
}

void TicketForm::clearQuantity()
{
    m_quantity->clear();
}

void TicketForm::applyScales()
{
    if (SnapshotPtr const& snapshot = m_desk.snapshot()) {
        Instrument const& instrument = snapshot->assets[slot()].instrument;
        m_price->setDecimals(instrument.priceScale);
        m_price->setUnit(m_desk.format().currency(instrument.quote));
        m_quantity->setDecimals(instrument.quantityScale);
        m_quantity->setUnit(format::text(instrument.base.view()));
    }
}

void TicketForm::applySide()
{
    bool const buys = side() == Side::Buy;
    widgets::setKind(m_buy, buys ? "buy" : "");
    widgets::setKind(m_sell, buys ? "" : "sell");
    bool const atMarket = type() == OrderType::Market;
    for (QWidget* const part : std::initializer_list<QWidget*>{m_price->line(), m_bid, m_ask}) {
        part->setEnabled(!atMarket);
    }
}

void TicketForm::refresh(EngineSnapshot const& snapshot)
{
    if (m_asset->count() == 0) {
        for (AssetSnapshot const& asset : snapshot.assets) {
            m_asset->addItem(format::text(asset.instrument.symbol.view()));
        }
        m_asset->setCurrentIndex(static_cast<int>(m_desk.selected()));
        applyScales();
    }
    AssetSnapshot const& asset = snapshot.assets[slot()];
    Price const& touch = side() == Side::Buy ? asset.quote.ask : asset.quote.bid;
    m_price->setPlaceholder(type() == OrderType::Market ? tr("market")
                            : asset.hasQuote            ? m_desk.format().price(touch, asset.instrument)
                                                        : format::Format::missing());
}

void TicketForm::retranslate()
{
    m_assetLabel->setText(tr("Asset"));
    m_sideLabel->setText(tr("Side"));
    m_typeLabel->setText(tr("Type"));
    m_priceLabel->setText(tr("Price"));
    m_quantityLabel->setText(tr("Quantity"));
    m_asset->setAccessibleName(tr("Asset of the order"));
    m_buy->setText(tr("Buy"));
    m_sell->setText(tr("Sell"));
    m_buy->setAccessibleName(tr("Buy"));
    m_sell->setAccessibleName(tr("Sell"));
    m_type->setChoices({tr("Limit"), tr("Market")});
    m_price->line()->setAccessibleName(tr("Limit price"));
    m_quantity->line()->setAccessibleName(tr("Quantity"));
    m_bid->setText(tr("Bid"));
    m_ask->setText(tr("Ask"));
    m_bid->setToolTip(tr("Takes the best bid as the price."));
    m_ask->setToolTip(tr("Takes the best ask as the price."));
    m_bid->setAccessibleName(tr("Price at the bid"));
    m_ask->setAccessibleName(tr("Price at the ask"));
    for (std::size_t i = 0; i < m_percents.size(); ++i) {
        QString const percent = m_desk.format().percent(rateFromBps(Decimal(kPercents[i] * 100)), 0);
        m_percents[i]->setText(percent);
        m_percents[i]->setAccessibleName(tr("%1 of what may be traded").arg(percent));
        m_percents[i]->setToolTip(
            tr("Of what is not locked when selling; of what the gates admit, fee included, when buying."));
        m_percents[i]->setStyleSheet(QStringLiteral("QPushButton { padding: 0 2px; }"));
    }
    m_price->retranslate();
    m_quantity->retranslate();
    applySide();
}

}  // namespace pentad::controls
