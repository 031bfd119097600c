using System.Globalization;
using CsCheck;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language;

public class CommandPropertyTests
{
    private static readonly Gen<TimeOnly?> Hours = Gen.Select(Gen.Bool, Gen.Int[0, 23], Gen.Int[0, 59]).Select((has, hour, minute) => has ? new TimeOnly(hour, minute) : (TimeOnly?)null);

    private static readonly Gen<IReadOnlyList<DayOfWeek>> Weekdays = Gen.Int[1, 127].Select(bits =>
        (IReadOnlyList<DayOfWeek>)[.. new[] { 1, 2, 3, 4, 5, 6, 0 }.Where(day => (bits >> day & 1) == 1).Select(day => (DayOfWeek)day)]);

    private static readonly Gen<int> Positions = Gen.Int[0, 4].Select(position => position == 0 ? -1 : position);

    private static readonly Gen<RecurrencePattern> Patterns = Gen.OneOf(
        Gen.Int[1, 12].Select(every => new RecurrencePattern(RecurrenceFrequency.Daily, every)),
        Gen.Int[1, 8].Select(every => new RecurrencePattern(RecurrenceFrequency.Weekly, every)),
        Gen.Select(Gen.Int[1, 8], Weekdays).Select((every, days) => new RecurrencePattern(RecurrenceFrequency.Weekly, every) { Days = days }),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 31]).Select((every, day) => new RecurrencePattern(RecurrenceFrequency.Monthly, every) { DaysOfMonth = [day] }),
        Gen.Bool.Select(isMonthly => isMonthly ? new RecurrencePattern(RecurrenceFrequency.Monthly) { DaysOfMonth = [-1] } : new RecurrencePattern(RecurrenceFrequency.Yearly)),
        Gen.Select(Positions, Gen.Int[0, 6]).Select((position, day) =>
            new RecurrencePattern(RecurrenceFrequency.Monthly) { Positions = [position], Days = [(DayOfWeek)day] }),
        Gen.Bool.Select(isFirst => isFirst ? 1 : -1).Select(position => new RecurrencePattern(RecurrenceFrequency.Monthly) { Positions = [position], Days = RecurrencePattern.WorkingDays }),
        Gen.Select(Gen.Int[1, 15], Gen.Int[16, 31], Gen.Bool).Select((day, other, andLast) =>
            new RecurrencePattern(RecurrenceFrequency.Monthly) { DaysOfMonth = andLast ? [day, other, -1] : [day, other] }),
        Gen.Select(Gen.Int[1, 2], Gen.Bool, Gen.Int[0, 6]).Select((position, withLast, day) =>
            new RecurrencePattern(RecurrenceFrequency.Monthly) { Positions = [position, withLast ? -1 : 3], Days = [(DayOfWeek)day] }),
        Gen.Bool.Select(isFirst => new RecurrencePattern(RecurrenceFrequency.Monthly)
        {
            Months = isFirst ? [1, 4, 7, 10] : [3, 6, 9, 12],
            Positions = [isFirst ? 1 : -1],
            Days = RecurrencePattern.WorkingDays,
        }));

    [Theory]
    [InlineData(UiLanguage.English, "post revenue here ")]
    [InlineData(UiLanguage.French, "poste le CA ici ")]
    public void A_recurrence_in_words_is_read_back_as_the_same_rule(UiLanguage language, string command) =>
        Gen.Select(Patterns, Hours).Sample((pattern, at) =>
        {
            var rule = (pattern with { At = at }).ToRule();

            var schedule = Assert.IsType<Intent.Schedule>(Company.Parser.Parse(command + language.Recurrence(rule)).Intent);

            Assert.Equal(rule, schedule.Recurrence);
        });

    [Fact]
    public void A_rule_is_read_back_into_its_parts() => Gen.Select(Patterns, Hours).Sample((pattern, at) =>
    {
        var rule = (pattern with { At = at }).ToRule();

        Assert.Equal(rule, RecurrenceRuleReader.Read(rule)?.ToRule());
    });

    [Fact]
    public void A_threshold_is_the_same_in_every_notation() => Gen.Int[1_001, 999_999].Sample(level =>
    {
        var spaced = level.ToString("N0", CultureInfo.InvariantCulture).Replace(",", " ", StringComparison.Ordinal);
        var thousands = (level / 1000m).ToString(CultureInfo.InvariantCulture);

        foreach (var written in (string[])[$"{level}", spaced, spaced.Replace(' ', '\u202F'), spaced.Replace(' ', ','), $"{level} €", $"€{level}", $"{spaced}€", $"{thousands}k", $"{level} euros"])
            Assert.Equal((level, ThresholdUnit.Absolute), Level($"alert me when revenue is below {written}"));
        foreach (var written in (string[])[$"{spaced} €", $"{thousands.Replace('.', ',')} k€", $"{level}€"])
            Assert.Equal((level, ThresholdUnit.Absolute), Level($"préviens-moi quand le CA passe sous {written}"));

        static (decimal?, ThresholdUnit?) Level(string text) =>
            Assert.IsType<Intent.Alert>(Company.Parser.Parse(text).Intent) is { Threshold: var threshold } ? (threshold?.Value, threshold?.Unit) : default;
    });

    [Fact]
    public void A_percentage_is_a_fraction_in_every_notation() => Gen.Int[1, 999].Sample(tenths =>
    {
        var percent = (tenths / 10m).ToString(CultureInfo.InvariantCulture);

        foreach (var written in (string[])[$"{percent}%", $"{percent} %", $"{percent.Replace('.', ',')} %", $"{percent} percent", $"{percent} pour cent"])
        {
            Assert.Equal(tenths / 1000m, Assert.IsType<Intent.Alert>(Company.Parser.Parse($"alert me when the win rate drops below {written}").Intent).Threshold?.Value);
            Assert.Equal(tenths / 1000m, Assert.IsType<Intent.Alert>(Company.Parser.Parse($"alert me when revenue drops by {written}").Intent).Threshold?.Value);
        }
    });
}
