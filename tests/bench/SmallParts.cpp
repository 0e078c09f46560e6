// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/SmallParts.h"

#include "capital/CapitalPolicy.h"
#include "contracts/StepRecord.h"
#include "support/SampleBooks.h"

#include <benchmark/benchmark.h>

namespace pentad::bench {
namespace {

constexpr Decimal kPrice = "841.12"_dec;
constexpr Decimal kQuantity = "1.18762345"_dec;

void multiplies(benchmark::State& state)
{
    Decimal a = kPrice;
    for (auto _ : state) {
        benchmark::DoNotOptimize(a);
        benchmark::DoNotOptimize(multiply(a, kQuantity, Rounding::Down));
    }
}

void divides(benchmark::State& state)
{
    Decimal a = kPrice;
    for (auto _ : state) {
        benchmark::DoNotOptimize(a);
        benchmark::DoNotOptimize(divide(a, kQuantity, Rounding::Down));
    }
}

void computesCapital(benchmark::State& state)
{
    capital::CapitalPolicy const policy{CapitalParameters{}};
    CapitalInputs inputs;
    inputs.cash = Money{Decimal(50'000)};
    inputs.highWater = Money{Decimal(60'000)};
    inputs.positionValues[Slot{1}] = Money{kPrice};
    for (auto _ : state) {
        benchmark::DoNotOptimize(inputs);
        benchmark::DoNotOptimize(policy.compute(inputs));
    }
}

void encodesRecord(benchmark::State& state)
{
    StepRecord const record = test::fullStep();
    ByteWriter writer;
    for (auto _ : state) {
        writer.clear();
        encode(record, writer);
        benchmark::DoNotOptimize(writer.bytes().data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(writer.bytes().size()));
}

void chainsRecord(benchmark::State& state)
{
    ByteWriter writer;
    encode(test::fullStep(), writer);
    HashChain chain;
    for (auto _ : state) {
        benchmark::DoNotOptimize(chain.append(writer.bytes()));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(writer.bytes().size()));
}

void makesOrderId(benchmark::State& state)
{
    OrderIntent intent;
    intent.symbol = Symbol("BTCTRY");
    std::uint64_t cycle = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(clientOrderIdFor(CycleId{++cycle}, intent));
    }
}

}  // namespace

int runSmallParts(int argc, char** argv)
{
    benchmark::RegisterBenchmark("Decimal multiply", multiplies);
    benchmark::RegisterBenchmark("Decimal divide", divides);
    benchmark::RegisterBenchmark("CapitalPolicy compute", computesCapital);
    benchmark::RegisterBenchmark("StepRecord encode", encodesRecord);
    benchmark::RegisterBenchmark("HashChain append", chainsRecord);
    benchmark::RegisterBenchmark("clientOrderIdFor", makesOrderId);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

}  // namespace pentad::bench
