// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/RestFailure.h"

#include "support/TextTable.h"

#include <gtest/gtest.h>
#include <array>
#include <set>

namespace pentad::btcturk {
namespace {

TEST(RestFailureTest, MessageDecidesBeforeNumber)
{
    for (auto const& row : test::textTable(R"(
         FAILED_ORDER_WITH_OPEN_ORDERS         1123 "balance locked in orders"
         failed_min_total_amount               0    "below minimum value"
         ""                                    1123 "below minimum value"
         "some new words"                      1123 "below minimum value"
         "some new words"                      7777 "other"
         ""                                    0    "other"
         "Pair NOPETRY does not exists."       1037 "unknown pair"
         INVALID_REQUEST_ERROR                 1037 "invalid request"
         "Unauthorized - Invalid Nonce"        1037 "invalid stamp"
         "Unauthorized - Invalid Signature"    1037 "invalid signature"
         "Unauthorized - Invalid Public key"   1037 "invalid key"
         "Unauthorized - Headers are missing"  1037 "headers missing"
         "Unauthorized - Invalid Request"      1037 "invalid request"
         FAILED_API_AUTHENTICATION             0    "not authenticated"
         "words of 2020"                       1050 "could not be canceled"
         "words of today"                      1051 "could not be canceled"
         ORDER_MAX_PRICE_EXCEEDED              0    "price above the maximum"
         PRICE_MUST_BE_LESS_THAN_MINPRICE      1227 "price below the minimum"
         ORDER_CANCEL_BLOCKED                  0    "cancels blocked"
         STOP_PRICE_LESS_THAN_MARKET           0    "stop price below the bid"
         "Order not found"                     1152 "order not found"
    )")) {
        EXPECT_EQ(apiErrorText(apiErrorOf(row[0], std::stoi(row[1]))), row[2]) << row[0];
    }
}

TEST(RestFailureTest, TheKeyIsRefusedInWordsThatBeginAlike)
{
    EXPECT_TRUE(saysUnauthorized("Unauthorized - Invalid Nonce"));
    EXPECT_TRUE(saysUnauthorized("unauthorized"));
    EXPECT_TRUE(saysUnauthorized("FAILED_API_AUTHENTICATION"));
    EXPECT_FALSE(saysUnauthorized(""));
    EXPECT_FALSE(saysUnauthorized("FAILED_LIMIT_ORDER"));
}

TEST(RestFailureTest, NamesAreComplete)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kApiErrors; ++i) {
        names.insert(apiErrorText(static_cast<ApiError>(i)));
    }
    EXPECT_EQ(names.size(), kApiErrors);
    std::set<std::string_view> kinds;
    for (std::size_t i = 0; i < kRestFailureKinds; ++i) {
        kinds.insert(restFailureKindText(static_cast<RestFailureKind>(i)));
    }
    EXPECT_EQ(kinds.size(), kRestFailureKinds);
}

TEST(RestFailureTest, OnlyPassingTroubleIsTransient)
{
    using enum RestFailureKind;
    constexpr std::array kTable{std::pair{Refused, false},    std::pair{Unauthorized, false},
                                std::pair{RateLimited, true}, std::pair{NotFound, false},
                                std::pair{Server, true},      std::pair{Html, true},
                                std::pair{Unreadable, false}, std::pair{Redirected, false}};
    for (auto const& [kind, expected] : kTable) {
        RestFailure failure;
        failure.kind = kind;
        EXPECT_EQ(failure.isTransient(), expected) << restFailureKindText(kind);
    }
    RestFailure system;
    system.kind = Refused;
    system.error = ApiError::SystemError;
    EXPECT_TRUE(system.isTransient());
}

TEST(RestFailureTest, SaysStatusWordsAndNumber)
{
    RestFailure failure;
    failure.status = 502;
    failure.kind = RestFailureKind::Html;
    EXPECT_EQ(failure.text(), "HTTP 502: a page instead of an answer");
    failure.status = 200;
    failure.kind = RestFailureKind::Unreadable;
    failure.codec = CodecError{CodecFault::Truncated, ""};
    EXPECT_EQ(failure.text(), "HTTP 200: unreadable answer (truncated)");
}

}  // namespace
}  // namespace pentad::btcturk
