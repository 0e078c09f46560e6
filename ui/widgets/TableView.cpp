// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableView.h"

#include <QKeyEvent>
#include <QPainter>

namespace pentad::widgets {
namespace {

constexpr int kTriangle = 6;

}  // namespace

TableHeader::TableHeader(Desk& desk, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_desk(desk)
{
    constexpr int kSmallestSection = 32;
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setMinimumSectionSize(kSmallestSection);
    setFixedHeight(look::kTableHeaderHeight);
    setSectionResizeMode(QHeaderView::Interactive);
}

void TableHeader::setSorted(int section, Qt::SortOrder order)
{
    m_sorted = section;
    m_order = order;
    viewport()->update();
}

void TableHeader::paintSection(QPainter* painter, QRect const& box, int section) const
{
    look::Theme const& theme = m_desk.theme();
    painter->fillRect(box, theme.surface2);
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);
    bool const isNumeric =
        (model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    bool const isSorted = section == m_sorted;
    QFont const face = look::font(look::kMetaSize, isSorted);
    QFontMetrics const metrics(face);
    int const room = box.width() - 2 * kCellInset - (isSorted ? kTriangle + 4 : 0);
    QString const text = metrics.elidedText(model()->headerData(section, orientation(), Qt::DisplayRole).toString(),
                                            Qt::ElideRight, room);
    int const width = metrics.horizontalAdvance(text);
    int const left = isNumeric ? box.right() + 1 - kCellInset - width : box.left() + kCellInset;
    painter->setFont(face);
    painter->setPen(isSorted ? theme.text1 : theme.text3);
    painter->drawText(QRect(left, box.top(), width + 1, box.height() - 1), Qt::AlignLeft | Qt::AlignVCenter, text);
    if (!isSorted) {
        return;
    }
    double const x = isNumeric ? left - 4 - kTriangle : left + width + 4;
    double const middle = box.center().y();
    bool const up = m_order == Qt::AscendingOrder;
    QPointF const corners[3] = {{x, middle + (up ? 2 : -2)},
                                {x + kTriangle, middle + (up ? 2 : -2)},
                                {x + kTriangle / 2.0, middle + (up ? -2 : 2)}};
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.text1);
    painter->drawConvexPolygon(corners, 3);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

TableView::TableView(Desk& desk, QWidget* parent)
    : QTableView(parent), m_desk(desk), m_header(new TableHeader(desk, this))
{
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(look::kRowHeight);
    verticalHeader()->setDefaultSectionSize(look::kRowHeight);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(QFrame::NoFrame);
}

void TableView::setEmptyText(QString const& text)
{
    if (text != m_emptyText) {
        m_emptyText = text;
        viewport()->update();
    }
}

void TableView::setMark(QString const& text)
{
    if (text != m_mark) {
        m_mark = text;
        viewport()->update();
    }
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    look::Theme const& theme = m_desk.theme();
    QPainter painter(viewport());
    if (model() != nullptr && model()->rowCount() == 0 && !m_emptyText.isEmpty()) {
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.text3);
        painter.drawText(viewport()->rect().adjusted(look::kPanelInset, 0, -look::kPanelInset, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (hasFocus() && currentIndex().isValid()) {
        QRect const row(0, rowViewportPosition(currentIndex().row()), viewport()->width(), look::kRowHeight);
        painter.setPen(theme.accent);
        painter.drawRect(row.adjusted(0, 0, -1, -1));
    }
    if (!m_mark.isEmpty()) {
        constexpr int kHeight = 19;
        constexpr int kRadius = 3;
        QFont const face = look::font(look::kMetaSize, true);
        int const width = QFontMetrics(face).horizontalAdvance(m_mark) + 2 * kCellInset;
        QRect const chip(viewport()->width() - width - kCellInset, kCellInset / 2, width, kHeight);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface3);
        painter.drawRoundedRect(chip, kRadius, kRadius);
        painter.setFont(face);
        painter.setPen(theme.text2);
        painter.drawText(chip, Qt::AlignCenter, m_mark);
    }
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (event->key() == Qt::Key_Slash) {
        Q_EMIT filterWanted();
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT deleteWanted();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT enterPressed();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    Q_EMIT resized();
}

bool TableView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Enter) {
        Q_EMIT pointerOver(true);
    } else if (event->type() == QEvent::Leave) {
        Q_EMIT pointerOver(false);
    }
    return QTableView::viewportEvent(event);
}

}  // namespace pentad::widgets
