// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/SafeModeBanner.h"

#include "format/EngineWords.h"
#include "format/Words.h"
#include "look/Icons.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace pentad::policy {
namespace {

constexpr int kIconSide = 16;
constexpr int kTextLeft = look::kPanelInset + kIconSide + look::kGap;

void setTextIfNew(QLabel* label, QString const& text)
{
    if (label->text() != text) {
        label->setText(text);
    }
}

}  // namespace

QString whatEnds(Hazard hazard, EngineSnapshot const& snapshot, format::Format const& format)
{
    QString const hold = format.duration(snapshot.riskParameters.safeModeHold);
    switch (hazard) {
    case Hazard::MarketDataStale:
        return SafeModeBanner::tr("Ends by itself once every asset has had fresh data for %1.").arg(hold);
    case Hazard::BreakerOpen: return SafeModeBanner::tr("Ends by itself %1 after the breaker has closed.").arg(hold);
    case Hazard::ReconcileFailed:
        return SafeModeBanner::tr("Ends by itself %1 after a reconciliation has succeeded.").arg(hold);
    case Hazard::BalanceResidue:
        return SafeModeBanner::tr(
                   "Ends %1 after the difference is explained, or acknowledged as a deposit or withdrawal.")
            .arg(hold);
    case Hazard::ClockSkew: return SafeModeBanner::tr("Ends by itself %1 after the clock is right again.").arg(hold);
    case Hazard::DiskFull: return SafeModeBanner::tr("Free space on the disk of the journal; then restart.");
    }
    return {};
}

SafeModeBanner::SafeModeBanner(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "safemode", parent), m_title(new QLabel(this)), m_causes(new QLabel(this))
{
    widgets::ofKind(widgets::named(m_title, "safemode.title"), "head");
    widgets::ofKind(widgets::named(m_causes, "safemode.causes"), "label");
    m_causes->setWordWrap(true);
    m_causes->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kTextLeft, 6, look::kPanelInset, 7);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_causes);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    // Hidden panels are not refreshed, so this one looks for itself whether it has something to say.
    setVisible(false);
    connect(&desk, &widgets::Desk::refreshed, this, &SafeModeBanner::appear);
    appear();
}

void SafeModeBanner::appear()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    bool const wanted = snapshot && (snapshot->state == EngineState::SafeMode || !snapshot->hazards.empty());
    if (wanted) {
        say(*snapshot);
    }
    if (isHidden() == wanted) {
        setVisible(wanted);
    }
}

void SafeModeBanner::retranslate()
{
    setAccessibleName(tr("Safe mode"));
    if (desk().snapshot()) {
        say(*desk().snapshot());
    }
}

void SafeModeBanner::say(EngineSnapshot const& snapshot)
{
    bool const on = snapshot.state == EngineState::SafeMode;
    setTextIfNew(m_title, on ? tr("Safe mode since %1: nothing that increases risk is sent, exits go on")
                                   .arg(format().time(snapshot.stateSince))
                             : tr("Something is wrong; exits go on"));
    QStringList lines;
    for (HazardView const& hazard : snapshot.hazards) {
        QString const what = hazard.detail.empty() ? format::word(hazard.hazard)
                                                   : tr("%1 (%2)").arg(format::word(hazard.hazard),
                                                                       format::said(format(), hazard.detail));
        lines +=
            tr("%1, since %2. %3").arg(what, format().time(hazard.since), whatEnds(hazard.hazard, snapshot, format()));
    }
    if (lines.isEmpty()) {
        lines += tr("The cause is gone; it must stay away for %1.")
                     .arg(format().duration(snapshot.riskParameters.safeModeHold));
    }
    setTextIfNew(m_causes, lines.join(QLatin1Char('\n')));
    setAccessibleDescription(m_causes->text());
}

void SafeModeBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().warn.tint);
    look::paintIcon(painter, look::Icon::Warning, QRectF(look::kPanelInset, 7, kIconSide, kIconSide),
                    theme().warn.text);
}

}  // namespace pentad::policy
