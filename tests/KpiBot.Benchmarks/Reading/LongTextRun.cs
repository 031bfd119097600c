using System.Diagnostics;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Issues;

namespace KpiBot.Benchmarks.Reading;

/// <summary>
/// Looks for the text of 10,000 characters that is slowest to read: fragments of questions, signs and slips are put together
/// at random, repeated as often as is read (10,000 characters, 500 words), and the slowest are changed again and again.
/// </summary>
internal static class LongTextRun
{
    private const int Kept = 24;
    private const int MostFragments = 8;

    private static readonly string[] Separators = [" ", " ", " ", ", ", "", "-", "'", "/", " vs ", " et ", "\n"];

    private static readonly string[] Signs =
    [
        "%", "€", "(", ")", "[", "`", "'", "’", "-", ",", ".", ";", "/", ":", ">", "<=", "+", "&", "@", "#", "1", "12", "2026", "99999999999", "03/04", "1,2",
        "\u0301", "e\u0301", "\u200b", "\u200f", "\u202e", "\ud800", "\udc00", "😀", "漢", "ع", "ß", "ŒÆ", "\u0000", "\t", "A", "US", "'s", "l'", "qu'", "aujourd'hui",
        "reveneu", "converison", "Germny", "satisfactoin", "acquisitoin", "engagemnet", "qualificatoin", "xqzvbk", "prospection1", "ventessss",
        "Customer", "Ltd", "Custmer", "atlantis", "Léa", "from", "to", "between", "and", "de", "à", "du", "au", "last", "the", "week", "of", "first", "end", "fin",
        "hundred", "thousand", "quatre", "vingt", "dernier", "lundi", "Monday", "10", "mois", "by", "par", "hors", "except", "vs", "compare", "top", "how", "many", "rate", "taux",
    ];

    public static Task RunAsync(double seconds)
    {
        var vocabularies = new Vocabularies();
        Search("the sample company", vocabularies.Sample, seconds);
        Search("50,000 customers more", vocabularies.Large, seconds);
        return Task.CompletedTask;
    }

    private static void Search(string name, IntentParser parser, double seconds)
    {
        var random = new Random(20261123);
        var pieces = Signs.Concat(ScenarioQuestions.All.Select(q => q.Ask))
            .Concat(ScenarioQuestions.All.SelectMany(q => q.Ask.Split(' ')).Distinct()).ToArray();
        var slowest = new List<(double Milliseconds, string Unit)>();
        var tried = 0;
        for (var i = 0; i < 2_000; i++)
            parser.Parse(ScenarioQuestions.All[i % ScenarioQuestions.All.Count].Ask);
        foreach (var piece in pieces)
            Try(piece + " ");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds;)
            Try(random.Next(3) == 0 ? Fresh(random, pieces) : Changed(slowest[random.Next(slowest.Count)].Unit, random, pieces));

        Console.WriteLine($"{name}: the slowest of {tried} texts as long as is read");
        foreach (var (_, unit) in slowest.Take(8))
            Console.WriteLine($"  {Milliseconds(parser, Longest(parser, unit), 9):F2} ms  {Shown(unit)}");

        void Try(string unit)
        {
            tried++;
            var text = Longest(parser, unit);
            var time = Milliseconds(parser, text, 1);
            if (slowest.Count == Kept && time <= slowest[^1].Milliseconds)
                return;
            time = Milliseconds(parser, text, 3);
            slowest.RemoveAll(s => s.Unit == unit);
            slowest.Add((time, unit));
            slowest.Sort((a, b) => b.Milliseconds.CompareTo(a.Milliseconds));
            if (slowest.Count > Kept)
                slowest.RemoveAt(Kept);
        }
    }

    private static string Fresh(Random random, string[] pieces) =>
        string.Concat(Enumerable.Range(0, random.Next(1, MostFragments)).Select(_ => pieces[random.Next(pieces.Length)] + Separators[random.Next(Separators.Length)]));

    private static string Changed(string unit, Random random, string[] pieces)
    {
        var at = random.Next(unit.Length + 1);
        return random.Next(4) switch
        {
            0 when unit.Length > 1 => unit.Remove(Math.Min(at, unit.Length - 1), 1),
            1 when unit.Length > 4 => unit[(unit.Length / 2)..],
            2 => unit + Fresh(random, pieces),
            _ => unit.Insert(at, pieces[random.Next(pieces.Length)] + Separators[random.Next(Separators.Length)]),
        };
    }

    private static string Longest(IntentParser parser, string unit)
    {
        var times = IntentParser.MostCharacters / unit.Length + 1;
        var text = string.Concat(Enumerable.Repeat(unit, times))[..IntentParser.MostCharacters];
        while (parser.Parse(text).Issue is LanguageIssue.TooLong)
            text = text[..(text.Length * 4 / 5)];
        return text;
    }

    private static double Milliseconds(IntentParser parser, string text, int times)
    {
        var least = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            parser.Parse(text);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return least;
    }

    private static string Shown(string unit)
    {
        var shown = System.Text.Json.JsonSerializer.Serialize(unit);
        return shown.Length > 120 ? shown[..120] + "…" : shown;
    }
}
