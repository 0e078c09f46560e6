// SPDX-License-Identifier: GPL-3.0-or-later
// What this program is: its version and those of its parts, its licence and theirs, and every place it reads from and
// writes to. Everything can be copied at once, for reports of trouble; nothing secret is in it.
// Thread: the interface's.
#pragma once

#include <QDialog>
#include <QString>

#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pentad::preferences {

using NamedTexts = std::vector<std::pair<QString, QString>>;

class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    // Pentad's and Qt's versions stand before `versions`, which holds those of the other parts. `paths` are already
    // resolved.
    AboutDialog(NamedTexts const& versions, NamedTexts paths, QWidget* parent = nullptr);

    // What Copy puts on the clipboard: machine text, the same in every language.
    QString plainText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void addSection(QVBoxLayout& column, QLabel*& heading, char const* name, NamedTexts const& lines);

    NamedTexts m_versions;
    NamedTexts m_paths;
    std::vector<std::pair<QLabel*, QString>> m_facts;  // where a fact is shown, and its machine text
    QLabel* m_purpose;
    QLabel* m_versionsHeading = nullptr;
    QLabel* m_pathsHeading = nullptr;
    QLabel* m_licenceHeading;
    QLabel* m_licence;
    QLabel* m_librariesHeading = nullptr;
    QPushButton* m_copy;
    QPushButton* m_close;
};

}  // namespace pentad::preferences
