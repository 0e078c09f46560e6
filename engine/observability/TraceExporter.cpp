// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/TraceExporter.h"

#include <algorithm>
#include <iterator>

namespace pentad::observability {
namespace {

constexpr std::chrono::seconds kWaitMax{300};

bool mayTryAgain(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

QUrl tracesUrl(QUrl endpoint)
{
    QString path = endpoint.path();
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    endpoint.setPath(path + QStringLiteral("/v1/traces"));
    return endpoint;
}

}  // namespace

TraceExporter::TraceExporter(QUrl const& endpoint, TraceResource resource, TraceLimits limits, QObject* parent)
    : QObject(parent),
      m_address(tracesUrl(endpoint)),
      m_resource(std::move(resource)),
      m_limits(limits),
      m_post(QSslConfiguration::defaultConfiguration(), this),
      m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { sendNext(); });
    m_timer.start(m_limits.every);
}

void TraceExporter::add(std::vector<Span> spans)
{
    bool isFull = false;
    {
        std::scoped_lock const lock(m_mutex);
        for (Span& span : spans) {
            if (m_queue.size() >= m_limits.queued) {
                ++m_dropped;
            } else {
                m_queue.push_back(std::move(span));
            }
        }
        isFull = m_queue.size() >= m_limits.batch;
    }
    if (isFull) {
        QMetaObject::invokeMethod(
            this, [this] { sendNext(); }, Qt::QueuedConnection);
    }
}

void TraceExporter::flush()
{
    sendNext();
}

std::uint64_t TraceExporter::dropped() const
{
    std::scoped_lock const lock(m_mutex);
    return m_dropped;
}

std::size_t TraceExporter::queued() const
{
    std::scoped_lock const lock(m_mutex);
    return m_queue.size();
}

void TraceExporter::sendNext()
{
    if (!m_batch.empty()) {
        return;  // one at a time
    }
    {
        std::scoped_lock const lock(m_mutex);
        auto const count = static_cast<std::ptrdiff_t>(std::min(m_queue.size(), m_limits.batch));
        m_batch.assign(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(m_queue.begin() + count));
        m_queue.erase(m_queue.begin(), m_queue.begin() + count);
    }
    m_attempts = 0;
    if (!m_batch.empty()) {
        send();
    }
}

void TraceExporter::send()
{
    ++m_attempts;
    m_post.send(m_address, {}, otlpJson(m_batch, m_resource), m_limits.deadline,
                [this](PostResult const& result) { answered(result); });
}

void TraceExporter::answered(PostResult const& result)
{
    if (mayTryAgain(result.status) && m_attempts < m_limits.attempts) {
        Milliseconds const wait =
            result.retryAfter ? Milliseconds(std::min(*result.retryAfter, kWaitMax)) : m_limits.retryAfter;
        QTimer::singleShot(wait, this, [this] { send(); });
        return;
    }
    if (result.succeeded()) {
        m_exported += m_batch.size();
    } else {
        std::scoped_lock const lock(m_mutex);
        m_dropped += m_batch.size();
    }
    m_batch.clear();
    bool isFull = false;
    {
        std::scoped_lock const lock(m_mutex);
        isFull = m_queue.size() >= m_limits.batch;
    }
    if (isFull) {
        sendNext();
    }
}

}  // namespace pentad::observability
