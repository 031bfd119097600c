namespace KpiBot.Host.Sample;

/// <summary>Members with shares of the whole, to draw from.</summary>
internal sealed class Weighted<T>(params (T Member, double Weight)[] members)
{
    public IReadOnlyList<(T Member, double Weight)> Members { get; } = members;

    private readonly double total = members.Sum(m => m.Weight);

    public T Draw(Random random) => Draw(random, _ => 1);

    /// <summary>Draws with each weight multiplied by a factor of the moment.</summary>
    public T Draw(Random random, Func<T, double> factor)
    {
        var sum = 0.0;
        foreach (var (member, weight) in Members)
            sum += weight * factor(member);
        var point = random.NextDouble() * (sum > 0 ? sum : total);
        foreach (var (member, weight) in Members)
        {
            point -= weight * factor(member);
            if (point < 0)
                return member;
        }

        return Members[^1].Member;
    }
}
