// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"

#include "contracts/EngineSnapshot.h"
#include "foundation/Check.h"
#include "foundation/TimeText.h"

#include <algorithm>
#include <array>

namespace pentad {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, kPhrases> kPatterns{
    "high water",
    "day",
    "books",
    "start",
    "end",
    "pause",
    "resume",
    "flatten",
    "certificate",
    "kill",
    "rearm",
    "arm",
    "asset",
    "flow",
    "stop",
    "safe mode",
    "trading rules",

    "equity reached {money}",
    "a new day begins with equity {money}",
    "the day {word} began with {money}, {money} came or went from outside, and it ended with {money}",
    "opened with {money} {word}",
    "session started by version {text}",
    "session ended",
    "orderly stop",
    "deadline reached with cancels unconfirmed",
    "stop requested",
    "stopping; open orders are being cancelled",
    "stopping; open orders stay",
    "reconciling with the exchange",
    "books and exchange agree",

    "trading is paused; exits go on",
    "trading was paused already",
    "flatten: {text}",
    "re-armed: {text}",
    "the strategy wanted to send too many orders and was refused {count} times within {seconds} s; it is off until "
    "trading is resumed",
    "the journal was damaged and begins anew: the books open with what the exchange reports, high-water mark and "
    "reserve bucket begin anew too; the damaged file is kept as {text}",
    "the journal was damaged and an older copy took its place: reconciliation finds what happened since; the damaged "
    "file is kept as {text}",
    "the program ended {count} times within {count} minutes by an error of its own; look at the log and the .halt file "
    "before you resume",
    "the damaged journal does not tell whether the kill switch was latched, so it is",
    "the kill switch is latched; re-arm with a reason first",
    "a flatten is under way; trading stays paused until it has ended",
    "the kill switch was released a moment ago; resume once a report of the exchange begun since then agrees with the "
    "books",
    "trading was not paused",
    "trading goes on",
    "the kill switch is latched; all orders are being cancelled",
    "the kill switch was latched already",
    "no own order is open any more",
    "killed, {count} orders still open: {text}; kill again to repeat the cancels",
    "re-arming needs a reason; say why it is safe to trade again",
    "the kill switch was not latched",
    "the kill switch is released; trading is paused until it is resumed",

    "live trading is armed; a loss of {money} was accepted",
    "live trading was armed already",
    "nothing to arm: this session is not live",
    "the kill switch is latched; re-arm it with a reason before live trading is armed",
    "not armed: books and exchange have not agreed yet; wait for the reconciliation",
    "not armed: safe mode is on; it ends by itself once its cause is gone",
    "not armed: {count} orders are unresolved; wait until the exchange has answered for them",
    "not armed: the worst case is {money} now; accept that figure",
    "live trading is disarmed; exits go on",
    "live trading was not armed",
    "live trading is disarmed: no entries; exits and what you order yourself go on",
    "live trading was never armed over this journal: nothing is sent that you do not order yourself",

    "flatten begins: cancel all, wait for the unlock, sell in steps, verify",
    "a flatten is under way already",
    "stopped by the kill switch",
    "the exchange could not be reached for too long; trading stays paused, flatten again if it is still wanted",
    "not finished after {count} steps; flatten again or sell by hand; trading stays paused",
    "unfinished when the program stopped; trading stays paused, flatten again if it is still wanted",
    "verified at the exchange: no own order is open, everything sellable is sold in {count} steps",
    "{text}; dust {number} {word} is below the minimum value",
    "{text}; {number} {word} stays locked by orders that are not ours",
    "{text}; dust {number} {word} is less than the smallest unit that is traded",
    "{text}; {number} {word} is not free at the exchange and no order of these pairs locks it",
    "{flatten}",
    "not finished after {count} minutes; trading stays paused, flatten again or sell by hand",
    "everything that is free is sold, but books and exchange do not agree; trading stays paused",
    "{number} {word} could be sold and was not",
    "{number} {word} was not sold, the last sale was refused: {text}",
    "{number} {word} is not free at the exchange and no order of these pairs locks it",
    "{count} own orders are not known to have ended",
    "{count} orders that are not ours were to be cancelled and are still open",
    "the exchange has not confirmed the end",
    "certificate after {seconds} s with {count} orders",
    "{text}; {word} free {number}, locked {number}",
    "{text}; order {word} {order}, exchange number {count}",
    "not done: {text}",

    "{word} is not one of {text}",
    "enabled",
    "disabled: no entries, exits go on",
    "accepted",
    "refused: {code}",
    "accepted, reduced by the gate {gate}",
    "the protective stop is cancelled first; the order goes out once that is confirmed",
    "the protective stop is cancelled first: a sell of {number} needs coins that it locks",
    "a sell of {number} is given up: its coins were not free within {seconds} s",
    "the sell that waited is not sent: nothing of it is free any more",
    "the sell of {number} that waited is not sent any more: all orders were cancelled or the session ended before it",
    "the protective stop at {number} for {number} no longer fits and is cancelled",
    "no protective stop: {code}",
    "would be accepted",
    "would be refused: {code}",
    "would be accepted, reduced by the gate {gate}",
    "no such order",
    "the order has ended already",
    "cancel requested",
    "cancel requested for all own orders",
    "cancel requested; the rest goes to {number} once that is confirmed",
    "moved to {number}",
    "not moved to {number}: {code}; the order is cancelled",
    "not moved to {number}: the program was away for too long; the order is cancelled",
    "not moved to {number}: trades of the order are still missing; its rest is not ordered again",
    "only a limit order can be moved",
    "the order is being cancelled already",
    "the order stands at this price already",
    "{event} of an order nobody here knows",
    "{event} contradicts the state {order}",
    "trade {number} belongs to no order of this program; it was booked: {side} {number} at {number}",
    "trade {count} carries a time that has not come yet, {text}; it was booked with the present one",
    "trade {count} sold {number} of {word}, and the books hold {number}: it could not be booked",
    "trade {count} is not booked: books and exchange agree without it",
    "found planned at start-up: sent or not sent",
    "ended at the exchange",
    "the exchange does not know it, after {count} answers",
    "not sent: the journal cannot be written",
    "not sent: the orders breaker is open",
    "not sent: {text}",
    "the quantity {number} has more than {count} decimals",
    "the amount {number} has more than {count} decimals",
    "the limit price {number} has more than {count} decimals",
    "the stop price {number} has more than {count} decimals",
    "the limit price {number} is below the lowest that the exchange takes now: {number}",
    "the limit price {number} is above the highest that the exchange takes now: {number}",
    "not asked: the account breaker is open",
    "no answer from the exchange",
    "{difference}: {number} here, {number} there",
    "{count} orders stand twice at the exchange under one id: {text}",
    "{count} orders that ended here are open at the exchange and do not go: {text}",
    "whether {count} orders reached the exchange is not known for minutes, and they keep their money: {text}",
    "the exchange refused {count} times to cancel {word}; it stays open and keeps its money",
    "the market order {word} keeps a rest open at the exchange, which does not cancel it: {text}",
    "the exchange took the cancel, and the order is open all the same",
    "the exchange lists more orders than were read",
    "{count} orders that are not ours are open at the exchange: {text}",
    "{count} orders look like ours, but this journal does not know them; is the key used elsewhere? {text}",
    "the exchange does not answer, and {count} orders rest there: {text}",
    "the exchange takes no orders of {count} pairs that are held, nothing of them can be sold now: {text}",
    "{finding}: measured {number}, limit {number}",
    "trade {number} cost {money} of fee and tax, the fee model says {money}; check fees in the settings",

    "the flow cannot be valued yet: there is no price of {word}",
    "{number} {word} cannot be booked: only {number} is held; the exchange is asked again",
    "external flow of {number} posted",
    "external flow of {number} acknowledged",
    "there is no open external flow with the number {count}",
    "the exchange shows {number} more than the books; acknowledge it as number {count}",
    "number {count} is explained by deposit {count} of {text}",
    "number {count} is explained by withdrawal {count} of {text}",
    "the exchange names no deposit or withdrawal that explains number {count}",
    "external flow of {number} acknowledged, explained by movement {count} of {text}",
    "external flow of {number} acknowledged, though the exchange names no such movement",

    "over",
    "entered; entries are cancelled, exits go on",
    "left",
    "the cause is gone; held for safety",
    "nothing heard for {seconds} s, limit {seconds} s",
    "no cycle ran for {seconds} s; no entries until books and exchange have agreed anew",
    "the window has not been heard for {seconds} s, limit {seconds} s; exits go on",
    "unexplained: {text}",
    "{phase} -> {phase}, {count} of {count} failures in a row",
    "{group} {phase}",
    "{text}, {group} {phase}",
    "was {state}",
    "{hazard}: {text}",
    "drawdown step {count}",

    "what decision {count} saw is not remembered: that is kept for the newest {count} refused or reduced ones since "
    "the "
    "start",
    "{count} changes were tried",
    "only a running engine has charts and reports",
    "{count} older candles are in the chart already",
    "the chart holds as many candles as it may",
    "there are no older candles",
    "{count} older candles came",
    "there is no journal file from which reports could be written",
    "a report is being written to {text}; wait for it, or cancel it",
    "the report is being written to {text}",
    "no report is being written",
    "the report was cancelled; nothing is left of it",
    "the alert is acknowledged",
    "there is no such alert",
    "nobody acknowledged the alert: {text}",

    "closed by the exchange",
    "a message was too large",
    "a message was not valid text",
    "a message did not come to its end in time",
    "what came does not follow the rules of a WebSocket",
    "what is sent is not read there",
    "a message is dated {word}, which is still to come; it was not believed",
    "a message of the unknown type {count}",
    "a message about {word}, which was not asked for",
    "message {count} of the exchange: {text}",
    "no order book of {word}",
    "the book stands still while the ticker moves",
    "no greeting",
    "open, but silent",
    "pings are not answered",
    "the login was not answered",
    "the login was refused",
    "no connection",
    "the server could not prove who it is",
    "answered with HTTP {count}, not as a WebSocket",
    "no answer in time",
    "connection lost before the answer was whole",
    "answer too large",
    "redirected elsewhere",
    "{text} (network error {count})",
    "HTTP {count}",
    "HTTP {count}: {text}",
    "refused",
    "unauthorized",
    "rate limited",
    "no such route",
    "server error",
    "a page instead of an answer",
    "unreadable answer",
    "unreadable answer ({text})",
    "redirected",
    "{text} ({word})",
    "address not allowed",
    "field {word}: {text}",
    "too large",
    "not JSON",
    "truncated",
    "nested too deep",
    "twice in one object",
    "missing",
    "of a wrong type",
    "not a number",
    "out of range",
    "too many decimals",
    "negative",
    "too long",
    "too many rows",
    "contradicts another field",
    "the account did not answer in time",
    "the balances changed with every look; the books are opened once they stand still",
    "its turn did not come in time",
    "the exchange wants no calls until {time}",
    "the exchange's time is not known",
    "there are no keys for this account",
    "the exchange refused the key {count} times in a row, so only a cancel or a flatten still tries it: mend its "
    "rights and addresses there and press Test connection under Settings, Exchange keys; with another key start again",
    "the exchange refused the login {count} times in a row: check that the key may use the WebSocket; "
    "it is tried again in an hour",
    "market socket",
    "account socket",
    "server time",
    "pair rules",
    "ticker",
    "order book",
    "market trades",
    "chart host",
    "balances",
    "open orders",
    "all orders",
    "single order",
    "submit order",
    "cancel order",
    "own trades",
    "coin movements",
    "money movements",
    "connections",
    "chart host: no candles",
    "the chart host has no candles of {count} minutes; they are made of those of {count}",
    "the exchange has no candles of that length; choose 1, 5, 15, 30, 60 or 240 minutes, a day or a week",
    "the demo plays candles of a day at most; choose a shorter interval",
    "The exchange's time is not known yet, so nothing can be signed; it is asked for again and again.",
    "The clock of this computer is {seconds} s behind the exchange. Switch on automatic time (NTP) in the settings of "
    "the system, or set the clock.",
    "The clock of this computer is {seconds} s ahead of the exchange. Switch on automatic time (NTP) in the settings "
    "of the system, or set the clock.",
    "The clock of this computer is {seconds} s behind the exchange; beyond {seconds} s no order can be signed. Switch "
    "on automatic time (NTP) in the settings of the system, or set the clock.",
    "The clock of this computer is {seconds} s ahead of the exchange; beyond {seconds} s no order can be signed. "
    "Switch on automatic time (NTP) in the settings of the system, or set the clock.",
    "The clock of this computer is right, but the time of this session is still {seconds} s apart from the exchange "
    "and nears it only slowly. Nothing is bought until they agree; sales and cancels go on.",
    "it was set by {seconds} s while the program ran; the time of the session goes on as before",
    "the list of trades could not be read back to the last known one",
    "{count} rows could not be read and were not needed",
    "the market socket was lost",
    "not cancelled: the exchange has not told the number of the order yet",
    "the answer names another client order id",
    "order {word} counts more than its trades show",
    "The public key is empty. Copy it from the exchange's API page.",
    "The public key has characters no key has. Copy it again from the exchange's API page.",
    "The secret is not complete: it must be base64 text. Copy it again from the exchange's API page.",
    "The secret is empty. Copy it from the exchange's API page.",
    "the address {text} is not a complete address; write scheme and host",
    "the address {text} has a name or password in it; remove them",
    "the address {text} is not encrypted; only this machine may be reached that way",
    "the address {text} is not https",
    "the address {text} is not wss",
    "the address {text} is not the exchange's; keys go to hosts of btcturk.com and to this machine only",
    "the trading rules could not be loaded: {text}; check the connection and start again",
    "the exchange does not list {word}; choose another pair",
    "the exchange does not trade {word} ({word}); choose another pair",
    "the exchange takes only these orders of {word}: {text}; limit and market orders are needed, choose another pair",
    "{word}: the exchange takes its fee in coins, which is not reckoned with here; no entries in this pair",
    "{word}: the exchange takes its fee in quote money again",
    "{word}: the exchange does not list it any more",
    "{word}: the exchange takes no new orders for now; entries wait",
    "{word}: the exchange takes orders again",
    "{word}: quantity decimals {count} -> {count}",
    "{word}: price decimals {count} -> {count}",
    "{word}: amount decimals {count} -> {count}",
    "{word}: smallest value {number} -> {number}",
    "{word}: status {word} -> {word}",
    "{word}: order types {text} -> {text}",

    "invariant {word} is broken: {text}",
    "transaction {word} leaves {number} {word} over",
    "the books say {number} of {word}, their postings {number}",
    "equity is off by {number} from what was brought in and earned",
    "a report was taken as agreeing, but of {word} the books hold {number} and the exchange {number}",
    "order {word} stands {count} times among the orders",
    "orders that are open: {count} are kept, {count} were recorded",
    "order {word} has {count} decisions",
    "order {word} would leave before its request is written",
    "order {word} would leave {number} of free cash, {number} must stay",
    "order {word} would sell {number}, free are {number}",
    "less than nothing is held of {word}: {number}",
    "outside the universe: {word}",
    "order {word} would add risk in the state {state}",
    "order {word} has filled {number} of {number}",
    "order {word} has filled {number}, its trades say {number}",
    "trade {word} was booked twice",
    "order {word} went from {order} to {order}",
    "order {word} is recorded as {order} and kept as {order}",
    "open orders keep {number} reserved, it should be {number}",
    "order {word} passed the gate {gate} with {number}, its limit is {number}",
    "order {word} passed as reducing risk with {number}, held are {number}",
    "order {word} was decided on data {number} s old, the limit is {number} s",
    "step {word} lies {number} s before the one before it",
    "step {word} follows on {word}",
    "requests that wait: {count}, for {count} open orders",
    "snapshot {word} after {word} does not show the engine as it is",

    "the checkpoint in {text} cannot be read by this version; use the version that wrote it, or start with another "
    "--state file",
    "the last steps could not be written to {text}; free disk space, the next start recovers from the exchange",
    "the disk of {text} failed, so nothing more could be recorded and the session ended; check the disk, the next "
    "start recovers from the exchange",
    "the database '{text}' {text}; {text}",
    "cannot be opened for writing",
    "is locked by another program",
    "belongs to another mode or account",
    "was written by a newer program",
    "is damaged or not a Pentad database",
    "cannot grow, its disk is full",
    "could not be written",
    "could not be written (SQLite code {word}, {text})",
    "check the folder and the rights of the file, or choose another file",
    "close the program that uses it and start again",
    "choose the file that belongs to this mode and account",
    "use the newer program, or another file",
    "choose another file, or put this one aside and begin anew from the exchange with pentad-cli rebuild --state "
    "'{text}'",
    "free some space on its disk",
    "check the disk and start again",
    "has no folder, and it could not be created",
    "cannot be opened, because the folder '{text}' does not exist",
    "is a folder",
    "is a link to another file, which must be named itself",
    "belongs to another user of this computer",
    "is not a database, or its beginning is damaged",
    "cannot be read",
    "was written before version 0.1 was released, in a form that is no longer read",
    "is not a database of Pentad",
    "was written by a newer program (its schema is version {count}, this program knows {count})",
    "belongs to the mode '{text}', not to '{text}'",
    "belongs to the account '{text}', not to '{text}'",
    "was made for the symbols {text}, not for {text}",
    "cannot be opened, because Qt's SQLite driver is missing (package libqt6sql6-sqlite)",
    "could not be copied to '{text}' before its schema is changed",
    "lies on a disk that cannot keep a write-ahead file",
    "has a write-ahead file that cannot be folded in",
    "is damaged",
    "cannot be locked, because its folder takes no new file",
    "is in use by another program",
    "is in use by {text}, process {word} on {word}, since {text}",
    "is damaged: step {word} cannot be read",
    "is damaged: its last record, step {word}, does not fit the chain",
    "is damaged: its checkpoint is not the one of step {word}",
    "is damaged: a row of the table balances makes no sense",
    "has lost committed steps: it ends at step {word}, but step {word} was committed (its -wal file is missing, or it "
    "is an older copy beside a newer '{text}')",
    "is not the one that '{text}' belongs to: step {word} has another digest",
    "the folder of {text} does not exist; make it or choose another",
    "the path {text} leads through something that is no folder; choose another",
    "{text} is a folder; name a file in it",
    "the folder of {text} may not be written to; choose another",
    "the disk is full, so {text} was not written; free some space and try again",
    "the file {text} cannot be written: {text}",
    "a report needs the name of its file",
    "the report {text} would take the place of the journal; choose another name",
    "the report is written, but not its checksum: {text}",
    "the table {word} of {text} is damaged at the key {word}; examine it with pentad-cli verify",
    "the period of the report ends before it begins; choose a later end",
    "the address of the webhook is not an https address",
    "too many alerts are on their way",
    "the host of the webhook is not known",
    "the webhook leads into a private network; see alerts.webhook_private",
    "it answered {count}",
    "it has not run a cycle for {count} s",
    "the engine could not be put together: {text}",
    "the engine has ended, and nothing is sent any more",
    "the demo's exchange could not be opened: {text}",
    "does not exist",
    "holds nothing yet",
    "is of an older program, which trade brings up to date",
    "cannot be opened, because the SQLite library is version {word} and {word} is the oldest that will do",
    "cannot be opened, because Qt's driver has a SQLite of its own, {word} beside the system's {word}: install the "
    "driver that uses the system's library",
    "could not be put aside as '{text}'",
    "the candle file {text} cannot be opened; check that it exists and may be read",
    "the candle file {text} ends too early after line {count} (truncated gz); fetch it again",
    "the candle file {text} is damaged after line {count} (gz check failed); fetch it again",
    "the candle file {text} cannot be read after line {count}; check the disk and fetch it again",
    "the candle file {text} is empty; fetch it again",
    "the candle file {text} is named .gz, but is not gzip; compress it or rename it to .csv",
    "the candle file {text} holds no candles; fetch it again",
    "the candle file {text} holds no candle in the asked time; choose other limits with --from and --to",
    "the data directory {text} does not exist or is no directory; name one that holds candle files",
    "there is no candle file {word}.csv or {word}.csv.gz in {text}; put it there, or choose other symbols or another "
    "interval",
    "{text} line {count}: the line is too long for a candle; check the file",
    "{text} line 1: the header is not '{text}'; put it there",
    "{text} line {count}: {text}; correct or remove the row, or let malformed rows be skipped",
    "the field {word} is missing",
    "there are more than six fields",
    "the field {word} is not a plain decimal number",
    "the field {word} has too many digits to be kept exactly",
    "high is below low",
    "open is not within low and high",
    "close is not within low and high",
    "low is not above zero",
    "volume is below zero",
    "open_time_ms is not a multiple of the interval",
    "open_time_ms is that of the row before",
    "open_time_ms is before that of the row before",
    "a backtest needs the folder of the candle files; choose it",
    "there are no candle files of interval {text}; use {text}",
    "the backtest stopped on a bug in the program: {text}",
    "the keyring is unlocked and holds no {text}; store it with pentad-cli keys set",
    "the keyring's entry {text} is empty; store it anew with pentad-cli keys set",
    "the keyring is locked, so it cannot be told whether it holds {text}; unlock it (log in to the desktop with its "
    "password, or open Passwords and Keys) and try again",
    "there is no keyring to ask for {text}; start one (gnome-keyring or KWallet in a desktop session), or run headless "
    "with an env: reference",
    "the keyring did not answer for {text} within 5 seconds; look for a hidden password window, restart the keyring "
    "service and try again",
    "the keyring refused access to {text}; allow Pentad to use it in the keyring's own program",
    "the settings name the environment variable {text}, and it is not set; set it for this run",
    "the environment variable {text} is empty; set it for this run",
    "the settings name the environment variable {text}, which only a headless run may read and nothing here may write; "
    "use keychain:NAME in the settings",
    "the environment variable {text} could not be read; set it for this run",
    "the keyring failed over {text}; try again, and look at the keyring service's own log if it stays so",
    "the five files span different times: {word} begins last ({text}) and {word} ends first ({text}); only what all "
    "five span is used",
    "the candle files in {text} have no time in common: {text}, and that is nothing; choose other symbols or another "
    "interval",
    "{word}: candles missing: {count}, gaps: {count}",
    "candles of {word} do not show when a price was reached, and a limit order rests for {word} at most: its fills "
    "here are optimistic; execution.style = market gives the cautious result",
    "no reason given",
    "an unknown exception escaped",
    "there was no memory left",
    "the engine stopped itself to protect the account: {text}",
};

template <typename Enum>
bool isOneOf(std::string_view word, std::size_t count, std::string_view (*textOf)(Enum))
{
    for (std::size_t i = 0; i < count; ++i) {
        if (textOf(static_cast<Enum>(i)) == word) {
            return true;
        }
    }
    return false;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::size_t kStates = static_cast<std::size_t>(EngineState::Disarmed) + 1;
constexpr std::size_t kPhases = static_cast<std::size_t>(BreakerPhase::HalfOpen) + 1;
constexpr std::size_t kFlattenPhases = static_cast<std::size_t>(FlattenPhase::Waiting) + 1;
constexpr std::size_t kFindings = static_cast<std::size_t>(PostTradeFinding::PositionOffPlan) + 1;

bool isOfKind(std::string_view kind, std::string_view value)
{
    if (kind == "text") {
        return true;
    }
    if (kind == "word") {
        return !value.empty() && value.find(' ') == std::string_view::npos;
    }
    if (kind == "count") {
        return isDigits(value);
    }
    if (kind == "money" || kind == "number" || kind == "seconds") {
        return Decimal::parse(value).has_value();
    }
    if (kind == "time") {
        return utcFromText(value).has_value();
    }
    return (kind == "state" && isOneOf(value, kStates, engineStateText)) ||
           (kind == "hazard" && isOneOf(value, kHazards, hazardText)) ||
           (kind == "group" && isOneOf(value, kBreakerGroups, breakerGroupText)) ||
           (kind == "phase" && isOneOf(value, kPhases, breakerPhaseText)) ||
           (kind == "flatten" && isOneOf(value, kFlattenPhases, flattenPhaseText)) ||
           (kind == "event" && isOneOf(value, kOrderEvents, orderEventText)) ||
           (kind == "order" && isOneOf(value, kOrderStates, orderStateText)) ||
           (kind == "side" && isOneOf(value, kSides, sideText)) ||
           (kind == "finding" && isOneOf(value, kFindings, postTradeFindingText)) ||
           (kind == "gate" && isOneOf(value, kGates, gateText)) ||
           (kind == "difference" && isOneOf(value, kDifferenceKinds, differenceKindText)) ||
           (kind == "code" && isOneOf(value, kRefusalCodes, codeText));
}

// Matches the rest of a sentence with the rest of a pattern, trying every place where a value could end: a value may
// hold what stands behind it.
bool matches(std::string_view pattern, std::string_view sentence, std::vector<std::string>& arguments)
{
    std::size_t const open = pattern.find('{');
    std::string_view const literal = pattern.substr(0, open);
    if (!sentence.starts_with(literal)) {
        return false;
    }
    if (open == std::string_view::npos) {
        return sentence.size() == literal.size();
    }
    std::size_t const close = pattern.find('}', open);
    std::string_view const kind = pattern.substr(open + 1, close - open - 1);
    std::string_view const behind = pattern.substr(close + 1);
    std::string_view const next = behind.substr(0, behind.find('{'));
    std::string_view const rest = sentence.substr(literal.size());
    std::size_t end = behind.empty() ? rest.size() : rest.find(next);
    while (end != std::string_view::npos) {
        if (isOfKind(kind, rest.substr(0, end))) {
            arguments.emplace_back(rest.substr(0, end));
            if (matches(behind, rest.substr(end), arguments)) {
                return true;
            }
            arguments.pop_back();
        }
        end = end < rest.size() ? rest.find(next, end + 1) : std::string_view::npos;
    }
    return false;
}

}  // namespace

std::string_view phrasePattern(Phrase phrase)
{
    return kPatterns[static_cast<std::size_t>(phrase)];
}

std::vector<std::string_view> phraseKinds(Phrase phrase)
{
    std::vector<std::string_view> kinds;
    std::string_view pattern = phrasePattern(phrase);
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
        std::size_t const close = pattern.find('}', open);
        kinds.push_back(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
    return kinds;
}

std::string say(Phrase phrase, std::initializer_list<std::string_view> arguments)
{
    std::string sentence;
    std::string_view pattern = phrasePattern(phrase);
    for (std::string_view const argument : arguments) {
        std::size_t const open = pattern.find('{');
        check(open != std::string_view::npos, "a sentence of the engine has more arguments than places");
        sentence += pattern.substr(0, open);
        sentence += argument;
        pattern.remove_prefix(pattern.find('}', open) + 1);
    }
    check(pattern.find('{') == std::string_view::npos, "a sentence of the engine has places without arguments");
    return sentence.append(pattern);
}

std::optional<Said> recognise(std::string_view sentence)
{
    // What begins with free text could take another sentence for its beginning, so it is tried last.
    for (bool const free : {false, true}) {
        for (std::size_t i = 0; i < kPhrases; ++i) {
            std::string_view const pattern = kPatterns[i];
            // Most begin with another letter.
            if (!pattern.starts_with('{') && (sentence.empty() || pattern.front() != sentence.front())) {
                continue;
            }
            Said said{static_cast<Phrase>(i), {}};
            if (pattern.starts_with("{text}") == free && matches(pattern, sentence, said.arguments)) {
                return said;
            }
        }
    }
    return std::nullopt;
}

}  // namespace pentad
