-- The journal: what the engine decided and what became of it. Every table but meta is written by steps only, in the same
-- transaction as the step itself; `pentad-cli verify` proves that the tables say what the chained bodies say.
-- Money, prices and quantities are exact decimal text. Times are milliseconds since 1970-01-01T00:00:00Z.
-- Keys are integers that grow; a statement ends with a semicolon at the end of a line.

-- mode, account, universe, created, program
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- digest = SHA-256(digest of the step before || body); the first one follows 32 zero bytes.
CREATE TABLE steps (
    sequence INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    cycle    INTEGER NOT NULL,
    body     BLOB NOT NULL,
    digest   BLOB NOT NULL
) STRICT;

-- The double-entry ledger: the postings of a transaction sum to zero in each currency; debit is positive.
CREATE TABLE transactions (
    id              INTEGER PRIMARY KEY,
    step            INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    at              INTEGER NOT NULL,
    client_order_id TEXT NOT NULL,
    trade_id        INTEGER NOT NULL
) STRICT;

CREATE TABLE postings (
    id             INTEGER PRIMARY KEY,
    transaction_id INTEGER NOT NULL,
    account        TEXT NOT NULL,
    currency       TEXT NOT NULL,
    amount         TEXT NOT NULL
) STRICT;

-- The sums of all postings.
CREATE TABLE balances (
    account  TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount   TEXT NOT NULL,
    PRIMARY KEY (account, currency)
) STRICT, WITHOUT ROWID;

-- Each order as its last step left it; ids in the order in which orders first appeared.
CREATE TABLE orders (
    id                INTEGER PRIMARY KEY,
    step              INTEGER NOT NULL,
    is_open           INTEGER NOT NULL,
    client_order_id   TEXT NOT NULL,
    exchange_order_id INTEGER NOT NULL,
    symbol            TEXT NOT NULL,
    strategy          TEXT NOT NULL,
    cycle             INTEGER NOT NULL,
    side              TEXT NOT NULL,
    type              TEXT NOT NULL,
    origin            TEXT NOT NULL,
    state             TEXT NOT NULL,
    size              TEXT NOT NULL,
    size_in           TEXT NOT NULL,
    limit_price       TEXT,
    stop_price        TEXT,
    reference_price   TEXT NOT NULL,
    filled            TEXT NOT NULL,
    filled_money      TEXT NOT NULL,
    fees              TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    note              TEXT NOT NULL
) STRICT;

-- Over open orders only: an index of random keys over all orders would slow every commit as history grows.
CREATE UNIQUE INDEX open_orders ON orders (client_order_id) WHERE is_open = 1;

CREATE TABLE fills (
    trade_id        INTEGER PRIMARY KEY,
    step            INTEGER NOT NULL,
    client_order_id TEXT NOT NULL,
    slot            INTEGER NOT NULL,
    side            TEXT NOT NULL,
    price           TEXT NOT NULL,
    quantity        TEXT NOT NULL,
    fee             TEXT NOT NULL,
    tax             TEXT NOT NULL,
    estimated       INTEGER NOT NULL,
    realized_pnl    TEXT NOT NULL,
    slippage_bps    TEXT NOT NULL,
    at              INTEGER NOT NULL
) STRICT;

-- refusal is NULL for what was accepted; evaluation holds all gates with their numbers.
CREATE TABLE decisions (
    id              INTEGER PRIMARY KEY,
    step            INTEGER NOT NULL,
    cycle           INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    strategy        TEXT NOT NULL,
    symbol          TEXT NOT NULL,
    side            TEXT NOT NULL,
    client_order_id TEXT NOT NULL,
    refusal         TEXT,
    evaluation      BLOB NOT NULL
) STRICT;

-- settled_step is NULL until the outcome of the request is known.
CREATE TABLE outbox (
    id                INTEGER PRIMARY KEY,
    step              INTEGER NOT NULL,
    kind              TEXT NOT NULL,
    client_order_id   TEXT NOT NULL,
    exchange_order_id INTEGER NOT NULL,
    slot              INTEGER NOT NULL,
    settled_step      INTEGER
) STRICT;

CREATE TABLE notes (
    id      INTEGER PRIMARY KEY,
    step    INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    command INTEGER NOT NULL,
    subject TEXT NOT NULL,
    text    TEXT NOT NULL,
    reason  TEXT NOT NULL
) STRICT;

-- One row: the state of the core after the step `sequence`; its SHA-256 ends the body of that step.
CREATE TABLE checkpoint (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL,
    state    BLOB NOT NULL
) STRICT;

-- One row: what the books said after the last step. held_n and cost_n follow the order of the universe.
CREATE TABLE figures (
    one                INTEGER PRIMARY KEY CHECK (one = 1),
    step               INTEGER NOT NULL,
    cash               TEXT NOT NULL,
    reserve_bucket     TEXT NOT NULL,
    accrued_fees       TEXT NOT NULL,
    realized_pnl_total TEXT NOT NULL,
    fees_total         TEXT NOT NULL,
    tax_total          TEXT NOT NULL,
    external_total     TEXT NOT NULL,
    held_1             TEXT NOT NULL,
    held_2             TEXT NOT NULL,
    held_3             TEXT NOT NULL,
    held_4             TEXT NOT NULL,
    held_5             TEXT NOT NULL,
    cost_1             TEXT NOT NULL,
    cost_2             TEXT NOT NULL,
    cost_3             TEXT NOT NULL,
    cost_4             TEXT NOT NULL,
    cost_5             TEXT NOT NULL
) STRICT;
