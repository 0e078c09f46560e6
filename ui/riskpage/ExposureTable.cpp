// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/ExposureTable.h"

#include "policy/PolicyRows.h"
#include "widgets/Geometry.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace pentad::riskpage {
namespace {

constexpr int kRows = static_cast<int>(kUniverseSize) + 1;
constexpr int kExposureRowMax = 34;
constexpr int kExposureRowMin = 25;
constexpr int kLegendHeight = 28;
constexpr int kAssetNameWidth = 52;
constexpr int kUsedWidth = 60;
constexpr int kMoneyWidth = 96;

}  // namespace

ExposureTable::ExposureTable(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("risk.exposure.table"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

int ExposureTable::rowHeight() const
{
    return std::clamp((height() - look::kTableHeaderHeight - kLegendHeight) / kRows, kExposureRowMin, kExposureRowMax);
}

// Without this width the bars would be too short to be compared.
bool ExposureTable::showsRoom() const
{
    constexpr int kRoomFrom = 560;
    return width() >= kRoomFrom;
}

QSize ExposureTable::sizeHint() const
{
    return {480, look::kTableHeaderHeight + kLegendHeight + kRows * kExposureRowMax};
}

QSize ExposureTable::minimumSizeHint() const
{
    return {380, look::kTableHeaderHeight + kLegendHeight + kRows * kExposureRowMin};
}

void ExposureTable::setFigures(EngineSnapshot const& snapshot)
{
    CapitalFigures const& capital = snapshot.capital;
    std::vector<policy::ExposureBar> bars = policy::exposureBars(snapshot);
    m_rows.clear();
    double largest = 1;
    QStringList lines;
    for (policy::ExposureBar& bar : bars) {
        if (bar.gross) {
            bar.name = tr("Gross");
        }
        Money const position =
            bar.gross ? capital.positionsValue : capital.inputs.positionValues[kSlots[m_rows.size()]];
        Row const row{bar, widgets::plotted(position), widgets::plotted(bar.exposure), widgets::plotted(bar.cap)};
        if (!bar.gross) {
            largest = std::max({largest, row.exposure, row.cap});
        }
        lines += tr("%1: %2 of %3, %4, room %5")
                     .arg(bar.name, m_desk.format().money(bar.exposure), m_desk.format().money(bar.cap),
                          policy::usedText(m_desk.format(), bar), m_desk.format().money(bar.room));
        m_rows.push_back(row);
    }
    for (Row& row : m_rows) {
        // A little room behind the largest cap, so that what stands above it is seen.
        row.scale = (row.bar.gross ? std::max({1.0, row.exposure, row.cap}) : largest) * 1.06;
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    update();
}

void ExposureTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    QRect row(look::kPanelInset, 0, width() - 2 * look::kPanelInset, look::kTableHeaderHeight);
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    QString const unit = m_desk.currency();
    auto const head = [&](int right, QString const& text) {
        painter.drawText(row.adjusted(0, 0, -right, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    int right = 0;
    if (showsRoom()) {
        head(right, tr("Room %1").arg(unit));
        right += kMoneyWidth;
    }
    head(right, tr("Cap %1").arg(unit));
    head(right + kMoneyWidth, tr("Exposure %1").arg(unit));
    head(right + 2 * kMoneyWidth, tr("Used"));
    row.moveTop(look::kTableHeaderHeight);
    row.setHeight(rowHeight());
    for (Row const& each : m_rows) {
        paintRow(painter, each, row);
        row.translate(0, row.height());
    }
    QRect legend(look::kPanelInset, row.top() + 4, width(), kLegendHeight - 6);
    painter.setFont(look::font(look::kMetaSize));
    auto const entry = [&](QString const& text, auto const& symbol) {
        symbol(QRectF(legend.left(), legend.center().y() - 3, 12, 8));
        painter.setPen(theme.text3);
        painter.drawText(legend.adjusted(18, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        legend.setLeft(legend.left() + 18 + painter.fontMetrics().horizontalAdvance(text) + 2 * look::kGap);
    };
    entry(tr("position"), [&](QRectF const& box) { painter.fillRect(box, theme.accent); });
    entry(tr("open buys"), [&](QRectF const& box) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    });
    entry(tr("cap"), [&](QRectF const& box) {
        painter.fillRect(QRectF(box.center().x() - 1, box.top() - 2, 2, 12), theme.text1);
    });
}

void ExposureTable::paintRow(QPainter& painter, Row const& row, QRect const& place) const
{
    look::Theme const& theme = m_desk.theme();
    painter.setPen(theme.line);
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    painter.setFont(look::font(look::kTextSize, row.bar.gross));
    painter.setPen(theme.text1);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, row.bar.name);
    painter.setFont(look::font(look::kTextSize));
    auto const cell = [&](int right, QString const& text, QColor const& colour) {
        painter.setPen(colour);
        painter.drawText(place.adjusted(0, 0, -right, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    int figures = 0;
    if (showsRoom()) {
        cell(figures, m_desk.format().money(row.bar.room), row.bar.room.isNegative() ? theme.warn.text : theme.text1);
        figures += kMoneyWidth;
    }
    cell(figures, m_desk.format().money(row.bar.cap), theme.text2);
    cell(figures + kMoneyWidth, m_desk.format().money(row.bar.exposure), theme.text1);
    cell(figures + 2 * kMoneyWidth, policy::usedText(m_desk.format(), row.bar),
         row.bar.warns ? theme.warn.text : theme.text2);
    int const right = figures + 2 * kMoneyWidth + kUsedWidth + look::kGap;
    paintBar(painter, row,
             QRectF(place.left() + kAssetNameWidth, place.center().y() - 3,
                    std::max(20, place.width() - kAssetNameWidth - right), 8));
}

void ExposureTable::paintBar(QPainter& painter, Row const& row, QRectF const& track) const
{
    look::Theme const& theme = m_desk.theme();
    auto const x = [&](double money) {
        return std::round(track.left() + track.width() * std::clamp(money / row.scale, 0.0, 1.0));
    };
    QColor const colour = row.bar.warns ? theme.warn.fill : theme.accent;
    painter.fillRect(track, theme.surface3);
    painter.fillRect(QRectF(track.left(), track.top(), x(row.position) - track.left(), track.height()), colour);
    double const open = x(row.exposure) - x(row.position);
    if (open >= 2) {
        painter.setPen(colour);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x(row.position) + 0.5, track.top() + 0.5, open - 1, track.height() - 1));
    }
    painter.fillRect(QRectF(x(row.cap) - 1, track.top() - 3, 2, track.height() + 6), theme.text1);
}

ExposureTablePanel::ExposureTablePanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "risk.exposure", parent),
      m_header(new widgets::PanelHeader(this)),
      m_table(new ExposureTable(desk, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
}

void ExposureTablePanel::retranslate()
{
    m_header->setTitle(tr("Exposure against caps"));
    m_table->setAccessibleName(tr("Exposure against caps"));
    setAccessibleName(tr("Exposure against caps"));
}

void ExposureTablePanel::refresh(EngineSnapshot const& snapshot)
{
    QString const formula = policy::capFormula(snapshot, format());
    m_header->setMeta(width() < 480 ? QString() : formula);
    m_header->setToolTip(formula);
    m_table->setFigures(snapshot);
}

}  // namespace pentad::riskpage
