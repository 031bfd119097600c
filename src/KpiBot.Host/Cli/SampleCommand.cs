using System.CommandLine;
using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Host.Configuration;
using KpiBot.Host.Sample;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot sample</c> writes the sample company's files to a folder of one's own.</summary>
internal static class SampleCommand
{
    public static Command Create(SharedOptions shared)
    {
        var folder = new Option<string>("--out") { Description = "The folder to write to", Required = true };
        var scale = new Option<double>("--scale") { Description = "Multiplies the volumes; 1 is about 60,000 sales lines", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same company", DefaultValueFactory = _ => 1 };
        scale.CustomParser = given =>
        {
            if (!double.TryParse(given.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var times) || times is not (> 0 and <= 1000))
                given.AddError("--scale takes a number above 0 and up to 1000.");
            return times;
        };
        folder.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>()))
                given.AddError("--out takes the path of a folder.");
        });

        var command = new Command("sample", "Write a sample company as CSV and Excel files") { folder, scale, seed };
        command.SetAction(parsed =>
        {
            var surroundings = shared.Read(parsed);
            var zone = surroundings.TimeZone ?? TimeZoneInfo.Local;
            var today = new BusinessCalendar(new(zone), surroundings.Clock(zone)).Today;
            var options = new SampleOptions(today, parsed.GetValue(scale), parsed.GetValue(seed));
            SampleCompany.Write(parsed.GetValue(folder)!, options, file => Console.Error.WriteLine($"writing {file}"));
            Console.Out.WriteLine(Path.GetFullPath(parsed.GetValue(folder)!));
            return ExitCodes.Answered;
        });
        return command;
    }
}
