namespace KpiBot.Channels.Tests.Teams.Proof;

/// <summary>What goes wrong with one request.</summary>
internal enum ConnectorFault
{
    None,
    Throttled,
    Passing,

    /// <summary>The connection ends before anything was accepted.</summary>
    Cut,

    /// <summary>It is accepted and the connection ends.</summary>
    AnswerLost,

    /// <summary>It is accepted and answered after some seconds.</summary>
    Slow,

    /// <summary>It is accepted and answered when nobody waits any more.</summary>
    TooSlow,
}

/// <summary>Faults as they come, the same for the same seed as far as requests come in the same order.</summary>
internal sealed class ConnectorFaults(int seed)
{
    private readonly Random _random = new(seed);

    public ConnectorFault Next()
    {
        lock (_random)
        {
            return _random.NextDouble() switch
            {
                < 0.04 => ConnectorFault.Throttled,
                < 0.10 => ConnectorFault.Passing,
                < 0.12 => ConnectorFault.Cut,
                < 0.15 => ConnectorFault.AnswerLost,
                < 0.17 => ConnectorFault.Slow,
                < 0.18 => ConnectorFault.TooSlow,
                _ => ConnectorFault.None,
            };
        }
    }

    public int PassingStatus()
    {
        lock (_random)
            return ((int[])[412, 502, 503, 504])[_random.Next(4)];
    }
}
