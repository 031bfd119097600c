using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>One of the measures behind a number, taken apart by where its rows come from.</summary>
/// <param name="Over">What was put to the store: the same picks the lines behind the number.</param>
/// <param name="Parts">By source, and sales by kind as well; those with rows alone. Of a sum or a count they add up to the measure.</param>
public sealed record ReconciledMeasure(Measure Measure, FactAggregation Over, IReadOnlyList<ReconciledPart> Parts);

/// <param name="Source">The stream that delivered the rows: <c>origin/connection/stream</c>.</param>
/// <param name="Kind">Sale, refund or credit; null for what is no sale.</param>
/// <param name="Rows">How many rows of facts.</param>
/// <param name="Value">What the measure makes of them; null where none gives a number.</param>
public sealed record ReconciledPart(string Source, string? Kind, long Rows, decimal? Value);
