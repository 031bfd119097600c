namespace KpiBot.Channels.Teams.Cards;

/// <summary>How much of an answer a card shows. What is left out is counted in a line of the card.</summary>
/// <param name="Rows">Of a table, at once.</param>
/// <param name="MoreRows">Of a table, behind a button.</param>
/// <param name="Lines">Of a list: notes, facts, KPIs, paragraphs.</param>
/// <param name="Characters">Of one text.</param>
/// <param name="Points">Of a chart, all lines together; none draws no chart.</param>
internal sealed record CardLimits(int Rows, int MoreRows, int Lines, int Characters, int Points)
{
    /// <summary>Bytes of JSON in UTF-8 that a card stays under.</summary>
    public const int CardSize = 28_000;

    /// <summary>Buttons; Teams shows no more than six.</summary>
    public const int Buttons = 6;

    /// <summary>Of a chart of bars, as many as can be told apart.</summary>
    public const int Bars = 10;

    /// <summary>A name under a bar or in a legend.</summary>
    public const int Name = 40;

    /// <summary>Rows that are not worth a button.</summary>
    private const int FewRows = 2;

    /// <summary>
    /// From what reads well (ten rows, all of a long table behind a button) to what fits whatever the answer holds: at six bytes
    /// for a character that JSON must escape, the last one stays under 28,000 bytes.
    /// </summary>
    public static IReadOnlyList<CardLimits> Widest { get; } =
    [
        new(Rows: 10, MoreRows: 90, Lines: 80, Characters: 1_000, Points: 400),
        new(Rows: 10, MoreRows: 30, Lines: 80, Characters: 1_000, Points: 400),
        new(Rows: 10, MoreRows: 10, Lines: 40, Characters: 300, Points: 400),
        new(Rows: 10, MoreRows: 20, Lines: 40, Characters: 300, Points: 60),
        new(Rows: 10, MoreRows: 0, Lines: 15, Characters: 160, Points: 0),
        new(Rows: 3, MoreRows: 0, Lines: 4, Characters: 60, Points: 0),
        new(Rows: 3, MoreRows: 0, Lines: 3, Characters: 40, Points: 0) { Questions = 2 },
    ];

    /// <summary>Buttons that ask a question: each is there twice, for clients that know the action and for those that do not.</summary>
    public int Questions { get; private init; } = Buttons;

    /// <summary>How many of so many rows are seen at once.</summary>
    public int ShownOf(int rows) => rows <= Rows + (MoreRows > 0 ? FewRows : 0) ? rows : Rows;

    /// <summary>How many more the button brings.</summary>
    public int BehindOf(int rows) => Math.Min(rows - ShownOf(rows), MoreRows);
}
