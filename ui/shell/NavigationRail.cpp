// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/NavigationRail.h"

#include "look/Icons.h"

#include <QAbstractButton>
#include <QPainter>

namespace pentad::shell {
namespace {

constexpr int kWide = 60;
constexpr int kNarrow = 44;

look::Icon iconOf(widgets::Page page)
{
    switch (page) {
    case widgets::Page::Cockpit: return look::Icon::Cockpit;
    case widgets::Page::Asset: return look::Icon::Asset;
    case widgets::Page::Capital: return look::Icon::Capital;
    case widgets::Page::Risk: return look::Icon::Risk;
    case widgets::Page::Orders: return look::Icon::Orders;
    case widgets::Page::Decisions: return look::Icon::Decisions;
    case widgets::Page::Backtest: return look::Icon::Backtest;
    case widgets::Page::Reports: return look::Icon::Reports;
    case widgets::Page::Health: return look::Icon::Health;
    case widgets::Page::Settings: return look::Icon::Settings;
    }
    return look::Icon::Cockpit;
}

class RailButton final : public QAbstractButton {
public:
    RailButton(widgets::Desk& desk, widgets::Page page, QWidget* parent)
        : QAbstractButton(parent), m_desk(desk), m_icon(iconOf(page))
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    void setCompact(bool compact)
    {
        m_compact = compact;
        setFixedSize(compact ? QSize(kNarrow, 44) : QSize(kWide, 52));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        look::Theme const& theme = m_desk.theme();
        QPainter painter(this);
        if (isChecked()) {
            painter.fillRect(rect(), theme.selected);
            painter.fillRect(0, 0, 2, height(), theme.accent);
        } else if (underMouse()) {
            painter.fillRect(rect(), theme.surface3);
        }
        QColor const colour = isChecked() ? theme.text1 : theme.text2;
        constexpr int kSide = 18;
        double const top = m_compact ? (height() - kSide) / 2.0 : 9;
        look::paintIcon(painter, m_icon, QRectF((width() - kSide) / 2.0, top, kSide, kSide), colour);
        if (!m_compact) {
            painter.setPen(colour);
            painter.setFont(look::font(look::kMetaSize, isChecked()));
            painter.drawText(QRect(1, 31, width() - 2, 16), Qt::AlignCenter,
                             painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2));
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    widgets::Desk& m_desk;
    look::Icon m_icon;
    bool m_compact = false;
};

}  // namespace

NavigationRail::NavigationRail(widgets::Desk& desk, QWidget* parent) : Panel(desk, "rail", parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 4, 0, 4);
    m_column->setSpacing(0);
    connect(&m_buttons, &QButtonGroup::idClicked, this,
            [this](int id) { this->desk().openPage(static_cast<widgets::Page>(id)); });
    setCompact(false);
}

void NavigationRail::addPage(widgets::Page page, bool atBottom)
{
    auto* button = new RailButton(desk(), page, this);
    button->setObjectName(QStringLiteral("rail.") + QString::number(static_cast<int>(page)));
    button->setCompact(m_compact);
    m_buttons.addButton(button, static_cast<int>(page));
    if (atBottom && !m_stretched) {
        m_column->addStretch(1);
        m_stretched = true;
    }
    m_column->addWidget(button);
    retranslate();
}

void NavigationRail::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(compact ? kNarrow : kWide);
    for (QAbstractButton* button : m_buttons.buttons()) {
        static_cast<RailButton*>(button)->setCompact(compact);
    }
}

void NavigationRail::setCurrent(widgets::Page page)
{
    if (auto* button = m_buttons.button(static_cast<int>(page))) {
        button->setChecked(true);
    }
}

QString NavigationRail::nameOf(widgets::Page page)
{
    switch (page) {
    case widgets::Page::Cockpit: return tr("Cockpit");
    case widgets::Page::Asset: return tr("Asset");
    case widgets::Page::Capital: return tr("Capital");
    case widgets::Page::Risk: return tr("Risk");
    case widgets::Page::Orders: return tr("Orders");
    case widgets::Page::Decisions: return tr("Decisions");
    case widgets::Page::Backtest: return tr("Backtest");
    case widgets::Page::Reports: return tr("Reports");
    case widgets::Page::Health: return tr("Health");
    case widgets::Page::Settings: return tr("Settings");
    }
    return {};
}

void NavigationRail::retranslate()
{
    for (QAbstractButton* button : m_buttons.buttons()) {
        auto const page = static_cast<widgets::Page>(m_buttons.id(button));
        button->setText(nameOf(page));
        button->setAccessibleName(nameOf(page));
        button->setToolTip(QStringLiteral("%1  (F%2)").arg(nameOf(page)).arg(static_cast<int>(page) + 1));
    }
}

void NavigationRail::restyle()
{
    update();
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface1);
    painter.fillRect(width() - 1, 0, 1, height(), theme().background);
}

}  // namespace pentad::shell
