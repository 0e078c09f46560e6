// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/CandleChart.h"

#include "chart/ChartText.h"
#include "chart/LivePainter.h"
#include "chart/StaticPainter.h"
#include "chart/TimeTicks.h"
#include "format/EngineWords.h"
#include "widgets/Geometry.h"
#include "widgets/Panel.h"

#include <QPaintEvent>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace pentad::chart {
namespace {

constexpr std::chrono::milliseconds kTypingPause{600};

}  // namespace

CandleChart::CandleChart(widgets::Desk& desk, char const* name, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_now(new QToolButton(this))
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_scene.theme = &desk.theme();
    m_scene.format = &desk.format();
    m_now->setObjectName(objectName() + QStringLiteral(".now"));
    m_now->hide();
    connect(m_now, &QToolButton::clicked, this, [this] {
        moved(m_scene.view.showNow());
        setFocus();
    });
    m_typedPause.setSingleShot(true);
    m_typedPause.setInterval(kTypingPause);
    connect(&m_typedPause, &QTimer::timeout, this, [this] { applyTyped(false); });
    connect(&desk, &widgets::Desk::answered, this, [this](CommandAnswer const& answer) { learn(answer); });
    connect(&desk, &widgets::Desk::engineEnded, this, &CandleChart::restyle);
    restyle();
}

void CandleChart::setSlot(Slot slot)
{
    if (slot == m_slot) {
        return;
    }
    m_slot = slot;
    dropMove();
    m_scene.series.clear();
    m_scene.view.reset();
    m_scene.scale.setAutomatic();
    m_scene.crosshair.reset();
    m_focusedOrder.reset();
    m_scene.older = OlderBars::More;
    m_loading.reset();
    m_askedBefore.reset();
    m_newestDecision = 0;
    m_fillCount = SIZE_MAX;
    m_scene.ownLines.clear();
    if (m_desk.snapshot()) {
        showSnapshot(*m_desk.snapshot());
    }
    restyle();
}

void CandleChart::setInterval(Interval interval)
{
    if (interval == m_scene.interval) {
        return;
    }
    m_scene.interval = interval;
    m_scene.series.setInterval(interval);
    m_scene.view.reset();
    m_scene.scale.setAutomatic();
    m_scene.crosshair.reset();
    m_fillCount = SIZE_MAX;
    if (m_desk.snapshot()) {
        showSnapshot(*m_desk.snapshot());
    }
    restyle();
}

void CandleChart::setSmall(bool small)
{
    m_small = small;
    restyle();
}

void CandleChart::setChosen(bool chosen)
{
    if (chosen != m_scene.chosen) {
        m_scene.chosen = chosen;
        update();
    }
}

void CandleChart::restyle()
{
    QString const symbol = format::text(m_scene.instrument.symbol.view());
    setAccessibleName(tr("Candles of %1, %2").arg(symbol, labelOf(m_scene.interval)));
    setAccessibleDescription(keysText());
    m_now->setText(tr("Back to now"));
    m_now->setToolTip(tr("Shows the newest bar and follows it (End)"));
    m_now->setAccessibleName(m_now->text());
    m_now->adjustSize();
    if (m_desk.snapshot()) {
        m_fillCount = SIZE_MAX;
        take(*m_desk.snapshot());
    } else {
        m_scene.sentence = sentenceBeforeTheFirst();
    }
    rebuild(true);
}

QString CandleChart::keysText() const
{
    return tr(
        "Left and right step the crosshair from bar to bar, up and down go through own orders, Delete cancels the "
        "chosen order, Enter opens the blocked decision under the crosshair, plus and minus zoom, Home and End go "
        "to the oldest and the newest bar, digits choose the interval.");
}

QString CandleChart::sentenceBeforeTheFirst() const
{
    if (!m_desk.engineEnd()) {
        return tr("Waiting for the engine's first word.");
    }
    QString const why = format::said(m_desk.format(), *m_desk.engineEnd());
    QString const next = tr("Mend what stands in red at the top, then close the window and start again.");
    QStringList lines{tr("The engine did not start, so there are no candles."), why, next};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString CandleChart::sentenceFor(AssetSnapshot const& asset) const
{
    if (m_desk.engineEnd() && m_desk.snapshot() && m_desk.snapshot()->fromJournal) {
        return sentenceBeforeTheFirst();
    }
    if (m_desk.engineEnd()) {
        return tr("The engine has ended; nothing new comes. The top of the window says why.");
    }
    QString const symbol = format::text(asset.instrument.symbol.view());
    if (m_scene.series.empty()) {
        return m_desk.snapshot() && m_desk.snapshot()->state == EngineState::Starting
                   ? tr("Loading the candles of %1 …").arg(symbol)
                   : tr("No candles of %1 yet; the first appears when the price feed has sent one.").arg(symbol);
    }
    if (m_desk.engineSilent()) {
        return tr("The engine is silent; what is shown is %1 old.")
            .arg(m_scene.format->duration(m_desk.engineSilence()));
    }
    if (asset.stale && asset.dataAge) {
        return tr("No new price of %1; the last is %2 old.").arg(symbol, m_scene.format->duration(*asset.dataAge));
    }
    return {};
}

void CandleChart::showSnapshot(EngineSnapshot const& snapshot)
{
    QRegion const before = priceRegion(m_scene);
    QRegion const linesBefore = linesRegion(m_scene);
    std::vector<OwnLine> const ownLinesBefore = m_scene.ownLines;
    std::vector<Band> const bandsBefore = m_scene.bands;
    std::size_t const marksBefore = m_scene.closedMarks();
    auto const formingPlace = [this] {
        return m_scene.series.forming() ? m_scene.series.forming()->place : std::numeric_limits<Place>::min();
    };
    Place const formingBefore = formingPlace();
    std::size_t const allMarksBefore = m_scene.marks.size();
    QString const sentenceBefore = m_scene.sentence;
    OlderBars const olderBefore = m_scene.older;
    QString const symbolBefore = format::text(m_scene.instrument.symbol.view());

    BarSeries::News const news = m_scene.series.follow(snapshot.assets[m_slot]);
    take(snapshot);

    bool const isNewBar = formingBefore != formingPlace();
    if (symbolBefore != format::text(m_scene.instrument.symbol.view())) {
        restyle();
    } else if (news >= BarSeries::News::Closed || isNewBar || m_scene.bands != bandsBefore ||
               m_scene.closedMarks() != marksBefore) {
        rebuild(news != BarSeries::News::Rebuilt);
        Q_EMIT barsChanged();
    } else if (m_scene.scale.fit(m_scene.visibleRange(), m_scene.tick(), true)) {
        rebuild(true);
        Q_EMIT barsChanged();
    } else {
        QRegion changed = before + priceRegion(m_scene);
        if (m_scene.ownLines != ownLinesBefore) {
            changed += linesBefore + linesRegion(m_scene);
        }
        if (m_scene.marks.size() != allMarksBefore || m_scene.sentence != sentenceBefore ||
            m_scene.older != olderBefore) {
            changed = QRect(QPoint(0, 0), size());
        }
        update(changed);
        if (news == BarSeries::News::Forming) {
            Q_EMIT barsChanged();
        }
    }
    if (m_scene.older == OlderBars::More && m_scene.view.beyondOldest()) {
        // Whoever shows the snapshot is still in the middle of it.
        QMetaObject::invokeMethod(this, &CandleChart::askForOlder, Qt::QueuedConnection);
    }
}

// Everything of the snapshot but the bars.
void CandleChart::take(EngineSnapshot const& snapshot)
{
    AssetSnapshot const& asset = snapshot.assets[m_slot];
    m_scene.instrument = asset.instrument;
    m_scene.overlayNames = asset.overlayNames;
    m_scene.bands = bandsOf(snapshot);
    m_exhausted = asset.historyExhausted;
    if (!m_loading && m_scene.older != OlderBars::Refused) {
        m_scene.older = m_exhausted ? OlderBars::Start : OlderBars::More;
    }

    std::uint64_t const newestDecision = snapshot.decisions.empty() ? 0 : snapshot.decisions.back()->id;
    TradeId const newestTrade = snapshot.fills.empty() ? TradeId{} : snapshot.fills.back().fill.tradeId;
    if (newestDecision != m_newestDecision || newestTrade != m_newestTrade || snapshot.fills.size() != m_fillCount) {
        m_newestDecision = newestDecision;
        m_newestTrade = newestTrade;
        m_fillCount = snapshot.fills.size();
        m_scene.marks = marksOf(snapshot, m_slot, m_scene.series);
    }
    std::erase_if(m_cancels, [this](auto const& cancel) { return !m_desk.isPending(cancel.second); });
    m_scene.ownLines = ownLinesOf(snapshot, m_slot, *m_scene.theme, *m_scene.format, [this](ClientOrderId const& id) {
        return std::any_of(m_cancels.begin(), m_cancels.end(), [&](auto const& cancel) { return cancel.first == id; });
    });

    auto const focused = std::find_if(m_scene.ownLines.begin(), m_scene.ownLines.end(), [this](OwnLine const& line) {
        return m_focusedOrder && line.kind == OwnLine::Kind::Order && line.order == *m_focusedOrder;
    });
    m_scene.focusedLine =
        focused == m_scene.ownLines.end() ? SIZE_MAX : static_cast<std::size_t>(focused - m_scene.ownLines.begin());

    auto const& forming = m_scene.series.forming();
    m_scene.last.reset();
    if (asset.hasQuote && asset.quote.last.isPositive()) {
        m_scene.last = asset.quote.last;
    } else if (!m_scene.series.empty()) {
        m_scene.last = m_scene.series.at(m_scene.series.lastPlace())->close;
    }
    m_scene.lastPlot = m_scene.last ? widgets::plotted(*m_scene.last) : 0;
    if (!m_scene.series.empty()) {
        SeriesBar const& newest = *m_scene.series.at(m_scene.series.lastPlace());
        m_scene.rising = newest.close >= newest.open;
        Place const open = forming ? forming->place : m_scene.series.placeOf(snapshot.at);
        m_scene.countdown = countdownText(m_scene.series.timeOf(open + 1) - snapshot.at);
    }
    m_scene.stale = asset.stale || m_desk.engineSilent();
    std::optional<Milliseconds> const age = m_desk.ageOf(asset);
    m_scene.age = age ? m_scene.format->duration(*age) : format::Format::missing();
    m_scene.sentence = sentenceFor(asset);
    m_scene.title = m_small ? format::text(asset.instrument.symbol.view()) : QString();
}

void CandleChart::rebuild(bool still)
{
    m_scene.arrange(QSizeF(size()));
    m_scene.view.setWidth(m_scene.plot.width());
    if (!m_scene.series.empty()) {
        m_scene.view.setSeries(m_scene.series.firstPlace(), m_scene.series.lastPlace());
        m_scene.measureVisible();
        m_scene.scale.fit(m_scene.visibleRange(), m_scene.tick(), still);
    }
    m_staticStale = true;
    m_now->setVisible(!m_scene.view.following() && !m_scene.series.empty());
    m_now->move(static_cast<int>(m_scene.plot.right()) - m_now->width() - look::kPanelInset,
                static_cast<int>(m_scene.plot.bottom()) - m_now->height() - look::kGap);
    update();
}

void CandleChart::resizeEvent(QResizeEvent*)
{
    rebuild(false);
    Q_EMIT barsChanged();
}

void CandleChart::paintEvent(QPaintEvent* event)
{
    Pixels const pixels{devicePixelRatioF()};
    QSize const wanted = size() * pixels.ratio;
    if (m_staticStale || m_static.size() != wanted || m_static.devicePixelRatio() != pixels.ratio) {
        if (m_static.size() != wanted) {
            m_static = QPixmap(wanted);
        }
        m_static.setDevicePixelRatio(pixels.ratio);
        QPainter painter(&m_static);
        paintStatic(painter, m_scene, pixels);
        m_staticStale = false;
        ++m_staticPaints;
    }
    QPainter painter(this);
    for (QRect const& part : event->region()) {
        QRectF const source(QPointF(part.topLeft()) * pixels.ratio, QSizeF(part.size()) * pixels.ratio);
        painter.drawPixmap(QRectF(part), m_static, source);
    }
    paintLive(painter, m_scene, pixels, event->region());
    if (m_focusShown || m_scene.chosen) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_scene.theme->accent, m_focusShown ? 2 : 1, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(m_focusShown ? rect().adjusted(1, 1, -1, -1) : rect().adjusted(0, 0, -1, -1));
    }
}

std::vector<SeriesBar> CandleChart::visibleBars() const
{
    BarSeries const& series = m_scene.series;
    std::vector<SeriesBar> bars;
    if (series.empty()) {
        return bars;
    }
    std::size_t const from = series.indexFrom(m_scene.view.leftPlace());
    std::size_t const to = series.indexFrom(m_scene.view.rightPlace() + 1);
    auto const closed = series.closed().subspan(from, to - from);
    bars.assign(closed.begin(), closed.end());
    if (series.forming() && series.forming()->place <= m_scene.view.rightPlace()) {
        bars.push_back(*series.forming());
    }
    return bars;
}

QPixmap CandleChart::picture()
{
    bool const nowShown = m_now->isVisible();
    m_now->hide();
    std::optional<Crosshair> const crosshair = std::exchange(m_scene.crosshair, std::nullopt);
    QPixmap taken = grab();
    m_scene.crosshair = crosshair;
    m_now->setVisible(nowShown);
    return taken;
}

void CandleChart::moved(bool anything)
{
    if (anything) {
        rebuild(false);
        Q_EMIT barsChanged();
    }
    m_now->setVisible(!m_scene.view.following() && !m_scene.series.empty());
    askForOlder();
}

}  // namespace pentad::chart
