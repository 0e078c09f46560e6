// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/NumberField.h"

#include "widgets/Panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace pentad::controls {
namespace {

constexpr int kReadHeight = 22;

}  // namespace

NumberField::NumberField(widgets::Desk& desk, char const* name, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_line(widgets::named(new QLineEdit(this), name)),
      m_read(widgets::ofKind(new QLabel(this), "meta")),
      m_first(widgets::ofKind(new QPushButton(this), "ghost")),
      m_second(widgets::ofKind(new QPushButton(this), "ghost")),
      m_language(desk.format().language())
{
    QString const base = QString::fromLatin1(name);
    m_read->setObjectName(base + QStringLiteral(".read"));
    m_first->setObjectName(base + QStringLiteral(".first"));
    m_second->setObjectName(base + QStringLiteral(".second"));
    m_line->setAlignment(Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    auto* below = new QWidget(this);
    below->setFixedHeight(kReadHeight);
    auto* row = new QHBoxLayout(below);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_read, 1);
    row->addWidget(m_first);
    row->addWidget(m_second);
    for (QPushButton* const button : {m_first, m_second}) {
        button->setStyleSheet(QStringLiteral("QPushButton { min-height: 18px; padding: 0 6px; }"));
        button->hide();
    }
    m_read->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_read->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(below);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        if (!m_filling) {
            read();
        }
    });
    connect(m_first, &QPushButton::clicked, this, [this] { choose(m_ambiguous->value); });
    connect(m_second, &QPushButton::clicked, this, [this] { choose(*m_ambiguous->other); });
}

void NumberField::setValue(Decimal value)
{
    write(value);
    m_ambiguous.reset();
    take(value);
    Q_EMIT changed();
}

void NumberField::write(Decimal value)
{
    m_filling = true;
    m_line->setText(m_desk.format().number(value, std::max(0, m_decimals)));
    m_filling = false;
}

void NumberField::clear()
{
    m_line->clear();
    read();
}

void NumberField::setDecimals(int decimals)
{
    m_decimals = decimals;
}

void NumberField::setUnit(QString const& unit)
{
    m_unit = unit;
}

void NumberField::choose(Decimal value)
{
    // Written out unmistakably, so that the next reader of the field sees what was meant.
    setValue(value);
    m_line->setFocus();
}

void NumberField::say(QString const& text, char const* kind)
{
    m_read->setText(text);
    m_read->setToolTip(text);
    widgets::setKind(m_read, kind);
    m_line->setAccessibleDescription(text);
}

void NumberField::take(Decimal value)
{
    m_value.reset();
    m_first->setVisible(m_ambiguous.has_value());
    m_second->setVisible(m_ambiguous.has_value());
    if (m_ambiguous) {
        format::Format const& format = m_desk.format();
        // Two written-out decimals tell a thousand from one and a bit.
        auto const written = [&](Decimal reading) {
            return format.number(reading, std::max(2, reading.decimalsUsed()));
        };
        m_first->setText(written(m_ambiguous->value));
        m_second->setText(written(*m_ambiguous->other));
        m_first->setAccessibleName(tr("I mean %1").arg(m_first->text()));
        m_second->setAccessibleName(tr("I mean %1").arg(m_second->text()));
        say(tr("Which one?"), "warn");
    } else if (!value.isPositive()) {
        say(tr("must be above zero"), "error");
    } else if (value.decimalsUsed() > m_decimals) {
        say(tr("at most %1 decimals").arg(m_desk.format().count(static_cast<std::uint64_t>(std::max(0, m_decimals)))),
            "error");
    } else {
        m_value = value;
        say(tr("= %1 %2").arg(m_desk.format().number(value, std::max(0, m_decimals)), m_unit), "meta");
    }
    widgets::setInvalid(m_line, !m_value);
}

void NumberField::read()
{
    m_ambiguous.reset();
    m_value.reset();
    if (isEmpty()) {
        m_first->hide();
        m_second->hide();
        say(QString(), "meta");
        widgets::setInvalid(m_line, false);
    } else if (auto const number = m_desk.format().read(m_line->text())) {
        if (number->other) {
            m_ambiguous = *number;
        }
        take(number->value);
    } else {
        m_first->hide();
        m_second->hide();
        say(tr("not a number"), "error");
        widgets::setInvalid(m_line, true);
    }
    Q_EMIT changed();  // NOLINT(readability-misleading-indentation): Q_EMIT is nothing, so "changed" seems indented
}

void NumberField::retranslate()
{
    if (m_language != m_desk.format().language()) {
        m_language = m_desk.format().language();
        // What was meant stays; it is written as the new language writes and will read it.
        if (m_value) {
            write(*m_value);
        }
    }
    if (m_value) {
        take(*m_value);
    } else if (!isEmpty()) {
        read();
    }
}

}  // namespace pentad::controls
