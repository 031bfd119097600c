using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>Tells those who answer for a KPI that its number was doubted.</summary>
internal sealed class DisputeNotices(Notices notices, AccessPolicy access)
{
    public OwnerReach ReachOf(KpiDefinition kpi, Principal asker) => OwnerOf(kpi) switch
    {
        null => OwnerReach.OnlyNamed,
        { } owner when IsSame(owner, asker) => OwnerReach.IsAsker,
        { } owner => notices.CanReach(owner) ? OwnerReach.Told : OwnerReach.OnlyNamed,
    };

    /// <summary>What was shown as doubted; each owner gets one message, whatever the number of their KPIs.</summary>
    public async Task TellAsync(Utterance said, IEnumerable<Answer> shown, KpiCatalog catalog)
    {
        var doubted = shown.OfType<KpiAnswer>().Select(answer => answer.Result).Where(result => result.Query is KpiQuery.Reconciled)
            .Where(result => ReachOf(result.Query.Kpi, said.Asker) is OwnerReach.Told);
        foreach (var ofOwner in doubted.DistinctBy(result => result.Query.Kpi.Id).GroupBy(result => result.Query.Kpi.Owner))
        {
            var results = ofOwner.ToList();
            var who = access.PersonOf(said.Asker)?.Id;
            await notices.TellAsync(
                $"dispute:{Guid.NewGuid():N}", OwnerOf(results[0].Query.Kpi)!, DisputeNoticeWording.Subject(results),
                language => DisputeNoticeWording.Of(results, said.Text, who, catalog, language)).ConfigureAwait(false);
        }
    }

    private Principal? OwnerOf(KpiDefinition kpi) => kpi.Owner is { } owner ? access.Find(owner) : null;

    private bool IsSame(Principal owner, Principal asker) =>
        owner.Identities.Any(asker.Identities.Contains) || (access.PersonOf(owner) is { } person && access.PersonOf(asker)?.Id == person.Id);
}

/// <summary>What becomes of a doubt at the owner's end.</summary>
internal enum OwnerReach
{
    /// <summary>They get a message.</summary>
    Told,

    /// <summary>Whoever doubts has to tell them.</summary>
    OnlyNamed,

    /// <summary>It is the owner who doubts.</summary>
    IsAsker,
}
