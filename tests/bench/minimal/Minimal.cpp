// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with a window does: goal G17 measures the terminal's start against it. Says so on standard
// output once its window has been painted, and ends.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <cstdio>

namespace {

class Label final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        QMetaObject::invokeMethod(
            this,
            [] {
                std::puts("usable");
                std::fflush(stdout);
                QCoreApplication::quit();
            },
            Qt::QueuedConnection);
    }
};

}  // namespace

int main(int argc, char** argv)
{
    QApplication const application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new Label(QStringLiteral("minimal"), &window));
    window.resize(1'440, 900);
    window.show();
    return QCoreApplication::exec();
}
