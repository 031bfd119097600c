using KpiBot.Core.Localization;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Only if something is unusual", "once the data are fresh, at most until 10:00", "in French", "sauf jours fériés".</summary>
internal sealed class PostTerms(CommandText text, ClockGrammar clock)
{
    public void Take(CommandDraft draft)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at))
                continue;
            if (text.Find(at, WhenFresh) is { } fresh)
                TakeFresh(draft, at, fresh.Next);
            else if (text.Find(at, OnlyIf) is { } only && Unusual(only.Next) is { } unusual)
                Take(draft, at, unusual, draft.Options with { OnlyIfUnusual = true });
            else if (text.Find(at, SkipHolidays) is { } holidays)
                Take(draft, at, holidays.Next, draft.Options with { SkipsHolidays = true });
            else if (text.Find(at, InEnglish) is { } english)
                Take(draft, at, english.Next, draft.Options with { Language = UiLanguage.English });
            else if (text.Find(at, InFrench) is { } french)
                Take(draft, at, french.Next, draft.Options with { Language = UiLanguage.French });
        }
    }

    private int? Unusual(int at)
    {
        var next = text.Folded(at) is "d'" or "something" or "anything" or "une" or "an" ? at + 1 : at;
        return (text.Find(at, State) ?? text.Find(next, State)) is { Value: (int)ThresholdOperator.Unusual } state ? state.Next : null;
    }

    private void TakeFresh(CommandDraft draft, int from, int next)
    {
        Take(draft, from, next, draft.Options with { WaitForFreshData = true });
        var limit = text.PastSigns(next);
        limit = text.Folded(limit) is "but" or "mais" or "and" or "et" ? limit + 1 : limit;
        if (text.Find(limit, AtMostUntil) is not { } most || (clock.Hour(most.Next) ?? clock.Hour(limit) ?? clock.BareHour(most.Next)) is not { } hour)
            return;
        text.Take(next, text.Folded(hour.Next) is "max" or "maximum" or "latest" or "maxi" ? hour.Next + 1 : hour.Next);
        draft.Options = draft.Options with { WaitUntil = hour.Value };
    }

    private void Take(CommandDraft draft, int from, int next, PostOptions options)
    {
        text.Take(from, next);
        draft.Options = options;
    }
}
