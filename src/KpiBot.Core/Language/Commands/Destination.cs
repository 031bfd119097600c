namespace KpiBot.Core.Language.Commands;

/// <summary>Where a post or an alert goes, as it was said: whoever delivers it finds out whether there is such a place. A closed set.</summary>
public abstract record Destination
{
    private Destination() { }

    /// <summary>The conversation that it was asked in.</summary>
    public sealed record Here : Destination;

    /// <summary>Whoever asked, in private.</summary>
    /// <param name="On">Null where it was not said: the chat it was asked in.</param>
    public sealed record Me(ChatPlatform? On = null) : Destination;

    /// <param name="Name">Without its sign.</param>
    /// <param name="On">Null where it was not said: the chat it was asked in.</param>
    public sealed record Channel(string Name, ChatPlatform? On = null) : Destination;

    /// <param name="Name">Without its sign.</param>
    public sealed record Person(string Name) : Destination;

    public sealed record Email(string Address) : Destination;

    /// <summary>The asker's own address.</summary>
    public sealed record MyEmail : Destination;

    /// <param name="Name">"sales" of "the sales team"; null for "the team".</param>
    public sealed record Team(string? Name) : Destination;
}

/// <summary>A chat that KpiBot delivers to.</summary>
public enum ChatPlatform
{
    Teams,
    Slack,
}
