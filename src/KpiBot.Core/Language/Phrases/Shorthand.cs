namespace KpiBot.Core.Language.Phrases;

/// <summary>
/// What chat makes of common words, and function words with two letters swapped: too short for the spelling, and meant by nobody
/// as anything else. None of them may become the name of a KPI by itself.
/// </summary>
internal static class Shorthand
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["yr"] = "year", ["yrs"] = "years", ["wk"] = "week", ["wks"] = "weeks", ["mth"] = "month", ["mths"] = "months", ["qtr"] = "quarter", ["qtrs"] = "quarters",
        ["prev"] = "previous", ["lst"] = "last", ["avg"] = "average", ["cust"] = "customer", ["custs"] = "customers",
        ["trim"] = "trimestre", ["trims"] = "trimestres", ["dern"] = "dernier",
        ["nvx"] = "nouveaux", ["nveaux"] = "nouveaux", ["nvo"] = "nouveau", ["nvelle"] = "nouvelle", ["nvelles"] = "nouvelles", ["nvlle"] = "nouvelle", ["nvlles"] = "nouvelles",
        ["nouvx"] = "nouveaux", ["tx"] = "taux", ["tt"] = "tout", ["tte"] = "toute", ["ttes"] = "toutes", ["ts"] = "tous", ["bcp"] = "beaucoup", ["qd"] = "quand", ["qqs"] = "quelques",
        ["pdt"] = "pendant", ["entr"] = "entre", ["cmb"] = "combien", ["cbien"] = "combien", ["cmbien"] = "combien", ["koi"] = "quoi",
        ["teh"] = "the", ["hte"] = "the", ["adn"] = "and", ["nad"] = "and", ["fro"] = "for", ["ofr"] = "for", ["waht"] = "what", ["whta"] = "what", ["wath"] = "what",
        ["hwo"] = "how", ["ahve"] = "have", ["taht"] = "that", ["wiht"] = "with", ["wtih"] = "with", ["vesrus"] = "versus", ["sv"] = "vs",
        ["puor"] = "pour", ["porr"] = "pour", ["poru"] = "pour", ["dnas"] = "dans", ["dasn"] = "dans", ["aevc"] = "avec", ["avce"] = "avec", ["sru"] = "sur", ["pra"] = "par", ["qeul"] = "quel",
        ["qeulle"] = "quelle", ["qule"] = "quel", ["ntore"] = "notre",
    };

    /// <param name="key">Folded.</param>
    public static string Whole(string key) => Words.GetValueOrDefault(key, key);
}
