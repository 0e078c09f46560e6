// SPDX-License-Identifier: GPL-3.0-or-later
// The bar on top of a panel: its name, something small beside it, and room for controls on the right. Beside tabs, which
// say the name already, it shows the rest.
// Thread: the interface's.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace pentad::widgets {

class PanelHeader final : public QFrame {
    Q_OBJECT

public:
    explicit PanelHeader(QWidget* parent = nullptr);

    void setTitle(QString const& title) { m_title->setText(title); }
    // Beside the title.
    void setNote(QString const& note) { m_note->setText(note); }
    // At the right end, before the controls.
    void setMeta(QString const& meta) { m_meta->setText(meta); }
    // In the same place, as rich text; words of others must be escaped in it.
    void setLegend(QString const& legend)
    {
        m_meta->setTextFormat(Qt::RichText);
        m_meta->setText(legend);
    }
    void addControl(QWidget* control);
    void setInTabRow(bool inTabRow);
    // The least width it needs there.
    int widthInTabRow() const;
    // Right behind the title; several stand in the order in which they come.
    void addBesideTitle(QWidget* control);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_note;
    QLabel* m_meta;
    QHBoxLayout* m_row;
    int m_besideTitle = 0;
    bool m_inTabRow = false;
};

}  // namespace pentad::widgets
