namespace KpiBot.Core.Language.Phrases;

/// <summary>
/// What chat makes of common words, and function words with two letters swapped: too short for the spelling, and meant by nobody
/// as anything else. None of them may become the name of a KPI by itself.
/// </summary>
internal static class Shorthand
{
    /// <summary>The whole word, then the ways in which it is typed.</summary>
    private const string Table =
        """
        category cat|categories cats categs|categorie categ catg|product prod|products prods|region reg|segment seg|channel chan chnl|campaign camp|country ctry|countries ctries|source src|sources srcs|target tgt|targets tgts|forecast fcst fcast|percent pct|
        performance perf|amount amt|number num|total tot|monthly mthly mnthly|weekly wkly|daily dly|quarterly qtrly|yearly yrly|evolution evol|difference diff|breakdown bkdown brkdwn bkdwn|between btwn|because bc cuz|people ppl|current curr|
        customers custmrs|marketing mktg mkt|depuis dpt dps dpuis|bonsoir bsr|coucou cc|jour jr|jours jrs|moyen moy|montant mtt mnt|commande cde cmd cmde|commandes cdes cmds cmdes|client clt|clients clts|toujours tjs tjrs|meme mm|donc dc|nous ns|dans ds|
        aujourdhui ajd ojd aujd|avec avc|precedent prec|semaine smn|semaines smns|chiffre chif|resultat rslt|resultats rslts|repartition repart|comparaison compar|
        year yr|meeting mtg|meetings mtgs|quantite qte|quantites qtes|which wich whcih|many mnay|years yrs|week wk|weeks wks|month mth|months mths|quarter qtr|quarters qtrs|previous prev prv|last lst|average avg|customer cust|
        customers custs|trimestre trim|trimestres trims|dernier dern|nouveaux nvx nveaux nouvx|nouveau nvo|nouvelle nvelle nvlle|
        nouvelles nvelles nvlles|taux tx|tout tt|toute tte|toutes ttes|tous ts|beaucoup bcp|quand qd|quelques qqs|pendant pdt|entre entr|
        combien cmb cbien cmbien|quoi koi|the teh hte|and adn nad|for fro ofr|what waht whta wath|how hwo|have ahve|that taht|with wiht wtih|
        versus vesrus|vs sv|pour puor porr poru|dans dnas dasn|avec aevc avce|sur sru|par pra|quel qeul qule|quelle qeulle|notre ntore
        """;

    private static readonly Dictionary<string, string> Words = Table.Split('|', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(' '))
        .SelectMany(entry => entry.Skip(1).Select(typed => (Typed: typed, Whole: entry[0])))
        .ToDictionary(pair => pair.Typed, pair => pair.Whole, StringComparer.Ordinal);

    /// <param name="key">Folded.</param>
    public static string Whole(string key) => Words.GetValueOrDefault(key, key);
}
