using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Grains as questions and refusals say them.</summary>
internal static class GrainWords
{
    public static LocalizedText By(Grain grain) => grain switch
    {
        Grain.Day => new("by day", "par jour"),
        Grain.Week => new("by week", "par semaine"),
        Grain.Month => new("by month", "par mois"),
        Grain.Quarter => new("by quarter", "par trimestre"),
        Grain.Year => new("by year", "par an"),
    };

    public static LocalizedText AveragePer(Grain grain) => grain switch
    {
        Grain.Day => new("average per day", "moyenne par jour"),
        Grain.Week => new("average per week", "moyenne par semaine"),
        Grain.Month => new("average per month", "moyenne par mois"),
        Grain.Quarter => new("average per quarter", "moyenne par trimestre"),
        Grain.Year => new("average per year", "moyenne par an"),
    };

    /// <summary>"22 complete days", "1 complete month".</summary>
    public static LocalizedText Complete(Grain grain, int count)
    {
        var (english, french, isFeminine) = grain switch
        {
            Grain.Day => ("day", "jour", false),
            Grain.Week => ("week", "semaine", true),
            Grain.Month => ("month", "mois", false),
            Grain.Quarter => ("quarter", "trimestre", false),
            Grain.Year => ("year", "année", true),
        };
        var (one, many) = (count == 1 ? "" : "s", count > 1);
        var plural = many && french[^1] != 's' ? "s" : "";
        var complete = (isFeminine ? "complète" : "complet") + (many ? "s" : "");
        return new($"{count} complete {english}{one}", $"{count} {french}{plural} {complete}");
    }

    public static LocalizedText AtLeastOne(Grain grain) => grain switch
    {
        Grain.Day => new("a day", "une journée"),
        Grain.Week => new("a week", "une semaine"),
        Grain.Month => new("a month", "un mois"),
        Grain.Quarter => new("a quarter", "un trimestre"),
        Grain.Year => new("a year", "une année"),
    };

    public static LocalizedText LastComplete(Grain grain) => grain switch
    {
        Grain.Day => new("yesterday", "hier"),
        Grain.Week => new("last week", "la semaine dernière"),
        Grain.Month => new("last month", "le mois dernier"),
        Grain.Quarter => new("last quarter", "le trimestre dernier"),
        Grain.Year => new("last year", "l'an dernier"),
    };
}
