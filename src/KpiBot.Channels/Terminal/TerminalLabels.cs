using KpiBot.Core.Answers;

namespace KpiBot.Channels.Terminal;

/// <summary>Labels in one column, what they stand for in the next.</summary>
internal static class TerminalLabels
{
    public static IEnumerable<string> Lines(IReadOnlyList<LabelledText> texts, TerminalStyle style)
    {
        var labels = texts.Select(t => TerminalText.Clean(t.Label)).ToList();
        var width = labels.Select(TerminalText.Width).DefaultIfEmpty().Max();
        return labels.Zip(texts, (label, text) =>
            $"  {style.Faint(label + new string(' ', width - TerminalText.Width(label)))}  {TerminalText.Clean(text.Text)}");
    }
}
