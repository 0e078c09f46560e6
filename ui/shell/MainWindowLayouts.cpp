// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts of the cockpit: kept under names, chosen from a menu, written to files and read from them.
#include "shell/Cockpit.h"
#include "shell/MainWindow.h"
#include "shell/NavigationRail.h"

#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QSaveFile>

namespace pentad::shell {
namespace {

constexpr qsizetype kPanelsNamed = 3;  // the file says how many there are

}  // namespace

void MainWindow::keepLayoutAs()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("layout.name"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep layout"));
    dialog->setLabelText(tr("Name of the layout"));
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Go back"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](QString const& name) {
        if (!name.trimmed().isEmpty()) {
            m_cockpit->keep(name.trimmed());
        }
    });
    dialog->open();
}

// Nothing else on the screen shows which of the two it is.
void MainWindow::turnLayoutLock()
{
    bool const isLocked = !m_cockpit->isLocked();
    m_cockpit->setLocked(isLocked);
    m_desk.notify([isLocked] {
        return isLocked ? tr("The layout is locked: panels stay where they are.")
                        : tr("The layout is unlocked: panels can be moved.");
    });
}

void MainWindow::showLayouts()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("layout.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QString const& name : m_cockpit->layouts()) {
        QMenu* layout = menu->addMenu(name);
        layout->addAction(tr("Use"), this, [this, name] {
            if (!m_cockpit->apply(name)) {
                m_desk.notify([name] {
                    return tr("The layout “%1” is damaged or of an older version and was left; "
                              "keep one under its name again, or forget it")
                        .arg(name);
                });
            }
        });
        layout->addAction(tr("Forget"), this, [this, name] { m_cockpit->forget(name); });
    }
    menu->addSeparator();
    menu->addAction(tr("Back to the factory layout"), this, [this] { m_cockpit->resetToFactory(); });
    menu->addAction(tr("Keep this layout under a name…"), this, [this] { keepLayoutAs(); });
    menu->addAction(tr("Export this layout to a file…"), this, [this] { exportLayout(); });
    menu->addAction(tr("Import a layout from a file…"), this, [this] { importLayout(); });
    menu->addAction(m_cockpit->isLocked() ? tr("Unlock the layout") : tr("Lock the layout"), this,
                    [this] { turnLayoutLock(); });
    menu->addSeparator();
    for (QDockWidget* dock : m_cockpit->docks()) {
        menu->addAction(dock->toggleViewAction());
    }
    menu->popup(mapToGlobal(QPoint(m_rail->width() + 40, 120)));
}

void MainWindow::exportLayout()
{
    if (hasDialog()) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Export the layout to"));
    dialog->setObjectName(QStringLiteral("layout.export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setNameFilter(tr("Layouts (*.json)"));
    dialog->selectFile(QStringLiteral("pentad-layout.json"));
    // As it is now, however long the choice of a file takes.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes = writeLayout(m_cockpit->places())](QString const& path) {
                QSaveFile file(path);
                bool const isWritten =
                    file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
                m_desk.notify([path, isWritten, error = file.errorString()] {
                    return isWritten ? tr("The layout is in %1.").arg(path)
                                     : tr("The layout could not be written to %1: %2.").arg(path, error);
                });
            });
    dialog->open();
}

void MainWindow::importLayout()
{
    if (hasDialog()) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Import a layout from"));
    dialog->setObjectName(QStringLiteral("layout.import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Layouts (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](QString const& path) { takeLayoutFrom(path); });
    dialog->open();
}

void MainWindow::takeLayoutFrom(QString const& path)
{
    // A pipe or a device would keep the window waiting.
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        m_desk.notify([path] { return tr("%1 cannot be read; the layout stays as it is.").arg(path); });
        return;
    }
    auto const places = readLayout(file.read(kLayoutBytesMax + 1));
    if (!places) {
        m_desk.notify([fault = places.error(), path] { return sentenceOf(fault, path); });
        return;
    }
    std::optional<QStringList> const unknown = m_cockpit->takePlaces(*places);
    if (!unknown) {
        m_desk.notify([path] { return tr("%1 names no panel of this program; the layout stays as it is.").arg(path); });
        return;
    }
    show(widgets::Page::Cockpit);
    if (unknown->isEmpty()) {
        m_desk.notify([path] { return tr("The layout of %1 is shown.").arg(path); });
        return;
    }
    m_desk.notify([this, path, unknown = *unknown] {
        QString names = unknown.mid(0, kPanelsNamed).join(QStringLiteral(", "));
        if (qsizetype const others = unknown.size() - kPanelsNamed; others > 0) {
            names = tr("%1 and %2 more").arg(names, m_desk.format().count(static_cast<std::uint64_t>(others)));
        }
        return tr("The layout of %1 is shown, without panels that this program does not have: %2.").arg(path, names);
    });
}

QString MainWindow::sentenceOf(LayoutFault const& fault, QString const& path)
{
    QString const at = QString::number(fault.at);
    switch (fault.kind) {
    case LayoutFault::Kind::TooLarge:
        return tr("%1 is larger than a layout can be; the layout stays as it is.").arg(path);
    case LayoutFault::Kind::NotJson:
        return tr("%1 is no JSON file, byte %2 makes no sense; the layout stays as it is.").arg(path, at);
    case LayoutFault::Kind::NotALayout: return tr("%1 is no layout of Pentad; the layout stays as it is.").arg(path);
    case LayoutFault::Kind::OtherVersion:
        return tr("%1 is a layout of version %2 and this program reads version %3; the layout stays as it is.")
            .arg(path, at, QString::number(kLayoutVersion));
    case LayoutFault::Kind::BadPanel:
        return tr("%1 is damaged, “%2” of its panel %3 cannot be; the layout stays as it is.").arg(path, fault.key, at);
    }
    return {};
}

}  // namespace pentad::shell
