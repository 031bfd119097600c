using KpiBot.Channels.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Charts;

/// <summary>The pictures themselves, with whichever font this machine has.</summary>
public class ChartPicturesTests
{
    private static readonly SKColor Blue = new(0x00, 0x72, 0xB2);
    private static readonly SKColor Ground = new(0xFF, 0xFF, 0xFF);
    private static readonly ChartPictures Pictures = ChartPictures.Open(NullLogger.Instance);

    [Fact]
    public void A_picture_is_a_phone_wide_at_two_pixels_a_point_and_opaque()
    {
        using var picture = Draw(ChartAnswers.Course(English, Grain.Month, "2026-06-01", 10, 20, 30));

        Assert.Equal(720, picture.Width);
        Assert.InRange(picture.Height, 400, 720);
        Assert.All(picture.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Equal(Ground, picture.GetPixel(4, 4));
    }

    [Fact]
    public void The_same_answer_is_the_same_picture_on_every_thread()
    {
        var answer = ChartAnswers.Course(French, Grain.Day, "2026-10-01", [.. Enumerable.Range(0, 31).Select(i => (decimal?)((i * 37) % 11))]);
        var first = Pictures.Render(answer);

        Assert.NotNull(first);
        Assert.All(Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => Pictures.Render(answer)).ToList(), png => Assert.Equal(first, png));
    }

    [Fact]
    public void Title_days_and_labels_are_written()
    {
        var answer = ChartAnswers.Course(English, Grain.Month, "2026-06-01", 10, 20, 30);
        using var titled = Draw(answer);
        using var untitled = Draw(answer with { Title = "" });

        Assert.InRange(Ink(titled, new(0, 28, 720, 66)), 200, 5_000);
        Assert.Equal(0, Ink(untitled, new(3, 28, 717, 66)));
        Assert.InRange(Ink(titled, new(0, titled.Height - 70, 720, titled.Height - 3)), 100, 5_000); // the months
    }

    [Fact]
    public void Columns_stand_on_zero_and_gaps_and_what_is_not_whole_look_different()
    {
        using var picture = Draw(ChartAnswers.Course(English, Grain.Month, "2026-09-01", 100, null, 50));
        var colours = MiddleRow(picture);

        Assert.Contains(Blue, colours.Take(360));
        Assert.DoesNotContain(Blue, colours.Skip(350).Take(120)); // October
        var pale = new SKColor(0xB2, 0xD4, 0xE7);
        Assert.True(picture.Pixels.Count(p => Near(p, pale)) > 2_000);
    }

    [Fact]
    public void Negative_columns_hang_below_zero()
    {
        using var picture = Draw(ChartAnswers.Course(English, Grain.Month, "2026-05-01", 100, -50));
        var (may, june) = (Blues(260), Blues(560));

        Assert.InRange(may.Count / (double)june.Count, 1.95, 2.05);
        Assert.True(may.Max() <= june.Min() + 2);

        List<int> Blues(int x) => [.. Enumerable.Range(0, picture.Height).Where(y => picture.GetPixel(x, y) == Blue)];
    }

    [Fact]
    public void A_longer_bar_is_a_larger_value()
    {
        using var picture = Draw(ChartAnswers.Bars(English, ("Germany", 90), ("France", 30), ("Spain", 0)));
        var lengths = Enumerable.Range(0, picture.Height).Select(y => Enumerable.Range(0, picture.Width).Count(x => picture.GetPixel(x, y) == Blue)).Where(n => n > 0).Distinct().ToList();

        Assert.Equal(2, lengths.Count);
        Assert.InRange(lengths.Max() / (double)lengths.Min(), 2.9, 3.1);
    }

    public static TheoryData<string, KpiAnswer> Edges => new()
    {
        { "five members over three years of days", Members(Grain.Day, "2023-11-20", 1_098) },
        { "five members over a year of days", Members(Grain.Day, "2025-11-20", 368) },
        { "five members over two years of weeks", Members(Grain.Week, "2024-11-18", 104) },
        { "fifteen long names", ChartAnswers.Bars(French, [.. Enumerable.Range(1, 40).Select(i => ((string?)$"Établissement {i} de la société générale des établissements Dupont", (decimal?)i))]) },
        { "names without a space", ChartAnswers.Bars(English, [.. Enumerable.Range(1, 15).Select(i => ((string?)(new string('W', 200) + i), (decimal?)i))]) },
        { "other scripts", ChartAnswers.Bars(English, ("日本株式会社", 4), ("Ελλάδα", 3), ("🇫🇷 émoji 👩‍👩‍👧", 2), ("مرحبا", 1)) },
        { "the smallest and the largest", ChartAnswers.Course(French, Grain.Month, "2026-05-01", 0.000_000_000_001m, 999_999_999_999_999_999m, -999_999_999_999_999_999m) },
        { "a single zero", ChartAnswers.Course(English, Grain.Day, "2026-05-01", 0) },
        { "a long title", ChartAnswers.Course(English, Grain.Day, "2026-05-01", 1, 2) with { Title = string.Concat(Enumerable.Repeat("Germany, ", 400)) } },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void No_picture_is_larger_than_60_KB(string name, KpiAnswer answer)
    {
        var png = Pictures.Render(answer);

        Assert.NotNull(png);
        Assert.True(png.Length <= 60_000, $"{name}: {png.Length} bytes");
        using var picture = SKBitmap.Decode(png);
        Assert.InRange(picture.Height, 120, 1_400);
        Assert.InRange(picture.Width, 360, 720);
    }

    [Fact]
    public void What_is_too_large_to_be_real_is_not_drawn() =>
        Assert.Null(Pictures.Render(ChartAnswers.Course(English, Grain.Month, "2026-05-01", 1, decimal.MaxValue)));

    private static KpiAnswer Members(Grain grain, string first, int points) => ChartAnswers.Word(English, ChartAnswers.MembersResult(grain, first,
        [.. Enumerable.Range(0, 5).Select(m => ((string?)$"Member {m}", Enumerable.Range(0, points).Select(i => (decimal?)((i + 7) * (m + 3) * 7_919 % 10_007)).ToArray()))]));

    private static SKBitmap Draw(KpiAnswer answer)
    {
        var png = Pictures.Render(answer);
        Assert.NotNull(png);
        return SKBitmap.Decode(png);
    }

    private static int Ink(SKBitmap picture, SKRectI area)
    {
        var ink = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
                ink += picture.GetPixel(x, y).Green < 0x90 ? 1 : 0;
        }

        return ink;
    }

    /// <summary>Through the lower half of the plot, which every column of the test reaches.</summary>
    private static List<SKColor> MiddleRow(SKBitmap picture) =>
        [.. Enumerable.Range(0, picture.Width).Select(x => picture.GetPixel(x, picture.Height - 140))];

    private static bool Near(SKColor a, SKColor b) => Math.Abs(a.Red - b.Red) < 8 && Math.Abs(a.Green - b.Green) < 8 && Math.Abs(a.Blue - b.Blue) < 8;
}
