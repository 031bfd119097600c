using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations.Issues;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>What KpiBot says to a command: that it cannot carry it out yet, what it understood of it, and the nearest question.</summary>
/// <param name="currency">ISO code of the business currency.</param>
public sealed class CommandReplies(KpiCatalog catalog, BusinessCalendar calendar, string currency)
{
    private const int MostCandidates = 4;

    private readonly KeptWording kept = new(catalog, calendar);

    public Issue To(Parse parse)
    {
        var about = parse.Intent.Question() ?? new Intent.Ask([]);
        var nearest = new NearestQuestions(catalog, calendar, parse, IsToCome(about.Period) ? about with { Period = null } : about);
        return new CommandNotAvailableYet(
            What(parse.Intent),
            new(In(UiLanguage.English), In(UiLanguage.French)),
            parse.Intent is Intent.Schedule or Intent.Alert or Intent.Dispute ? [.. about.Kpis.Take(MostCandidates).Select(nearest.Value)] : [])
        {
            Kept = new(Kept(UiLanguage.English), Kept(UiLanguage.French)),
        };

        string In(UiLanguage language) => new CommandWording(catalog, calendar, language, currency).Of(parse.Intent);

        string Kept(UiLanguage language) => string.Join(' ', kept.Lines(parse with { Language = language }));
    }

    /// <summary>A period that has not begun has no value that could be answered now.</summary>
    private bool IsToCome(PeriodExpression? period) =>
        period is not null && calendar.Resolve(period) is PeriodResolution.Resolved { Period.IsFuture: true };

    private static LocalizedText What(Intent intent) => intent switch
    {
        Intent.Schedule => new("post answers on a schedule", "envoyer des réponses à heures fixes"),
        Intent.Alert => new("watch for alerts", "surveiller des alertes"),
        Intent.List => new("list posts and alerts", "lister les envois et les alertes"),
        Intent.Change => new("change posts and alerts", "modifier les envois et les alertes"),
        Intent.Pause => new("pause posts and alerts", "mettre en pause les envois et les alertes"),
        Intent.Resume => new("resume posts and alerts", "reprendre les envois et les alertes"),
        Intent.RunNow => new("run posts", "lancer des envois"),
        Intent.Delete => new("delete posts and alerts", "supprimer des envois et des alertes"),
        Intent.Snooze => new("snooze alerts", "mettre des alertes en veille"),
        Intent.Acknowledge => new("acknowledge alerts", "acquitter des alertes"),
        Intent.SetTarget => new("set targets from here", "fixer des objectifs d'ici"),
        Intent.Dispute => new("take disputed numbers further", "donner suite aux chiffres contestés"),
        _ => throw new UnreachableException($"{intent.GetType().Name} is no command."),
    };
}
