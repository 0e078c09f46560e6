// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/FigureRow.h"

#include "widgets/Panel.h"

#include <QFrame>
#include <QHBoxLayout>

#include <algorithm>

namespace pentad::controls {
namespace {

void say(QLabel* label, QString const& text)
{
    if (label->text() != text) {
        label->setText(text);
    }
}

}  // namespace

FigureRow::FigureRow(char const* name, int places, QWidget* parent) : QWidget(parent)
{
    setObjectName(QString::fromLatin1(name));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(widgets::ofKind(new QFrame(this), "rule"));
    auto* row = new QHBoxLayout;
    row->setSpacing(look::kPanelInset);
    for (int i = 0; i < places; ++i) {
        if (i > 0) {
            row->addWidget(widgets::ofKind(new QFrame(this), "divider"));
        }
        auto* column = new QVBoxLayout;
        column->setContentsMargins(0, 8, 0, 8);
        column->setSpacing(2);
        Place place{widgets::ofKind(new QLabel(this), "meta"), widgets::ofKind(new QLabel(this), "figure"),
                    widgets::ofKind(new QLabel(this), "meta")};
        place.value->setObjectName(objectName() + QLatin1Char('.') + QString::number(i));
        auto* figure = new QHBoxLayout;
        figure->setSpacing(6);
        figure->addWidget(place.value);
        // On one line with the larger figure before it.
        place.note->setContentsMargins(0, 0, 0, 2);
        figure->addWidget(place.note, 1, Qt::AlignBottom);
        column->addWidget(place.label);
        column->addLayout(figure);
        row->addLayout(column, 1);
        m_places.push_back(place);
    }
    outer->addLayout(row);
    outer->addWidget(widgets::ofKind(new QFrame(this), "rule"));
}

void FigureRow::setFigures(std::vector<Figure> const& figures)
{
    for (std::size_t i = 0; i < std::min(figures.size(), m_places.size()); ++i) {
        say(m_places[i].label, figures[i].label);
        say(m_places[i].value, figures[i].value);
        say(m_places[i].note, figures[i].note);
        m_places[i].value->setAccessibleName(tr("%1: %2 %3").arg(figures[i].label, figures[i].value, figures[i].note));
    }
}

}  // namespace pentad::controls
