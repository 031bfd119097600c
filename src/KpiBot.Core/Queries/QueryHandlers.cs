using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>Gives every kind of question to its handler.</summary>
/// <param name="currency">ISO code of the business currency.</param>
public sealed class QueryHandlers(KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency)
{
    public ValueTask<QueryOutcome> HandleAsync(KpiQuery query, CancellationToken cancellation = default) =>
        throw new NotImplementedException($"{query}{catalog}{calendar}{store}{currency}{cancellation}");
}
