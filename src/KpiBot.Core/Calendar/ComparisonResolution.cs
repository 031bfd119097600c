namespace KpiBot.Core.Calendar;

/// <summary>What became of a comparison.</summary>
public abstract record ComparisonResolution
{
    private ComparisonResolution() { }

    public sealed record Resolved(Comparison Comparison) : ComparisonResolution;

    public sealed record Unresolved(Localization.Issue Issue) : ComparisonResolution;
}
