namespace KpiBot.Core.Access;

/// <summary>Who asks, by all the names that the channel knows.</summary>
public sealed record Principal(IReadOnlyList<Identity> Identities)
{
    /// <summary>Nobody in particular: sees what everyone sees.</summary>
    public static readonly Principal Unknown = new([]);

    /// <summary>Whoever asks on the terminal or the loopback page: has the data folder in hand.</summary>
    public static readonly Principal Local = new([Identity.Local]);

    /// <summary>As audit trails have it.</summary>
    public override string ToString() => Identities.Count == 0 ? "unknown" : string.Join(", ", Identities);
}

/// <summary>Where more than one person reads what is answered: a channel, a group chat.</summary>
/// <param name="Id">Begins with the kind of channel: <c>teams:19:…@thread.tacv2</c>, <c>slack:C0123</c>.</param>
public sealed record SharedPlace(string Id)
{
    public static SharedPlace Teams(string conversation) => new("teams:" + conversation);

    public static SharedPlace Slack(string channel) => new("slack:" + channel);

    public override string ToString() => Id;
}
