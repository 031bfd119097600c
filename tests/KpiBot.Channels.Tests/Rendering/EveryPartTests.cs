using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>
/// Every part of every kind of answer is shown on every channel, or left out with a reason. The parts are found by
/// reflection: one that is added to an answer is looked for from then on. A part is shown where the rendering changes with it.
/// </summary>
public sealed class EveryPartTests
{
    /// <summary>A single number, and one that can be drawn.</summary>
    private static readonly KpiResult[] Results =
    [
        SampleAnswers.Kpi().Result,
        ChartAnswers.CourseResult(ChartAnswers.Revenue, Grain.Month, "2026-06-01", 1, 2, 3),
    ];

    public static TheoryData<string, string> Cases => new(
        from channel in Renderings.Channels.Keys
        from kind in FilledAnswers.Kinds
        select (channel, kind.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_part_is_shown_or_left_out_with_a_reason(string channel, string name)
    {
        var kind = FilledAnswers.Kinds.Single(k => k.Name == name);
        var leftOut = PartsLeftOut.Of[channel];
        var parts = FilledAnswers.PartsOf(kind, Results[0]);
        var shown = new HashSet<string>();
        foreach (var result in Results)
        {
            var usual = await ShowAsync(kind, result, changed: null, channel);
            foreach (var part in parts.Where(part => !shown.Contains(part)))
            {
                if (await ShowAsync(kind, result, part, channel) != usual)
                    shown.Add(part);
            }
        }

        Assert.Equal(parts.Where(part => leftOut.ContainsKey($"{name}.{part}")).Order(), parts.Except(shown).Order());
        Assert.NotEmpty(shown);
    }

    [Fact]
    public void No_reason_is_given_for_what_is_not_there()
    {
        var parts = FilledAnswers.Kinds.SelectMany(kind => FilledAnswers.PartsOf(kind, Results[0]).Select(part => $"{kind.Name}.{part}"));

        Assert.Equal(Renderings.Channels.Keys.Order(), PartsLeftOut.Of.Keys.Order());
        Assert.Empty(PartsLeftOut.Of.Values.SelectMany(channel => channel.Keys).Except(parts));
    }

    private static async Task<string> ShowAsync(Type kind, KpiResult result, string? changed, string channel)
    {
        // Headers for two labels and three figures, a row for each point.
        var answer = new FilledAnswers(result, path => path)
        {
            Changed = changed,
            Count = path => path switch
            {
                "Table.Headers" => 5,
                "Table.Rows" => 3,
                _ => 2,
            },
        }.Fill(kind);
        return await Renderings.OfAsync(SampleAnswers.Reply(answer), channel, inColour: true);
    }
}
