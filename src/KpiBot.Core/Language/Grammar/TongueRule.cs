using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Threads;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "In English please", "réponds-moi en français", "in this channel speak French": which language to answer in, this once or
/// from now on; and what is to be forgotten.
/// </summary>
internal static class TongueRule
{
    public static void Apply(Question question, Reading reading)
    {
        var isAskedFor = question.Has(Role.Speak) || question.Has(Role.LanguageWord) || NamesNothingElse(question);
        foreach (var segment in question.Segments)
        {
            if (segment.Is(Role.Reset))
                segment.IsTaken = true;
            if (segment.As<Meaning.Tongue>() is not { } tongue || (tongue.IsName && !isAskedFor))
                continue;
            segment.IsTaken = true;
            if (reading.Tongue is { } other && other != tongue.Language)
                segment.IsTaken = false; // "in English and in French": one answer has one language
            reading.Tongue ??= tongue.Language;
        }

        if (reading.Tongue is not null && !question.Has(Role.Always) && !question.Has(Role.InChannel))
            Take(question, Role.Speak, Role.LanguageWord);
    }

    /// <summary>A setting, or something to forget; null where the text is a question, or one to be answered again in a language.</summary>
    public static Intent? Settle(Question question, Reading reading, ThreadContext thread)
    {
        var isForChannel = question.Has(Role.InChannel);
        if (reading.Tongue is { } language)
        {
            if (thread.Previous is not null && !question.Has(Role.Speak) && !question.Has(Role.Always) && !isForChannel && !question.Has(Role.LanguageWord))
                return null;
            Take(question, Role.Speak, Role.LanguageWord, Role.Always, Role.InChannel);
            return HasLeft(question) ? null : new Intent.SetLanguage(language, isForChannel);
        }

        if (question.Has(Role.Forget) && (question.Has(Role.Choices) || question.Has(Role.LanguageWord)))
        {
            Take(question, Role.Forget, Role.Choices, Role.LanguageWord, Role.InChannel);
            return HasLeft(question) ? null
                : question.Has(Role.Choices) ? new Intent.Reset(ResetScope.Choices)
                : new Intent.SetLanguage(null, isForChannel);
        }

        if (question.Segments.All(s => s.Is(Role.Forget) || s.IsFiller))
            Take(question, Role.Forget);
        return (question.Has(Role.Reset) || question.Has(Role.Forget)) && !HasLeft(question) ? new Intent.Reset(ResetScope.Thread) : null;
    }

    private static bool NamesNothingElse(Question question) =>
        question.Segments.All(s => s.IsFiller || s.As<Meaning.Tongue>() is not null || question.IsPreposition(s) || s.Is(Role.And) || s.Is(Role.Thanks));

    private static bool HasLeft(Question question) =>
        question.Segments.Any(s => !s.IsTaken && !s.IsFiller && !s.Is(Role.And) && !s.Is(Role.In) && !s.Is(Role.Thanks) && !s.Is(Role.Greeting));

    private static void Take(Question question, params ReadOnlySpan<Role> roles)
    {
        foreach (var segment in question.Segments)
        {
            foreach (var role in roles)
                segment.IsTaken |= segment.Is(role);
        }
    }
}
