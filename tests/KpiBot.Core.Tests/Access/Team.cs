using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Access;

/// <summary>
/// Anna sells in France, Ben leads, Carl may see the number of orders alone, Eva what Anna and Carl may, and Dora is known to nobody. They read
/// together in the channel of the French, and in one that nobody has said anything about.
/// </summary>
internal static class Team
{
    public static readonly Principal Anna = new([Identity.Email("anna@x.eu")]);
    public static readonly Principal Ben = new([Identity.Entra("11111111-2222-3333-4444-555555555555")]);
    public static readonly Principal Carl = new([Identity.Slack("U0CARL")]);
    public static readonly Principal Eva = new([Identity.Email("eva@x.eu")]);
    public static readonly Principal Dora = new([Identity.Email("dora@x.eu")]);
    public static readonly SharedPlace French = SharedPlace.Teams("19:french");
    public static readonly SharedPlace Lobby = SharedPlace.Teams("19:lobby");

    public static readonly RowFacts Facts = new(
        Sale("2026-10-05", 100, 60, "Germany", "Bavaria Furniture", "Greta", "a"), Sale("2026-10-06", 50, 20, "France", "Meubles Lyon", "Anna P", "b"),
        Sale("2026-11-02", 200, 90, "Germany", "Bavaria Furniture", "Greta", "c"), Sale("2026-11-20", 30, 10, "France", "Salon Nantes", "Paul", "d"),
        Sale("2026-11-21", 70, 40, "France", "Meubles Lyon", "Anna P", "e"));

    public static readonly AccessPolicy Policy = AccessFile.Policy("""
        people:
        - { id: anna, email: anna@x.eu, slack: U0ANNA, owner: Anna P }
        - { id: ben, entra: 11111111-2222-3333-4444-555555555555, email: ben@x.eu }
        roles:
        - { id: french_sales, members: [anna, eva@x.eu], kpis: [revenue, orders, average_order_value], rows: { country: France } }
        - { id: lead, members: [ben], may: [set_targets] }
        - { id: counting, members: [U0CARL, eva@x.eu], kpis: [orders] }
        places:
        - { id: french, teams: "19:french", audience: french_sales }
        """);

    private static readonly Conversation Conversation = With(Policy);

    public static async Task<Reply> Ask(this Principal who, string text, SharedPlace? place = null, bool canBePrivate = true, params string[] earlier) =>
        await Conversation.AskAsync(
            new Utterance(text) { Asker = who, Place = place, CanBeAnsweredPrivately = canBePrivate, Earlier = earlier }, TestContext.Current.CancellationToken);

    public static async Task<Reply> Under(AccessPolicy policy, string text) =>
        await With(policy).AskAsync(new Utterance(text) { Asker = Dora }, TestContext.Current.CancellationToken);

    public static async Task<T> Answer<T>(this Principal who, string text, params string[] earlier)
        where T : Answer => Assert.IsType<T>(Assert.Single((await who.Ask(text, earlier: earlier)).Answers));

    /// <summary>Every word that reaches anybody.</summary>
    public static string Words(this IEnumerable<Answer> answers) => string.Join('\n', answers.Select(a => a switch
    {
        KpiAnswer kpi => string.Join('\n', [kpi.Title, kpi.Headline, kpi.Summary, .. kpi.Reading, .. kpi.Notes, .. kpi.Findings, .. kpi.Ways.Select(w => w.Question), .. (kpi.Table?.Rows ?? []).SelectMany(r => r.Label.Append(r.Value))]),
        TextAnswer text => string.Join('\n', [text.Title, .. text.Paragraphs, .. text.Suggestions]),
        DefinitionAnswer definition => string.Join('\n', [definition.Title, definition.Description, .. definition.Facts.Select(f => f.Text)]),
        KpiListAnswer list => string.Join('\n', list.Kpis.Select(k => k.Label)),
        IssueAnswer issue => string.Join('\n', [issue.Text, .. issue.Choices.SelectMany(c => new[] { c.Label, c.Question })]),
        _ => throw new NotSupportedException(a.GetType().Name),
    }));

    private static Conversation With(AccessPolicy policy) => Conversation.Create(Results.Catalog, Results.Calendar, Facts, "EUR", NullLogger.Instance, access: policy);

    private static Row Sale(string day, decimal amount, decimal cost, string country, string customer, string owner, string order) =>
        Rows.Sale(day, amount, country, order).With("cost", cost).With("customer", customer).With("owner", owner);
}
