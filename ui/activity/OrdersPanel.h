// SPDX-License-Identifier: GPL-3.0-or-later
// Every order: working ones first, then those of others on the account, then what has ended, newest first. Cancelling
// reduces risk and so asks nothing: Delete, the menu, or the button for all of them. Thread: the interface's.
#pragma once

#include "activity/OrderRows.h"
#include "activity/TablePanel.h"
#include "widgets/Segments.h"

#include <QHash>

class QPushButton;

namespace pentad::activity {

class OrdersPanel final : public TablePanel {
    Q_OBJECT

public:
    explicit OrdersPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    // Orders that are not ended, those of others included.
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    std::vector<Fact> factsOf(EngineSnapshot const& snapshot, QString const& rowId) const override;

private:
    void cancel(QStringList const& ids);
    void cancelAll();
    void settle(CommandAnswer const& answer);
    void fillMenu(class QMenu& menu, QString const& id);
    void moveOrder(QString const& id);
    void selectAssetOf(QString const& id);

    widgets::Segments* m_shown;
    QPushButton* m_cancelAll;
    QHash<quint64, QString> m_cancels;  // command -> client order id
    std::optional<CommandId> m_cancelAllCommand;
};

}  // namespace pentad::activity
