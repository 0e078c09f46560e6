// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal keeps of its looks between two starts: the arrangement of the cockpit, and the columns of a table as
// one entry a line; and a layout file as somebody hands it on. Whatever stands there, every panel can be reached and every
// column has one place. Errors are broken laws. Thread: the interface's.
#pragma once

#include "fuzz/Law.h"
#include "gateway/EngineGateway.h"
#include "shell/Cockpit.h"
#include "widgets/DataTable.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QTableView>

#include <set>
#include <string_view>

namespace pentad::fuzz {

// A cockpit of four panels whose arrangement can be taken out and put in as bytes.
class LayoutStage {
public:
    LayoutStage()
    {
        m_cockpit.setCentre(new QWidget(&m_cockpit));
        m_cockpit.addPanel(new QWidget(&m_cockpit), shell::Cockpit::Place::Left, QStringLiteral("left"));
        m_cockpit.addPanel(new QWidget(&m_cockpit), shell::Cockpit::Place::Right, QStringLiteral("right"));
        m_cockpit.addPanel(new QWidget(&m_cockpit), shell::Cockpit::Place::RightOfCentre, QStringLiteral("middle"));
        m_cockpit.addPanel(new QWidget(&m_cockpit), shell::Cockpit::Place::Bottom, QStringLiteral("bottom"));
    }

    // As at a start of the program: the last arrangement is shown, if it can be.
    void begin(QByteArray const& last)
    {
        m_preferences.setValue(QStringLiteral("layout/last"), last);
        m_cockpit.finish();
    }
    QByteArray arrangement()
    {
        m_cockpit.remember();
        return m_preferences.value(QStringLiteral("layout/last")).toByteArray();
    }
    bool apply(QByteArray const& kept)
    {
        m_preferences.setValue(QStringLiteral("layouts/") + QString::fromLatin1(QByteArray("fuzz").toHex()), kept);
        return m_cockpit.apply(QStringLiteral("fuzz"));
    }
    // As a file that somebody chose; false if it changed nothing.
    bool import(QByteArray const& file)
    {
        auto const places = shell::readLayout(file);
        if (!places) {
            return false;
        }
        auto const again = shell::readLayout(shell::writeLayout(*places));
        law(again && *again == *places, "a layout is another after it was written");
        if (!m_cockpit.takePlaces(*places)) {
            return false;
        }
        law(shell::readLayout(shell::writeLayout(m_cockpit.places())).has_value(), "what was taken cannot be written");
        for (QDockWidget const* dock : m_cockpit.docks()) {
            law(!dock->isFloating() ||
                    QGuiApplication::primaryScreen()->availableGeometry().contains(dock->geometry().topLeft()),
                "a floating panel has left the screen");
        }
        return true;
    }
    void holdPanels()
    {
        law(m_cockpit.docks().size() == 4, "a panel is lost");
        m_cockpit.resetToFactory();
        for (QDockWidget const* dock : m_cockpit.docks()) {
            law(!dock->isHidden(), "a panel stays hidden in the factory's arrangement");
        }
    }
    void holdColumns(QString const& entries)
    {
        m_preferences.setValue(QStringLiteral("tables/fuzz"), entries.split(QLatin1Char('\n')));
        widgets::DataTable table(m_desk, "fuzz");
        table.setColumns({{QStringLiteral("time"), QStringLiteral("Time")},
                          {QStringLiteral("asset"), QStringLiteral("Asset")},
                          {QStringLiteral("size"), QStringLiteral("Size"), true}});
        QHeaderView const& header = *table.view()->horizontalHeader();
        std::set<int> places;
        for (int column = 0; column < header.count(); ++column) {
            places.insert(header.visualIndex(column));
        }
        law(places == std::set<int>{0, 1, 2}, "two columns stand in one place");
    }

private:
    gateway::EngineGateway m_gateway;
    widgets::Preferences m_preferences;
    widgets::Desk m_desk{m_gateway, m_preferences};
    shell::Cockpit m_cockpit{m_desk};
};

inline bool feedLayout(std::string_view bytes)
{
    QByteArray const kept(bytes.data(), static_cast<qsizetype>(bytes.size()));
    LayoutStage stage;
    stage.begin(kept);
    bool const isArrangement = stage.apply(kept);
    bool const isFile = stage.import(kept);
    stage.holdPanels();
    stage.holdColumns(QString::fromUtf8(kept));
    return isArrangement || isFile;
}

}  // namespace pentad::fuzz
