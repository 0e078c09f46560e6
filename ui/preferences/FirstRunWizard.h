// SPDX-License-Identifier: GPL-3.0-or-later
// The guide of the first start: six short pages, each of which can be skipped, and the demo at the end. Leaving it
// early skips what is left: what was chosen about the look stays, no setting is written. Thread: the interface's.
#pragma once

#include "preferences/FirstRunPages.h"

#include <QDialog>

class QStackedWidget;

namespace pentad::preferences {

class FirstRunWizard final : public QDialog {
    Q_OBJECT

public:
    explicit FirstRunWizard(widgets::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    // The guide is over: what runs already, at a first start the demo, may be shown.
    void demoWanted();
    // Also kept as the preference "layout/locked".
    void layoutLockWanted(bool locked);

protected:
    // By Escape or the window's own button; the guide comes no more by itself.
    void reject() override;

private:
    FirstRunPage& page(int index) const;
    void go(int index);
    void skip();
    void finish();
    void remember();
    void retranslate();
    void showState();

    widgets::Desk& m_desk;
    QLabel* m_step;
    QLabel* m_title;
    QStackedWidget* m_pages;
    LayoutPage* m_layoutPage;
    QLabel* m_mistakes;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_next;
};

}  // namespace pentad::preferences
