namespace KpiBot.Core.Language.Lexicons;

/// <summary>
/// What gives a language away that KpiBot does not read: the words that questions about numbers are made of. Folded; words
/// that are common in English or French too are known there and do not count.
/// </summary>
internal static class OtherLanguageWords
{
    /// <summary>Articles and prepositions that stand in names as well: they back other words up and tell nothing alone.</summary>
    private const string Particles =
        "van von vom der die das den dem des ter ten zu zum zur im am und oder el la las los lo il gli del della dello dei delle di da dal do dos das na no nos y e i o u en al z w we se si og och av af i ve ile";

    private const string German =
        "wie wieviel wieviele hoch ist sind war waren wird werden hat haben hatten wir unser unsere unserem unseren ich mir uns was wer welche welcher welches wann wo warum wieso zeig zeige zeigen gib bitte nach mit ohne fur bei aus auf uber zwischen seit bis pro je nicht noch "
        + "diesen diesem dieses dieser diese letzten letzter letztes letzte vorigen vergangenen nachsten heute gestern monat monats monate woche wochen jahr jahres jahre tag tage quartal quartals januar februar marz juni juli oktober dezember "
        + "umsatz umsatze erlose gewinn kosten kunden neukunden auftrage bestellungen anzahl viele viel land landern vergleich verglichen entwicklung im am";

    private const string Spanish =
        "cual cuales cuanto cuanta cuantos cuantas que como cuando donde quien por para con sin es son fue fueron ha han hemos tenemos tuvimos nuestro nuestra nuestros nuestras muestra muestrame dame dime quiero ver este esta estos ultimo ultima ultimos ultimas pasado pasada proximo "
        + "hoy ayer mes meses semana semanas ano anos dia dias trimestre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
        + "ventas venta ingresos facturacion clientes cliente pedidos ganancias costes costos tasa pais paises comparado cuantos";

    private const string Italian =
        "qual quale quali quanto quanta quanti quante che come quando dove chi perche per con senza e sono era erano abbiamo avuto nostro nostra nostri nostre mostra mostrami dammi dimmi vorrei vedere questo questa questi ultimo ultima ultimi ultime scorso scorsa prossimo "
        + "oggi ieri mese mesi settimana settimane anno anni giorno giorni trimestre gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre novembre dicembre "
        + "fatturato ricavi vendite clienti ordini costi tasso paese paesi nel nella negli rispetto confronto del al";

    private const string Dutch =
        "wat hoe hoeveel welke wanneer waar wie waarom is zijn was waren wordt hebben hadden heeft we wij ons onze mij laat zien geef toon alstublieft graag met zonder voor naar bij uit over tussen sinds tot per niet het een "
        + "deze dit vorige afgelopen laatste volgende vandaag gisteren maand maanden week weken jaar jaren dag dagen kwartaal januari februari maart mei juni juli augustus oktober "
        + "omzet winst kosten klanten klant bestellingen aantal landen vergeleken ontwikkeling";

    private const string Portuguese =
        "qual quais quanto quanta quantos quantas que como quando onde quem por para com sem e sao foi foram temos tivemos nosso nossa nossos nossas mostra mostre mostrar gostaria ver este esta estes ultimo ultima ultimos ultimas passado passada proximo "
        + "hoje ontem mes meses semana semanas ano anos dia dias trimestre janeiro fevereiro marco abril maio junho julho setembro outubro novembro dezembro "
        + "vendas receita receitas faturamento faturacao clientes pedidos encomendas lucro custos taxa pais paises em no na do da comparado";

    private const string Polish =
        "jaki jaka jakie ile kiedy gdzie kto dlaczego jest sa byl byla bylo byly mamy mielismy nasz nasza nasze pokaz podaj prosze dla bez przez od do po czy tym ten ta te ostatni ostatnim ostatnich ostatnie zeszly zeszlym zeszlego zesztym poprzednim przyszly "
        + "dzis dzisiaj wczoraj miesiac miesiacu miesiaca miesiecy tydzien tygodniu tygodni rok roku lat dzien dni kwartal kwartale styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien "
        + "przychod przychody sprzedaz sprzedazy obrot obroty klientow klienci zamowien zamowienia koszty liczba krajow w porownaniu";

    private const string Nordic =
        "hvad hva vad hvor hur mange mye meget mycket mycket var er ar vi har hade havde hadde vores var vart vare vis visa vise mig meg for till til fra fran uden utan uten med ikke inte denne detta dette denna sidste siste forra forrige sista "
        + "idag i gar igar ijar maned maneden manad manaden uke uken uge ugen vecka veckan ar aret kvartal kvartalet januari oktober desember "
        + "omsatning omsetning omsaetning intakter inntekter kunder ordrer bestallningar antal antall";

    private const string Turkish =
        "ne nedir kac kadar nasil hangi neden kim bu gecen son bir ay ayin ayki aylik hafta haftaki yil yilin gun bugun dun ceyrek icin gore goster lutfen bizim oldu var mi ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik "
        + "satis satislar satislari ciro gelir gelirler musteri musteriler siparis siparisler toplam ulke karsilastir";

    private const string Romanian =
        "care cat cata cati cate este sunt era erau avem avut noastra nostru noastre arata spune pentru fara prin din pe la cu luna lunii luni saptamana saptamani anul anului an ani zi zile azi ieri trecut trecuta aceasta acest trimestrul "
        + "vanzari vanzarile cifra afaceri venituri clienti comenzi ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie";

    private const string Czech =
        "jaky jaka jake kolik kdy kde kdo proc je jsou byl byla bylo mame nas nase ukaz prosim pro bez od do po za tento tuto minuly minulem minuleho posledni pristi dnes vcera mesic mesice mesici tyden tydny rok roku let den dny ctvrtleti "
        + "trzby obrat prodej prodeje zakazniku zakaznici objednavky objednavek naklady pocet leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec";

    private static readonly HashSet<string> Backing = Read(Particles);

    private static readonly string[] Languages = [German, Spanish, Italian, Dutch, Portuguese, Polish, Nordic, Turkish, Romanian, Czech];

    private static readonly Dictionary<string, int> Speakers = Languages
        .SelectMany((words, language) => Read(words).Select(word => (Word: word, Bit: 1 << language)))
        .GroupBy(entry => entry.Word, StringComparer.Ordinal)
        .ToDictionary(entries => entries.Key, entries => entries.Aggregate(0, (bits, entry) => bits | entry.Bit), StringComparer.Ordinal);

    public static int Count => Languages.Length;

    /// <summary>A bit for each of the languages that have the word.</summary>
    public static int LanguagesOf(string word) => Speakers.GetValueOrDefault(word);

    public static bool IsParticle(string word) => Backing.Contains(word);

    private static HashSet<string> Read(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
