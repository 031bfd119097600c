using KpiBot.Core.Calendar;
using KpiBot.Core.Language;

namespace KpiBot.Channels.Tests;

/// <summary>Questions with code, markup and control characters in them, and a parser to ask them.</summary>
internal static class HostileTexts
{
    public static TheoryData<string> All =>
    [
        "revenue <script>alert(1)</script>",
        "'; DROP TABLE users; --",
        "**bold** [x](http://evil)",
        "revenue in [Germany](http://evil)",
        "<at>everyone</at> xyzzy",
        "revenue for <at>everybody else</at>",
        "\u001b[31mrevenue\u001b[0m xyzzy",
        "\u001b]0;title\u0007 revenue xyzzy",
        "revenue \u009b31m xyzzy",
        "revenue \u202exyzzy\u202c \u2066abc\u2069",
        "{{7*7}} xyzzy",
        "revenue {{DATE(2026-01-01, SHORT)}} {{{TIME}}} xyzzy",
        "${jndi:ldap://evil/x}",
        "```\nrm -rf /\n```",
        "{\"type\": \"AdaptiveCard\", \"body\": []}",
        "revenue xyzzy\r\nERROR forged line\u2028another",
        "revenue \ud800 xyzzy \udc00",
        "revenue xyz\0zy\u0008\u0007",
        "revenue in \"Atlantis\" & <b>co</b>",
        "marge <img src=x onerror=alert(1)>",
        "Wie hoch ist der <b>Umsatz</b> diesen \u001b[31mMonat\u202e?",
    ];

    private static readonly BusinessCalendar Calendar = new(new(TimeZoneInfo.Utc), FixedClock.Parse("2026-11-23T09:00:00", TimeZoneInfo.Utc)!);

    public static Vocabulary Vocabulary { get; } = new(BuiltInCatalog.Catalog, new Dictionary<string, IReadOnlyCollection<string>> { ["country"] = ["France", "Germany"] });

    public static BusinessCalendar Clock => Calendar;

    private static readonly IntentParser Parser = new(Vocabulary, Calendar);

    public static Parse Parse(string text) => Parser.Parse(text);
}
