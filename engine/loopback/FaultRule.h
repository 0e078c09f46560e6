// SPDX-License-Identifier: GPL-3.0-or-later
// One fault of the loopback exchange: what it meets, when it fires and what it then does. Times count from the start of
// the exchange on the real clock. Which fields an action uses stands in README.md, the fault file. Thread: any, a value.
#pragma once

#include "domain/Decimal.h"
#include "foundation/Clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace pentad::loopback {

enum class FaultAction : std::uint8_t {
    // Requests
    Answer,
    Reset,
    Hang,
    Cut,
    WrongLength,
    Hold,
    Redirect,
    // Requests and frames
    Delay,
    Replace,
    Trickle,
    // Frames
    Drop,
    Repeat,
    Reorder,
    Garbage,
    Unfinished,
    Close,
    Silence,
    SilentJoin,
    // Connections of the socket
    Refuse,
    IgnorePongs,
    // Conditions that hold while the rule is in force
    Clock,
    Maintenance,
    LateTransactions,
    ShortPages,
    LateOrders,
    RepeatedRows,
    ThinBook,
    PairStatus,
    RemovedPair,
    // Events, once when their time has come
    Rules,
    Fees,
    ForeignOrder,
    Deposit,
    Withdrawal,
};

enum class FaultSite : std::uint8_t { Request, Frame, RequestOrFrame, Connect, Condition, Event };

enum class GarbageKind : std::uint8_t { NotJson, InvalidUtf8, Nested, Digits, NotANumber, Giant };

struct FaultRule {
    std::string name;
    FaultAction action = FaultAction::Drop;

    // What it meets.
    std::string route;    // METHOD and lower-case path; a * stands for any text
    std::string channel;  // channel name, frame type as text, or "private"; a * stands for any text
    std::string match;    // must occur in query, body or frame; empty: anything
    int login = 0;        // frames: only after this many logins of the account

    // When it fires.
    std::uint64_t after = 0;             // lets so many pass first
    std::optional<std::uint64_t> count;  // fires so often, then never again
    std::uint32_t perMillion = 1'000'000;
    Milliseconds from{0};
    std::optional<Milliseconds> until;

    // What it does.
    int status = 0;
    std::optional<int> retryAfter;
    std::string content = "json";  // json, html or empty
    std::string message;           // of the envelope
    std::optional<int> code;       // of the envelope
    std::string location;
    bool applied = false;  // the request is carried out although the answer says or shows otherwise
    bool onHead = false;
    Milliseconds by{0};
    int amount = 0;  // bytes, times, window, rows, levels or close code, as the action says
    std::string find;
    std::string with;
    GarbageKind garbage = GarbageKind::NotJson;
    std::string symbol;
    std::string list;  // of orders: open, all or single; empty: each of them
    std::string word;  // the status of a pair
    std::string asset;
    std::string account;  // public key; empty: the first account
    std::string side;
    std::string clientId;
    std::optional<Decimal> price;
    std::optional<Decimal> quantity;
    std::optional<Decimal> minimumValue;
    std::optional<int> priceScale;
    std::optional<int> quantityScale;
    std::optional<bool> marketOrders;
    std::optional<Decimal> makerRate;
    std::optional<Decimal> takerRate;
};

// Where an action belongs.
FaultSite siteOf(FaultAction action);

}  // namespace pentad::loopback
