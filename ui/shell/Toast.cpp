// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Toast.h"

#include "look/Icons.h"
#include "widgets/Panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace pentad::shell {
namespace {

constexpr int kToastWidth = 380;
constexpr int kToastIcon = 16;
constexpr int kToastLeft = look::kPanelInset + kToastIcon + look::kGap;
constexpr int kCloseSide = 22;
constexpr std::chrono::seconds kToastLife{8};
constexpr qsizetype kToastCharacters = 300;
constexpr int kToastLines = 8;

// A toast stays small, whatever it has to tell: the message centre has the whole.
QString shortened(QString const& text)
{
    QString shown = text.section(QLatin1Char('\n'), 0, kToastLines - 1).left(kToastCharacters);
    if (shown.size() == text.size()) {
        return text;
    }
    if (shown.back().isHighSurrogate()) {
        shown.chop(1);
    }
    return shown + QStringLiteral("…");
}

}  // namespace

Toast::Toast(widgets::Desk& desk, activity::Message message, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_message(std::move(message)),
      m_head(widgets::ofKind(new QLabel(this), "meta")),
      m_text(widgets::ofKind(new QLabel(this), "label")),
      m_act(widgets::ofKind(new QPushButton(this), "ghost")),
      m_close(widgets::ofKind(new QToolButton(this), "icon")),
      m_life(new QTimer(this))
{
    QString const name = QStringLiteral("toast.") + m_message.id;
    setObjectName(name);
    m_head->setObjectName(name + QStringLiteral(".head"));
    m_text->setObjectName(name + QStringLiteral(".text"));
    m_act->setObjectName(name + QStringLiteral(".act"));
    m_close->setObjectName(name + QStringLiteral(".close"));
    m_life->setObjectName(name + QStringLiteral(".life"));
    setFixedWidth(kToastWidth);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_act->setProperty("small", true);
    m_close->setFixedSize(kCloseSide, kCloseSide);
    // The focus stays where the reader works; Tab leads here.
    m_act->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setVisible(!m_message.critical);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kToastLeft, 6, look::kGap, look::kGap);
    column->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_head, 1);
    top->addWidget(m_act);
    top->addWidget(m_close);
    column->addLayout(top);
    column->addWidget(m_text);
    connect(m_act, &QPushButton::clicked, this,
            [this] { canAcknowledge() ? Q_EMIT acknowledged() : Q_EMIT centreWanted(); });
    connect(m_close, &QToolButton::clicked, this, &Toast::closed);
    m_life->setSingleShot(true);
    m_life->setInterval(kToastLife);
    connect(m_life, &QTimer::timeout, this, [this] { m_message.critical ? fold(true) : Q_EMIT closed(); });
    connect(&desk, &widgets::Desk::restyled, this, [this] { retranslate(); });
    repeat(m_message);
}

void Toast::repeat(activity::Message const& message)
{
    reword(message);
    fold(false);
    if (!underMouse()) {
        live();
    }
}

void Toast::live()
{
    if (!m_isFolded) {
        m_life->start();
    }
}

void Toast::fold(bool isFolded)
{
    m_isFolded = isFolded;
    m_text->setVisible(!isFolded);
    retranslate();
}

void Toast::reword(activity::Message const& message)
{
    m_message = message;
    retranslate();
}

void Toast::retranslate()
{
    QString const level = m_message.critical ? tr("Critical") : m_message.warning ? tr("Warning") : tr("Notice");
    QString const head = m_message.times > 1 ? tr("%1 · %2×").arg(level).arg(m_message.times) : level;
    QString const shown = shortened(m_message.text);
    m_text->setText(shown);
    m_act->setText(canAcknowledge() ? tr("Acknowledge") : tr("Show"));
    int const room = kToastWidth - kToastLeft - 2 * look::kGap - m_act->sizeHint().width();
    m_head->setText(m_isFolded ? m_head->fontMetrics().elidedText(head + QStringLiteral(" · ") + shown.simplified(),
                                                                  Qt::ElideRight, room)
                               : head);
    setToolTip(m_isFolded ? shown : QString());
    m_act->setAccessibleName(canAcknowledge() ? tr("Acknowledge this message") : tr("Show all messages"));
    m_close->setIcon(look::icon(look::Icon::Cross, m_desk.theme().text2));
    m_close->setToolTip(tr("Close; the message centre keeps it"));
    m_close->setAccessibleName(tr("Close this message"));
    setAccessibleName(level);
    setAccessibleDescription(shown);
    update();
}

void Toast::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_life->stop();
}

void Toast::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    live();
}

void Toast::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        Q_EMIT centreWanted();
    }
}

void Toast::paintEvent(QPaintEvent*)
{
    look::Theme const& theme = m_desk.theme();
    look::Tone const& tone = m_message.critical ? theme.danger : theme.warn;
    bool const isTrouble = m_message.critical || m_message.warning;
    QPainter painter(this);
    painter.fillRect(rect(), isTrouble ? tone.tint : theme.surface2);
    painter.setPen(theme.line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    look::paintIcon(painter, isTrouble ? look::Icon::Warning : look::Icon::Info,
                    QRectF(look::kPanelInset, look::kGap, kToastIcon, kToastIcon), isTrouble ? tone.text : theme.text2);
}

}  // namespace pentad::shell
