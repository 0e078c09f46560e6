// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/OrderOutcome.h"

#include "btcturk/ReplyDecoder.h"
#include "Payload.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

std::string bodyOf(std::string const& name)
{
    if (name == "html") {
        return "<!DOCTYPE html><html>Cloudflare</html>";
    }
    if (name == "validation") {
        return R"({"title":"One or more validation errors occurred.","status":400,"errors":{"quantity":["?"]}})";
    }
    if (name == "empty") {
        return "";
    }
    if (name == "cut") {
        return payload("submit_accepted").substr(0, 60);
    }
    if (name == "key_refused") {
        return R"({"data":null,"success":false,"message":"FAILED_API_AUTHENTICATION","code":0})";
    }
    if (name == "nonce_refused") {
        return R"({"data":null,"success":false,"message":"Unauthorized - Invalid Nonce","code":1037})";
    }
    return name == "other_client" ? R"({"data":{"id":5,"newOrderClientId":"other"},"success":true,"code":0})"
           : name == "no_client"  ? R"({"data":{"id":5},"success":true,"code":0})"
                                  : payload(name);
}

struct Words {
    std::string operator()(OrderAccepted const& accepted) const
    {
        return "accepted " + std::to_string(number(accepted.id));
    }
    std::string operator()(CancelQueued) const { return "queued"; }
    std::string operator()(OrderNotTaken const& refused) const
    {
        return (refused.credentials ? "refused! " : "refused ") + std::string(apiErrorText(refused.error));
    }
    std::string operator()(OrderUnknown const&) const { return "unknown"; }
};

TEST(OrderOutcomeTest, AnOrderIsAcceptedRefusedOrUnknownByTheTable)
{
    ReplyDecoder decoder;
    for (auto const& row : test::textTable(R"(
         200 submit_accepted               "accepted 31415900070"
         201 submit_accepted               "accepted 31415900070"
         200 no_client                     "accepted 5"
         200 submit_without_id             "unknown"
         200 other_client                  "unknown"
         200 cancel_queued                 "unknown"
         200 cut                           "unknown"
         200 empty                         "unknown"
         205 empty                         "unknown"
         200 html                          "unknown"
         400 html                          "unknown"
         403 html                          "unknown"
         504 html                          "unknown"
         500 empty                         "unknown"
         503 submit_insert_blocked_without_code "unknown"
         500 system_error                  "unknown"
         400 system_error                  "unknown"
         200 system_error                  "unknown"
         429 rate_limited                  "unknown"
         429 empty                         "unknown"
         302 empty                         "unknown"
         0   empty                         "unknown"
         400 empty                         "unknown"
         400 validation                    "refused other"
         400 submit_accepted               "unknown"
         400 submit_below_minimum_value    "refused below minimum value"
         200 submit_below_minimum_value    "refused below minimum value"
         422 submit_below_minimum_value    "refused below minimum value"
         400 submit_open_orders_text_with_shifted_code "refused balance locked in orders"
         400 submit_insert_blocked_without_code "refused new orders blocked"
         401 unauthorized_with_success_true "refused! invalid stamp"
         401 key_refused                   "refused! not authenticated"
         400 key_refused                   "refused! not authenticated"
         200 key_refused                   "refused! not authenticated"
         400 nonce_refused                 "refused! invalid stamp"
         401 empty                         "refused! other"
         403 empty                         "refused! other"
         404 empty                         "refused other"
    )")) {
        std::string const body = bodyOf(row[1]);
        auto const outcome = decoder.submitted(answer(std::stoi(row[0]), body), ClientOrderId("T1-000123"));
        EXPECT_EQ(std::visit(Words{}, outcome), row[2]) << row[0] << ' ' << row[1];
    }
}

TEST(OrderOutcomeTest, NoTruncationOfAnAcceptanceIsAnythingButUnknown)
{
    ReplyDecoder decoder;
    std::string const whole = payload("submit_accepted");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        std::string const part = whole.substr(0, length);
        auto const outcome = decoder.submitted(answer(200, part), ClientOrderId("T1-000123"));
        EXPECT_TRUE(std::holds_alternative<OrderUnknown>(outcome)) << length;
    }
}

TEST(OrderOutcomeTest, ACancelIsQueuedRefusedOrUnknownByTheTable)
{
    ReplyDecoder decoder;
    for (auto const& row : test::textTable(R"(
         200 cancel_queued                     "queued"
         200 cancel_queued_empty_code_and_data "queued"
         400 cancel_no_such_order              "refused no matching order"
         200 cancel_no_such_order              "refused no matching order"
         401 unauthorized_with_success_true    "refused! invalid stamp"
         400 key_refused                       "refused! not authenticated"
         200 nonce_refused                     "refused! invalid stamp"
         429 rate_limited                      "unknown"
         503 empty                             "unknown"
         504 html                              "unknown"
         200 html                              "unknown"
         200 empty                             "unknown"
         400 system_error                      "unknown"
    )")) {
        std::string const body = bodyOf(row[1]);
        EXPECT_EQ(std::visit(Words{}, decoder.cancelled(answer(std::stoi(row[0]), body))), row[2])
            << row[0] << ' ' << row[1];
    }
}

TEST(OrderOutcomeTest, RefusalsCarryTheExchangesWords)
{
    ReplyDecoder decoder;
    std::string const body = payload("submit_below_minimum_value");
    auto const outcome = decoder.submitted(answer(400, body), ClientOrderId("T1-000123"));
    ASSERT_TRUE(std::holds_alternative<OrderNotTaken>(outcome));
    EXPECT_EQ(std::get<OrderNotTaken>(outcome).text(), "FAILED_MIN_TOTAL_AMOUNT (1123)");
}

}  // namespace
}  // namespace pentad::btcturk
