using System.Text;
using System.Text.Json;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Localization;

namespace KpiBot.Host.Beside;

/// <summary><c>kpibot ask</c>, as it is carried out here or sent to the bot that owns the data folder.</summary>
internal sealed record AskCommandRequest(string Question, bool Json, bool How, UiLanguage? Language, string? Now, string? TimeZone, bool Colour)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        var reply = await workspace.Converse(Now, TimeZone).AskAsync(Question, Language ?? workspace.DefaultLanguage, cancellation);
        var output = new StringWriter { NewLine = "\n" };
        if (Json)
        {
            using var parse = JsonDocument.Parse(ParseJson.Write(reply.Parse, workspace.Calendar(Now, TimeZone)));
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Readable))
                AskJson.Write(json, reply, parse.RootElement);
            output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }
        else
        {
            new TerminalRenderer(new(Colour, How)).Write(output, reply.Answers);
        }

        return new(AskOutcome.ExitCode(reply.Answers), output.ToString());
    }
}
