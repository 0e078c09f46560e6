// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/MetricsPanel.h"

#include "format/EngineWords.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pentad::backtestpage {

using widgets::named;
using widgets::ofKind;

namespace {

// b7c0 19e4 55d2 … 7f31
QString shortDigest(QString const& digest)
{
    constexpr qsizetype kWhole = 64;
    if (digest.size() != kWhole) {
        return digest.isEmpty() ? format::Format::missing() : digest;
    }
    return digest.mid(0, 4) + QLatin1Char(' ') + digest.mid(4, 4) + QLatin1Char(' ') + digest.mid(8, 4) +
           QStringLiteral(" … ") + digest.right(4);
}

void put(QTableWidget& table, int row, int column, QString const& text, QColor const& colour)
{
    QTableWidgetItem* item = table.item(row, column);
    if (item == nullptr) {
        item = new QTableWidgetItem();
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        table.setItem(row, column, item);
    }
    item->setText(text);
    item->setForeground(colour);
}

// Titles of columns whose letter stands behind the colour of its run, as in the curves.
class RunHeader final : public QHeaderView {
public:
    RunHeader(widgets::Desk const& desk, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_desk(desk) {}

protected:
    void paintSection(QPainter* painter, QRect const& rect, int section) const override
    {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section == 1 || section == 2) {
            QString const letter = model()->headerData(section, Qt::Horizontal).toString();
            int const width = QFontMetrics(look::font(look::kMetaSize)).horizontalAdvance(letter);
            QRect const swatch(rect.right() - kTitleInset - width - kSwatchGap - kSwatch,
                               rect.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch);
            painter->fillRect(swatch, section == 1 ? m_desk.theme().runA : m_desk.theme().runB);
        }
    }

private:
    static constexpr int kSwatch = 8;
    static constexpr int kSwatchGap = 6;
    static constexpr int kTitleInset = 6;
    widgets::Desk const& m_desk;
};

}  // namespace

MetricsPanel::MetricsPanel(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_header(new widgets::PanelHeader(this)),
      m_table(named(new QTableWidget(this), "backtest.metrics")),
      m_remarks(named(ofKind(new QLabel(this), "warn"), "backtest.remarks")),
      m_digests(named(ofKind(new QLabel(this), "meta"), "backtest.digests"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_table->setHorizontalHeader(new RunHeader(desk, m_table));
    m_table->setColumnCount(4);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(look::kRowHeight);
    m_table->verticalHeader()->setMinimumSectionSize(look::kRowHeight);
    m_table->horizontalHeader()->setFixedHeight(look::kTableHeaderHeight);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    auto* below = new QVBoxLayout();
    below->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, look::kGap);
    m_remarks->setWordWrap(true);
    m_digests->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    below->addWidget(m_remarks);
    below->addWidget(m_digests);
    column->addLayout(below);
}

void MetricsPanel::setRuns(ShownRuns const& runs)
{
    m_runs = runs;
    fill();
}

// What a reader must know before comparing: partial, without a trade, or what the engine noticed.
QString MetricsPanel::remark(std::optional<BacktestRun> const& run, QString const& letter) const
{
    if (!run || !run->outcome) {
        return {};
    }
    QStringList said;
    if (isPartial(*run)) {
        said << tr("%1 is partial: it was cancelled at %2.").arg(letter, minuteOf(m_desk.format(), run->outcome->to));
    }
    QString const noTrade = noTradeSentence(m_desk.format(), *run->outcome);
    if (!noTrade.isEmpty()) {
        said << tr("%1: %2", "letter of the run and sentence").arg(letter, noTrade);
    }
    for (std::string const& notice : run->outcome->notices) {
        said << tr("%1: %2", "letter of the run and sentence").arg(letter, format::said(m_desk.format(), notice));
    }
    return said.join(QLatin1Char('\n'));
}

void MetricsPanel::fill()
{
    look::Theme const& theme = m_desk.theme();
    std::vector<Metric> const metrics = metricsOf(m_desk.format(), m_runs, m_isCompact);
    m_table->setRowCount(static_cast<int>(metrics.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        Metric const& metric = metrics[static_cast<std::size_t>(row)];
        put(*m_table, row, 0, metric.title, theme.text2);
        m_table->item(row, 0)->setToolTip(metric.title);
        put(*m_table, row, 1, metric.a, theme.text1);
        put(*m_table, row, 2, metric.b, theme.text1);
        put(*m_table, row, 3, metric.difference,
            metric.better > 0   ? theme.up.text
            : metric.better < 0 ? theme.down.text
                                : theme.text3);
    }
    BacktestRun const* const any = m_runs.a ? &*m_runs.a : m_runs.b ? &*m_runs.b : nullptr;
    m_header->setMeta(any != nullptr && any->outcome
                          ? tr("%1 bars, five assets, %2")
                                .arg(m_desk.format().count(any->outcome->bars), format::text(any->request.interval))
                          : QString());
    QStringList remarks{remark(m_runs.a, QStringLiteral("A")), remark(m_runs.b, QStringLiteral("B"))};
    remarks.removeAll(QString());
    m_remarks->setText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
    auto const digest = [](std::optional<BacktestRun> const& run) {
        return run && run->outcome ? format::text(run->outcome->journalSha256) : QString();
    };
    QString const a = digest(m_runs.a);
    QString const b = digest(m_runs.b);
    m_digests->setText(tr("Journal SHA-256, A: %1").arg(shortDigest(a)) + QLatin1Char('\n') +
                       tr("Journal SHA-256, B: %1").arg(shortDigest(b)));
    m_digests->setToolTip(a + QLatin1Char('\n') + b);
    m_digests->setAccessibleDescription(a + QLatin1Char(' ') + b);
}

void MetricsPanel::retranslate()
{
    m_header->setTitle(tr("Metrics"));
    m_table->setAccessibleName(tr("Metrics of the compared runs"));
    m_table->setHorizontalHeaderLabels(
        {tr("Metric"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("B − A")});
    for (int i = 0; i < m_table->columnCount(); ++i) {
        QTableWidgetItem* const title = m_table->horizontalHeaderItem(i);
        title->setTextAlignment((i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    fill();
}

void MetricsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    bool const isCompact = window()->width() < look::kCompactBelow;
    if (isCompact != m_isCompact) {
        m_isCompact = isCompact;
        fill();
    }
}

}  // namespace pentad::backtestpage
