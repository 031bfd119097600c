using System.Text.Json;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Teams.Authentication;
using KpiBot.Channels.Teams.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Teams.Doctor;

/// <summary>Goes through what Teams needs of a KpiBot, from its settings to the app that is uploaded, in the order in which one sets it up.</summary>
public sealed class TeamsDoctor : IDisposable
{
    private const string Settings = "Settings";
    private const string Token = "Token";
    private const string Keys = "Keys";

    private readonly TeamsOptions _options;
    private readonly ServiceProvider _services;

    public TeamsDoctor(IConfiguration configuration)
    {
        _options = TeamsOptions.From(configuration);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddTeamsAuthentication(_options);
        services.AddHttpClient<EndpointCheck>(http => http.Timeout = EndpointCheck.RequestTimeout)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => BotConnectorClient.CreateHandler(useProxy: true));
        _services = services.BuildServiceProvider();
    }

    /// <param name="address">Where Teams reaches KpiBot from outside; null leaves that unchecked.</param>
    /// <param name="package">The file that <c>kpibot manifests --teams</c> made; null leaves it unchecked.</param>
    public async IAsyncEnumerable<Finding> ExamineAsync(Uri? address, string? package, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var finding in ExamineSettings())
            yield return finding;
        yield return await ExamineTokenAsync(cancellation).ConfigureAwait(false);
        yield return await ExamineKeysAsync().ConfigureAwait(false);
        yield return address is null
            ? new Finding.Skipped(EndpointCheck.Name, "Give the address with --address https://… to see whether KpiBot answers there.")
            : await _services.GetRequiredService<EndpointCheck>().ExamineAsync(address, TeamsDoor.Instance, cancellation).ConfigureAwait(false);
        yield return package is null
            ? new Finding.Skipped(PackageCheck.Name, "Give the file with --package kpibot-teams.zip to see whether it is this bot's.")
            : PackageCheck.Examine(package, _options.AppId, address);
    }

    public void Dispose() => _services.Dispose();

    private IEnumerable<Finding> ExamineSettings()
    {
        foreach (var fault in _options.Faults)
            yield return new Finding.Failed(Settings, fault, "docs/teams.md, \"Settings\", says what each of them is and where it is found.");
        if (_options is { Credentials: { } credentials, Faults.Count: 0 })
            yield return new Finding.Passed(Settings, $"{credentials}, cloud {_options.Cloud.Name}.");
        if (_options is { Credentials: null, Faults.Count: 0 })
        {
            yield return new Finding.Failed(
                Settings, "No bot is configured.", $"Register a bot (docs/teams.md, step 1), then set {TeamsOptions.AppIdSetting}, {TeamsOptions.AppPasswordSetting} and {TeamsOptions.AppTenantIdSetting}.");
        }
    }

    private async Task<Finding> ExamineTokenAsync(CancellationToken cancellation)
    {
        if (_services.GetService<BotTokens>() is not { } tokens)
            return new Finding.Skipped(Token, "There are no credentials to get one with.");
        try
        {
            await tokens.GetAsync(cancellation).ConfigureAwait(false);
            return new Finding.Passed(Token, "Microsoft has given the bot a token.");
        }
        catch (TokenNotIssuedException refused)
        {
            return new Finding.Failed(Token, refused.Message, NextStep(refused.Reason));
        }
    }

    private async Task<Finding> ExamineKeysAsync()
    {
        if (_services.GetService<OpenIdDocuments>() is not { } documents)
            return new Finding.Skipped(Keys, "They are needed only with credentials.");
        try
        {
            var keys = await documents.ReadKeysAsync(_options.OpenIdMetadata).ConfigureAwait(false);
            return new Finding.Passed(Keys, $"The {keys.Count} keys that Teams signs with were read.");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or JsonException)
        {
            return new Finding.Failed(Keys, $"The keys that Teams signs with could not be read: {fault.Message}", $"Let this machine reach {_options.OpenIdMetadata.Host} over HTTPS: without the keys KpiBot can believe no message.");
        }
    }

    private string NextStep(TokenRefusal reason) => reason switch
    {
        TokenRefusal.WrongSecret or TokenRefusal.ExpiredSecret =>
            $"In the Entra admin center: App registrations, your bot, Certificates & secrets, New client secret; copy its Value at once into {TeamsOptions.AppPasswordSetting}.",
        TokenRefusal.UnknownBot =>
            $"Compare {TeamsOptions.AppIdSetting} with \"Application (client) ID\" and {TeamsOptions.AppTenantIdSetting} with \"Directory (tenant) ID\" on the overview of the app registration.",
        TokenRefusal.UnknownTenant => $"Set {TeamsOptions.AppTenantIdSetting} to \"Directory (tenant) ID\" on the overview of the app registration.",
        TokenRefusal.NoManagedIdentity =>
            $"Assign the user-assigned identity to this virtual machine or app service, and set {TeamsOptions.AppIdSetting} to its client id. Elsewhere than in Azure use {TeamsOptions.AppTypeSetting}=SingleTenant and a secret.",
        TokenRefusal.Unreachable => $"Let this machine reach {_options.LoginInstance.Host} over HTTPS (a firewall or proxy may be in between), then try again.",
        TokenRefusal.Refused => "Look the code up at https://login.microsoftonline.com/error, or ask whoever manages Entra in your company: a conditional access policy may forbid it.",
    };
}
