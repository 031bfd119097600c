using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries.Insights;

/// <summary>A value split over one dimension.</summary>
/// <param name="Now">Over what the answer covers.</param>
/// <param name="Sides">Both sides of the headline's comparison; empty where nothing is compared.</param>
internal sealed record MemberView(string Dimension, IReadOnlyList<MemberValue> Now, IReadOnlyList<MemberPair> Sides);
