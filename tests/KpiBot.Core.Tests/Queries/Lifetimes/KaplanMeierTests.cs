using CsCheck;
using KpiBot.Core.Queries.Lifetimes;

namespace KpiBot.Core.Tests.Queries.Lifetimes;

public class KaplanMeierTests
{
    /// <summary>
    /// Remission times in weeks of 42 leukaemia patients (Freireich et al. 1963), as in Cox and Oakes, "Analysis of Survival
    /// Data", and Klein and Moeschberger, "Survival Analysis", with the medians published there; + is censored.
    /// </summary>
    [Theory]
    [InlineData("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+", 23)]
    [InlineData("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23", 8)]
    public void Published_remission_times(string weeks, int median) => Assert.Equal(median, Median(weeks));

    [Theory]
    [InlineData("", null)]
    [InlineData("5", 5)]
    [InlineData("5+", null)]
    [InlineData("3 7 9 12", 7)] // 3/4, then 1/2: the first day on which it is at most a half
    [InlineData("3 7+ 9 12", 9)] // 3/4, then 3/4 · 1/2
    [InlineData("3 7+ 9+ 12+", null)] // stays at 3/4
    [InlineData("4 4+", 4)] // the censored of day 4 is still there on day 4: 1/2
    [InlineData("4+ 4 4", 4)] // 1/3
    [InlineData("1 2 3 4 5 6 7", 4)] // 6/7 · 5/6 · 4/5 · 3/4 = 3/7
    public void Worked_by_hand(string days, int? median) => Assert.Equal(median, Median(days));

    [Fact]
    public void Without_censored_it_is_the_lower_median_of_the_sample() =>
        Gen.Int[0, 50].Array[1, 60].Sample(days => Assert.Equal(
            days.Order().ElementAt((days.Length - 1) / 2),
            KaplanMeier.Median(days.Select(d => new Lifetime(d, 1, Ended: true)))));

    [Fact]
    public void To_censor_instead_of_ending_never_shortens_it() =>
        Gen.Select(Gen.Int[0, 50].Array[1, 40], Gen.Int[0, 39]).Sample((days, at) =>
        {
            var all = days.Select(d => new Lifetime(d, 1, Ended: true)).ToArray();
            var censored = all.Select((l, i) => i == at % all.Length ? l with { Ended = false } : l);

            Assert.True((KaplanMeier.Median(censored) ?? int.MaxValue) >= KaplanMeier.Median(all));
        });

    private static int? Median(string lifetimes) => KaplanMeier.Median(lifetimes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => new Lifetime(int.Parse(l.TrimEnd('+'), null), 1, Ended: !l.EndsWith('+'))));
}
