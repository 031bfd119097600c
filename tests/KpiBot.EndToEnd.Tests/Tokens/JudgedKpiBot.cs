using System.Text;
using KpiBot.Channels;
using KpiBot.Channels.Teams;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Channels.Tests.Teams.Tokens;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.EndToEnd.Tests.Tokens;

/// <summary>KpiBot's Teams endpoint on the clock of the cases.</summary>
internal static class JudgedKpiBot
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    public static async Task<bool> TakesAsync(TokenCase test, LoopbackIssuer issuer)
    {
        var scene = new TokenScene();
        test.Arrange(scene);
        var set = "kpibot-" + test.KeySet;
        issuer.Publish(set, scene.Published);
        var time = new FakeTimeProvider(TokenScene.Nine);
        await using var bot = await StartAsync(scene.Settings(issuer.Metadata(set)), time);
        if (scene.PublishedLater is { } later)
        {
            Assert.Equal(202, await PostAsync(bot, new()));
            issuer.Publish(set, later);
            time.Advance(scene.Between);
        }

        var status = await PostAsync(bot, scene);
        Assert.Contains(status, (int[])[202, 401]);
        return status == 202;
    }

    private static async Task<WebApplication> StartAsync(IReadOnlyDictionary<string, string?> settings, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<AskConversation>((_, _) => throw new InvalidOperationException("The cases ask nothing."));
        builder.Services.AddSingleton<IDestinationStore>(new DestinationsInMemory());
        builder.Services.AddTeams(builder.Configuration);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<int> PostAsync(WebApplication bot, TokenScene scene)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(bot.Urls.First()), "/api/messages"))
        {
            Content = new StringContent(scene.Activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (scene.Authorization is { } header)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
