using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>What a person gets back, the same on every channel: renderers lay it out, they decide nothing.</summary>
public abstract record Answer(UiLanguage Language);

/// <summary>A sentence or two without numbers: help, a greeting, thanks returned.</summary>
/// <param name="Suggestions">Questions to try, as they can be asked.</param>
public sealed record TextAnswer(UiLanguage Language, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Suggestions) : Answer(Language);

/// <summary>What a KPI is.</summary>
public sealed record DefinitionAnswer(UiLanguage Language, string Kpi, string Title, string Description, IReadOnlyList<LabelledText> Facts) : Answer(Language);

/// <summary>Every KPI that can be asked for.</summary>
public sealed record KpiListAnswer(UiLanguage Language, string Title, IReadOnlyList<LabelledText> Kpis) : Answer(Language);

/// <summary>A refusal or a question back, with its ways on.</summary>
public sealed record IssueAnswer(UiLanguage Language, string Code, string Text, IReadOnlyList<AnswerChoice> Choices) : Answer(Language);

/// <summary>A label and the text it stands for.</summary>
public sealed record LabelledText(string Label, string Text);

/// <summary>A way on: what the button says, and the question that it asks.</summary>
public sealed record AnswerChoice(string Label, string Question);
