// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ControlDialog.h"

#include "format/EngineWords.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace pentad::controls {
namespace {

constexpr int kSymbol = 26;
constexpr int kWidthLeast = 600;
constexpr int kWindowFrame = 40;  // what the desktop draws around a window, at most

}  // namespace

ControlDialog::ControlDialog(widgets::Desk& desk, char const* name, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_body(widgets::named(new DialogBody(this), "dialog.body")),
      m_symbol(new QLabel(this)),
      m_title(widgets::ofKind(widgets::named(new QLabel(this), "dialog.title"), "title")),
      m_sentence(widgets::ofKind(widgets::named(new QLabel(this), "dialog.sentence"), "sentence")),
      m_error(widgets::ofKind(widgets::named(new QLabel(this), "dialog.error"), "error")),
      m_meta(nullptr),
      m_content(new QVBoxLayout)
{
    setObjectName(QString::fromLatin1(name));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidthLeast);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* upper = new QVBoxLayout(m_body->widget());
    upper->setContentsMargins(look::kDialogInset, 22, look::kDialogInset, 18);
    upper->setSpacing(12);
    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(12);
    m_symbol->setFixedSize(kSymbol, kSymbol);
    titleRow->addWidget(m_symbol);
    titleRow->addWidget(m_title, 1);
    upper->addLayout(titleRow);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    upper->addWidget(m_sentence);
    m_content->setSpacing(12);
    upper->addLayout(m_content, 1);
    m_error->setWordWrap(true);
    m_error->hide();
    upper->addWidget(m_error);
    column->addWidget(m_body, 1);

    auto* footer = widgets::ofKind(new QFrame(this), "footer");
    m_verbs = new QHBoxLayout(footer);
    m_verbs->setContentsMargins(look::kDialogInset, 10, look::kDialogInset - 4, 10);
    m_verbs->setSpacing(14);
    m_meta = widgets::ofKind(widgets::named(new QLabel(footer), "dialog.meta"), "meta");
    m_meta->setWordWrap(true);
    m_verbs->addWidget(m_meta, 1);
    column->addWidget(footer);

    connect(&m_desk, &widgets::Desk::restyled, this, [this] { restyle(); });
    connect(&m_desk, &widgets::Desk::answered, this, [this](CommandAnswer const& answer) {
        if (!m_pending || answer.id != *m_pending) {
            return;
        }
        m_pending.reset();
        if (answer.accepted) {
            Q_EMIT carriedOut();
            accept();
            return;
        }
        setError(tr("The engine refused: %1.").arg(format::said(format(), answer.text)));
        m_sender->setPending(false);
        m_sender->setEnabled(true);
    });
}

void ControlDialog::open()
{
    ControlDialog* const other = parentWidget() != nullptr ? openOf(parentWidget()->window()) : nullptr;
    if (other != nullptr && other != this) {
        other->raise();
        other->activateWindow();
        deleteLater();
        return;
    }
    QDialog::open();
}

ControlDialog* ControlDialog::openOf(QWidget const* window)
{
    for (ControlDialog* const dialog : window->findChildren<ControlDialog*>()) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

void ControlDialog::setSymbol(look::Icon icon, QColor const& colour)
{
    if (m_symbolShown == std::pair(icon, colour)) {
        return;
    }
    m_symbolShown = {icon, colour};
    m_symbol->setPixmap(look::icon(icon, colour).pixmap(QSize(kSymbol, kSymbol), devicePixelRatioF()));
}

void ControlDialog::setTitle(QString const& title)
{
    m_title->setText(title);
    if (m_body->accessibleName() != title) {
        m_body->setAccessibleName(title);
    }
    QString const mode = m_desk.snapshot() ? format::word(m_desk.snapshot()->mode) : QString();
    setWindowTitle(tr("Pentad · %1 · %2").arg(mode, title));
}

void ControlDialog::setSentence(QString const& sentence)
{
    QString const strong = QStringLiteral("<b style='font-weight:500;color:%1'>").arg(theme().text1.name());
    QString const rich = QString(sentence).replace(QLatin1String("<b>"), strong);
    if (m_sentence->text() != rich) {
        m_sentence->setText(rich);
        m_sentence->setAccessibleName(QString(sentence).remove(QLatin1String("<b>")).remove(QLatin1String("</b>")));
    }
}

void ControlDialog::setMeta(QString const& meta)
{
    if (m_meta->text() != meta) {
        m_meta->setText(meta);
    }
}

VerbButton* ControlDialog::addVerb(VerbButton::Kind kind, char const* name)
{
    auto* button = new VerbButton(kind, name, this);
    m_verbs->addWidget(button);
    m_buttons.push_back(button);
    return button;
}

void ControlDialog::setSafe(VerbButton* button)
{
    m_safe = button;
    connect(button, &VerbButton::acted, this, &QDialog::reject);
}

void ControlDialog::followEngine()
{
    connect(&m_desk, &widgets::Desk::refreshed, this, [this] {
        if (isVisible() && !m_pending) {
            write();
        }
    });
}

void ControlDialog::send(CommandBody body, VerbButton* by)
{
    if (m_pending) {
        return;
    }
    m_sender = by;
    by->setPending(true);
    by->setEnabled(false);
    setError({});
    m_pending = m_desk.issue(std::move(body));
    if (m_safe != nullptr) {
        m_safe->setFocus();
    }
}

void ControlDialog::setError(QString const& error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    if (isVisible()) {
        fit();
    }
}

void ControlDialog::restyle()
{
    m_styled = true;
    for (VerbButton* const button : m_buttons) {
        button->setTheme(m_desk.theme());
    }
    write();
}

void ControlDialog::write()
{
    retranslate();
    for (VerbButton* const button : m_buttons) {
        if (button->accessibleName() != button->text()) {
            button->setAccessibleName(button->text());
        }
    }
    if (isVisible()) {
        fit();
    }
}

// Sentences that wrap need their height at this width, which a size hint does not know; what does not wrap needs its width.
void ControlDialog::fit()
{
    m_body->measure();
    layout()->activate();
    int const wide = std::max(width(), layout()->totalMinimumSize().width());
    int const high = std::max(height(), layout()->totalHeightForWidth(wide));
    resize(wide, std::min(high, screen()->availableGeometry().height() - kWindowFrame));
}

void ControlDialog::showEvent(QShowEvent* event)
{
    if (!m_styled) {
        restyle();
    }
    fit();
    QDialog::showEvent(event);
    if (m_safe != nullptr) {
        m_safe->setFocus(Qt::OtherFocusReason);
    }
}

void ControlDialog::keyPressEvent(QKeyEvent* event)
{
    bool const isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && qobject_cast<QLineEdit*>(focusWidget()) != nullptr) {
        // Enter in a field only leaves it: what was typed is neither lost nor acted upon.
        if (m_safe != nullptr) {
            m_safe->setFocus(Qt::TabFocusReason);
        }
        return;
    }
    if (isEnter) {
        reject();
        return;
    }
    QDialog::keyPressEvent(event);
}

}  // namespace pentad::controls
