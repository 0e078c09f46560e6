// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/RunList.h"

#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::backtestpage {

using widgets::named;
using widgets::ofKind;

namespace {

constexpr int kListHeight = 104;

}  // namespace

RunList::RunList(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_header(new widgets::PanelHeader(this)),
      m_list(named(new QTreeWidget(this), "backtest.runs")),
      m_asA(named(new QPushButton(this), "backtest.showAsA")),
      m_asB(named(new QPushButton(this), "backtest.showAsB")),
      m_take(named(new QPushButton(this), "backtest.take")),
      m_forget(named(new QPushButton(this), "backtest.forget"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFixedHeight(kListHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(20);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->resizeSection(0, 52);
    m_list->header()->resizeSection(2, 84);
    m_list->setTextElideMode(Qt::ElideMiddle);
    column->addWidget(m_list);
    auto* buttons = new QHBoxLayout();
    buttons->setContentsMargins(look::kPanelInset, 4, look::kPanelInset, look::kGap);
    buttons->setSpacing(4);
    for (QPushButton* const button : {m_asA, m_asB, m_take, m_forget}) {
        button->setStyleSheet(QStringLiteral("padding: 0 6px;"));
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { showButtons(); });
    connect(m_asA, &QPushButton::clicked, this, [this] { Q_EMIT showAsA(chosen()); });
    connect(m_asB, &QPushButton::clicked, this, [this] { Q_EMIT showAsB(chosen()); });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT takeWanted(chosen()); });
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT forgetWanted(chosen()); });
}

std::uint64_t RunList::chosen() const
{
    QTreeWidgetItem const* const item = m_list->currentItem();
    return item != nullptr ? item->data(0, Qt::UserRole).toULongLong() : 0;
}

void RunList::setRuns(std::vector<BacktestRun> const& runs, std::uint64_t a, std::uint64_t b)
{
    m_runs = runs;
    m_a = a;
    m_b = b;
    std::uint64_t const before = chosen();
    while (m_list->topLevelItemCount() > static_cast<int>(runs.size())) {
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    }
    while (m_list->topLevelItemCount() < static_cast<int>(runs.size())) {
        new QTreeWidgetItem(m_list);
    }
    look::Theme const& theme = m_desk.theme();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        BacktestRun const& run = runs[static_cast<std::size_t>(i)];
        QTreeWidgetItem* const item = m_list->topLevelItem(i);
        bool const isA = run.id == a;
        bool const isB = run.id == b;
        item->setData(0, Qt::UserRole, QVariant::fromValue<qulonglong>(run.id));
        item->setText(0, isA ? QStringLiteral("■ A") : isB ? QStringLiteral("■ B") : QStringLiteral("■"));
        item->setForeground(0, isA ? theme.runA : isB ? theme.runB : theme.text3);
        item->setText(1, labelOf(run));
        item->setToolTip(1, labelOf(run));
        QString const state = isPartial(run) ? tr("partial") : isA || isB ? tr("shown") : word(run.phase);
        item->setText(2, state);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(2, isPartial(run)                       ? theme.warn.text
                               : run.phase == BacktestPhase::Failed ? theme.danger.text
                                                                    : theme.text3);
        item->setSizeHint(0, QSize(0, look::kRowHeight));
        if (run.id == before) {
            m_list->setCurrentItem(item);
        }
    }
    int const shown = (a != 0 ? 1 : 0) + (b != 0 ? 1 : 0);
    m_header->setMeta(tr("%1 of %2").arg(shown).arg(runs.size()));
    showButtons();
}

void RunList::showButtons()
{
    std::uint64_t const id = chosen();
    auto const run = std::find_if(m_runs.begin(), m_runs.end(), [&](BacktestRun const& each) { return each.id == id; });
    bool const isChosen = run != m_runs.end();
    bool const hasOutcome = isChosen && run->outcome != nullptr;
    m_asA->setEnabled(hasOutcome && id != m_a);
    m_asB->setEnabled(hasOutcome && id != m_b);
    m_take->setEnabled(isChosen);
    m_forget->setEnabled(isChosen && !isActive(*run));
}

void RunList::retranslate()
{
    m_header->setTitle(tr("Runs shown"));
    m_list->setAccessibleName(tr("Runs"));
    m_asA->setText(tr("As A"));
    m_asB->setText(tr("As B"));
    m_take->setText(tr("Set up"));
    m_forget->setText(tr("Forget"));
    m_asA->setToolTip(tr("Show the chosen run as A"));
    m_asB->setToolTip(tr("Show the chosen run as B"));
    m_take->setToolTip(tr("Fill the form with what this run was asked for"));
    m_forget->setToolTip(tr("Remove the chosen run and its result"));
}

}  // namespace pentad::backtestpage
