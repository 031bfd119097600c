namespace KpiBot.Channels.Terminal;

/// <summary>How an answer is shown.</summary>
/// <param name="Color">ANSI colours and weights; never where the output is not a terminal.</param>
/// <param name="ShowHow">The formula and the numbers that went into it.</param>
public sealed record TerminalOptions(bool Color = false, bool ShowHow = false);
