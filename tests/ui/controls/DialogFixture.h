// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs over a window and a session that the test scripts. Thread: the test's.
#pragma once

#include "ui/decisions/DecisionStage.h"

#include <gtest/gtest.h>
#include <QMouseEvent>
#include <QPointer>

namespace pentad::controls {

inline void mouse(QWidget* widget, QEvent::Type type)
{
    QPointF const at = QRectF(widget->rect()).center();
    QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

template <typename Dialog>
QPointer<Dialog> opened(widgets::Desk& desk, QWidget& window)
{
    auto* dialog = new Dialog(desk, &window);
    dialog->open();
    test::letSettle();
    return dialog;
}

class DialogFixture : public testing::Test {
protected:
    void SetUp() override
    {
        window.resize(1280, 800);
        window.show();
    }

    test::ScriptedStage stage;
    QWidget window;
};

}  // namespace pentad::controls
