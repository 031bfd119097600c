using System.Text.Encodings.Web;
using System.Text.Json;

namespace KpiBot.Channels.Tests.Slack.Views;

/// <summary>The form and the page as they are kept beside the messages, in both languages; Slack's own types are held against them.</summary>
public sealed class VerifiedViewTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("U1", "each", "en")]
    [InlineData("U2", "fr", "fr")]
    public async Task The_form_and_the_page_are_as_verified(string user, string settled, string language)
    {
        await using var settling = await SettlingInSlack.StartAsync();
        await settling.SendAsync(settled, "Alex Martin", ["revenue", "win_rate"], user);

        Same($"home.{language}", SettlingInSlack.Checked((await settling.Slack.NextAsync()).View));
        Same($"settings.{language}", await settling.OpenAsync(user));
    }

    private static void Same(string name, JsonElement view) => VerifiedFile.Equal(
        Repository.Folder("tests", "KpiBot.Channels.Tests", "VerifiedViews", $"{name}.view.json"), JsonSerializer.Serialize(view, Readable).ReplaceLineEndings("\n") + "\n");
}
