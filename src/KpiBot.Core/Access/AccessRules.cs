using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Access;

/// <summary>What <c>access.yaml</c> says.</summary>
public sealed record AccessRules(IReadOnlyList<Person> People, IReadOnlyList<Role> Roles, IReadOnlyList<PlaceRule> Places)
{
    /// <summary>How long the audit trail is kept.</summary>
    public int AuditDays { get; init; } = AuditSettings.UsualDays;
}

/// <summary>Somebody with one or several identities.</summary>
/// <param name="Owners">Who they are in the data: values of the dimension <c>owner</c>; none where they are nobody there.</param>
public sealed record Person(string Id, IReadOnlyList<Identity> Identities, IReadOnlyList<string> Owners);

/// <summary>What some people may see and do.</summary>
/// <param name="Kpis">By id; null for all that are not kept for other roles by their audience.</param>
public sealed record Role(string Id, Place Place, IReadOnlyList<string>? Kpis, IReadOnlyList<RowRule> Rows)
{
    public bool IsForEveryone { get; init; }

    /// <summary>Ids of people.</summary>
    public IReadOnlySet<string> People { get; init; } = new HashSet<string>();

    public IReadOnlySet<Identity> Identities { get; init; } = new HashSet<Identity>();

    public bool MaySetTargets { get; init; }
}

/// <summary>Only rows whose dimension has one of the values.</summary>
/// <param name="IsMine">Those of the person who asks.</param>
public sealed record RowRule(string Dimension, IReadOnlyList<string> Values, bool IsMine);

/// <summary>What may be shown where several people read.</summary>
/// <param name="Roles">What those who read there have in common.</param>
public sealed record PlaceRule(string Id, IReadOnlyList<SharedPlace> Conversations, IReadOnlyList<string> Roles);

/// <summary>The audit trail where nothing is said about it.</summary>
public static class AuditSettings
{
    public const int UsualDays = 365;
}
