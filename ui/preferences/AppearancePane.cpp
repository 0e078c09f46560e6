// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/AppearancePane.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

AppearancePane::AppearancePane(widgets::Desk& desk, QWidget* parent) : Panel(desk, "settings.appearance", parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kPanelInset, look::kPanelInset, look::kPanelInset, look::kPanelInset);
    auto* grid = new QGridLayout();
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, 180);
    grid->setColumnStretch(2, 1);
    column->addLayout(grid);
    column->addStretch(1);

    widgets::Preferences& preferences = desk.preferences();
    m_theme = addRow(*grid, "settings.theme");
    m_colours = addRow(*grid, "settings.colours");
    m_language = addRow(*grid, "settings.language");
    m_zone = addRow(*grid, "settings.zone");
    m_flatten = addRow(*grid, "settings.flatten");
    connect(m_theme.choices, &widgets::Segments::chosen, this,
            [&](int index) { preferences.setTheme(static_cast<widgets::ThemeChoice>(index)); });
    connect(m_colours.choices, &widgets::Segments::chosen, this,
            [&](int index) { preferences.setColours(static_cast<look::ColourSet>(index)); });
    connect(m_language.choices, &widgets::Segments::chosen, this,
            [&](int index) { preferences.setLanguage(static_cast<widgets::LanguageChoice>(index)); });
    connect(m_zone.choices, &widgets::Segments::chosen, this,
            [&](int index) { preferences.setZone(static_cast<widgets::ZoneChoice>(index)); });
    connect(m_flatten.choices, &widgets::Segments::chosen, this,
            [&](int index) { preferences.setFlattenGesture(static_cast<widgets::FlattenGesture>(index)); });

    int const row = grid->rowCount();
    m_motionTitle = ofKind(new QLabel(this), "value");
    m_motionNote = ofKind(new QLabel(this), "meta");
    m_motion = named(new QCheckBox(this), "settings.motion");
    grid->addWidget(m_motionTitle, row, 0);
    grid->addWidget(m_motion, row, 1);
    grid->addWidget(m_motionNote, row, 2);
    grid->setRowMinimumHeight(row, 44);
    connect(m_motion, &QCheckBox::toggled, this, [&](bool reduced) { preferences.setReducedMotion(reduced); });
}

AppearancePane::ChoiceRow AppearancePane::addRow(QGridLayout& grid, char const* name)
{
    ChoiceRow row{ofKind(new QLabel(this), "value"), ofKind(new QLabel(this), "meta"),
                  named(new widgets::Segments(this), name)};
    row.note->setWordWrap(true);
    int const at = grid.rowCount();
    grid.addWidget(row.title, at, 0);
    grid.addWidget(row.choices, at, 1, Qt::AlignLeft | Qt::AlignVCenter);
    grid.addWidget(row.note, at, 2);
    grid.setRowMinimumHeight(at, 44);
    return row;
}

void AppearancePane::say(ChoiceRow const& row, QString const& title, QString const& note, QStringList const& choices,
                         int current)
{
    row.title->setText(title);
    row.note->setText(note);
    row.choices->setChoices(choices);
    row.choices->setCurrent(current);
    row.choices->setAccessibleName(title);
}

void AppearancePane::retranslate()
{
    widgets::Preferences const& preferences = desk().preferences();
    say(m_theme, tr("Theme"), tr("Follow system changes with the desktop."),
        {tr("Follow system"), tr("Dark"), tr("Light")}, static_cast<int>(preferences.theme()));
    say(m_colours, tr("Rising and falling"), tr("Sign, arrow or place always says the same as the colour."),
        {tr("Green, red"), tr("Red, green"), tr("Blue, orange")}, static_cast<int>(preferences.colours()));
    say(m_language, tr("Language"), tr("Numbers are written and read as the language writes them."),
        {tr("Follow system"), QStringLiteral("English"), QStringLiteral("Türkçe")},
        static_cast<int>(preferences.language()));
    say(m_zone, tr("Shown times"), tr("Files and exports always carry UTC."), {tr("Exchange"), tr("UTC")},
        static_cast<int>(preferences.zone()));
    say(m_flatten, tr("Flatten"), tr("Hold acts after one second; the dialog shows the figures first."),
        {tr("Hold 1 s"), tr("Dialog")}, static_cast<int>(preferences.flattenGesture()));
    m_motionTitle->setText(tr("Motion"));
    m_motionNote->setText(tr("Without tints when a value changes."));
    m_motion->setText(tr("Reduced motion"));
    m_motion->setChecked(preferences.reducedMotion());
}

}  // namespace pentad::preferences
