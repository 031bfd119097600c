using KpiBot.Core.Kpis;
using KpiBot.Core.Language;

namespace KpiBot.Core.Conversations;

/// <summary>"My", "mon", "mes": the owner is the asker.</summary>
internal static class OwnQuestion
{
    private const string Owner = "owner";

    /// <param name="owners">Who the asker is in the data; none leaves the question as it is.</param>
    public static Intent.Ask OfOwner(this Intent.Ask ask, IReadOnlyList<string> owners) =>
        ask.IsOwn && owners.Count > 0 && ask.Filters.All(f => f.Dimension != Owner)
            ? ask with { Filters = [.. ask.Filters, new DimensionFilter(Owner, [.. owners])] }
            : ask;
}
