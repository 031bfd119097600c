namespace KpiBot.Host.Sample;

/// <param name="Today">The day that the sample ends before: its last complete day is yesterday.</param>
/// <param name="Scale">Multiplies the volumes; 1 is about 60,000 sales lines.</param>
/// <param name="Seed">The same options and seed give the same bytes.</param>
internal sealed record SampleOptions(DateOnly Today, double Scale = 1, int Seed = 1)
{
    /// <summary>The first of the month three years ago.</summary>
    public DateOnly Start
    {
        get
        {
            var threeYearsAgo = Today.AddYears(-3);
            return new(threeYearsAgo.Year, threeYearsAgo.Month, 1);
        }
    }

    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = Start; day < Today; day = day.AddDays(1))
                yield return day;
        }
    }
}
