using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>How far the data reach, where they come from, when they came, and what was refused or failed on the way.</summary>
/// <param name="timeZone">The business time zone, which instants are told in.</param>
public sealed class FreshnessWording(UiLanguage language, TimeZoneInfo timeZone)
{
    /// <summary>The connection that holds the sample company.</summary>
    public const string SampleConnection = "sample";

    /// <summary>A range of products reaches no day: its last launch says nothing of how fresh it is.</summary>
    private const string ProductRange = "products";

    /// <summary>Sources are read every few minutes: one that was not read yesterday either is not read at all.</summary>
    private const int MostDaysUnread = 1;

    public static bool IsSample(IReadOnlyList<Freshness> streams) =>
        streams.Any(s => !s.Stream.IsOwn) && streams.All(s => s.Stream.IsOwn || s.Stream.Connection == SampleConnection);

    public string Sentence(IReadOnlyList<Freshness> streams)
    {
        var loaded = streams.Where(s => s.LastSync is not null).ToList();
        return loaded.Count == 0
            ? language.Say("No data have been loaded for this yet.", "Aucune donnée n'a encore été chargée pour cela.") + Failures(streams)
            : $"{Reach(streams)} {Origin(loaded)}{Rejected(loaded)}{Failures(streams)}".TrimStart();
    }

    /// <summary>Sources that nobody reads any more, a sentence each: how long ago theirs were the newest facts.</summary>
    public IEnumerable<string> Unread(IReadOnlyList<Freshness> streams, DateOnly today) =>
        from stream in streams
        where !stream.Stream.IsOwn && stream.Stream.Connection != SampleConnection && stream.LastSync is not null
        group stream.LastSync!.Value by stream.Stream.Connection into source
        let read = source.Min()
        let days = today.DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(read, timeZone).DateTime).DayNumber
        where days > MostDaysUnread
        let at = DayAndTime(read)
        select language.Say(
            $"The source {source.Key} has not been read for {language.Number(days)} days (last on {at.Day} at {at.Time}): what has changed in it since then is missing here.",
            $"La source {source.Key} n'a pas été lue depuis {language.Number(days)} jours (la dernière fois le {at.Day} à {at.Time}) : ce qui y a changé depuis manque ici.");

    private string Reach(IReadOnlyList<Freshness> streams)
    {
        var flows = streams.Where(s => s.Fact != ProductRange).ToList();
        if (flows.Count == 0)
            return "";
        var facts = flows.GroupBy(s => s.Fact).Select(f => (Fact: f.Key, Through: f.Max(s => s.Through))).ToList();
        if (facts.Select(f => f.Through).Distinct().Count() == 1 && facts[0].Through is { } same)
            return language.Say($"Data through {language.Day(same)}.", $"Données jusqu'au {language.Day(same)}.");
        var each = string.Join(", ", facts.Select(f => f.Through is { } through
            ? language.Say($"{language.Fact(f.Fact)} through {language.Day(through)}", $"{language.Fact(f.Fact)} jusqu'au {language.Day(through)}")
            : language.Say($"no {language.Fact(f.Fact)} yet", $"{language.Fact(f.Fact)} : rien encore")));
        return language.Say($"Data: {each}.", $"Données : {each}.");
    }

    private string Origin(IReadOnlyList<Freshness> streams)
    {
        var connections = streams.Select(s => s.Stream.Connection).Distinct().ToList();
        var names = string.Join(", ", connections.Select(ConnectionName));
        var (day, time) = DayAndTime(streams.Min(s => s.LastSync)!.Value);
        return connections.Count == 1
            ? language.Say($"Source: {names}, read on {day} at {time}.", $"Source : {names}, lue le {day} à {time}.")
            : language.Say($"Sources: {names}, read on {day} at {time} at the earliest.", $"Sources : {names}, lues le {day} à {time} au plus tôt.");
    }

    private (string Day, string Time) DayAndTime(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, timeZone);
        return (language.Day(DateOnly.FromDateTime(local.DateTime)), FormattableString.Invariant($"{local:HH:mm}"));
    }

    private string ConnectionName(string connection) =>
        connection == SampleConnection ? language.Say("sample company", "entreprise exemple") : connection;

    private string Rejected(IReadOnlyList<Freshness> streams)
    {
        var rejected = streams.Sum(s => s.Rejected);
        if (rejected == 0)
            return "";
        var count = language.Number(rejected);
        return language.IsPlural(rejected)
            ? language.Say($" {count} rows were rejected.", $" {count} lignes ont été rejetées.")
            : language.Say($" {count} row was rejected.", $" {count} ligne a été rejetée.");
    }

    private string Failures(IReadOnlyList<Freshness> streams)
    {
        var failed = streams.Where(s => s.LastFailure is not null).ToLookup(s => s.LastSync is not null);
        return Failures([.. failed[true]], it => language.Say($"these are the facts before {it}", "ce sont les données d'avant"))
            + Failures([.. failed[false]], it => language.Say($"nothing has been loaded from {it} yet", "rien n'en a encore été chargé"));
    }

    /// <param name="consequence">What the failure means, told of "it" or, in English, of "them".</param>
    private string Failures(IReadOnlyList<Freshness> failed, Func<string, string> consequence)
    {
        if (failed.Count == 0)
            return "";
        var names = string.Join(", ", failed.Select(s => s.Stream.Stream).Distinct());
        var (day, time) = DayAndTime(failed.Max(s => s.LastFailure!.At));
        return failed.Count == 1
            ? language.Say(
                $" The last read of {names} failed on {day} at {time}; {consequence("it")}.",
                $" La dernière lecture de {names} a échoué le {day} à {time} : {consequence("it")}.")
            : language.Say(
                $" The last reads of {names} failed, most recently on {day} at {time}; {consequence("them")}.",
                $" Les dernières lectures de {names} ont échoué, la plus récente le {day} à {time} : {consequence("them")}.");
    }
}
