// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/DecisionList.h"

#include "decisions/DecisionListModel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace pentad::decisions {

DecisionList::DecisionList(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(widgets::ofKind(new QLabel(this), "head")),
      m_today(widgets::ofKind(new QLabel(this), "meta")),
      m_totals(widgets::ofKind(new QLabel(this), "meta")),
      m_search(new QLineEdit(this)),
      m_view(new QListView(this)),
      m_model(new DecisionListModel(this))
{
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = widgets::ofKind(new QFrame(this), "header");
    header->setFixedHeight(look::kPanelHeaderHeight);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(look::kPanelInset, 0, look::kPanelInset, 0);
    row->setSpacing(look::kGap);
    row->addWidget(m_title);
    row->addWidget(m_today);
    row->addStretch();
    column->addWidget(header);
    auto* searchRow = new QVBoxLayout;
    searchRow->setSpacing(4);
    searchRow->setContentsMargins(look::kPanelInset, 6, look::kPanelInset, 6);
    searchRow->addWidget(m_search);
    searchRow->addWidget(m_totals);
    column->addLayout(searchRow);
    column->addWidget(m_view, 1);
    m_totals->setObjectName(QStringLiteral("forensics.totals"));
    m_search->setObjectName(QStringLiteral("forensics.search"));
    m_search->setClearButtonEnabled(true);
    m_view->setObjectName(QStringLiteral("forensics.list"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DecisionDelegate(desk, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_stale = true;
        rebuild();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](QModelIndex const& current) { Q_EMIT chosen(m_model->idAt(current.row())); });
}

void DecisionList::refresh(EngineSnapshot const& snapshot)
{
    auto const newest = snapshot.decisions.empty() ? nullptr : snapshot.decisions.back();
    if (newest == m_newest && !m_stale) {
        return;
    }
    countToday(snapshot);
    if (m_view->underMouse() && m_model->rowCount({}) > 0 && !m_stale) {
        m_waiting = true;
        return;
    }
    m_newest = newest;
    rebuild();
}

void DecisionList::rebuild()
{
    SnapshotPtr const& snapshot = m_desk.snapshot();
    if (!snapshot) {
        return;
    }
    m_stale = false;
    m_waiting = false;
    std::uint64_t const kept = m_wanted != 0 ? m_wanted : chosenId();
    int const before = m_model->rowOf(kept);
    int const offset = m_view->verticalScrollBar()->value();
    {
        QSignalBlocker const quiet(m_view->selectionModel());
        m_model->fill(*snapshot, m_desk.format(), m_search->text().trimmed());
    }
    int row = m_model->rowOf(kept);
    if (row < 0 && m_wanted == 0) {
        row = m_model->rowCount({}) > 0 ? 0 : -1;
    }
    if (row < 0) {
        Q_EMIT chosen(0);
        return;
    }
    m_wanted = 0;
    std::uint64_t const id = m_model->idAt(row);
    {
        QSignalBlocker const quiet(m_view->selectionModel());
        m_view->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    }
    // What is chosen stays where it is seen, however many came above it; at the top the newest are wanted.
    if (before >= 0 && offset > 0) {
        m_view->verticalScrollBar()->setValue(offset + (row - before) * DecisionDelegate::kRow);
    } else {
        m_view->verticalScrollBar()->setValue(offset);
    }
    Q_EMIT chosen(id);
}

void DecisionList::countToday(EngineSnapshot const& snapshot)
{
    auto const dayOf = [this](UtcTime at) {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_desk.format().zone()).date();
    };
    QDate const today = dayOf(snapshot.at);
    std::uint64_t counts[3]{};
    for (auto decision = snapshot.decisions.rbegin(); decision != snapshot.decisions.rend(); ++decision) {
        if (dayOf((*decision)->at) != today) {
            break;
        }
        ++counts[static_cast<std::size_t>(outcomeOf((*decision)->evaluation))];
    }
    format::Format const& format = m_desk.format();
    m_today->setText(tr("today %1").arg(format.count(counts[0] + counts[1] + counts[2])));
    m_totals->setText(tr("%1 accepted · %2 reduced · %3 refused")
                          .arg(format.count(counts[0]), format.count(counts[1]), format.count(counts[2])));
    m_totals->setToolTip(
        tr("%1 accepted whole, %2 accepted smaller, %3 refused today; at most the newest 500 decisions are counted.")
            .arg(format.count(counts[0]), format.count(counts[1]), format.count(counts[2])));
}

void DecisionList::retranslate()
{
    m_title->setText(tr("Decisions"));
    m_search->setPlaceholderText(tr("Asset, code, cycle"));
    m_search->setAccessibleName(tr("Search decisions"));
    m_view->setAccessibleName(tr("Decisions, newest first"));
    m_stale = true;
}

void DecisionList::choose(std::uint64_t id)
{
    if (m_model->rowOf(id) < 0) {
        m_wanted = id;
        m_search->clear();
        m_stale = true;
        rebuild();
    }
    if (int const row = m_model->rowOf(id); row >= 0) {
        m_wanted = 0;
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_model->index(row));
    }
}

std::uint64_t DecisionList::chosenId() const
{
    return m_model->idAt(m_view->currentIndex().row());
}

int DecisionList::shownRows() const
{
    return m_model->rowCount({});
}

void DecisionList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DecisionList::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (m_waiting) {
        rebuild();
    }
}

}  // namespace pentad::decisions
