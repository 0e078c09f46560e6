// SPDX-License-Identifier: GPL-3.0-or-later
// What a manual order is made of: asset, side, type, price, quantity. Buy and Sell never swap places. Holds no opinion
// about whether the order may be sent. Thread: the interface's.
#pragma once

#include "controls/NumberField.h"
#include "widgets/Segments.h"

#include <QComboBox>
#include <QGridLayout>

namespace pentad::controls {

class TicketForm final : public QWidget {
    Q_OBJECT

public:
    explicit TicketForm(widgets::Desk& desk, QWidget* parent = nullptr);

    Slot slot() const;
    Side side() const { return m_sell->isChecked() ? Side::Sell : Side::Buy; }
    OrderType type() const { return m_type->current() == 1 ? OrderType::Market : OrderType::Limit; }
    std::optional<Price> price() const;
    // The whole order, or nothing while something is missing, wrong or ambiguous.
    std::optional<PlaceOrder> ticket() const;
    // What is missing, as a sentence; empty if nothing is.
    QString missing() const;
    // Whether nobody has typed anything yet.
    bool isBlank() const;

    void fill(widgets::TicketDraft const& draft);
    void setSlot(Slot slot);
    void setQuantity(Quantity quantity);
    void clearQuantity();
    void focusFirst() { m_quantity->line()->setFocus(Qt::OtherFocusReason); }

    void retranslate();
    void refresh(EngineSnapshot const& snapshot);

Q_SIGNALS:
    void changed();
    void percentWanted(int percent);

private:
    void applyScales();
    void applySide();
    QLabel* addRow(int row, QWidget* control);

    widgets::Desk& m_desk;
    QGridLayout* m_grid;
    QLabel* m_assetLabel;
    QLabel* m_sideLabel;
    QLabel* m_typeLabel;
    QLabel* m_priceLabel;
    QLabel* m_quantityLabel;
    QComboBox* m_asset;
    QPushButton* m_buy;
    QPushButton* m_sell;
    widgets::Segments* m_type;
    NumberField* m_price;
    NumberField* m_quantity;
    std::vector<QPushButton*> m_percents;
    QPushButton* m_bid;
    QPushButton* m_ask;
};

}  // namespace pentad::controls
