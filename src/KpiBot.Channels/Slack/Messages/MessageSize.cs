namespace KpiBot.Channels.Slack.Messages;

/// <summary>How much of an answer a message shows. What is left out is counted in a line of it.</summary>
/// <param name="Rows">Of a table, without its header.</param>
/// <param name="Lines">Of a list: notes, facts, KPIs, paragraphs.</param>
/// <param name="Characters">Of one text.</param>
internal sealed record MessageSize(int Rows, int Lines, int Characters, int Buttons)
{
    /// <summary>
    /// From what reads well (a month of days, a long catalogue) to what fits whatever the answer holds: at six characters for
    /// a sign that JSON must escape, the last one stays under <see cref="SlackLimits.BlocksSize"/>.
    /// </summary>
    public static IReadOnlyList<MessageSize> Widest { get; } =
    [
        new(Rows: 31, Lines: 80, Characters: 1_000, SlackLimits.Buttons),
        new(Rows: 31, Lines: 80, Characters: 120, SlackLimits.Buttons),
        new(Rows: 20, Lines: 40, Characters: 120, Buttons: 10),
        new(Rows: 10, Lines: 15, Characters: 80, Buttons: 6),
        new(Rows: 1, Lines: 2, Characters: 30, Buttons: 4),
    ];

    /// <summary>Half a question is another question: a longer one gets no button.</summary>
    public int Question => Math.Min(SlackLimits.ButtonValue, 5 * Characters);

    public bool HasRoomForChart => Rows > 1;
}
