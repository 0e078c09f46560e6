// SPDX-License-Identifier: GPL-3.0-or-later
// What is owned: the five assets, the cash, and the reserve bucket. Entries of an asset can be switched off here; exits
// go on. Thread: the interface's.
#pragma once

#include "activity/TablePanel.h"

#include <QHash>

class QMenu;
class QPushButton;

namespace pentad::activity {

class PositionsPanel final : public TablePanel {
    Q_OBJECT

public:
    explicit PositionsPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    // Assets of which something is held.
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    std::vector<Column> columns() const;
    Row assetRow(EngineSnapshot const& snapshot, Slot slot) const;
    Row cashRow(QString const& id, QString const& name, Money value, QString const& note) const;
    void toggle(QString const& id);
    void settle(CommandAnswer const& answer);
    void refreshSwitch();

    QPushButton* m_switch;
    QHash<quint64, QString> m_toggles;  // command -> symbol
};

}  // namespace pentad::activity
