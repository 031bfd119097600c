using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Targets;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Core.Tests.Answers;

public class OutlookAnswerTests
{
    private static readonly ForecastResult Forecast = new(152_000, 140_000, 164_000, Results.ThisMonth.Answered, 98_000)
    {
        Methods = [ForecastMethod.SeasonalNaiveWeek],
        Error = 0.05m,
        NaiveError = 0.05m,
        Trials = 52,
        From = new(2024, 1, 1),
    };

    [Theory]
    [InlineData(English, "Landing:", "€152,000 (€140,000 – €164,000)")]
    [InlineData(French, "Atterrissage_:", "152_000_€ (140_000_€ – 164_000_€)")]
    public void A_landing_says_its_range(UiLanguage language, string lead, string text)
    {
        var line = Landing(null).Answer(language).Outlook[0];
        Assert.Equal((lead.Narrow(), text.Narrow(), Tone.Neutral), (line.Lead, line.Text, line.Tone));
    }

    [Fact]
    public void And_how_far_from_the_target_it_lies()
    {
        var answer = Landing(Target(140_000, TargetStanding.OnTrack)).Answer();

        Assert.Equal(("Landing:", "€152,000 (€140,000 – €164,000), 8.6% above target", Tone.Good), (answer.Outlook[0].Lead, answer.Outlook[0].Text, answer.Outlook[0].Tone));
        Assert.Equal("€98,000 through 22 November 2026; the 8 days after it are forecast", answer.Outlook[1].Text);
        Assert.Contains("Landing: €152,000 (€140,000 – €164,000), 8.6% above target.", answer.Summary);
        Assert.Equal("November 2026 (1–30 November)", answer.Period);
    }

    [Fact]
    public void The_method_and_its_error_stand_in_how_it_was_computed_and_that_none_was_better_than_the_last_season() => Assert.Contains(
        Landing(null).Answer().HowComputed.Parts,
        p => p.Text == "5.0% (wMAPE of the landing); no other method did better than the seasonal naive one");

    [Theory]
    [InlineData(98_000, 101_000, "70.0% of the €140,000 target:", "€101,000 expected by now, €3,000 behind", Tone.Bad)]
    [InlineData(104_000, 101_000, "74.3% of the €140,000 target:", "€101,000 expected by now, €3,000 ahead", Tone.Good)]
    [InlineData(101_000, 101_000, "72.1% of the €140,000 target:", "€101,000 expected by now, right on it", Tone.Good)]
    public void A_plain_number_says_its_pace_in_one_line(int achieved, int expected, string lead, string text, Tone tone)
    {
        var result = Results.Value("revenue", achieved) with
        {
            Target = new(140_000, [], Results.ThisMonth.Answered, achieved) { Standing = TargetStanding.Unknown, Expected = new(expected, PaceBasis.Weekdays) },
        };
        Assert.Equal(new OutlookLine(lead, text, tone), Assert.Single(result.Answer().Outlook));
    }

    [Theory]
    [InlineData("customer_acquisition_cost", 380, 400, "€400, now 5.0% below", Tone.Good)]
    [InlineData("customer_acquisition_cost", 410, 400, "€400, now 2.5% above", Tone.Bad)]
    [InlineData("win_rate", 0.31, 0.33, "33.0%, now 2.0 pts below", Tone.Bad)]
    public void A_rate_stands_above_or_below_by_its_direction(string kpi, double achieved, double goal, string text, Tone tone)
    {
        var result = Results.Value(kpi, (decimal)achieved) with
        {
            Target = new((decimal)goal, [], Results.ThisMonth.Answered, (decimal)achieved) { Standing = TargetStanding.Unknown, Expected = new((decimal)goal, PaceBasis.Level) },
        };
        Assert.Equal(new OutlookLine("Target:", text, tone), Assert.Single(result.Answer().Outlook));
    }

    [Fact]
    public void A_period_that_is_over_has_reached_its_target_or_missed_it()
    {
        var result = Results.Value("revenue", 150_000) with
        {
            Period = Results.LastMonth,
            Target = new(140_000, [], Results.October, 150_000) { Standing = TargetStanding.Reached },
        };
        Assert.Equal(
            new OutlookLine("Objectif atteint\u202F:", "140_000_€, 7,1_% au-dessus de l’objectif".Narrow(), Tone.Good),
            Assert.Single(result.Answer(French).Outlook));
    }

    [Fact]
    public void A_target_shows_what_is_left_for_each_working_day_and_bars_of_one_scale()
    {
        var answer = (Results.Value("leads", 70) with
        {
            Query = new KpiQuery.Target(Results.Kpi("leads"), RelativePeriod.ThisMonth),
            Target = new(100, [], Results.ThisMonth.Answered, 70)
            {
                Standing = TargetStanding.WithinReach,
                Expected = new(72, PaceBasis.Weekdays),
                Landing = Forecast with { Value = 96, Low = 90, High = 102 },
                WorkingDaysLeft = 7,
                LeftPerWorkingDay = 30m / 7,
            },
        }).Answer();

        Assert.Equal(
            ["70.0% of the 100 target: 72 expected by now, 2 behind", "Within reach: landing at 96 (90 – 102), 4.0% below target", "Left: 30, or 5 on each of the 7 working days left"],
            answer.Outlook.Select(l => $"{l.Lead} {l.Text}"));
        Assert.Equal([("Achieved", 0.7), ("Expected by now", 0.72), ("Landing", 0.96), ("Target", 1.0)], answer.Table!.Rows.Select(r => (r.Label[0], r.Share!.Value)));
    }

    [Fact]
    public void A_month_to_come_has_its_target_for_a_headline()
    {
        var answer = (Results.Value("revenue", null) with
        {
            Query = new KpiQuery.Target(Results.Kpi("revenue"), new CalendarMonth(2026, 12)),
            Period = new(Results.Days("2026-12-01", "2027-01-01"), Results.Days("2026-12-01", "2026-12-01"), CalendarUnit.Month),
            Target = new(140_000, [], Results.Days("2026-12-01", "2026-12-01"), null) { Standing = TargetStanding.Unknown },
        }).Answer(French);

        Assert.Equal("objectif 140_000_€".Narrow(), answer.Headline);
    }

    private static KpiResult Landing(TargetResult? target) => Results.Value("revenue", 152_000) with
    {
        Query = new KpiQuery.Forecast(Results.Kpi("revenue"), RelativePeriod.ThisMonth),
        Forecast = Forecast,
        Target = target,
    };

    private static TargetResult Target(decimal value, TargetStanding standing) =>
        new(value, [], Results.ThisMonth.Answered, 98_000) { Standing = standing, Landing = Forecast };
}
