using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Where KpiBot was installed by OAuth, and whether it may do there what it needs. It renews no token: that is for whoever uses them.</summary>
internal sealed class WorkspacesCheck(SlackWebClient client, SlackOptions options, TimeProvider time)
{
    private const string Name = "Workspace";

    private string InstallPage => options.PublicAddress is { } address ? new Uri(address, InstallEndpoint.InstallPath).AbsoluteUri : $"https://…{InstallEndpoint.InstallPath}";

    public async IAsyncEnumerable<Finding> ExamineAsync(
        IWorkspaceStore store, IDataProtectionProvider keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var kept = SlackInstallations.ReadKept(store, keys);
        if (kept.Count == 0)
            yield return new Finding.Failed(Name, "No workspace has installed KpiBot yet.", $"Open {InstallPage} in a browser, as somebody who may install apps there.");
        foreach (var (key, installation) in kept)
        {
            yield return installation is null
                ? new Finding.Failed(Name, $"{key}: its token cannot be read; the keys that it was closed with are gone.", $"Bring the folder keys of the data folder back, or install anew: {InstallPage}.")
                : await ExamineAsync(installation, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Finding> ExamineAsync(SlackInstallation installation, CancellationToken cancellation)
    {
        var name = installation.Name is { } called ? $"{called} ({installation.Key})" : installation.Key;
        if (installation.Stopped is { } error)
            return new Finding.Failed(Name, $"{name}: Slack no longer takes the token ({error}).", $"Install KpiBot there again: {InstallPage}.");
        if (installation.Tokens.Ends is { } ends && ends <= time.GetUtcNow())
            return new Finding.Skipped(Name, $"{name}: its token has ended. KpiBot fetches the next one as soon as it runs and speaks there.");
        var answer = await client.TryAsync(SlackCall.Of(SlackMethod.Test, installation.Workspace), installation.Tokens.Access, cancellation).ConfigureAwait(false);
        return answer switch
        {
            SlackAnswer.Done done when TokenCheck.MissingOf(done) is { Count: > 0 } missing =>
                new Finding.Failed(Name, $"{name}: the token lacks {string.Join(", ", missing)}.", $"Install KpiBot there again, which asks for what is missing: {InstallPage}."),
            SlackAnswer.Done => new Finding.Passed(Name, $"{name}: Slack knows the token, and it has the scopes that KpiBot needs."),
            SlackAnswer.InstallationStopped stopped => new Finding.Failed(Name, $"{name}: Slack no longer takes the token ({stopped.Error}).", $"Install KpiBot there again: {InstallPage}."),
            _ => new Finding.Failed(Name, $"{name}: {NotAsked.Sentence(answer)}", NotAsked.Next(answer)),
        };
    }
}
