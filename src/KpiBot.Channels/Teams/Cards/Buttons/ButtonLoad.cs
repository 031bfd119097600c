namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>What a button carries from the card that it stands on to whoever presses it.</summary>
/// <param name="Verb">What it was given out for, and nothing else.</param>
internal sealed record ButtonLoad(string Verb, string Question)
{
    /// <summary>The facts that the card's numbers are made of; null where it has none.</summary>
    public DataState? Data { get; init; }

    /// <summary>What the card says, where it is to be said again by the newest facts.</summary>
    public string? Was { get; init; }

    /// <summary>Whom the card answers, as <see cref="PersonMark"/> has it; null where nobody asked for it.</summary>
    public string? For { get; init; }

    /// <summary>Of a file: what its name ends in.</summary>
    public string? Format { get; init; }
}
