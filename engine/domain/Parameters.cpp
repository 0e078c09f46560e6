// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Parameters.h"

namespace pentad {

FeeParameters publishedFees(Asset quote)
{
    FeeParameters fees;
    if (quote.view() == "TRY") {
        fees.makerRate = Rate("0.0012"_dec);
        fees.takerRate = Rate("0.0024"_dec);
    } else {
        fees.makerRate = Rate("0.0010"_dec);
        fees.takerRate = Rate("0.0014"_dec);
    }
    return fees;
}

}  // namespace pentad
