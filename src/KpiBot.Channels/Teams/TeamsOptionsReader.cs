using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Authentication;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Teams;

/// <summary>Reads the settings, and keeps a sentence for everything that is wrong with them.</summary>
internal sealed class TeamsOptionsReader(IConfiguration configuration)
{
    private const string SingleTenant = "SingleTenant";
    private const string MultiTenant = "MultiTenant";
    private const string ManagedIdentity = "UserAssignedMSI";

    private readonly SettingReader settings = new(configuration);

    public TeamsOptions Read()
    {
        var isOpen = settings.Flag(TeamsOptions.AllowUnauthenticatedSetting);
        var cloud = settings.OneOf(TeamsOptions.CloudSetting, TeamsCloud.All, c => c.Name) ?? TeamsCloud.Public;
        var credentials = Credentials(isOpen);
        var login = settings.Address(TeamsOptions.LoginInstanceSetting) ?? cloud.LoginInstance;
        if (login.PathAndQuery != "/")
            settings.Fault(TeamsOptions.LoginInstanceSetting, $"is \"{login}\", and must be an address without a path: the tenant is put behind it");
        return new()
        {
            DangerouslyAllowUnauthenticated = isOpen,
            Cloud = cloud,
            Credentials = credentials,
            LoginInstance = login,
            OpenIdMetadata = settings.Address(TeamsOptions.OpenIdMetadataSetting) ?? cloud.OpenIdMetadata,
            AllowedHosts = [.. cloud.Hosts.Select(host => HostPattern.Read(host)!), .. Hosts()],
            AllowedTenants = Tenants(credentials),
            Guests = settings.OneOf(TeamsOptions.GuestsSetting, Enum.GetValues<OutsiderAccess>(), a => a.ToString()),
            AnonymousMembers = settings.OneOf(
                TeamsOptions.AnonymousMembersSetting, (OutsiderAccess[])[OutsiderAccess.Nothing, OutsiderAccess.AsEveryone], a => a.ToString()),
            EntraTokenTenants = [.. settings.Guids(TeamsOptions.EntraTokenTenantsSetting)],
            EntraOpenIdMetadata = settings.Address(TeamsOptions.EntraOpenIdMetadataSetting) ?? new Uri(login, "common/v2.0/.well-known/openid-configuration"),
            PublicAddress = settings.Address(TeamsOptions.PublicAddressSetting),
            Faults = settings.Faults,
        };
    }

    private BotCredentials? Credentials(bool isOpen)
    {
        string[] all = [TeamsOptions.AppIdSetting, TeamsOptions.AppPasswordSetting, TeamsOptions.AppTenantIdSetting];
        if (isOpen || all.All(name => settings.Text(name) is null))
            return null;
        var type = settings.OneOf(TeamsOptions.AppTypeSetting, (string[])[SingleTenant, MultiTenant, ManagedIdentity], t => t) ?? SingleTenant;
        var id = settings.Guid(TeamsOptions.AppIdSetting, "the bot's id as registered");
        var tenant = type == MultiTenant ? "" : settings.Guid(TeamsOptions.AppTenantIdSetting, $"the tenant that a {type} bot is registered in");
        var secret = type == ManagedIdentity ? "" : settings.Required(TeamsOptions.AppPasswordSetting, $"the secret of a {type} bot");
        return (id, tenant, secret) is ({ } appId, { } tenantId, { } password)
            ? type switch
            {
                MultiTenant => new BotCredentials.MultiTenant(appId, password),
                ManagedIdentity => new BotCredentials.ManagedIdentity(appId, tenantId),
                _ => new BotCredentials.SingleTenant(appId, tenantId, password),
            }
            : null;
    }

    private List<HostPattern> Hosts()
    {
        var found = new List<HostPattern>();
        foreach (var text in settings.List(TeamsOptions.AllowedHostsSetting))
        {
            if (HostPattern.Read(text) is { } host)
                found.Add(host);
            else
                settings.Fault(TeamsOptions.AllowedHostsSetting, $"names the host \"{text}\", which is neither a host name nor *. and the end of names that belong to one owner");
        }

        return found;
    }

    private HashSet<string>? Tenants(BotCredentials? credentials)
    {
        const string anybody = "*";
        if (settings.List(TeamsOptions.AllowedTenantsSetting) is [anybody])
            return null;
        var named = settings.Guids(TeamsOptions.AllowedTenantsSetting);
        if (named.Count > 0)
            return [.. named];
        if (credentials is BotCredentials.MultiTenant && settings.List(TeamsOptions.AllowedTenantsSetting).Count == 0)
            settings.Fault(TeamsOptions.AllowedTenantsSetting, $"is missing: a {MultiTenant} bot can be installed anywhere, so name the tenants whose members it answers, or {anybody} for all");
        return credentials switch
        {
            BotCredentials.SingleTenant bot => [bot.TenantId],
            BotCredentials.ManagedIdentity bot => [bot.TenantId],
            _ => [],
        };
    }
}
