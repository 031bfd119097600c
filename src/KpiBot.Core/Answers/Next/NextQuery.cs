using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Next;

/// <summary>A question that can be computed and follows from an answer: about the same KPI, days and filters.</summary>
/// <param name="Label">What its button says, in the answer's language.</param>
public sealed record NextQuery(string Label, KpiQuery Query);
