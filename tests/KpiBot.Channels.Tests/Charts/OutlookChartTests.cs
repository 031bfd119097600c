using KpiBot.Channels.Charts;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>Reasons, funnels, landings and targets as pictures: what they show, before it is drawn, and that it is drawn.</summary>
public class OutlookChartTests
{
    private static readonly ChartPictures Pictures = ChartPictures.Open(NullLogger.Instance);

    public static TheoryData<string, KpiAnswer> All => new()
    {
        { "why", WordedAnswers.Why(French) },
        { "why of a rate", WordedAnswers.WhyOfRate(English) },
        { "funnel", WordedAnswers.FunnelOfMonth(French) },
        { "landing", WordedAnswers.Landing(English) },
        { "target", WordedAnswers.AgainstTarget(French) },
    };

    [Fact]
    public void Reasons_are_bars_on_both_sides_of_zero_under_the_whole_change()
    {
        var chart = Of(WordedAnswers.Why(English));

        Assert.Equal(["Whole change|-€12,300|Quiet", "Germany|-€9,100|Fall", "Spain|-€3,200|Fall", "France|+€2,000|Solid", "(none)|-€2,000|Fall"], Rows(chart));
        Assert.Equal((-12_300, 2_000), (chart.Low, chart.High));
        Assert.Equal(["raised it", "lowered it"], Legend(chart));
        Assert.StartsWith("Parts of the change, by country · November 2026", string.Join(' ', chart.Subtitle), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_of_a_change_of_nothing_are_not_drawn()
    {
        var why = WordedAnswers.Why(English);
        Assert.Null(ChartModelBuilder.Build(why with { Result = why.Result with { Drivers = why.Result.Drivers! with { Change = 0 } } }));
    }

    [Fact]
    public void A_step_that_dwarfs_all_that_follow_is_torn_and_says_so()
    {
        var chart = Of(WordedAnswers.FunnelOfMonth(English));

        Assert.Equal(["Sessions|44,225", "Leads generated / 2.0% of the above|887", "Opportunities / 41.1% of the above|365", "New customers / 22.7% of the above|83"],
            chart.Rows.Select(r => $"{string.Join(" / ", r.Label)}|{r.Text}"));
        Assert.Equal([true, false, false, false], chart.Rows.Select(r => r.IsTorn));
        Assert.Equal(887, chart.High);
        Assert.Equal(["The first bar is torn: it is far longer than drawn."], chart.Footnotes);
    }

    [Fact]
    public void The_months_of_a_landing_fill_a_scale_of_their_own()
    {
        var chart = Of(WordedAnswers.Landing(English));

        Assert.Equal(["October 2026|€50k|Solid", "November 2026|€48k|Pale", "December 2026|€54k|Pale"], Rows(chart));
        Assert.Equal((54_000d, (double?)null), (chart.High, chart.Target));
        Assert.Equal("Landing: €152k (€140k – €164k)", chart.Footnotes[0]);
    }

    [Fact]
    public void A_landing_stands_with_its_range_beside_what_has_come_and_its_target()
    {
        var chart = ChartModelBuilder.Landing(WordedAnswers.Landing(English))!;

        Assert.Equal(["So far|€88k|Solid", "Landing / €140k – €164k|€152k|Pale"], Rows(chart));
        Assert.Equal((140_000d, 164_000d), chart.Rows[^1].Range);
        Assert.Equal(140_000, chart.Target);
        Assert.Equal(164_000, chart.High);
        Assert.Equal(["forecast", "in 4 cases of 5", "Target: €140k"], Legend(chart));
    }

    [Fact]
    public void A_target_is_a_line_across_what_has_come_what_should_have_and_the_landing()
    {
        var chart = Of(WordedAnswers.AgainstTarget(French));

        Assert.Equal(["Réalisé|88 k€|Solid", "Attendu à ce jour|84 k€|Quiet", "Atterrissage / 140 k€ – 164 k€|152 k€|Pale"], Rows(chart).Select(row => row.Replace('\u202F', ' ')));
        Assert.Equal(140_000, chart.Target);
    }

    [Fact]
    public void A_target_beyond_every_bar_stands_clear_of_the_edge()
    {
        var answer = WordedAnswers.AgainstTarget(English);
        var chart = Of(answer with { Result = answer.Result with { Target = answer.Result.Target! with { Value = 500_000, Landing = null } } });
        Assert.InRange(chart.High, 505_000, 520_000);
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(All))]
    public void Each_is_drawn_alike_every_time_small_enough_to_send_and_with_letters(string name, KpiAnswer answer)
    {
        var png = Pictures.Render(answer);
        Assert.NotNull(png);
        Assert.Equal(png, Pictures.Render(answer));
        Assert.InRange(png.Length, 2_000, ChartPictures.MostBytes);
        using var picture = SKBitmap.Decode(png);
        Assert.Equal(720, picture.Width);
        Assert.True(picture.Pixels.Count(p => p is { Red: < 0x60, Green: < 0x60, Blue: < 0x70 }) > 1_000, name);
    }

    private static BarChart Of(KpiAnswer answer) => Assert.IsType<BarChart>(ChartModelBuilder.Build(answer));

    private static IEnumerable<string> Rows(BarChart chart) => chart.Rows.Select(r => $"{string.Join(" / ", r.Label)}|{r.Text}|{r.Fill}");

    private static IEnumerable<string> Legend(BarChart chart) => chart.Legend.SelectMany(row => row).Select(entry => entry.Text);
}
