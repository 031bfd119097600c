using System.Globalization;
using System.Text;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Commands;

namespace KpiBot.Channels.Terminal;

/// <summary>The words of the command line's JSON.</summary>
internal static class ParseWords
{
    public static string Name(Intent intent) => intent switch
    {
        Intent.Ask => "ask",
        Intent.Define => "define",
        Intent.ListKpis => "list_kpis",
        Intent.Schedule => "schedule",
        Intent.Alert => "alert",
        Intent.List or Intent.Remembered => "list",
        Intent.Change => "change",
        Intent.Pause => "pause",
        Intent.Resume => "resume",
        Intent.RunNow => "run_now",
        Intent.Delete => "delete",
        Intent.Snooze => "snooze",
        Intent.Acknowledge => "acknowledge",
        Intent.SetTarget => "set_target",
        Intent.Dispute => "dispute",
        Intent.Help => "help",
        Intent.Greet => "greet",
        Intent.Thanks => "thanks",
        Intent.Reset => "reset",
        Intent.SetLanguage => "language",
        Intent.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, null),
    };

    public static string Name(ValueBound bound) => bound switch
    {
        ValueBound.Above => "above",
        ValueBound.AtLeast => "at_least",
        ValueBound.Below => "below",
        ValueBound.AtMost => "at_most",
        ValueBound.Between => "between",
    };

    public static string Name(Grain grain) => grain switch
    {
        Grain.Day => "day",
        Grain.Week => "week",
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        Grain.Year => "year",
    };

    public static string Name(View view) => view switch
    {
        View.Value => "value",
        View.Trend => "trend",
        View.Breakdown => "breakdown",
        View.Ranking => "ranking",
        View.Drivers => "drivers",
        View.Funnel => "funnel",
        View.Forecast => "forecast",
        View.Target => "target",
    };

    public static string Name(RankingOrder order) => order switch
    {
        RankingOrder.Highest => "highest",
        RankingOrder.Lowest => "lowest",
    };

    public static string Name(ComparisonKind kind) => kind switch
    {
        ComparisonKind.PreviousPeriod => "previous_period",
        ComparisonKind.SamePeriodLastYear => "same_period_last_year",
        ComparisonKind.Explicit => "explicit",
    };

    public static string Name(ThresholdOperator op) => op switch
    {
        ThresholdOperator.Above => "above",
        ThresholdOperator.Below => "below",
        ThresholdOperator.Outside => "outside",
        ThresholdOperator.RisesBy => "rises_by",
        ThresholdOperator.FallsBy => "falls_by",
        ThresholdOperator.NewHigh => "new_high",
        ThresholdOperator.NewLow => "new_low",
        ThresholdOperator.Unusual => "unusual",
        ThresholdOperator.MissesTarget => "misses_target",
        ThresholdOperator.Stale => "stale",
    };

    public static string Name(HoldingUnit unit) => unit switch
    {
        HoldingUnit.Evaluation => "evaluation",
        HoldingUnit.Hour => "hour",
        HoldingUnit.Day => "day",
        HoldingUnit.Week => "week",
        HoldingUnit.Month => "month",
    };

    public static string Name(ThresholdUnit unit) => unit switch
    {
        ThresholdUnit.Absolute => "absolute",
        ThresholdUnit.Ratio => "ratio",
        ThresholdUnit.Points => "points",
    };

    /// <summary>What a threshold's change is measured against, in the words of <c>comparison.kind</c>.</summary>
    public static string Name(ComparisonExpression comparison) => Name(comparison switch
    {
        ComparisonExpression.PreviousPeriod => ComparisonKind.PreviousPeriod,
        ComparisonExpression.SamePeriodLastYear => ComparisonKind.SamePeriodLastYear,
        _ => ComparisonKind.Explicit,
    });

    /// <summary>"here", "me", "#sales", "slack:#sales", "@alice", "alice@example.com", "email", "team sales".</summary>
    public static string Name(Destination destination) => destination switch
    {
        Destination.Here => "here",
        Destination.Me { On: { } chat } => Name(chat) + ":me",
        Destination.Me => "me",
        Destination.Channel { On: { } chat } channel => $"{Name(chat)}:#{channel.Name}",
        Destination.Channel channel => "#" + channel.Name,
        Destination.Person person => "@" + person.Name,
        Destination.Email email => email.Address,
        Destination.MyEmail => "email",
        Destination.Team { Name: { } name } => "team " + name,
        Destination.Team => "team",
        _ => throw new ArgumentOutOfRangeException(nameof(destination), destination, null),
    };

    public static string Name(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Any => "any",
        ReferenceKind.Post => "post",
        ReferenceKind.Alert => "alert",
        ReferenceKind.Answer => "answer",
    };

    public static string Name(ReferenceScope scope) => scope switch
    {
        ReferenceScope.One => "one",
        ReferenceScope.This => "this",
        ReferenceScope.Mine => "mine",
        ReferenceScope.All => "all",
    };

    private static string Name(ChatPlatform chat) => chat switch
    {
        ChatPlatform.Teams => "teams",
        ChatPlatform.Slack => "slack",
    };

    public static string Name(KpiUnit unit) => unit switch
    {
        KpiUnit.Money => "money",
        KpiUnit.Percent => "percent",
        KpiUnit.Count => "count",
        KpiUnit.Days => "days",
        KpiUnit.Score => "score",
    };

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text that JSON can carry: half of a surrogate pair, which is no character, becomes U+FFFD.</summary>
    public static string Text(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
