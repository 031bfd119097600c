using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>A command in words, part by part, as it was understood.</summary>
/// <param name="currency">ISO code of every amount.</param>
internal sealed class CommandWording(KpiCatalog catalog, BusinessCalendar calendar, UiLanguage language, string currency)
{
    private readonly MemberWording members = new(catalog, language);
    private readonly ReferenceWording references = new(language);
    private readonly ThresholdWording thresholds = new(calendar, language, currency, new MemberWording(catalog, language));

    /// <summary>"Revenue, France; falls by 20%; every weekday at 9:00; in #sales"; empty where nothing but the command was said.</summary>
    public string Of(Intent intent) => string.Join(language.Say("; ", " ; "), Parts(intent).Where(part => part.Length > 0));

    private IEnumerable<string> Parts(Intent intent)
    {
        var about = intent.Question();
        switch (intent)
        {
            case Intent.Schedule schedule:
                yield return About(about, isRepeated: true);
                yield return schedule.Recurrence is { } rule ? language.Recurrence(rule) : "";
                yield return Places(schedule.Destinations);
                foreach (var term in Terms(schedule.Options))
                    yield return term;
                break;
            case Intent.Alert alert:
                yield return About(about, isRepeated: false);
                yield return alert.Threshold is { } threshold ? thresholds.Of(threshold, Unit(about)) : "";
                foreach (var notice in Notices(alert.Notices))
                    yield return notice;
                yield return alert.Recurrence is { } cadence ? language.Recurrence(cadence) : "";
                yield return Places(alert.Destinations);
                break;
            case Intent.Change change:
                yield return Which(change.Which, change.About);
                yield return change.Recurrence is { } changed ? language.Recurrence(changed) : change.At is { } at ? language.At(at) : "";
                yield return change.Threshold is { } level ? thresholds.Of(level, Unit(about)) : "";
                yield return change.Added.Count > 0 ? language.Say("with ", "avec ") + Names(change.Added) : "";
                yield return change.Removed.Count > 0 ? language.Say("without ", "sans ") + Names(change.Removed) : "";
                yield return change.KeepsDestinations ? language.Say("also ", "aussi ") + Places(change.Destinations) : Places(change.Destinations);
                break;
            case Intent.SetTarget { Value: { } value }:
                var amount = thresholds.Value(value, Unit(about));
                yield return language.Say($"a target of {amount} for ", $"un objectif de {amount} pour ") + About(about, isRepeated: false);
                break;
            case Intent.RunNow run:
                yield return Which(run.Which, run.About);
                yield return Places(run.Destinations);
                break;
            case Intent.List list:
                yield return Which(list.Which, list.About);
                break;
            case Intent.Pause pause:
                yield return Which(pause.Which, pause.About);
                yield return pause.End is { } resumed ? language.SnoozeEnd(resumed, calendar.Now) : "";
                break;
            case Intent.Resume resume:
                yield return Which(resume.Which, resume.About);
                break;
            case Intent.Delete delete:
                yield return Which(delete.Which, delete.About);
                break;
            case Intent.Snooze snooze:
                yield return Which(snooze.Which, snooze.About);
                yield return snooze.End is { } end ? language.SnoozeEnd(end, calendar.Now) : "";
                break;
            case Intent.Acknowledge acknowledge:
                yield return Which(acknowledge.Which, acknowledge.About);
                break;
            default:
                yield return About(about, isRepeated: false);
                break;
        }
    }

    private string Names(IReadOnlyList<KpiDefinition> kpis) => string.Join(", ", kpis.Select(k => k.Name.In(language)));

    private static KpiUnit Unit(Intent.Ask? about) => about?.Kpis is [var kpi, ..] ? kpi.Unit : KpiUnit.Count;

    private string About(Intent.Ask? about, bool isRepeated) => about is null ? "" : string.Join(", ",
    [
        .. about.Kpis.Select(k => k.Name.In(language)),
        .. about.Breakdown.Select(d => language.Say("by ", "par ") + members.Dimension(d).ToLowerInvariant()),
        .. about.Filters.Select(members.Filter),
        .. about.MorePeriods.Prepend(about.Period).OfType<PeriodExpression>().Select(period => Days(period, isRepeated)),
    ]);

    /// <summary>A period that goes along with the day says so: what is posted next month is not what "last month" is now.</summary>
    private string Days(PeriodExpression period, bool isRepeated)
    {
        var days = calendar.Resolve(period) is PeriodResolution.Resolved { Period: var found } ? language.Range(found.Range, found.Unit) : "…";
        if (!isRepeated)
            return days;
        return period.IsMoving() ? language.Say($"for now {days}", $"pour l'instant {days}") : language.Say($"always {days}", $"toujours {days}");
    }

    private string Which(Reference which, Intent.Ask about) => references.Of(which, About(about, isRepeated: false));

    private string Places(IReadOnlyList<Destination> destinations) => string.Join(", ", destinations.Select(Place));

    private string Place(Destination destination) => destination switch
    {
        Destination.Here => language.Say("here", "ici"),
        Destination.Me { On: { } chat } => language.Say($"to you on {chat}", $"à vous, sur {chat}"),
        Destination.Me => language.Say("to you", "à vous"),
        Destination.Channel { On: { } chat } channel => language.Say($"in #{channel.Name} on {chat}", $"dans #{channel.Name}, sur {chat}"),
        Destination.Channel channel => language.Say($"in #{channel.Name}", $"dans #{channel.Name}"),
        Destination.Person person => language.Say($"to {person.Name}", $"à {person.Name}"),
        Destination.Email email => language.Say($"to {email.Address}", $"à {email.Address}"),
        Destination.MyEmail => language.Say("by e-mail", "par e-mail"),
        Destination.Team { Name: { } name } => language.Say($"to the team “{name}”", $"à l'équipe « {name} »"),
        Destination.Team => language.Say("to the team", "à l'équipe"),
        _ => throw new ArgumentOutOfRangeException(nameof(destination), destination, null),
    };

    private IEnumerable<string> Notices(AlertNotices notices)
    {
        if (notices.IsOnce)
            yield return language.Say("only once", "une seule fois");
        if (notices.Cooldown is { TotalHours: var hours })
            yield return hours < 24
                ? language.Say("at most once an hour", "au plus une fois par heure")
                : language.Say($"at most once in {language.Number((int)hours / 24)} d", $"au plus une fois tous les {language.Number((int)hours / 24)} j");
        if (notices.Reminder is { } again)
            yield return language.Say("again ", "avec un rappel ") + language.Recurrence(again);
        if (notices.OnRecovery)
            yield return language.Say("and when it is over", "et quand c’est fini");
    }

    private IEnumerable<string> Terms(PostOptions options)
    {
        if (options.OnlyIfUnusual)
            yield return language.Say("only if something is unusual", "seulement si quelque chose est inhabituel");
        if (options.WaitForFreshData)
            yield return language.Say("once the data are fresh", "dès que les données sont à jour") + (options.WaitUntil is { } at ? language.Say(", no later than ", ", au plus tard ") + language.At(at) : "");
        if (options.Language is { } spoken)
            yield return spoken == UiLanguage.English ? language.Say("in English", "en anglais") : language.Say("in French", "en français");
        if (options.SkipsHolidays)
            yield return language.Say("not on public holidays", "sauf jours fériés");
    }
}
