namespace KpiBot.Channels.Teams.Cards;

/// <summary>How much of an answer a card shows. What is left out is counted in a line of the card.</summary>
/// <param name="Rows">Of a table.</param>
/// <param name="Lines">Of a list: notes, facts, KPIs, paragraphs.</param>
/// <param name="Characters">Of one text.</param>
internal sealed record CardLimits(int Rows, int Lines, int Characters)
{
    /// <summary>Bytes of JSON in UTF-8 that a card stays under.</summary>
    public const int CardSize = 28_000;

    /// <summary>Buttons; Teams shows no more than six.</summary>
    public const int Buttons = 6;

    /// <summary>
    /// From what reads well (a month of days, a long catalogue) to what fits whatever the answer holds: at six bytes for a
    /// character that JSON must escape, the last one stays under 28,000 bytes.
    /// </summary>
    public static IReadOnlyList<CardLimits> Widest { get; } =
    [
        new(Rows: 31, Lines: 80, Characters: 1_000),
        new(Rows: 20, Lines: 40, Characters: 300),
        new(Rows: 10, Lines: 15, Characters: 160),
        new(Rows: 3, Lines: 4, Characters: 60),
    ];
}
