using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Channels.Export;
using KpiBot.Channels.Web;
using KpiBot.Channels.Web.Pages;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations;
using KpiBot.Storage.LiteDb;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Web;

/// <summary>The page on a real server of this machine, in front of whatever the test lets it ask, and a browser's manners.</summary>
internal sealed partial class RunningWeb : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LiteDbStore _store;
    private readonly TemporaryFolder _folder;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() });

    private RunningWeb(WebApplication app, LiteDbStore store, TemporaryFolder folder) => (_app, _store, _folder) = (app, store, folder);

    public Uri Page => new(_app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal));

    public static async Task<RunningWeb> StartAsync(WebSetup setup)
    {
        var folder = new TemporaryFolder();
        var store = LiteDbStore.Open(folder.Path);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(setup.Settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(setup.Address);
        builder.Services.AddSingleton(setup.AskOver?.Invoke(store) ?? setup.Ask);
        var seen = VisibleCatalog.Of(BuiltInCatalog.Catalog, (setup.Access ?? AccessPolicy.Open(BuiltInCatalog.Catalog)).Of(Principal.Local), store.Snapshot);
        builder.Services.AddSingleton(new CatalogueBuilder(seen, setup.Calendar, store, "EUR"));
        builder.Services.AddSingleton(new AnswerFiles(seen, store));
        builder.Services.AddWebPage(builder.Configuration);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build();
        if (setup.RemoteAddress is { } address)
        {
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = address;
                return next(context);
            });
        }

        app.MapWebPage();
        app.MapAboutPage();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, store, folder);
    }

    public async Task<HttpResponseMessage> GetAsync(string path = "/", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Page, path));
        change?.Invoke(request);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form of the page, with what it hides, as a browser does.</summary>
    public async Task<HttpResponseMessage> AskAsync(string question, string path = "/", Action<Dictionary<string, string>>? change = null)
    {
        var html = await (await GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var form = Composer().Match(html).Value;
        var fields = HiddenField().Matches(form).ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value));
        fields["question"] = question;
        change?.Invoke(fields);
        return await PostAsync(new FormUrlEncodedContent(fields));
    }

    public async Task<HttpResponseMessage> PostAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = body };
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks, and reads the page that the browser is sent to.</summary>
    public async Task<string> AnswerAsync(string question, string path = "/")
    {
        using var asked = await AskAsync(question, path);
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        return await (await GetAsync(asked.Headers.Location!.OriginalString)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("<form class=\"composer\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Composer();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}
