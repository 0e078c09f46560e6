// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/RowDetail.h"

#include "widgets/Panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pentad::activity {
namespace {

constexpr int kDetailLines = 2;
constexpr int kDetailInset = 5;

}  // namespace

QString textOf(std::vector<Fact> const& facts)
{
    QString text;
    for (Fact const& fact : facts) {
        QString value = fact.cell.machine();
        value.replace(QLatin1Char('\n'), QLatin1Char(' '));
        text += fact.key + QStringLiteral(": ") + value + QLatin1Char('\n');
    }
    return text;
}

RowDetail::RowDetail(widgets::Desk& desk, QString const& name, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_label(widgets::ofKind(new QLabel(this), "meta")),
      m_copy(widgets::ofKind(new QToolButton(this), "icon"))
{
    widgets::ofKind(this, "footer");
    m_label->setObjectName(name);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_copy->setObjectName(name + QStringLiteral(".copy"));
    setFixedHeight(kDetailLines * QFontMetrics(look::font(look::kMetaSize)).lineSpacing() + 2 * kDetailInset);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kPanelInset, kDetailInset, look::kPanelInset, kDetailInset);
    row->addWidget(m_label, 1);
    row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_copied); });
    connect(&desk, &widgets::Desk::restyled, this, &RowDetail::restyle);
    restyle();
    tell({});
}

void RowDetail::restyle()
{
    m_copy->setIcon(look::icon(look::Icon::Copy, m_desk.theme().text2));
    m_copy->setToolTip(tr("Copy as text"));
    m_copy->setAccessibleName(tr("Copy all that is known of the selected row as text"));
}

void RowDetail::setTexts(QString const& subject, QString const& hint)
{
    m_label->setAccessibleName(subject);
    m_hint = hint;
    showText();
}

void RowDetail::tell(std::vector<Fact> const& facts)
{
    QStringList said;
    for (Fact const& fact : facts) {
        said << (fact.label.isEmpty() ? fact.cell.text : fact.label + QLatin1Char(' ') + fact.cell.text);
    }
    m_said = said.join(QStringLiteral("  \u00B7  "));
    m_listed = said.join(QLatin1Char('\n'));
    m_copied = textOf(facts);
    m_copy->setEnabled(!facts.empty());
    showText();
}

void RowDetail::showText()
{
    QString const& text = m_said.isEmpty() ? m_hint : m_said;
    if (m_label->text() != text) {
        m_label->setText(text);
        m_label->setAccessibleDescription(text);
        m_label->setToolTip(m_listed);
    }
}

}  // namespace pentad::activity
