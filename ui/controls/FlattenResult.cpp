// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/FlattenResult.h"

#include "format/EngineWords.h"

#include <QFileDialog>
#include <QSaveFile>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr int kResultWidth = 760;
constexpr std::size_t kTimelineShown = 8;

template <typename Count>
std::uint64_t counted(Count count)
{
    return static_cast<std::uint64_t>(std::max<Count>(0, count));
}

}  // namespace

FlattenResult::FlattenResult(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "flattenResult", parent),
      m_snapshot(desk.snapshot()),
      m_figures(new FigureRow("flattenResult.figures", 4, this)),
      m_sales(new PlainTable(desk, "flattenResult.sales", this)),
      m_proof(new PointList("flattenResult.proof", this)),
      m_remains(new PointList("flattenResult.remains", this)),
      m_timeline(new PointList("flattenResult.timeline", this)),
      m_save(addVerb(VerbButton::Kind::Plain, "flattenResult.save")),
      m_close(addVerb(VerbButton::Kind::Safe, "flattenResult.close"))
{
    setMinimumWidth(kResultWidth);
    content()->addWidget(m_figures);
    content()->addWidget(m_sales);
    content()->addWidget(m_proof);
    auto* below = new QHBoxLayout;
    below->setSpacing(look::kDialogInset);
    below->addWidget(m_remains, 1);
    below->addWidget(m_timeline, 1);
    content()->addLayout(below);
    m_save->setSymbol(look::Icon::Save);
    setSafe(m_close);
    connect(m_save, &VerbButton::acted, this, [this] { chooseFile(); });
}

bool FlattenResult::isFlat() const
{
    bool const sold = std::all_of(m_snapshot->assets.begin(), m_snapshot->assets.end(), [](AssetSnapshot const& asset) {
        return asset.held.isZero() || asset.held == asset.dust;
    });
    return sold && m_snapshot->openOrders.empty();
}

void FlattenResult::showFigures()
{
    FlattenView const& flatten = m_snapshot->flatten;
    UtcTime const until = flatten.endedAt.value_or(m_snapshot->at);
    QString const currency = desk().currency();
    QString const none = format::Format::missing();
    m_figures->setFigures({
        {tr("Proceeds, net"), format().money(flatten.total.net), currency},
        {tr("Against the rehearsal"),
         flatten.againstPlan ? format().money(*flatten.againstPlan, format::Sign::Always) : none,
         flatten.againstPlanBps ? tr("%1 bp").arg(format().bps(*flatten.againstPlanBps, format::Sign::Always))
                                : QString()},
        {tr("Cash now"), format().money(m_snapshot->capital.inputs.cash), currency},
        {tr("Duration"), format().duration(until - flatten.startedAt),
         tr("%1 rounds").arg(format().count(counted(flatten.steps)))},
    });
    QString const span = tr("%1 to %2").arg(format().time(flatten.startedAt), format().time(until));
    m_sentenceText =
        isFlat() ? tr("Everything that could be sold was sold, from %1. Trading stays <b>paused</b>.").arg(span)
                 : tr("The flatten ended before everything was sold, from %1. Trading stays <b>paused</b>.").arg(span);
    setSentence(m_sentenceText);
}

void FlattenResult::showSales()
{
    QString const none = format::Format::missing();
    QString const currency = desk().currency();
    m_sales->setColumns({{tr("Asset"), false, 2},
                         {tr("Sold"), true, 4},
                         {tr("Average"), true, 4},
                         {tr("Gross %1").arg(currency), true, 4},
                         {tr("Fee+tax %1").arg(currency), true, 3},
                         {tr("Net %1").arg(currency), true, 4},
                         {tr("vs plan bp"), true, 3}});
    FlattenView const& flatten = m_snapshot->flatten;
    std::vector<QStringList> rows;
    auto const against = [&](std::optional<Decimal> const& bps) {
        return bps ? format().bps(*bps, format::Sign::Always) : none;
    };
    for (Slot const slot : kSlots) {
        FlattenSale const& sale = flatten.sales[slot];
        Instrument const& instrument = m_snapshot->assets[slot].instrument;
        if (sale.sold.isPositive()) {
            rows.push_back({format::text(instrument.base.view()), format().quantity(sale.sold, instrument),
                            sale.average ? format().price(*sale.average, instrument) : none, format().money(sale.gross),
                            format().money(sale.feeAndTax), format().money(sale.net), against(sale.againstPlanBps)});
        }
    }
    m_sales->setVisible(!rows.empty());
    rows.push_back({tr("Total"), QString(), QString(), format().money(flatten.total.gross),
                    format().money(flatten.total.feeAndTax), format().money(flatten.total.net),
                    against(flatten.againstPlanBps)});
    m_sales->setRows(std::move(rows), true);
}

void FlattenResult::showProof()
{
    look::Theme const& colours = theme();
    std::uint64_t const unknown = static_cast<std::uint64_t>(
        std::count_if(m_snapshot->openOrders.begin(), m_snapshot->openOrders.end(),
                      [](OrderRecord const& order) { return order.state == OrderState::Unknown; }));
    std::vector<PointList::Point> points;
    auto const prove = [&](bool holds, QString const& text, QString const& figure) {
        points.push_back(
            {holds ? look::Icon::Check : look::Icon::Warning, holds ? colours.ok : colours.warn.text, text, figure});
    };
    prove(m_snapshot->openOrders.empty(), tr("Open orders of ours at the exchange"),
          format().count(m_snapshot->openOrders.size()));
    prove(unknown == 0, tr("Orders with unknown outcome"), format().count(unknown));
    prove(m_snapshot->reconciled, tr("Balances read back from the exchange"),
          m_snapshot->reconciledAt ? format().time(*m_snapshot->reconciledAt) : format::Format::missing());
    prove(m_snapshot->totals.ledgerResidual.isZero(), tr("Ledger, difference over all postings"),
          tr("%1 %2").arg(format().exact(m_snapshot->totals.ledgerResidual.value()), desk().currency()));
    m_proof->setHeading(tr("Proof"));
    m_proof->setPoints(std::move(points));
}

void FlattenResult::showRemains()
{
    look::Theme const& colours = theme();
    std::vector<PointList::Point> points;
    for (AssetSnapshot const& asset : m_snapshot->assets) {
        if (!asset.held.isPositive()) {
            continue;
        }
        QString const amount =
            tr("%1 %2").arg(format().exact(asset.held.value()), format::text(asset.instrument.base.view()));
        bool const isDust = asset.held == asset.dust;
        points.push_back({look::Icon::Warning, colours.warn.text,
                          isDust ? tr("Dust, below the minimum of %1 %2")
                                       .arg(format().money(asset.instrument.minimumValue), desk().currency())
                                 : tr("Not sold, or locked by orders that are not ours"),
                          amount});
    }
    if (!m_snapshot->foreignOrders.empty()) {
        points.push_back({look::Icon::Warning, colours.warn.text, tr("Foreign orders, left as they were"),
                          format().count(m_snapshot->foreignOrders.size())});
    }
    if (points.empty()) {
        points.push_back({look::Icon::Check, colours.ok, tr("Nothing"), {}});
    }
    m_remains->setHeading(tr("What remains"));
    m_remains->setPoints(std::move(points));
}

void FlattenResult::showTimeline()
{
    look::Theme const& colours = theme();
    std::vector<PointList::Point> points;
    for (NoteRecord const& note : m_snapshot->notes) {
        if (note.subject == "flatten" && note.at >= m_snapshot->flatten.startedAt) {
            points.push_back(
                {look::Icon::Check, colours.ok, format::said(format(), note.text), format().time(note.at)});
        }
    }
    if (points.size() > kTimelineShown) {
        points.erase(points.begin(), points.end() - kTimelineShown);
    }
    m_timeline->setHeading(tr("Timeline"));
    m_timeline->setPoints(std::move(points));
}

void FlattenResult::retranslate()
{
    if (!m_snapshot) {
        return;
    }
    bool const flat = isFlat();
    setSymbol(flat ? look::Icon::Check : look::Icon::Warning, flat ? theme().ok : theme().warn.text);
    setTitle(flat ? tr("Flat, verified at the exchange") : tr("Flatten ended, not everything is sold"));
    setWindowTitle(tr("Pentad · %1 · Flatten certificate").arg(format::word(m_snapshot->mode)));
    showFigures();
    showSales();
    showProof();
    showRemains();
    showTimeline();
    m_save->setText(tr("Save certificate"));
    m_close->setText(tr("Close, stay paused"));
    setMeta(tr("Journal record %1\nSHA-256 %2")
                .arg(format().count(m_snapshot->journalSequence),
                     QString::fromStdString(hexadecimal(m_snapshot->journalHead)).left(16)));
}

QString FlattenResult::certificate() const
{
    FlattenView const& flatten = m_snapshot->flatten;
    QStringList lines;
    lines << tr("Pentad %1, %2, account %3")
                 .arg(format::text(m_snapshot->version), format::word(m_snapshot->mode),
                      format::text(m_snapshot->account));
    lines << windowTitle() << QString();
    lines << QString(m_sentenceText).remove(QLatin1String("<b>")).remove(QLatin1String("</b>"));
    lines << tr("Reason: %1").arg(format::text(flatten.reason));
    lines << tr("Result: %1").arg(format::said(format(), flatten.result));
    lines << tr("Begun %1, ended %2")
                 .arg(format().iso(flatten.startedAt), format().iso(flatten.endedAt.value_or(m_snapshot->at)));
    lines << tr("Cash now %1 %2").arg(format().money(m_snapshot->capital.inputs.cash), desk().currency());
    auto const part = [&](QString const& heading, QStringList const& body) { lines << QString() << heading << body; };
    part(tr("Sold"), m_sales->lines());
    part(tr("Proof"), m_proof->lines());
    part(tr("What remains"), m_remains->lines());
    part(tr("Timeline"), m_timeline->lines());
    lines << QString()
          << tr("Journal record %1, SHA-256 %2")
                 .arg(QString::number(m_snapshot->journalSequence),
                      QString::fromStdString(hexadecimal(m_snapshot->journalHead)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

bool FlattenResult::saveTo(QString const& path)
{
    QSaveFile file(path);
    bool const saved = file.open(QIODevice::WriteOnly) && file.write(certificate().toUtf8()) >= 0 && file.commit();
    if (saved) {
        setError({});
        setMeta(tr("Saved as %1.").arg(path));
    } else {
        setError(tr("The certificate could not be saved as %1: %2.").arg(path, file.errorString()));
    }
    return saved;
}

void FlattenResult::chooseFile()
{
    auto* files = new QFileDialog(this, tr("Save the certificate"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("txt"));
    files->selectFile(
        QStringLiteral("flatten-%1.txt").arg(format().iso(m_snapshot->flatten.startedAt).remove(QLatin1Char(':'))));
    connect(files, &QFileDialog::fileSelected, this, [this](QString const& path) { saveTo(path); });
    files->open();
}

}  // namespace pentad::controls
