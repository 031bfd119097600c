using KpiBot.Core.Answers;

namespace KpiBot.Channels.Terminal;

/// <summary>Weights and colours, or nothing where they are not wanted.</summary>
internal sealed class TerminalStyle(bool color)
{
    public string Strong(string text) => In("1", text);

    public string Faint(string text) => In("2", text);

    public string Warning(string text) => In("33", text);

    public string Toned(string text, Tone tone) => tone switch
    {
        Tone.Good => In("32", text),
        Tone.Bad => In("31", text),
        Tone.Neutral => text,
    };

    private string In(string code, string text) => color && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
