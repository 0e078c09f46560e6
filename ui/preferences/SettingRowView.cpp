// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/SettingRowView.h"

#include "look/Icons.h"
#include "widgets/Panel.h"

#include <QGridLayout>
#include <QLabel>

namespace pentad::preferences {

using widgets::ofKind;

namespace {

constexpr int kEditorWidth = 240;
constexpr int kSourceWidth = 210;

// What limits risk stays as it was until the next start, whatever the file says meanwhile.
bool isFrozen(SettingRow const& row)
{
    return row.group == "risk" || row.group == "capital";
}

}  // namespace

SettingRowView::SettingRowView(widgets::Desk& desk, SettingRow const& row, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_field(new widgets::SettingField(desk, row, QStringLiteral("settings.field.") + format::text(row.key), this)),
      m_message(new widgets::FieldMessage(QStringLiteral("settings.message.") + format::text(row.key), this)),
      m_label(ofKind(new QLabel(this), "value")),
      m_documentation(ofKind(new QLabel(this), "meta")),
      m_source(ofKind(new QLabel(this), "meta")),
      m_pending(ofKind(new QLabel(this), "warn")),
      m_restart(ofKind(new QLabel(this), "meta"))
{
    setObjectName(QStringLiteral("settings.row.") + format::text(row.key));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, kEditorWidth);
    grid->setColumnMinimumWidth(2, kSourceWidth);

    auto* heading = new QHBoxLayout();
    heading->setSpacing(look::kGap);
    auto* key = ofKind(new QLabel(format::text(row.key), this), "meta");
    key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    heading->addWidget(m_label);
    heading->addWidget(key);
    heading->addStretch(1);
    grid->addLayout(heading, 0, 0);
    m_documentation->setWordWrap(true);
    m_documentation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(m_documentation, 1, 0);

    m_field->setFixedWidth(kEditorWidth);
    grid->addWidget(m_field, 0, 1);
    m_message->setFixedWidth(kEditorWidth);
    m_message->setMinimumHeight(18);
    grid->addWidget(m_message, 1, 1);

    auto* facts = new QVBoxLayout();
    facts->setSpacing(2);
    m_source->setObjectName(QStringLiteral("settings.source.") + format::text(row.key));
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setWordWrap(true);
    m_pending->setObjectName(QStringLiteral("settings.pending.") + format::text(row.key));
    m_restart->setObjectName(QStringLiteral("settings.restart.") + format::text(row.key));
    for (QLabel* const each : {m_source, m_pending, m_restart}) {
        each->setFixedWidth(kSourceWidth);
        facts->addWidget(each);
    }
    facts->addStretch(1);
    grid->addLayout(facts, 0, 2, 2, 1);
    grid->addWidget(ofKind(new QFrame(this), "rule"), 2, 0, 1, 3);

    m_field->setValue(row.kept());
    m_field->setLocked(!row.fromFile);
    connect(m_field, &widgets::SettingField::changed, this, [this] {
        m_message->tell(m_field);
        Q_EMIT edited();
    });
    retranslate();
}

void SettingRowView::discard()
{
    m_field->setValue(row().kept());
    m_message->tell(m_field);
}

bool SettingRowView::matches(QString const& search) const
{
    // Every word somewhere in key, label or documentation.
    QString const place =
        format::text(row().key) + QLatin1Char(' ') + m_label->text() + QLatin1Char(' ') + m_documentation->text();
    QStringList const words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](QString const& word) { return format::holds(place, word); });
}

void SettingRowView::retranslate()
{
    m_label->setText(widgets::settingLabel(row().key));
    m_documentation->setText(widgets::settingDocumentation(row()));
    m_field->retranslate();
    m_message->tell(m_field);
    QString const source = format::text(row().source);
    if (m_field->isLocked()) {
        m_source->setText(source == QLatin1String("command line") ? tr("Locked: the command line sets it.")
                                                                  : tr("Locked: %1 sets it.").arg(source));
        widgets::setKind(m_source, "warn");
    } else {
        m_source->setText(source == QLatin1String("default") ? tr("from: default") : tr("from: %1").arg(source));
    }
    bool const waits = !row().pending.empty();
    m_pending->setVisible(waits);
    m_pending->setText(waits ? tr("Needs restart: in force is %1").arg(m_field->shown(row().value)) : QString());
    m_pending->setWordWrap(true);
    bool const frozen = isFrozen(row());
    m_restart->setText(frozen ? tr("frozen until restart") : tr("counts from the next start"));
    m_restart->setToolTip(
        frozen ? tr("A running session keeps the limits it started with; a change counts from the next start.")
               : QString());
}

}  // namespace pentad::preferences
