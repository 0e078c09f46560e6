// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/ChangesView.h"

#include "look/Icons.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace pentad::decisions {
namespace {

constexpr int kRow = 46;
constexpr int kMessage = 72;
constexpr int kConsequence = 56;

}  // namespace

ChangesView::ChangesView(widgets::Desk& desk, char const* name, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    connect(&m_desk, &widgets::Desk::restyled, this, [this] {
        describe();
        update();
    });
}

void ChangesView::setAnswer(std::vector<Counterfactual> changes, OrderIntent const& intent,
                            Evaluation const& evaluation, Instrument const& instrument)
{
    // What is enough comes first, and within that the engine's own order.
    std::stable_partition(changes.begin(), changes.end(), [](Counterfactual const& change) { return change.flips; });
    m_changes = std::move(changes);
    m_intent = intent;
    m_wanted = evaluation.wantedNotional;
    m_instrument = instrument;
    m_message = tr("No single change of what is known would make it trade.");
    m_current = 0;
    describe();
    updateGeometry();
    update();
}

void ChangesView::setMessage(QString const& message)
{
    m_changes.clear();
    m_message = message;
    m_current = 0;
    describe();
    updateGeometry();
    update();
}

void ChangesView::setCurrent(int index)
{
    if (!m_changes.empty()) {
        m_current = std::clamp(index, 0, rows() - 1);
        describe();
        update();
    }
}

void ChangesView::describe()
{
    setAccessibleName(tr("What would make it trade"));
    QString const then = consequence();
    setAccessibleDescription(m_changes.empty() ? m_message
                             : then.isEmpty()  ? rowText(m_current)
                                               : tr("%1. %2").arg(rowText(m_current), then));
}

// The asset is named where it is another one than that of the intent.
QString ChangesView::nameOf(Counterfactual const& change) const
{
    bool const other = !change.symbol.view().empty() && change.symbol != m_intent.symbol;
    return other ? format::word(change.change) + QStringLiteral(" \u00b7 ") + format::text(change.symbol.view())
                 : format::word(change.change);
}

QString ChangesView::detailOf(Counterfactual const& change) const
{
    format::Format const& format = m_desk.format();
    std::string_view const kind = changeKind(change.change);
    QString const from = format::numberOfKind(format, kind, change.from);
    QString const to = format::numberOfKind(format, kind, change.to);
    QString detail;
    switch (change.change) {
    case Change::PostAsMaker: detail = tr("fee %1 → %2 bp"); break;
    case Change::ExpectedEdgeRises: detail = tr("expected %1 → %2 bp"); break;
    case Change::NoNoiseMargin: detail = tr("noise margin %1 → %2 bp"); break;
    case Change::LowerEdgeMinimum: detail = tr("minimum %1 → %2 bp"); break;
    case Change::MoreCash: detail = tr("cash %1 → %2"); break;
    case Change::LessExposure: detail = tr("exposure %1 → %2"); break;
    case Change::SmallerSize:
    case Change::LargerSize: detail = tr("value %1 → %2"); break;
    default: detail = tr("%1 → %2"); break;
    }
    detail = detail.arg(from, to);
    if (!change.flips && change.stillFailing) {
        return tr("%1; %2 still refuses").arg(detail, format::word(*change.stillFailing));
    }
    return detail;
}

QString ChangesView::distanceOf(Counterfactual const& change) const
{
    GateRecord record;
    record.gate = change.gate;
    // Where a part is admitted, the distance of the whole says nothing that helps.
    record.hasDistance = change.hasDistance && !(change.flips && change.distance.isNegative());
    record.distance = change.distance;
    return distanceText(m_desk.format(), record, m_instrument);
}

QString ChangesView::rowText(int index) const
{
    if (index < 0 || index >= rows()) {
        return {};
    }
    Counterfactual const& change = m_changes[static_cast<std::size_t>(index)];
    return tr("%1: %2; %3, %4")
        .arg(nameOf(change), detailOf(change), change.flips ? tr("enough") : tr("not enough"), distanceOf(change));
}

QString ChangesView::consequence() const
{
    if (m_changes.empty() || !m_changes[static_cast<std::size_t>(m_current)].flips) {
        return {};
    }
    Counterfactual const& change = m_changes[static_cast<std::size_t>(m_current)];
    QString const size = sizeText(m_desk.format(), change.admittedSize, m_instrument);
    QString const price = m_desk.format().price(change.valuationPrice, m_instrument);
    return (m_intent.side == Side::Buy ? tr("Then it would buy %1 at %2") : tr("Then it would sell %1 at %2"))
        .arg(size, price);
}

QString ChangesView::consequenceDetail() const
{
    Counterfactual const& change = m_changes[static_cast<std::size_t>(m_current)];
    format::Format const& format = m_desk.format();
    return tr("%1 of the %2 %3 wanted.")
        .arg(format.money(change.admittedNotional), format.money(m_wanted), format.currency(m_instrument.quote));
}

QSize ChangesView::sizeHint() const
{
    // Room for the consequence is kept whichever row is chosen: nothing moves when another one is.
    return {320, m_changes.empty() ? kMessage : rows() * kRow + kConsequence};
}

void ChangesView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(rect(), theme.surface1);
    int const left = look::kPanelInset;
    int const right = width() - look::kPanelInset;
    if (m_changes.empty()) {
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.text3);
        painter.drawText(rect().adjusted(left, 10, -left, -10), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_message);
        return;
    }
    int y = 0;
    for (int i = 0; i < rows(); ++i, y += kRow) {
        Counterfactual const& change = m_changes[static_cast<std::size_t>(i)];
        if (i == m_current) {
            painter.fillRect(QRect(0, y, width(), kRow), theme.surface2);
            painter.fillRect(QRect(0, y, 2, kRow), hasFocus() ? theme.accent : theme.line2);
        }
        painter.fillRect(QRect(0, y + kRow - 1, width(), 1), theme.line);
        look::paintIcon(painter, change.flips ? look::Icon::Check : look::Icon::Cross,
                        QRectF(left, y + kRow / 2.0 - 7, 14, 14), change.flips ? theme.ok : theme.text3);
        painter.setFont(look::font(look::kTextSize, change.flips));
        painter.setPen(change.flips ? theme.ok : theme.text3);
        QString const distance = distanceOf(change);
        int const distanceWidth = painter.fontMetrics().horizontalAdvance(distance) + 2;
        painter.drawText(QRect(right - distanceWidth, y, distanceWidth, kRow), Qt::AlignRight | Qt::AlignVCenter,
                         distance);
        int const room = right - distanceWidth - look::kGap - left - 24;
        painter.setPen(change.flips ? theme.text1 : theme.text2);
        painter.drawText(QRect(left + 24, y + 7, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(nameOf(change), Qt::ElideRight, room));
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text3);
        painter.drawText(QRect(left + 24, y + 23, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(detailOf(change), Qt::ElideRight, room));
    }
    QRect const band(0, y, width(), kConsequence);
    QString const then = consequence();
    painter.fillRect(band, then.isEmpty() ? theme.surface1 : theme.accentTint);
    int const room = right - left;
    painter.setFont(look::font(look::kTextSize, !then.isEmpty()));
    painter.setPen(then.isEmpty() ? theme.text3 : theme.text1);
    QString const first = then.isEmpty() ? tr("This change alone is not enough.") : then;
    painter.drawText(QRect(left, y + 10, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(first, Qt::ElideRight, room));
    if (!then.isEmpty()) {
        painter.setFont(look::font(look::kMetaSize));
        painter.setPen(theme.text2);
        painter.drawText(QRect(left, y + 29, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(consequenceDetail(), Qt::ElideRight, room));
    }
}

void ChangesView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(m_current - 1); return;
    case Qt::Key_Down: setCurrent(m_current + 1); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ChangesView::mousePressEvent(QMouseEvent* event)
{
    int const row = static_cast<int>(event->position().y()) / kRow;
    if (row < rows()) {
        setCurrent(row);
    }
}

void ChangesView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChangesView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace pentad::decisions
