using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;
using static KpiBot.Core.Localization.UiLanguage;
using static KpiBot.Core.Tests.Answers.Results;

namespace KpiBot.Core.Tests.Answers;

public class FailureWordingTests
{
    private static readonly Freshness Ventes = Stream("crm", "sales") with
    {
        Stream = new("files", "crm", "ventes"),
        LastFailure = new(new(2026, 11, 23, 9, 25, 0, TimeSpan.Zero), "ventes.csv is missing"),
    };

    private static readonly Freshness NeverLoaded = new(new("files", "crm", "retours"), "sales", null, null, 0, 0)
    {
        LastFailure = new(new(2026, 11, 23, 10, 25, 0, TimeSpan.Zero), "retours.csv is missing"),
    };

    [Fact]
    public void A_failed_read_is_told_with_what_the_facts_are_then()
    {
        Assert.Equal(
            "Data through 22 November 2026. Source: crm, read on 23 November 2026 at 08:30. The last read of ventes failed on 23 November 2026 at 10:25; these are the facts before it.",
            Sentence(English, Ventes));
        Assert.EndsWith(
            " La dernière lecture de ventes a échoué le 23 novembre 2026 à 10:25\u202f: ce sont les données d’avant.",
            Sentence(French, Ventes), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_told_at_once_with_the_latest()
    {
        var returns = Ventes with { Stream = NeverLoaded.Stream, LastFailure = NeverLoaded.LastFailure };

        Assert.EndsWith(
            " The last reads of ventes, retours failed, most recently on 23 November 2026 at 11:25; these are the facts before them.",
            Sentence(English, Ventes, returns), StringComparison.Ordinal);
        Assert.EndsWith(
            " Les dernières lectures de ventes, retours ont échoué, la plus récente le 23 novembre 2026 à 11:25\u202f: ce sont les données d’avant.",
            Sentence(French, Ventes, returns), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_was_never_read_has_no_facts_before_it()
    {
        Assert.Equal(
            "No data have been loaded for this yet. The last read of retours failed on 23 November 2026 at 11:25; nothing has been loaded from it yet.",
            Sentence(English, NeverLoaded));
        Assert.Equal(
            "Aucune donnée n’a encore été chargée pour cela. La dernière lecture de retours a échoué le 23 novembre 2026 à 11:25\u202f: rien n’en a encore été chargé.",
            Sentence(French, NeverLoaded));
    }

    [Fact]
    public void Sources_that_were_read_are_dated_without_those_that_never_were() =>
        Assert.Equal(
            "Data through 22 November 2026. Source: crm, read on 23 November 2026 at 08:30. The last read of retours failed on 23 November 2026 at 11:25; nothing has been loaded from it yet.",
            Sentence(English, Stream("crm", "sales"), NeverLoaded with { Stream = new("files", "shop", "retours") }));

    private static string Sentence(UiLanguage language, params Freshness[] streams) =>
        new FreshnessWording(language, Results.Calendar.Settings.TimeZone).Sentence(streams);
}
