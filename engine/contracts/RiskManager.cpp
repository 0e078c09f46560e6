// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/RiskManager.h"

namespace pentad {

std::string_view verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return "pass";
    case Verdict::Reduced: return "reduced";
    case Verdict::Fail: return "fail";
    case Verdict::NotApplicable: return "not applicable";
    }
    return {};
}

std::string_view postTradeFindingText(PostTradeFinding finding)
{
    switch (finding) {
    case PostTradeFinding::DailyLossLimit: return "daily loss limit reached";
    case PostTradeFinding::DrawdownStep: return "drawdown step reached";
    case PostTradeFinding::DrawdownHalt: return "drawdown halt reached";
    case PostTradeFinding::SlippageAlarm: return "slippage alarm";
    case PostTradeFinding::PositionOffPlan: return "position off plan";
    }
    return {};
}

}  // namespace pentad
