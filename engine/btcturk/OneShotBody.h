// SPDX-License-Identifier: GPL-3.0-or-later
// The body of an order on its way out. Qt's network access sends a request again when the peer closes the connection
// before it has answered, up to four times, without telling anybody. It cannot do that with a body that it can read only
// once and not rewind: it then fails with ContentReSendError instead. Every order goes out through this and nothing else.
// Thread: that of its owner.
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace pentad::btcturk {

class OneShotBody final : public QIODevice {
public:
    explicit OneShotBody(QByteArray bytes, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    qint64 size() const override { return m_bytes.size(); }
    bool atEnd() const override { return m_read >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char* data, qint64 length) override;
    qint64 writeData(char const*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

}  // namespace pentad::btcturk
