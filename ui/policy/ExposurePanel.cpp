// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/ExposurePanel.h"

#include "policy/ColumnWidth.h"
#include "policy/PolicyRows.h"
#include "widgets/Geometry.h"

#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace pentad::policy {
namespace {

constexpr double kWarnFrom = 0.9;
constexpr Rate kWarnFromRate{"0.9"_dec};
constexpr int kExposureRowWide = 32;
constexpr int kExposureRowNarrow = 21;
constexpr int kUsedWidth = 52;
constexpr int kBarHeight = 6;

}  // namespace

std::vector<ExposureBar> exposureBars(EngineSnapshot const& snapshot)
{
    std::vector<ExposureBar> bars;
    auto const add = [&bars](ExposureBar bar) {
        bar.share = widgets::share(bar.exposure, bar.cap);
        bar.warns = bar.used ? *bar.used >= kWarnFromRate : bar.exposure.isPositive();
        bars.push_back(std::move(bar));
    };
    for (Slot const slot : kSlots) {
        AssetSnapshot const& asset = snapshot.assets[slot];
        add({.name = format::text(asset.instrument.base.view()),
             .exposure = asset.exposure,
             .cap = asset.cap,
             .room = asset.exposureRoom,
             .used = asset.exposureUsed});
    }
    add({.exposure = snapshot.capital.grossExposure,
         .cap = snapshot.capital.grossCap,
         .room = snapshot.grossRoom,
         .used = snapshot.grossUsed,
         .gross = true});
    return bars;
}

QString usedText(format::Format const& format, ExposureBar const& bar)
{
    return bar.used ? format.percent(*bar.used, 1) : format::Format::missing();
}

ExposureBars::ExposureBars(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("exposure.bars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

bool ExposureBars::narrow() const
{
    return width() < kNarrowBelow;
}

QSize ExposureBars::sizeHint() const
{
    constexpr int kRows = static_cast<int>(kUniverseSize) + 1;
    return {240, (narrow() ? kExposureRowNarrow : kExposureRowWide) * kRows + 8};
}

void ExposureBars::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

QString ExposureBars::figures(ExposureBar const& bar, bool cap) const
{
    Money const money = cap ? bar.cap : bar.exposure;
    return narrow() ? m_desk.format().wholeMoney(money) : m_desk.format().money(money);
}

void ExposureBars::setBars(std::vector<ExposureBar> bars)
{
    m_bars = std::move(bars);
    QStringList lines;
    for (ExposureBar& bar : m_bars) {
        if (bar.gross) {
            bar.name = tr("Gross");
        }
        lines += tr("%1: %2 of %3, %4")
                     .arg(bar.name, m_desk.format().money(bar.exposure), m_desk.format().money(bar.cap),
                          usedText(m_desk.format(), bar));
    }
    QString const all = lines.join(QLatin1Char('\n'));
    if (all != accessibleDescription()) {
        setAccessibleDescription(all);
        setToolTip(all);
        update();
    }
}

void ExposureBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    int figuresWidth = 0;
    QFontMetrics const metrics(look::font(look::kTextSize));
    int names = metrics.horizontalAdvance(QStringLiteral("AVAX"));
    for (ExposureBar const& bar : m_bars) {
        QString const both = figures(bar, false) + QStringLiteral(" / ") + figures(bar, true);
        figuresWidth = std::max(figuresWidth, metrics.horizontalAdvance(both));
        names = std::max(names, QFontMetrics(look::font(look::kTextSize, true)).horizontalAdvance(bar.name));
    }
    int const height = narrow() ? kExposureRowNarrow : kExposureRowWide;
    QRect row(look::kPanelInset, 4, width() - 2 * look::kPanelInset, height);
    for (ExposureBar const& bar : m_bars) {
        paintBar(painter, bar, row, figuresWidth, names);
        row.translate(0, height);
    }
}

void ExposureBars::paintBar(QPainter& painter, ExposureBar const& bar, QRect const& row, int figuresWidth,
                            int names) const
{
    look::Theme const& theme = m_desk.theme();
    painter.setFont(look::font(look::kTextSize, bar.gross));
    painter.setPen(theme.text1);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, bar.name);

    int right = row.right() - figuresWidth - 2 * look::kGap;
    if (!narrow()) {
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(bar.warns ? theme.warn.text : theme.text2);
        painter.drawText(QRect(right - kUsedWidth, row.top(), kUsedWidth, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, usedText(m_desk.format(), bar));
        right -= kUsedWidth + look::kGap;
    }
    int const left = row.left() + names + 2 * look::kGap;
    int const top = row.center().y() - kBarHeight / 2 + 1;
    QRectF const track(left, top, std::max(0, right - left), kBarHeight);
    painter.fillRect(track, theme.surface3);
    QRectF filled = track;
    filled.setWidth(track.width() * std::min(1.0, bar.share));
    painter.fillRect(filled, bar.warns ? theme.warn.fill : theme.accent);
    double const tick = std::floor(track.left() + track.width() * kWarnFrom) + 0.5;
    painter.setPen(QPen(theme.text2, 1, Qt::DotLine));
    painter.drawLine(QPointF(tick, track.top() - 3), QPointF(tick, track.bottom() + 3));

    painter.setFont(look::font(look::kTextSize));
    QString const cap = QStringLiteral(" / ") + figures(bar, true);
    int const capWidth = painter.fontMetrics().horizontalAdvance(cap);
    painter.setPen(theme.text3);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, cap);
    painter.setPen(theme.text1);
    painter.drawText(row.adjusted(0, 0, -capWidth, 0), Qt::AlignRight | Qt::AlignVCenter, figures(bar, false));
}

ExposurePanel::ExposurePanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "exposure", parent), m_header(new widgets::PanelHeader(this)), m_bars(new ExposureBars(desk, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_bars);
}

void ExposurePanel::retranslate()
{
    m_header->setTitle(tr("Exposure against caps"));
    setAccessibleName(tr("Exposure against caps"));
    m_bars->setAccessibleName(tr("Exposure against caps"));
}

void ExposurePanel::refresh(EngineSnapshot const& snapshot)
{
    QString const formula = capFormula(snapshot, format());
    m_header->setMeta(width() < 400 ? QString() : formula);
    m_header->setToolTip(formula);
    m_bars->setBars(exposureBars(snapshot));
}

}  // namespace pentad::policy
