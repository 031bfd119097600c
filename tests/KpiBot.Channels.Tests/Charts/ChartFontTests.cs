using KpiBot.Channels.Charts;
using KpiBot.Channels.Charts.Drawing;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using Microsoft.Extensions.Logging;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>Without a font SkiaSharp draws charts without a word on them, and reports nothing.</summary>
public class ChartFontTests
{
    /// <summary>What SkiaSharp hands out where no font is installed.</summary>
    private static readonly ChartFont Nothing = new(LetterlessFont.Create(), LetterlessFont.Create());

    private static readonly KpiAnswer Answer = ChartAnswers.Course(English, Grain.Month, "2026-06-01", 10, 20);

    public static TheoryData<string, ChartFont[]> Machines => new()
    {
        { "no fonts", [] },
        { "a font without letters", [Nothing] },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Where_no_font_has_the_letters_no_picture_is_made_and_the_log_says_what_to_install(string machine, ChartFont[] installed)
    {
        var log = new LogLines();
        var pictures = ChartPictures.Open(installed, log);

        Assert.True(pictures.Render(Answer) is null, machine);
        Assert.Contains("fonts-dejavu-core", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.Equal(pictures.Problem, log.Lines[0]);
    }

    [Fact]
    public void Where_one_has_them_pictures_are_made_and_the_log_is_quiet()
    {
        var log = new LogLines();
        var pictures = ChartPictures.Open(log);

        Assert.NotNull(pictures.Render(Answer));
        Assert.Null(pictures.Problem);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void A_font_without_letters_is_passed_over()
    {
        var usable = ChartFont.Find(InstalledFonts.All());
        Assert.NotNull(usable);
        Assert.Same(usable, ChartFont.Find([Nothing, usable]));
    }

    private sealed class LogLines : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
