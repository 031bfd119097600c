using System.Globalization;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>The headline number that somebody vouches for.</summary>
/// <param name="Number">In the KPI's unit; percentages as fractions.</param>
/// <param name="Tolerance">The largest difference that still counts as equal, in the same unit.</param>
public sealed record ExpectedValue(decimal Number, decimal Tolerance)
{
    public bool Agrees(decimal actual) => Math.Abs(actual - Number) <= Tolerance;

    public override string ToString() => Tolerance == 0
        ? Number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Number} ± {Tolerance}");
}
