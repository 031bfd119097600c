using KpiBot.Core.Language;
using KpiBot.Core.Language.Threads;

namespace KpiBot.Core.Conversations;

/// <summary>Which number "that's wrong" is about: the thread's last, unless another is named.</summary>
internal static class DisputedQuestion
{
    public static Parse Named(this Parse parse, ThreadContext thread) =>
        parse.Intent is Intent.Dispute { About: var about } dispute && thread.Previous is { } before && IsAbout(before, about)
            ? parse with { Intent = dispute with { About = before } }
            : parse;

    private static bool IsAbout(Intent.Ask before, Intent.Ask about) =>
        about.Period is null && about.Filters.Count == 0 && about.Kpis.All(kpi => before.Kpis.Any(k => k.Id == kpi.Id));
}
