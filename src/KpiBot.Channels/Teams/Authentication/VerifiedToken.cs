using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>A token that holds; what it says of the activity it came with is still to be compared.</summary>
internal abstract record VerifiedToken
{
    private VerifiedToken() { }

    /// <summary>Null where the activity is one that the token speaks for.</summary>
    public abstract TokenFault? FaultWith(Activity activity);

    /// <summary>Of Teams' own connector.</summary>
    /// <param name="ServiceUrl">Null where the token names none: then it speaks for no activity.</param>
    public sealed record OfConnector(string? ServiceUrl, SigningKey Key) : VerifiedToken
    {
        public override TokenFault? FaultWith(Activity activity) =>
            activity.ChannelId != ChannelIds.Teams ? TokenFault.Channel
            : !Key.Endorsements.Contains(ChannelIds.Teams) ? TokenFault.Endorsement
            : ServiceUrl is null || activity.ServiceUrl is null || !Same(ServiceUrl, activity.ServiceUrl) ? TokenFault.ServiceUrl
            : null;

        private static bool Same(string one, string other) => one.TrimEnd('/').Equals(other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of Entra, for who holds the bot's own credentials: an emulator. It says nothing of channels and addresses.</summary>
    public sealed record OfEntra : VerifiedToken
    {
        public override TokenFault? FaultWith(Activity activity) => activity.ChannelId is ChannelIds.Teams or ChannelIds.Emulator ? null : TokenFault.Channel;
    }
}
