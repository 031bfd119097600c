using KpiBot.Core.Access;

namespace KpiBot.Host.Beside;

/// <summary>Whom and what place <c>--as</c> and <c>--in</c> name.</summary>
internal sealed record AskedAs(AccessPolicy Access, string? Who, string? Where)
{
    /// <summary>Null where both are known.</summary>
    public string? Problem =>
        Who is not null && Access.Find(Who) is null
            ? $"--as takes the id of a person in access.yaml, an e-mail address, an Entra object id or a Slack user id, not '{Who}'.{Known(Access.Rules?.People.Select(p => p.Id))}"
        : Where is not null && Access.FindPlace(Where) is null
            ? $"--in takes the id of a place in access.yaml, not '{Where}'.{Known(Access.Rules?.Places.Select(p => p.Id))}"
        : null;

    private static string Known(IEnumerable<string>? ids) =>
        ids?.ToList() is { Count: > 0 } some ? $" There are: {string.Join(", ", some)}." : " There are none yet.";
}
