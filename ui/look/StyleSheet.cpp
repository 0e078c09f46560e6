// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Theme.h"

#include <QHash>

namespace pentad::look {
namespace {

// Names in braces are filled in from the theme. A dynamic property `kind` on a widget picks its role:
// buttons primary | danger | flatten | pause | kill | ghost | chip; labels meta | label | value | title | figure ...
constexpr char const* kPattern = R"(
* { font-family: Roboto, "Noto Sans", "Segoe UI"; font-size: 12px; outline: none; }
QWidget { background: {s1}; color: {t1}; selection-background-color: {selected}; selection-color: {t1}; }
QMainWindow, QWidget[kind="backdrop"] { background: {bg}; }
QMainWindow::separator { background: {bg}; width: 3px; height: 3px; }
QDockWidget { color: {t1}; }
QDockWidget::title { background: {s2}; padding: 4px 12px; }
QToolTip { background: {s3}; color: {t1}; border: 1px solid {line2}; padding: 4px 6px; }
QLabel, QCheckBox, QRadioButton, QAbstractButton { background: transparent; }
QLabel[kind="meta"] { color: {t3}; font-size: 11px; }
QLabel[kind="label"] { color: {t2}; }
QLabel[kind="value"] { color: {t1}; font-size: 13px; }
QLabel[kind="head"] { color: {t1}; font-weight: 500; }
QLabel[kind="sentence"] { color: {t2}; font-size: 14px; }
QLabel[kind="title"] { color: {t1}; font-size: 22px; font-weight: 500; }
QLabel[kind="figure"] { color: {t1}; font-size: 17px; font-weight: 500; }
QLabel[kind="topbar"] { color: {t1}; font-size: 18px; font-weight: 500; }
QLabel[kind="worst"] { color: {t1}; font-size: 28px; font-weight: 500; }
QLabel[kind="error"] { color: {dangerText}; }
QLabel[kind="warn"] { color: {warnText}; }
QLabel[kind="ok"] { color: {ok}; }
QFrame[kind="header"] { background: {s2}; border-bottom: 1px solid {line}; }
QFrame[kind="tabrow"] { background: transparent; border: none; }
QLabel[kind="pill"] { background: {s3}; color: {t2}; font-size: 11px; border-radius: 8px; padding: 0 6px;
    min-height: 16px; max-height: 16px; margin-left: 4px; }
QFrame[kind="footer"] { background: {s2}; border-top: 1px solid {line}; }
QFrame[kind="rule"] { background: {line}; max-height: 1px; min-height: 1px; border: none; }
QFrame[kind="divider"] { background: {line2}; max-width: 1px; min-width: 1px; border: none; }
QFrame[kind="banner"] { background: {warnTint}; }
QFrame[kind="alarm"] { background: {dangerTint}; }

QPushButton, QToolButton { color: {t1}; background: {s2}; border: 1px solid {line2}; border-radius: 4px;
    min-height: 26px; padding: 0 12px; }
QToolButton { padding: 0 8px; }
QPushButton:hover, QToolButton:hover { background: {s3}; }
QPushButton:pressed, QToolButton:pressed { background: {selected}; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus,
QDateTimeEdit:focus { border: 1px solid {accent}; }
QPushButton:disabled, QToolButton:disabled { color: {t3}; background: {s1}; border-color: {line}; }
QPushButton[kind="primary"] { background: {accent}; color: {onAccent}; border-color: {accent}; font-weight: 500; }
QPushButton[kind="primary"]:disabled { background: {s3}; color: {t3}; border-color: {line2}; }
QPushButton[kind="danger"] { background: {dangerFill}; color: #FFFFFF; border-color: {dangerFill}; font-weight: 500; }
QPushButton[kind="dialog"] { min-height: 38px; padding: 0 20px; font-size: 13px; }
QPushButton[kind="buy"] { background: {upTint}; color: {upText}; border-color: {upFill}; font-weight: 500; }
QPushButton[kind="sell"] { background: {downTint}; color: {downText}; border-color: {downFill}; font-weight: 500; }
QPushButton[kind="ghost"], QToolButton[kind="ghost"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="ghost"]:hover, QToolButton[kind="ghost"]:hover { background: {s3}; }
QPushButton[kind="ghost"]:focus, QToolButton[kind="ghost"]:focus { border: 1px solid {accent}; }
QToolButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 0; min-height: 22px; }
QToolButton[kind="icon"]:hover { background: {s3}; }
QToolButton[kind="icon"]:focus { border: 1px solid {accent}; }
QToolButton[kind="icon"]:checked { background: {selected}; }
QToolButton[kind="segment"] { background: {s1}; border-radius: 0; padding: 0 10px; min-height: 20px; margin: 0; color: {t2}; }
QToolButton[kind="segment"]:checked { background: {selected}; color: {t1}; font-weight: 500; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QDateTimeEdit { background: {field}; color: {t1};
    border: 1px solid {line2}; border-radius: 4px; min-height: 26px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"] { border: 1px solid {dangerText}; }
QLineEdit:disabled, QComboBox:disabled { color: {t3}; border-color: {line}; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: none; width: 0; height: 0; border-left: 4px solid {field};
    border-right: 4px solid {field}; border-top: 5px solid {t3}; margin-right: 8px; }
QComboBox QAbstractItemView { background: {s2}; border: 1px solid {line2}; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QPushButton[small="true"], QToolButton[small="true"], QLineEdit[small="true"], QComboBox[small="true"] {
    min-height: 22px; max-height: 22px; }
QCheckBox, QRadioButton { color: {t1}; spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid {line2};
    background: {field}; border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: {accent}; border-color: {accent}; }
QCheckBox:focus, QRadioButton:focus { color: {accent}; }

QMenu { background: {s2}; border: 1px solid {line2}; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 16px; background: transparent; }
QMenu::item:selected { background: {selected}; }
QMenu::item:disabled { color: {t3}; }
QMenu::separator { height: 1px; background: {line}; margin: 4px 0; }
QMenuBar { background: {s2}; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialog[kind="popup"] { background: {line2}; }

QTabBar { background: {s1}; qproperty-drawBase: 0; }
QTabBar::tab { background: {s1}; color: {t2}; padding: 0 12px; height: 29px; border: none;
    border-bottom: 2px solid {s1}; }
QTabBar::tab:selected { color: {t1}; font-weight: 500; border-bottom: 2px solid {accent}; }
QTabBar::tab:hover { color: {t1}; }
QTabBar::tab:focus { color: {accent}; }
QTabWidget::pane { border: none; border-top: 1px solid {line}; }

QHeaderView { background: {s2}; border: none; }
QHeaderView::section { background: {s2}; color: {t3}; font-size: 11px; border: none; border-bottom: 1px solid {line};
    padding: 0 6px; min-height: 23px; }
QTableView, QTreeView, QListView { background: {s1}; alternate-background-color: {s1}; border: none; gridline-color: {line};
    selection-background-color: {selected}; }
QTableView::item, QTreeView::item { border-bottom: 1px solid {line}; padding: 0 6px; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: {selected}; color: {t1}; }
QListView[kind="commands"]::item { padding: 5px 8px; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid {accentTint}; }
QTableCornerButton::section { background: {s2}; border: none; }

QScrollArea { border: none; background: {s1}; }
QScrollBar:vertical { background: {s1}; width: 10px; margin: 0; }
QScrollBar:horizontal { background: {s1}; height: 10px; margin: 0; }
QScrollBar::handle { background: {s3}; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: {line2}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: {s3}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; color: transparent; }
QProgressBar::chunk { background: {accent}; border-radius: 2px; }
QSplitter::handle { background: {bg}; }
QSlider::groove:horizontal { background: {s3}; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: {accent}; width: 12px; margin: -4px 0; border-radius: 6px; }
QDialog { background: {s1}; }
QGroupBox { border: none; margin-top: 18px; color: {t1}; font-weight: 500; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QCalendarWidget QToolButton { border: none; }
)";

}  // namespace

QString styleSheet(Theme const& theme)
{
    QColor const onAccent = theme.brightness == Brightness::Dark ? theme.background : theme.surface1;
    QHash<QString, QColor> const roles{
        {QStringLiteral("bg"), theme.background},
        {QStringLiteral("s1"), theme.surface1},
        {QStringLiteral("s2"), theme.surface2},
        {QStringLiteral("s3"), theme.surface3},
        {QStringLiteral("field"), theme.field},
        {QStringLiteral("line"), theme.line},
        {QStringLiteral("line2"), theme.line2},
        {QStringLiteral("selected"), theme.selected},
        {QStringLiteral("t1"), theme.text1},
        {QStringLiteral("t2"), theme.text2},
        {QStringLiteral("t3"), theme.text3},
        {QStringLiteral("accent"), theme.accent},
        {QStringLiteral("accentTint"), theme.accentTint},
        {QStringLiteral("onAccent"), onAccent},
        {QStringLiteral("upFill"), theme.up.fill},
        {QStringLiteral("upText"), theme.up.text},
        {QStringLiteral("upTint"), theme.up.tint},
        {QStringLiteral("downFill"), theme.down.fill},
        {QStringLiteral("downText"), theme.down.text},
        {QStringLiteral("downTint"), theme.down.tint},
        {QStringLiteral("ok"), theme.ok},
        {QStringLiteral("warnText"), theme.warn.text},
        {QStringLiteral("warnTint"), theme.warn.tint},
        {QStringLiteral("dangerFill"), theme.danger.fill},
        {QStringLiteral("dangerText"), theme.danger.text},
        {QStringLiteral("dangerTint"), theme.danger.tint},
    };
    QString sheet = QString::fromUtf8(kPattern);
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        sheet.replace(QLatin1Char('{') + role.key() + QLatin1Char('}'), role.value().name());
    }
    return sheet;
}

}  // namespace pentad::look
