using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Web;

/// <summary>The page's part of the configuration.</summary>
/// <param name="Enabled">Whether there is a page at all, on loopback.</param>
public sealed record WebOptions(bool Enabled)
{
    public const string EnabledSetting = "Web:Enabled";

    public static WebOptions From(IConfiguration configuration) => new(configuration.GetValue(EnabledSetting, defaultValue: true));
}
