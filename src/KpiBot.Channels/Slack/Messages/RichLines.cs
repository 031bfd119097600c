using KpiBot.Channels.Slack.Elements;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>Lines of runs, gathered into one block. What comes from outside is one line however many it has.</summary>
/// <param name="characters">Of one run.</param>
internal sealed class RichLines(int characters)
{
    private readonly List<TextRun> runs = [];

    public RichLines Line(string text, TextStyle? style = null) => Line((text, style));

    public RichLines Line(params IReadOnlyList<(string Text, TextStyle? Style)> parts)
    {
        Append("\n");
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                Append(" ");
            runs.Add(new(SlackText.Plain(parts[i].Text, characters)) { Style = parts[i].Style });
        }

        return this;
    }

    public RichLines Lines(IEnumerable<string> lines, TextStyle? style = null)
    {
        foreach (var line in lines)
            Line(line, style);
        return this;
    }

    /// <summary>Nothing where there is no line.</summary>
    public IEnumerable<Block> Blocks() => runs.Count == 0 ? [] : [new RichTextBlock([new(runs)])];

    private void Append(string space)
    {
        if (runs.Count > 0)
            runs[^1] = runs[^1] with { Text = runs[^1].Text + space };
    }
}
