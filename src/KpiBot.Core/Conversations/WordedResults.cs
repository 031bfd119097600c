using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>
/// Results in words, each worded once for as long as it is itself kept: what follows from a result and a language alone, and from the
/// day that the result is of. What a question's own words add is none of it.
/// </summary>
public sealed class WordedResults(Func<KpiResult, UiLanguage, WordedResult> word)
{
    private readonly ConditionalWeakTable<KpiResult, ConcurrentDictionary<UiLanguage, WordedResult>> worded = [];

    public WordedResult Of(KpiResult result, UiLanguage language)
    {
        var known = worded.GetOrCreateValue(result);
        return known.TryGetValue(language, out var words) ? words : known.GetOrAdd(language, word(result, language));
    }
}

/// <summary>A result in words, and where it leads whoever asked for it.</summary>
/// <param name="Answer">Without what the reading of a question adds to it.</param>
/// <param name="Next">The nearest next questions.</param>
/// <param name="Doubt">The way to say that the number is wrong; empty where there is none.</param>
public sealed record WordedResult(KpiAnswer Answer, IReadOnlyList<AnswerChoice> Next, IReadOnlyList<AnswerChoice> Doubt);
