using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Threads;

/// <summary>
/// What is to be offered is read first, as it would be read when it is chosen: a way on that would not be understood, or that
/// asks about another KPI than it says, is put in plainer words, or left out.
/// </summary>
/// <param name="read">Reads a question where the refused one was asked.</param>
internal sealed class WaysThatLead(KpiCatalog catalog, Func<string, Situation, Parse> read)
{
    /// <summary>A longer text is rarely a question, and reading it several times again would take time.</summary>
    private const int MostCharacters = 300;

    private readonly PlainQuestion plainly = new(catalog);

    public Parse Of(Parse parse, Situation situation)
    {
        if (parse.Issue is not { Candidates.Count: > 0 } issue || parse.Text.Length > MostCharacters)
            return parse;
        var there = situation with { Thread = situation.Thread with { Offered = null } };
        List<(Candidate Asked, Candidate? Way)> ways = [.. issue.Candidates.Select(way => (way, Way(parse, there, way)))];
        return ways.TrueForAll(w => ReferenceEquals(w.Asked, w.Way)) ? parse : parse with { Issue = Offering(issue, [.. ways.Select(w => w.Way)]) };
    }

    private static Issue Offering(Issue issue, IReadOnlyList<Candidate?> ways)
    {
        var led = ways.OfType<Candidate>().DistinctBy(way => way.Query).ToList();
        return issue switch
        {
            LanguageIssue.AmbiguousKpi or LanguageIssue.AmbiguousValue => issue, // its choices stand beside what they mean
            LanguageIssue.UnknownKpi or LanguageIssue.NoSuchKpi or LanguageIssue.MissingKpi when led.Count == 0 => ((LanguageIssue)issue) with { Offered = [Rewriting.AllKpis] },
            LanguageIssue refused => refused with { Offered = led },
            CommandIssue refused => refused with { Offered = led },
            _ => issue,
        };
    }

    /// <summary>
    /// A question that words were taken out of, in words of its own; where one of them turned it round, the button says what is
    /// asked instead.
    /// </summary>
    private Candidate Plainly(Parse parse, Situation there, Candidate way)
    {
        var rest = read(way.Query.In(parse.Language), there);
        if (rest is not { Intent: Intent.Ask meant, Issue: null, Kept: null })
            return way;
        var days = string.Join(' ', rest.Periods.Where(p => p.Expression is not null).Select(p => p.Span.In(rest.Text)));
        var plain = plainly.Of(meant, days);
        if (plain is null || read(plain.In(parse.Language), there) is not { Issue: null, NotUnderstood.Count: 0, Intent: Intent.Ask again } || !PlainQuestion.IsSame(meant, again))
            return way;
        return Negations.In(way.Label.English) ? new(plain, plain) : way with { Query = plain };
    }

    /// <summary>The way on, in plainer words where it takes them; null where it leads nowhere.</summary>
    private Candidate? Way(Parse parse, Situation there, Candidate way)
    {
        var kpi = parse.Issue is LanguageIssue.UnknownKpi or LanguageIssue.NoSuchKpi or LanguageIssue.MissingKpi
            ? catalog.Kpis.FirstOrDefault(k => ButtonLabel.Of(k.Name.English) == way.Label.English)
            : null;
        if (Leads(way.Query))
            return Rewriting.IsWithout(way) && parse.Intent is Intent.Ask or Intent.Unknown ? Plainly(parse, there, way) : way;
        if (kpi is null || parse.Intent is not (Intent.Ask or Intent.Unknown))
            return null;
        var days = string.Join(' ', parse.Periods.Where(p => p.Expression is not null).Select(p => p.Span.In(parse.Text)));
        LocalizedText[] plainer = [new($"{kpi.Name.English} {days}".Trim(), $"{kpi.Name.French} {days}".Trim()), kpi.Name];
        return plainer.FirstOrDefault(Leads) is { } query ? way with { Query = query } : null;

        bool Leads(LocalizedText query) =>
            read(query.In(parse.Language), there) is { Issue: null, NotUnderstood.Count: 0, Intent: not Intent.Unknown } found
            && (kpi is null || found.Intent.Question()?.Kpis.Contains(kpi) == true);
    }
}
