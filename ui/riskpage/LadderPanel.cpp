// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskpage/LadderPanel.h"

#include "look/Icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace pentad::riskpage {
namespace {

constexpr int kLadderRowMax = 46;
constexpr int kLadderRowMin = 26;
constexpr int kFactorLeft = 14;
constexpr int kRangeLeft = 76;
constexpr int kNoteLeft = 196;
constexpr int kActiveIcon = 12;

QString rangeOf(std::vector<LadderRung> const& ladder, std::size_t step, format::Format const& format)
{
    auto const percent = [&](std::size_t rung) {
        Rate const rate = ladder[rung].drawdown;
        return format.percent(rate, std::max(0, rate.value().decimalsUsed() - 2));
    };
    if (step + 1 == ladder.size()) {
        return LadderPanel::tr("%1 and more").arg(percent(step));
    }
    return step == 0 ? LadderPanel::tr("below %1").arg(percent(1))
                     : LadderPanel::tr("%1 to %2").arg(percent(step), percent(step + 1));
}

policy::FigureTone toneOfStep(int step)
{
    return step == 0 ? policy::FigureTone::Ok : step == 1 ? policy::FigureTone::Warn : policy::FigureTone::Danger;
}

}  // namespace

std::vector<LadderRow> ladderRows(EngineSnapshot const& snapshot, format::Format const& format)
{
    std::vector<LadderRung> const& ladder = snapshot.ladder;
    std::vector<LadderRow> rows;
    if (ladder.size() < 2) {
        return rows;
    }
    for (std::size_t step = 0; step < ladder.size(); ++step) {
        LadderRung const& rung = ladder[step];
        LadderRow row;
        row.factor = format.factor(rung.multiplier);
        row.range = rangeOf(ladder, step, format);
        row.active = rung.active;
        row.step = step;
        row.note = row.active                 ? LadderPanel::tr("active")
                   : rung.multiplier.isZero() ? LadderPanel::tr("exits only")
                                              : QString();
        row.starts = rung.startsAtEquity ? format.money(*rung.startsAtEquity) : format::Format::missing();
        row.cap = format.money(rung.grossCap);
        rows.push_back(row);
    }
    return rows;
}

LadderTable::LadderTable(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("ladder.table"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

int LadderTable::rowHeight() const
{
    int const rows = std::max(1, static_cast<int>(m_rows.size()));
    return std::clamp((height() - look::kTableHeaderHeight) / rows, kLadderRowMin, kLadderRowMax);
}

int LadderTable::capColumnWidth() const
{
    int widest = 0;
    QFontMetrics const metrics(look::font(look::kTextSize, true));
    for (LadderRow const& row : m_rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.cap));
    }
    return std::max(widest, 84) + 2 * look::kGap;
}

QSize LadderTable::sizeHint() const
{
    return {380, look::kTableHeaderHeight + static_cast<int>(m_rows.size()) * kLadderRowMax};
}

QSize LadderTable::minimumSizeHint() const
{
    return {320, look::kTableHeaderHeight + static_cast<int>(m_rows.size()) * kLadderRowMin};
}

void LadderTable::setRows(std::vector<LadderRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    bool const sameHeight = rows.size() == m_rows.size();
    m_rows = std::move(rows);
    QStringList lines;
    for (LadderRow const& row : m_rows) {
        lines += tr("%1, drawdown %2 %3, starts at equity %4, gross cap %5")
                     .arg(row.factor, row.range, row.note, row.starts, row.cap);
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    if (!sameHeight) {
        updateGeometry();
    }
    update();
}

void LadderTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    QRect header(0, 0, width(), look::kTableHeaderHeight);
    painter.fillRect(header, theme.surface2);
    painter.setPen(theme.line);
    painter.drawLine(header.bottomLeft(), header.bottomRight());
    QRect row = header.adjusted(look::kPanelInset, 0, -look::kPanelInset, 0);
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    painter.drawText(row.adjusted(kFactorLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Step"));
    painter.drawText(row.adjusted(kRangeLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("Drawdown"));
    QString const unit = m_desk.currency();
    int const capWidth = capColumnWidth();
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, tr("Gross cap %1").arg(unit));
    painter.drawText(row.adjusted(0, 0, -capWidth, 0), Qt::AlignRight | Qt::AlignVCenter, tr("Starts at equity"));
    row.moveTop(look::kTableHeaderHeight);
    row.setHeight(rowHeight());
    for (LadderRow const& step : m_rows) {
        if (step.active) {
            QColor tint = theme.ladder[std::min<std::size_t>(step.step, 3)];
            tint.setAlphaF(0.16F);
            painter.fillRect(QRect(0, row.top(), width(), row.height()), tint);
        }
        painter.setPen(theme.line);
        painter.drawLine(0, row.bottom(), width(), row.bottom());
        painter.fillRect(QRect(row.left(), row.top() + 5, 3, row.height() - 10),
                         theme.ladder[std::min<std::size_t>(step.step, 3)]);
        painter.setFont(look::font(look::kStateSize));
        painter.setPen(theme.text1);
        painter.drawText(row.adjusted(kFactorLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, step.factor);
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.text2);
        // In a narrow table the note stands below the range instead of beside it.
        QFont const noteFont = look::font(look::kMetaSize, step.active);
        int const noteEnd = row.left() + kNoteLeft + (step.active ? kActiveIcon + 4 : 0) +
                            QFontMetrics(noteFont).horizontalAdvance(step.note);
        int const startsWidth = painter.fontMetrics().horizontalAdvance(step.starts);
        bool const isBelow = !step.note.isEmpty() && noteEnd + look::kPanelInset > row.right() - capWidth - startsWidth;
        int const half = isBelow ? row.height() / 2 : 0;
        painter.drawText(row.adjusted(kRangeLeft, 0, 0, -half),
                         Qt::AlignLeft | (isBelow ? Qt::AlignBottom : Qt::AlignVCenter), step.range);
        painter.setFont(noteFont);
        painter.setPen(step.active ? theme.text1 : theme.text3);
        int const noteLeft = isBelow ? kRangeLeft : kNoteLeft;
        if (step.active) {
            QPoint const middle(row.left() + noteLeft + kActiveIcon / 2,
                                isBelow ? row.center().y() + half / 2 - 2 : row.center().y() + 1);
            painter.setRenderHint(QPainter::Antialiasing);
            look::paintIcon(
                painter, look::Icon::Check,
                QRectF(middle.x() - kActiveIcon / 2.0, middle.y() - kActiveIcon / 2.0, kActiveIcon, kActiveIcon),
                theme.ladder[std::min<std::size_t>(step.step, 3)]);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setPen(theme.text1);
        }
        painter.drawText(row.adjusted(noteLeft + (step.active ? kActiveIcon + 4 : 0), half, 0, 0),
                         Qt::AlignLeft | (isBelow ? Qt::AlignTop : Qt::AlignVCenter), step.note);
        painter.setFont(look::font(look::kTextSize));
        painter.setPen(theme.text2);
        painter.drawText(row.adjusted(0, 0, -capWidth, 0), Qt::AlignRight | Qt::AlignVCenter, step.starts);
        painter.setFont(look::font(look::kTextSize, step.active));
        painter.setPen(theme.text1);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, step.cap);
        row.translate(0, row.height());
    }
}

LadderPanel::LadderPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "ladder", parent),
      m_header(new widgets::PanelHeader(this)),
      m_drawdown(new policy::Figure(desk, "ladder.drawdown", this)),
      m_multiplier(new policy::Figure(desk, "ladder.multiplier", this)),
      m_distance(new policy::Figure(desk, "ladder.distance", this)),
      m_table(new LadderTable(desk, this)),
      m_rule(widgets::ofKind(widgets::named(new QLabel(this), "ladder.rule"), "meta"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* figures = new QHBoxLayout;
    figures->setContentsMargins(look::kPanelInset, 8, look::kPanelInset, 8);
    figures->setSpacing(22);
    figures->addWidget(m_drawdown);
    figures->addWidget(m_multiplier);
    figures->addWidget(m_distance);
    figures->addStretch(1);
    column->addLayout(figures);
    column->addWidget(m_table, 1);
    m_rule->setWordWrap(true);
    m_rule->setContentsMargins(look::kPanelInset, 6, look::kPanelInset, 8);
    column->addWidget(m_rule);
}

void LadderPanel::retranslate()
{
    m_header->setTitle(tr("Drawdown ladder"));
    m_header->setMeta(tr("1 − equity ÷ high-water mark"));
    m_table->setAccessibleName(tr("Steps of the drawdown ladder"));
    setAccessibleName(tr("Drawdown ladder"));
}

void LadderPanel::refresh(EngineSnapshot const& snapshot)
{
    CapitalFigures const& capital = snapshot.capital;
    m_drawdown->setFigure(tr("Drawdown now"), format().percent(capital.drawdown));
    m_multiplier->setFigure(tr("Multiplier"), format().factor(capital.multiplier), {}, toneOfStep(capital.ladderStep));
    auto const next = static_cast<std::size_t>(capital.ladderStep);
    auto const& ladder = snapshot.capitalParameters.ladder;
    QString const caption = next < ladder.size() ? tr("Loss until %1").arg(format().factor(ladder[next].multiplier))
                                                 : tr("Loss until the next step");
    m_distance->setFigure(caption, capital.toNextStep ? format().money(*capital.toNextStep) : format::Format::missing(),
                          capital.toNextStep ? desk().currency() : QString());
    m_table->setRows(ladderRows(snapshot, format()));
    CapitalParameters const& parameters = snapshot.capitalParameters;
    QString const multiple = format().number(parameters.grossCapMultiple.value(),
                                             std::max(2, parameters.grossCapMultiple.value().decimalsUsed()));
    QString const rule =
        tr("Gross cap = min(%1, %2 × %3 × step). The other steps are shown at the tradable capital of now. "
           "A step holds while equity is at or below where it starts.")
            .arg(format().money(parameters.grossCapAbsolute), multiple, format().money(capital.tradable));
    if (m_rule->text() != rule) {
        m_rule->setText(rule);
    }
}

}  // namespace pentad::riskpage
