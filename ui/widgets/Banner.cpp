// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Banner.h"

#include "look/Icons.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace pentad::widgets {
namespace {

constexpr int kBannerIcon = 16;
constexpr int kTextLeft = look::kPanelInset + kBannerIcon + look::kGap;

QLabel* wordsOf(QLabel* label, QByteArray const& name, char const* kind)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // It may be asked for by somebody who is to help.
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return ofKind(named(label, name.constData()), kind);
}

void setTextIfNew(QLabel* label, QString const& text)
{
    if (label->text() != text) {
        label->setText(text);
    }
}

}  // namespace

Banner::Banner(Desk& desk, char const* name, Level level, QWidget* parent)
    : Panel(desk, name, parent),
      m_level(level),
      m_title(wordsOf(new QLabel(this), QByteArray(name) + ".title", "head")),
      m_text(wordsOf(new QLabel(this), QByteArray(name) + ".text", "label"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kTextLeft, 6, look::kPanelInset, 7);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVisible(false);
}

void Banner::setWords(QString const& title, QString const& text)
{
    setTextIfNew(m_title, title);
    setTextIfNew(m_text, text);
    setAccessibleDescription(text);
}

void Banner::paintEvent(QPaintEvent*)
{
    look::Tone const& tone = m_level == Level::Danger ? theme().danger : theme().warn;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tone.tint);
    look::paintIcon(painter, look::Icon::Warning, QRectF(look::kPanelInset, 7, kBannerIcon, kBannerIcon), tone.text);
}

}  // namespace pentad::widgets
