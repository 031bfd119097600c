namespace KpiBot.Channels.Tests.Web;

internal static class Responses
{
    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
