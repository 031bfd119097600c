using System.Diagnostics;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;

namespace KpiBot.Channels.Terminal;

/// <summary>Lays answers out as lines of text.</summary>
public sealed class TerminalRenderer(TerminalOptions options)
{
    private readonly TerminalStyle style = new(options.Color);

    /// <summary>The answers one under the other, an empty line between them.</summary>
    public void Write(TextWriter output, IReadOnlyList<Answer> answers)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            if (i > 0)
                output.WriteLine();
            foreach (var line in Lines(answers[i]))
                output.WriteLine(line);
        }
    }

    private IEnumerable<string> Lines(Answer answer) => answer switch
    {
        KpiAnswer kpi => new TerminalKpiAnswer(style, options.ShowHow).Lines(kpi),
        TextAnswer text => Text(text),
        DefinitionAnswer definition => Definition(definition),
        KpiListAnswer list => List(list),
        IssueAnswer issue => Issue(issue),
        _ => throw new UnreachableException($"No terminal rendering of {answer.GetType().Name}."),
    };

    private IEnumerable<string> Text(TextAnswer answer)
    {
        yield return style.Strong(TerminalText.Clean(answer.Title));
        foreach (var paragraph in answer.Paragraphs)
            yield return TerminalText.Clean(paragraph);
        if (answer.Suggestions.Count == 0)
            yield break;
        yield return "";
        yield return style.Faint(answer.Language.Say("Try:", "Essayez :"));
        foreach (var suggestion in answer.Suggestions)
            yield return "  " + TerminalText.Clean(suggestion);
    }

    private IEnumerable<string> Definition(DefinitionAnswer answer)
    {
        yield return style.Strong(TerminalText.Clean(answer.Title));
        yield return TerminalText.Clean(answer.Description);
        yield return "";
        foreach (var line in TerminalLabels.Lines(answer.Facts, style))
            yield return line;
    }

    private IEnumerable<string> List(KpiListAnswer answer)
    {
        yield return style.Strong(TerminalText.Clean(answer.Title));
        foreach (var line in TerminalLabels.Lines(answer.Kpis, style))
            yield return line;
    }

    private IEnumerable<string> Issue(IssueAnswer answer)
    {
        yield return style.Warning(TerminalText.Clean(answer.Text));
        for (var i = 0; i < answer.Choices.Count; i++)
        {
            var choice = answer.Choices[i];
            var label = TerminalText.Clean(choice.Label);
            var question = TerminalText.Clean(choice.Question);
            yield return label == question ? $"  {i + 1}. {label}" : $"  {i + 1}. {label}{answer.Language.Say(": ", " : ")}{style.Faint(question)}";
        }
    }
}
