// SPDX-License-Identifier: GPL-3.0-or-later
// Two small things in the header of the chart: what its marks mean, and that new entries are paused.
// Thread: the interface's.
#pragma once

#include "look/Theme.h"

#include <QStringList>
#include <QWidget>

namespace pentad::chart {

// A filled triangle is a fill, a hollow diamond a blocked decision.
class MarkLegend final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setTheme(look::Theme const& theme);
    void setTexts(QString const& fill, QString const& blocked);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Theme m_theme;
    QString m_fill;
    QString m_blocked;
};

// Pause sign and sentence on the warning tint: of its wordings the longest that has room.
class PauseChip final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setTheme(look::Theme const& theme);
    // The longest first, which is the one that is spoken.
    void setWordings(QStringList const& wordings);
    QString shown() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    look::Theme m_theme;
    QStringList m_wordings;
};

}  // namespace pentad::chart
