using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>The views of the audiences that ask, made when one first asks and again when facts have changed.</summary>
/// <param name="currency">ISO code of the business currency.</param>
public sealed class AudienceViews(KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency)
{
    /// <summary>A vocabulary takes memory: of those who asked longest ago it is made again when they ask.</summary>
    private const int Most = 64;

    private sealed record Made(IFactSnapshot From, AudienceView View)
    {
        public long Asked { get; set; }
    }

    /// <summary>What was read ahead: over these facts, on this day.</summary>
    private sealed record Ahead(IFactSnapshot Of, DateOnly Today);

    private readonly CurrentParser whole = new(new CurrentVocabulary(catalog, store), calendar);
    private readonly QueryHandlers handlers = new(catalog, calendar, store, currency);
    private readonly Dictionary<string, Made> views = [];
    private readonly ConditionalWeakTable<AudienceView, ConcurrentDictionary<string, QueryHandlers>> narrowed = [];
    private AudienceView? everything;
    private Ahead? ahead;
    private long questions;

    /// <summary>All that deliver facts, and how fresh they are.</summary>
    public IReadOnlyList<Freshness> Streams => store.Snapshot.Freshness;

    public async ValueTask<AudienceView> GetAsync(Audience audience, CancellationToken cancellation)
    {
        if (audience.SeesEverything)
            return Everything();
        var facts = store.Snapshot;
        if (Find(audience, facts) is { } known)
            return known;
        var visible = VisibleCatalog.Of(catalog, audience, facts);
        var vocabulary = new Vocabulary(visible, await VisibleMembers.OfAsync(visible, audience, facts, cancellation).ConfigureAwait(false));
        var view = AudienceView.Of(audience, visible, new(vocabulary, calendar), calendar, currency);
        Keep(facts, view);
        return view;
    }

    /// <summary>
    /// What computes a query over these rows: nothing that the audience may not see of them comes beside it. The same ones for as
    /// long as the view lives, so that they keep what they have read.
    /// </summary>
    public QueryHandlers HandlersFor(AudienceView view, RowScope rows) => view.Audience.SeesEverything
        ? handlers
        : narrowed.GetOrCreateValue(view).GetOrAdd(rows.Key, _ => new(VisibleCatalog.Over(rows, view.Catalog, view.Audience), calendar, store, currency));

    /// <summary>
    /// Reads, after a sync or at the start of a day, what the first who ask would wait for: names, years of days, and what the
    /// usual questions have to say. Costs nothing where both are as they were.
    /// </summary>
    public async Task ReadAheadAsync(CancellationToken cancellation)
    {
        var now = new Ahead(store.Snapshot, calendar.Today);
        if (now == Volatile.Read(ref ahead))
            return;
        Everything();
        foreach (var audience in Known())
            await GetAsync(audience, cancellation).ConfigureAwait(false);
        await handlers.ReadAheadAsync(cancellation).ConfigureAwait(false);
        Volatile.Write(ref ahead, now);
    }

    /// <summary>Those who asked before.</summary>
    private List<Audience> Known()
    {
        lock (views)
            return [.. views.Values.Select(made => made.View.Audience)];
    }

    private AudienceView Everything()
    {
        var parser = whole.Get();
        var known = Volatile.Read(ref everything);
        if (known is null || !ReferenceEquals(known.Parser, parser))
        {
            known = AudienceView.Of(Audience.Everything, catalog, parser, calendar, currency);
            Volatile.Write(ref everything, known);
        }

        return known;
    }

    private AudienceView? Find(Audience audience, IFactSnapshot facts)
    {
        lock (views)
        {
            if (!views.TryGetValue(audience.Key, out var made) || !ReferenceEquals(made.From, facts))
                return null;
            made.Asked = ++questions;
            return made.View;
        }
    }

    private void Keep(IFactSnapshot facts, AudienceView view)
    {
        lock (views)
        {
            views[view.Audience.Key] = new(facts, view) { Asked = ++questions };
            if (views.Count > Most)
                views.Remove(views.MinBy(v => v.Value.Asked).Key);
        }
    }
}
