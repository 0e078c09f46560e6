// SPDX-License-Identifier: GPL-3.0-or-later
// The main window over ten minutes of a session, with what its tests do to it. Thread: the test's.
#pragma once

#include "ui/shell/TerminalStage.h"

#include <gtest/gtest.h>
#include <QDialog>
#include <QMouseEvent>

#include <vector>

namespace pentad::shell {

class WindowFixture : public testing::Test {
protected:
    void SetUp() override
    {
        stage.session.run(std::chrono::minutes(10));
        stage.settle();
    }
    QAction* action(char const* id) { return stage.shortcuts.action(QString::fromLatin1(id)); }
    static void click(QWidget* widget)
    {
        QPointF const centre = widget->rect().center();
        for (auto const type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, centre, widget->mapToGlobal(centre), Qt::LeftButton,
                              type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(widget, &event);
        }
    }
    std::vector<QDialog*> openDialogs() const
    {
        std::vector<QDialog*> open;
        for (QDialog* dialog : stage.window->findChildren<QDialog*>()) {
            if (dialog->isVisible() && dialog->isModal()) {
                open.push_back(dialog);
            }
        }
        return open;
    }

    TerminalStage stage;
};

}  // namespace pentad::shell
