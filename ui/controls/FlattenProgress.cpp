// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/FlattenProgress.h"

#include "format/EngineWords.h"
#include "format/Words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pentad::controls {

FlattenProgress::FlattenProgress(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_frame(widgets::ofKind(new QFrame(this), "banner")),
      m_title(widgets::ofKind(widgets::named(new QLabel(m_frame), "flattenProgress.title"), "head")),
      m_detail(widgets::ofKind(widgets::named(new QLabel(m_frame), "flattenProgress.detail"), "label")),
      m_strip(new PhaseStrip(desk, "flattenProgress.strip", m_frame))
{
    setObjectName(QStringLiteral("flattenProgress"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(look::kPanelInset, 8, look::kPanelInset, 6);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kPanelInset);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    column->addLayout(row);
    column->addWidget(m_strip);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    hide();
    // Not a Panel: a panel is not refreshed while it is hidden, and this one decides by itself when it is seen.
    connect(&m_desk, &widgets::Desk::refreshed, this, [this] { refresh(); });
    connect(&m_desk, &widgets::Desk::restyled, this, [this] { refresh(); });
    refresh();
}

void FlattenProgress::refresh()
{
    SnapshotPtr const& snapshot = m_desk.snapshot();
    FlattenPhase const phase = snapshot ? snapshot->flatten.phase : FlattenPhase::None;
    bool const shown = phase != FlattenPhase::None && phase != FlattenPhase::Done;
    setVisible(shown);
    if (!shown) {
        return;
    }
    FlattenView const& flatten = snapshot->flatten;
    format::Format const& format = m_desk.format();
    m_title->setText(phase == FlattenPhase::Waiting ? tr("Flatten waits for the operator") : tr("Flattening"));
    QString const detail =
        phase == FlattenPhase::Waiting
            ? format::said(format, flatten.result)
            : tr("since %1, for %2 · %3 · %4 · reason: %5")
                  .arg(format.time(flatten.startedAt), format.duration(snapshot->at - flatten.startedAt),
                       format::word(phase), tr("%n step(s) so far", nullptr, std::max(0, flatten.steps)),
                       format::said(format, flatten.reason));
    m_detail->setText(detail);
    m_detail->setToolTip(detail);
    m_strip->setSteps({tr("Pause"), tr("Cancel orders"), tr("Wait for the unlock"), tr("Sell in steps"),
                       tr("Verify at the exchange")},
                      stepOf(phase));
}

}  // namespace pentad::controls
