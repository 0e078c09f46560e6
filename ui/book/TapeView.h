// SPDX-License-Identifier: GPL-3.0-or-later
// The newest trades of a pair: price with the way it moved, size, time. Newest on top; as many as have room.
// Thread: the interface's.
#pragma once

#include "contracts/ExchangeChannel.h"
#include "domain/Instrument.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::book {

class TapeView final : public QWidget {
    Q_OBJECT

public:
    explicit TapeView(widgets::Desk& desk, QWidget* parent = nullptr);

    // `missing` is shown where there is no tape.
    void show(std::shared_ptr<TradeTape const> tape, Instrument const& instrument, QString const& missing);

    QSize sizeHint() const override { return {292, 160}; }
    QSize minimumSizeHint() const override { return {180, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    std::shared_ptr<TradeTape const> m_tape;
    Instrument m_instrument;
    QString m_missing;
};

}  // namespace pentad::book
