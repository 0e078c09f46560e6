// SPDX-License-Identifier: GPL-3.0-or-later
// Writes complete CSV reports from the journal, a slice at a time, so that whoever drives it can do other work between
// the slices. Nothing is left under the final name unless the report is whole. Thread: the engine's.
#pragma once

#include "contracts/EngineSnapshot.h"

namespace pentad {

class ReportExporter {
public:
    virtual ~ReportExporter() = default;
    // Begins a report; the view says Running or Failed. One at a time: a running one must be over.
    virtual ExportView begin(ExportReport const& wanted) = 0;
    // Writes at most about `rows` more.
    virtual ExportView advance(std::size_t rows) = 0;
    virtual ExportView cancel() = 0;
};

}  // namespace pentad
