// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for an OTLP collector: takes POST /v1/traces, checks the document as the specification of OTLP over HTTP with
// JSON demands, and keeps the names of the spans. Thread: the test's.
#pragma once

#include "support/ScriptedHttp.h"

#include <QJsonObject>

namespace pentad::test {

// What is wrong with the document; empty if nothing is.
std::string otlpProblem(QByteArray const& body);
// All spans in it.
std::vector<QJsonObject> otlpSpans(QByteArray const& body);

class Collector {
public:
    Collector() : m_http([this](SeenRequest const& request) { return take(request); }) {}
    std::string address() const { return m_http.address(); }
    void answerWith(ScriptedAnswer answer) { m_answer = std::move(answer); }

    std::vector<std::string> problems;
    std::vector<QJsonObject> spans;
    int posts = 0;

private:
    ScriptedAnswer take(SeenRequest const& request);

    ScriptedAnswer m_answer = jsonAnswer("{}");
    ScriptedHttp m_http;
};

}  // namespace pentad::test
