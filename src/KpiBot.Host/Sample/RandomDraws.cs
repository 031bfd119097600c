namespace KpiBot.Host.Sample;

/// <summary>The distributions that the sample company is drawn from.</summary>
internal static class RandomDraws
{
    /// <summary>How many independent events happen where <paramref name="mean"/> are expected.</summary>
    public static int Poisson(this Random random, double mean)
    {
        if (mean > 60)
            return Math.Max(0, (int)Math.Round(mean + Math.Sqrt(mean) * random.Normal()));
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = random.NextDouble(); product > limit; product *= random.NextDouble())
            count++;
        return count;
    }

    /// <summary>Box–Muller: mean 0, deviation 1.</summary>
    public static double Normal(this Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Any<T>(this Random random, IReadOnlyList<T> members) => members[random.Next(members.Count)];
}
