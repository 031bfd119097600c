using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>What a person gets back, the same on every channel: renderers lay it out, they decide nothing.</summary>
public abstract record Answer(UiLanguage Language)
{
    /// <summary>Gives the answer to the renderer's method for its kind.</summary>
    public abstract T RenderWith<T>(IAnswerRenderer<T> renderer);
}

/// <summary>A method for every kind of answer: one that a renderer lacks is a fault of the build.</summary>
/// <typeparam name="T">What an answer is rendered to.</typeparam>
public interface IAnswerRenderer<out T>
{
    T Render(KpiAnswer answer);

    T Render(TextAnswer answer);

    T Render(DefinitionAnswer answer);

    T Render(KpiListAnswer answer);

    T Render(IssueAnswer answer);
}

/// <summary>A sentence or two without numbers: help, a greeting, thanks returned.</summary>
/// <param name="Suggestions">Questions to try, as they can be asked.</param>
public sealed record TextAnswer(UiLanguage Language, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Suggestions) : Answer(Language)
{
    /// <summary>Whether whoever reads it may want to settle something for themselves, where the channel has a form for that.</summary>
    public bool OffersSettings { get; init; }

    public override T RenderWith<T>(IAnswerRenderer<T> renderer) => renderer.Render(this);
}

/// <summary>What a KPI is.</summary>
public sealed record DefinitionAnswer(UiLanguage Language, string Kpi, string Title, string Description, IReadOnlyList<LabelledText> Facts) : Answer(Language)
{
    public override T RenderWith<T>(IAnswerRenderer<T> renderer) => renderer.Render(this);
}

/// <summary>Every KPI that can be asked for.</summary>
public sealed record KpiListAnswer(UiLanguage Language, string Title, IReadOnlyList<LabelledText> Kpis) : Answer(Language)
{
    public override T RenderWith<T>(IAnswerRenderer<T> renderer) => renderer.Render(this);
}

/// <summary>A refusal or a question back, with its ways on.</summary>
public sealed record IssueAnswer(UiLanguage Language, string Code, string Text, IReadOnlyList<AnswerChoice> Choices) : Answer(Language)
{
    public override T RenderWith<T>(IAnswerRenderer<T> renderer) => renderer.Render(this);
}

/// <summary>A label and the text it stands for.</summary>
public sealed record LabelledText(string Label, string Text);

/// <summary>A way on: what the button says, and the question that it asks.</summary>
public sealed record AnswerChoice(string Label, string Question);
