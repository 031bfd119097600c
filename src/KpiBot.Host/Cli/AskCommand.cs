using System.CommandLine;
using KpiBot.Channels.Export;
using KpiBot.Channels.Preview;
using KpiBot.Core.Localization;
using KpiBot.Host.Beside;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot ask "…"</c> answers once on the terminal.</summary>
internal static class AskCommand
{
    public static Command Create(SharedOptions shared)
    {
        var question = new Argument<string>("question") { Description = "What you want to know, in English or French" };
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON" };
        var how = new Option<bool>("--how") { Description = "Show how the number was computed" };
        var language = new Option<string?>("--language") { Description = "The language to answer in where the question leaves it open: en or fr" };
        language.AcceptOnlyFromAmong("en", "fr");
        var thread = new Option<string?>("--thread") { Description = "The name of a conversation: questions of the same name follow up each other for a day" };
        var export = new Option<string?>("--export") { Description = "Also write the numbers to a .csv or .xlsx file" };
        export.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } path && ExportFormats.OfFile(path) is null)
                given.AddError($"--export takes a file name that ends in .csv or .xlsx, not '{path}'.");
        });

        var chart = new Option<string?>("--chart") { Description = "Also draw the answer to a .png file" };
        chart.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } path && !path.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
                given.AddError($"--chart takes a file name that ends in .png, not '{path}'.");
        });

        var who = new Option<string?>("--as") { Description = "Answer as somebody of config/access.yaml would be answered: the id of a person, an e-mail address, an Entra or a Slack id" };
        var place = new Option<string?>("--in") { Description = "Answer as in a place of config/access.yaml, where others read" };
        var render = new Option<string?>("--render") { Description = "Print the message as a channel would send it: teams (an Adaptive Card) or slack (Block Kit)" };
        render.AcceptOnlyFromAmong("teams", "slack");
        var picture = new Option<string?>("--picture") { Description = "With --render slack: the id of an uploaded picture to show in place of Slack's own chart" };
        var command = new Command("ask", "Answer a question on the terminal") { question, json, how, language, thread, export, chart, render, picture, who, place };
        command.Validators.Add(given =>
        {
            if (given.GetValue(render) is not null && given.GetValue(json))
                given.AddError("--json and --render each print a format of their own: take one.");
            if (given.GetValue(picture) is not null && given.GetValue(render) is not "slack")
                given.AddError("--picture goes with --render slack.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var surroundings = shared.Read(parsed);
            var request = new AskCommandRequest(parsed.GetValue(question)!, parsed.GetValue(json), parsed.GetValue(how),
                Languages.Parse(parsed.GetValue(language)), surroundings.Now, surroundings.TimeZone?.Id,
                Colour: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null, parsed.GetValue(thread))
            {
                Export = parsed.GetValue(export) is { } path ? ExportFormats.OfFile(path) : null,
                Chart = parsed.GetValue(chart) is not null,
                Render = Channels.Parse(parsed.GetValue(render)),
                Picture = parsed.GetValue(picture),
                As = parsed.GetValue(who),
                In = parsed.GetValue(place),
            };
            var files = new Dictionary<FileKind, string>();
            if (parsed.GetValue(export) is { } exportTo)
                files[FileKind.Export] = exportTo;
            if (parsed.GetValue(chart) is { } chartTo)
                files[FileKind.Chart] = chartTo;
            return await WorkspaceAccess.RunAsync(surroundings, "ask", request, async (workspace, token) =>
            {
                if (await workspace.LoadOnceAsync(Console.Error.WriteLine, token))
                    WhatToTry.SayTo(Console.Error);
                return await request.CarryOutAsync(workspace, token);
            }, cancellation, files);
        });
        return command;
    }
}

internal static class Languages
{
    public static UiLanguage? Parse(string? code) => code switch
    {
        "en" => UiLanguage.English,
        "fr" => UiLanguage.French,
        _ => null,
    };
}

internal static class Channels
{
    public static PreviewedChannel? Parse(string? name) => name switch
    {
        "teams" => PreviewedChannel.Teams,
        "slack" => PreviewedChannel.Slack,
        _ => null,
    };
}
