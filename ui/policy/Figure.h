// SPDX-License-Identifier: GPL-3.0-or-later
// A caption over a large figure with its unit, as on top of the Risk screen. Wide enough for the longest figure it has
// shown, so that nothing beside it moves. Thread: the interface's.
#pragma once

#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::policy {

enum class FigureTone : std::uint8_t { Plain, Accent, Ok, Warn, Danger, Up, Down };

class Figure final : public QWidget {
    Q_OBJECT

public:
    Figure(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setFigure(QString const& caption, QString const& value, QString const& unit = {},
                   FigureTone tone = FigureTone::Plain);
    QString const& caption() const { return m_caption; }
    QString const& value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Desk& m_desk;
    QString m_caption;
    QString m_value;
    QString m_unit;
    FigureTone m_tone = FigureTone::Plain;
    int m_width = 0;
};

}  // namespace pentad::policy
