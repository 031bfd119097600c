using System.Numerics;

namespace KpiBot.Core.Queries.Lifetimes;

/// <summary>Some that lived equally long, in whole days.</summary>
/// <param name="Ended">False where they still live: censored, known only to have lived this long.</param>
public readonly record struct Lifetime(int Days, long Count, bool Ended);

/// <summary>
/// The product-limit estimate of E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of
/// the American Statistical Association 53 (1958): at each day on which d of the n still observed end, survival is multiplied by
/// (n − d)/n. Those censored on that day are still among the n.
/// </summary>
public static class KaplanMeier
{
    /// <summary>The first day on which survival is at most one half; null where it never falls so far.</summary>
    public static int? Median(IEnumerable<Lifetime> lifetimes)
    {
        var byDays = lifetimes.GroupBy(l => l.Days).OrderBy(g => g.Key).ToList();
        var atRisk = byDays.Sum(g => g.Sum(l => l.Count));
        var (alive, all) = (BigInteger.One, BigInteger.One); // survival as an exact fraction: one half is one half
        foreach (var day in byDays)
        {
            var ended = day.Where(l => l.Ended).Sum(l => l.Count);
            if (ended > 0)
            {
                (alive, all) = Reduced(alive * (atRisk - ended), all * atRisk);
                if (alive * 2 <= all)
                    return day.Key;
            }

            atRisk -= day.Sum(l => l.Count);
        }

        return null;
    }

    private static (BigInteger, BigInteger) Reduced(BigInteger alive, BigInteger all)
    {
        var common = BigInteger.GreatestCommonDivisor(alive, all);
        return (alive / common, all / common);
    }
}
