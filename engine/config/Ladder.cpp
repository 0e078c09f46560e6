// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Ladder.h"

#include "config/AsciiText.h"

#include <optional>

namespace pentad::config {
namespace {

using Kind = RawValue::Kind;

constexpr std::string_view kForm = "{drawdown = \"0.05\", multiplier = \"0.70\"}";

Problem within(Problem problem, std::string_view member)
{
    problem.what = std::string(member) + ": " + problem.what;
    return problem;
}

Reading<LadderStep> makeStep(RawValue const& drawdown, RawValue const& multiplier)
{
    auto const from = readDecimal(drawdown, {0, 1, true});
    if (!from) {
        return Unexpected(within(from.error(), "drawdown"));
    }
    auto const factor = readDecimal(multiplier, {0, 1});
    if (!factor) {
        return Unexpected(within(factor.error(), "multiplier"));
    }
    return LadderStep{Rate(*from), Rate(*factor)};
}

Reading<LadderStep> readTableStep(RawValue const& item)
{
    RawValue const* drawdown = nullptr;
    RawValue const* multiplier = nullptr;
    for (Member const& member : item.members) {
        if (member.name == "drawdown") {
            drawdown = &member.value;
        } else if (member.name == "multiplier") {
            multiplier = &member.value;
        } else {
            return Unexpected(Problem{"a step has no '" + shown(member.name) + '\'',
                                      "keep only drawdown and multiplier", member.place});
        }
    }
    if (item.kind != Kind::Table || drawdown == nullptr || multiplier == nullptr) {
        return Unexpected(
            Problem{"each step needs a drawdown and a multiplier", "write it as " + std::string(kForm), item.place});
    }
    return makeStep(*drawdown, *multiplier);
}

Reading<LadderStep> readPlainStep(std::string_view text, Place const& place)
{
    auto const parts = split(text, ":");
    if (parts.size() != 2) {
        return Unexpected(Problem{"expected steps like 0.05:0.70, got \"" + shown(text) + '"',
                                  "write DRAWDOWN:MULTIPLIER with commas between the steps", place});
    }
    RawValue drawdown;
    drawdown.text = parts[0];
    drawdown.place = place;
    RawValue multiplier;
    multiplier.text = parts[1];
    multiplier.place = place;
    return makeStep(drawdown, multiplier);
}

std::optional<Problem> disorder(LadderStep const& before, LadderStep const& step, Place const& place)
{
    if (step.drawdown <= before.drawdown) {
        return Problem{"the drawdown " + step.drawdown.text() + " does not exceed the " + before.drawdown.text() +
                           " of the step before it",
                       "order the steps by ascending drawdown", place};
    }
    if (step.multiplier > before.multiplier) {
        return Problem{"the multiplier " + step.multiplier.text() + " exceeds the " + before.multiplier.text() +
                           " of the step before it",
                       "let the multipliers fall as the drawdown grows", place};
    }
    return std::nullopt;
}

}  // namespace

Reading<std::vector<LadderStep>> readLadder(RawValue const& value)
{
    if (value.kind != Kind::Plain && value.kind != Kind::List) {
        return Unexpected(unexpectedValue("a list of steps", value));
    }
    std::vector<RawValue> items = value.items;
    if (value.kind == Kind::Plain && !trimmed(value.text).empty()) {
        for (std::string const& part : split(value.text, ",")) {
            RawValue& item = items.emplace_back();
            item.text = trimmed(part);
            item.place = value.place;
        }
    }
    std::vector<LadderStep> ladder;
    for (RawValue const& item : items) {
        auto const step = item.kind == Kind::Plain ? readPlainStep(item.text, item.place) : readTableStep(item);
        if (!step) {
            return Unexpected(step.error());
        }
        if (!ladder.empty()) {
            if (auto problem = disorder(ladder.back(), *step, item.place)) {
                return Unexpected(std::move(*problem));
            }
        }
        ladder.push_back(*step);
    }
    return ladder;
}

std::string ladderText(std::vector<LadderStep> const& ladder)
{
    std::string text;
    for (LadderStep const& step : ladder) {
        text += text.empty() ? "" : ", ";
        text += "{drawdown = " + quotedToml(step.drawdown.text()) +
                ", multiplier = " + quotedToml(step.multiplier.text()) + '}';
    }
    return '[' + text + ']';
}

}  // namespace pentad::config
