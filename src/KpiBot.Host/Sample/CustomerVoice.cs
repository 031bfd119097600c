namespace KpiBot.Host.Sample;

/// <summary>Satisfaction answers (1 to 5) after purchases, and recommendation answers (0 to 10) by quarter.</summary>
internal sealed class CustomerVoice(SampleOptions options, Demand demand, ProductRange range, Funnel funnel)
{
    private static readonly Weighted<int> Satisfaction = new((5, 0.44), (4, 0.33), (3, 0.12), (2, 0.07), (1, 0.04));
    private static readonly Weighted<int> Recommendation =
        new((10, 0.22), (9, 0.24), (8, 0.20), (7, 0.12), (6, 0.08), (5, 0.06), (4, 0.03), (3, 0.02), (2, 0.01), (0, 0.02));

    public IEnumerable<SurveyRow> Answers()
    {
        var random = new Random(options.Seed * 31 + 8);
        var count = 0;
        foreach (var day in options.Days)
        {
            for (var answers = random.Poisson(6 * options.Scale * demand.General(day)); answers > 0; answers--)
                yield return Row(++count, day, "csat", Satisfaction.Draw(random, s => Unhappy(s, 3, day)), 1, 5, random);
            for (var answers = random.Poisson(2.6 * options.Scale * demand.General(day)); answers > 0; answers--)
                yield return Row(++count, day, "nps", Recommendation.Draw(random, s => Unhappy(s, 6, day)), 0, 10, random);
        }
    }

    /// <summary>Low answers are likelier in the two weeks after the web shop was down.</summary>
    private double Unhappy(int score, int low, DateOnly day) =>
        score <= low && day >= demand.WebOutage && day < demand.WebOutage.AddDays(14) ? 1.8 : 1;

    private SurveyRow Row(int id, DateOnly day, string kind, int score, int min, int max, Random random)
    {
        var customer = random.Any(funnel.Customers);
        return new($"A{id:D6}", day.ToDateTime(TimeOnly.MinValue), kind, score, min, max, customer.Id,
            range.Draw(random, day).Name, customer.Country.Name, customer.Segment);
    }
}
