// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace pentad::widgets {
namespace {

constexpr int kTriangle = 6;
constexpr int kTriangleGap = 4;

// Of a section that stands out of its place Qt is told as if it were there.
QMouseEvent atItsPlace(QMouseEvent const& event, int aside)
{
    return QMouseEvent(event.type(), event.position() - QPointF(aside, 0), event.scenePosition(),
                       event.globalPosition(), event.button(), event.buttons(), event.modifiers(),
                       event.pointingDevice());
}

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

int TableHeader::titleWidth(int section) const
{
    bool const isSorted = section == m_sorted;
    QString const title = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    return QFontMetrics(look::font(look::kMetaSize, isSorted)).horizontalAdvance(title) + 2 * kCellInset +
           (isSorted ? kTriangle + kTriangleGap : 0);
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
    int const room = box.width() - 2 * kCellInset - (isSorted ? kTriangle + kTriangleGap : 0);
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
    double const x = isNumeric ? left - kTriangleGap - kTriangle : left + width + kTriangleGap;
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

int TableHeader::frozen() const
{
    if (offset() == 0) {
        return -1;
    }
    int visual = 0;
    while (visual < count() && isSectionHidden(logicalIndex(visual))) {
        ++visual;
    }
    int const first = logicalIndex(visual);
    return first >= 0 && sectionSize(first) <= viewport()->width() / 2 ? first : -1;
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (int const section = frozen(); section >= 0) {
        QPainter painter(viewport());
        QRect const box(0, 0, sectionSize(section), viewport()->height());
        paintSection(&painter, box, section);
        painter.fillRect(QRect(box.right(), 0, 1, box.height()), m_desk.theme().line2);
    }
}

bool TableHeader::isAtEdge(double x) const
{
    int const grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    return x < frozenWidth() && x >= frozenWidth() - grip;
}

void TableHeader::mousePressEvent(QMouseEvent* event)
{
    m_aside = asideAt(event->position().x());
    if (m_aside == 0) {
        QHeaderView::mousePressEvent(event);
        return;
    }
    // Qt drags no edge of a section whose place is out of sight.
    if (event->button() == Qt::LeftButton && isAtEdge(event->position().x())) {
        m_resized = frozen();
        m_grip = frozenWidth() - event->position().x();
        return;
    }
    // It is sorted here; to be moved it must stand in its place.
    setSectionsMovable(false);
    QMouseEvent moved = atItsPlace(*event, m_aside);
    QHeaderView::mousePressEvent(&moved);
    setSectionsMovable(true);
}

void TableHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_aside = asideAt(event->position().x());
    QMouseEvent moved = atItsPlace(*event, m_aside);
    QHeaderView::mouseDoubleClickEvent(&moved);
}

void TableHeader::mouseMoveEvent(QMouseEvent* event)
{
    if (m_resized >= 0) {
        resizeSection(m_resized, std::max(minimumSectionSize(), qRound(event->position().x() + m_grip)));
        return;
    }
    bool const isPressed = event->buttons() != Qt::NoButton;
    if (!isPressed && asideAt(event->position().x()) != 0) {
        isAtEdge(event->position().x()) ? setCursor(Qt::SplitHCursor) : unsetCursor();
        return;
    }
    QMouseEvent moved = atItsPlace(*event, isPressed ? m_aside : asideAt(event->position().x()));
    QHeaderView::mouseMoveEvent(&moved);
}

void TableHeader::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_resized >= 0) {
        m_resized = -1;
        m_aside = 0;
        return;
    }
    QMouseEvent moved = atItsPlace(*event, m_aside);
    m_aside = 0;
    QHeaderView::mouseReleaseEvent(&moved);
}

bool TableHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto const& help = *static_cast<QHelpEvent const*>(event);
        QHelpEvent moved(help.type(), help.pos() - QPoint(asideAt(help.x()), 0), help.globalPos());
        return QHeaderView::viewportEvent(&moved);
    }
    return QHeaderView::viewportEvent(event);
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
    paintFrozen(painter, event->rect());
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

bool TableView::isFrozen(QModelIndex const& index) const
{
    return index.isValid() && index.column() == m_header->frozen();
}

void TableView::paintFrozen(QPainter& painter, QRect const& dirty) const
{
    int const column = m_header->frozen();
    int const width = m_header->frozenWidth();
    int const first = rowAt(dirty.top());
    if (column < 0 || first < 0 || dirty.left() >= width) {
        return;
    }
    look::Theme const& theme = m_desk.theme();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = first; row < model()->rowCount() && rowViewportPosition(row) <= dirty.bottom(); ++row) {
        QModelIndex const index = model()->index(row, column);
        option.rect = QRect(0, rowViewportPosition(row), width, rowHeight(row));
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        painter.fillRect(option.rect, theme.surface1);
        itemDelegateForIndex(index)->paint(&painter, option, index);
        painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), theme.line2);
    }
}

QModelIndex TableView::indexAt(QPoint const& place) const
{
    if (place.x() >= 0 && place.x() < m_header->frozenWidth()) {
        int const row = rowAt(place.y());
        return row < 0 ? QModelIndex() : model()->index(row, m_header->frozen());
    }
    return QTableView::indexAt(place);
}

QRect TableView::visualRect(QModelIndex const& index) const
{
    QRect place = QTableView::visualRect(index);
    if (isFrozen(index)) {
        place.moveLeft(0);
    }
    return place;
}

void TableView::scrollTo(QModelIndex const& index, ScrollHint hint)
{
    QScrollBar& bar = *horizontalScrollBar();
    bool const isInSight = isFrozen(index);
    int const before = bar.value();
    QTableView::scrollTo(index, hint);
    if (isInSight) {
        bar.setValue(before);
    } else if (index.isValid() && !isColumnHidden(index.column())) {
        bar.setValue(bar.value() - std::max(0, m_header->frozenWidth() - columnViewportPosition(index.column())));
    }
}

// The rows are moved as a picture when they scroll; the frozen column must not go with them sideways.
void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        m_header->viewport()->update();
    }
}

void TableView::dataChanged(QModelIndex const& first, QModelIndex const& last, QList<int> const& roles)
{
    QTableView::dataChanged(first, last, roles);
    int const column = m_header->frozen();
    if (first.isValid() && last.isValid() && first.column() <= column && column <= last.column()) {
        QRect const rows = visualRect(first.siblingAtColumn(column)) | visualRect(last.siblingAtColumn(column));
        viewport()->update(rows);
    }
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
