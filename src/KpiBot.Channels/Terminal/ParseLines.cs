using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Terminal;

/// <summary>Answers the lines of <c>kpibot parse</c>, each by its own "now"; a line that cannot be read is answered with an issue.</summary>
/// <param name="refusals">What the facts refuse; null where there are none.</param>
public sealed class ParseLines(Vocabulary vocabulary, BusinessCalendar calendar, ParseRefusals? refusals = null)
{
    /// <summary>One line of JSON for one line of JSON.</summary>
    public string Answer(string line) => ParseRequest.Read(line) switch
    {
        ParseRequestReading.Valid valid => Answer(line, valid.Request),
        ParseRequestReading.Malformed malformed => Refuse(line, malformed.Issue),
        var other => throw new InvalidOperationException($"No answer for {other}."),
    };

    private string Answer(string line, ParseRequest request)
    {
        var at = calendar;
        if (request.Now is { } now)
        {
            if (FixedClock.Parse(now, calendar.Settings.TimeZone) is not { } clock)
                return Refuse(line, new BadParseRequest(new("“now” must be an ISO 8601 date and time", "«\u202Fnow\u202F» doit être une date et heure ISO 8601")));
            at = calendar.At(clock);
        }

        var parser = new IntentParser(vocabulary, at);
        var thread = ThreadContext.Replay(parser, request.Context.Select(text => new Said(text, request.Language)));
        var parse = parser.Parse(request.Text, new Situation { ChannelLanguage = request.Language, Thread = thread });
        return ParseJson.Write(refusals?.Of(parse, at) ?? parse, at);
    }

    private string Refuse(string line, Issue issue) =>
        ParseJson.Write(new(line, UiLanguage.English, new Intent.Unknown()) { Issue = issue }, calendar);
}
