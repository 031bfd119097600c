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
        var isAskedFor = question.Has(Role.Speak) || question.Has(Role.InChannel) || question.Has(Role.LanguageWord) || NamesNothingElse(question);
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
            if (question.Has(Role.LanguageWord) || isForChannel)
                Take(question, Role.Change); // "change my language to French"
            return HasLeft(question) ? null : new Intent.SetLanguage(language, isForChannel);
        }

        if (question.Has(Role.LanguageWord) && (IsForgetting(question) || question.Has(Role.Always)))
        {
            Take(question, Role.Forget, Role.Reset, Role.LanguageWord, Role.InChannel, Role.Always, Role.Speak, Role.Change, Role.Removes);
            return HasLeft(question) ? null : new Intent.SetLanguage(null, isForChannel); // "reset my language", "langue par défaut"
        }

        if (question.Segments.All(s => s.Is(Role.Forget) || s.Is(Role.Reset) || s.IsFiller))
            Take(question, Role.Forget);
        return IsForgetting(question) && !HasLeft(question) ? new Intent.Reset(ResetScope.Thread) : null;
    }

    /// <summary>
    /// Before anything else is read, because the words that a choice is about are those of questions: "forget my choice for
    /// margin", "what do you remember about me"; null for other texts.
    /// </summary>
    public static Intent? OfChoices(Question question)
    {
        if (!question.Has(Role.Choices) && !question.Has(Role.Remembers))
            return null;
        var others = question.Segments.Where(s => !IsAboutMemory(s) && !s.IsFiller && !s.Is(Role.And) && !s.Is(Role.In) && !s.Is(Role.Mine) && !s.Is(Role.Thanks) && !s.Is(Role.Greeting)).ToList();
        if (IsForgetting(question))
        {
            return question.Has(Role.Choices) && others.TrueForAll(IsAmbiguous)
                ? new Intent.Reset(ResetScope.Choices) { Words = [.. others.Select(s => s.Stem).Distinct()] }
                : null;
        }

        return others.Count == 0 ? new Intent.Remembered() : null;
    }

    private static bool IsForgetting(Question question) => question.Has(Role.Forget) || question.Has(Role.Reset);

    private static bool IsAboutMemory(Segments.Segment segment) =>
        segment.Is(Role.Forget) || segment.Is(Role.Reset) || segment.Is(Role.Choices) || segment.Is(Role.Remembers);

    private static bool IsAmbiguous(Segments.Segment segment) =>
        segment.As<Meaning.Ambiguous>() is not null || segment.Meanings.OfType<Meaning.Member>().Count() > 1;

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
