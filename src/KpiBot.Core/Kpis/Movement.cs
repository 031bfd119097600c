namespace KpiBot.Core.Kpis;

/// <summary>Which way a number went.</summary>
public enum Movement
{
    Rise,
    Fall,
}
