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
