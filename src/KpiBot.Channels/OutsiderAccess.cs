namespace KpiBot.Channels;

/// <summary>What somebody gets who is not of the organisation.</summary>
internal enum OutsiderAccess
{
    /// <summary>One polite sentence.</summary>
    Nothing,

    /// <summary>What <c>access.yaml</c> gives everyone; without that file, everything.</summary>
    AsEveryone,

    /// <summary>What <c>access.yaml</c> gives the person, who is known by their id.</summary>
    AsMembers,
}
