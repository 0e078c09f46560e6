// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OneShotBody.h"

#include <algorithm>

namespace pentad::btcturk {

OneShotBody::OneShotBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char* data, qint64 length)
{
    qint64 const left = m_bytes.size() - m_read;
    if (left <= 0) {
        return -1;
    }
    qint64 const taken = std::min(length, left);
    std::copy_n(m_bytes.constData() + m_read, taken, data);
    m_read += taken;
    return taken;
}

}  // namespace pentad::btcturk
