using CsCheck;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Calendar;

public class CalendarPropertyTests
{
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[DateOnly.FromDayNumber(0).AddYears(1950).DayNumber, DateOnly.FromDayNumber(0).AddYears(2150).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<CalendarUnit> AnyUnit = Gen.Enum<CalendarUnit>();

    private static readonly Gen<CalendarSettings> AnySettings = Gen.Select(Gen.Enum<DayOfWeek>(), Gen.Int[1, 12], (first, month) =>
        InParis.Settings with { FirstDayOfWeek = first, FiscalYearFirstMonth = month });

    private static readonly ComparisonExpression[] Comparisons =
    [
        new ComparisonExpression.PreviousPeriod(),
        new ComparisonExpression.SamePeriodLastYear(),
        new ComparisonExpression.Earlier(CalendarUnit.Month, 1),
        new ComparisonExpression.Earlier(CalendarUnit.Week, 2),
        new ComparisonExpression.With(new RelativePeriod(CalendarUnit.Month, -1)),
        new ComparisonExpression.With(new RelativePeriod(CalendarUnit.Year, -1)),
    ];

    private static readonly Gen<ComparisonExpression> AnyComparison = Gen.Int[0, Comparisons.Length - 1].Select(index => Comparisons[index]);

    [Fact]
    public void Units_tile_time() =>
        Gen.Select(AnyDay, AnyUnit, Gen.Int[-60, 60], AnySettings).Sample((today, unit, offset, settings) =>
        {
            var calendar = InParis.On(today, settings);
            var one = calendar.Period(new RelativePeriod(unit, offset)).Range;
            var next = calendar.Period(new RelativePeriod(unit, offset + 1)).Range;
            return one.End == next.Start && one.Days > 0 && calendar.Period(new RelativePeriod(unit, 0)).Range.Contains(today);
        });

    [Fact]
    public void The_last_units_are_the_ones_that_came_before_this_one() =>
        Gen.Select(AnyDay, AnyUnit, Gen.Int[1, 40], AnySettings).Sample((today, unit, count, settings) =>
        {
            var calendar = InParis.On(today, settings);
            var last = calendar.Period(new LastUnits(unit, count)).Range;
            return last.Start == calendar.Period(new RelativePeriod(unit, -count)).Range.Start
                && last.End == calendar.Period(new RelativePeriod(unit, 0)).Range.Start;
        });

    [Fact]
    public void Comparisons_of_periods_in_progress_have_equal_length() =>
        Gen.Select(AnyDay, AnyUnit, AnySettings, AnyComparison).Sample((today, unit, settings, expression) =>
        {
            var calendar = InParis.On(today, settings);
            var comparison = calendar.Compare(new RelativePeriod(unit, 0), expression);
            return comparison.IsClipped && comparison.Range.Days == comparison.Current.Days && comparison.Range.Days > 0;
        });

    [Fact]
    public void What_was_is_compared_with_what_was_before_it() =>
        Gen.Select(AnyDay, AnyUnit, Gen.Int[-40, -1], AnySettings).Sample((today, unit, offset, settings) =>
        {
            var calendar = InParis.On(today, settings);
            var comparison = calendar.Compare(new RelativePeriod(unit, offset), new ComparisonExpression.PreviousPeriod());
            return comparison.Range == calendar.Period(new RelativePeriod(unit, offset - 1)).Range && !comparison.IsClipped;
        });

    [Fact]
    public void To_date_of_an_earlier_unit_starts_with_it_and_is_no_longer_than_this_one_so_far() =>
        Gen.Select(AnyDay, AnyUnit, AnyUnit, Gen.Int[1, 12], AnySettings).Sample((today, unit, back, count, settings) =>
        {
            var calendar = InParis.On(today, settings);
            var earlier = calendar.Period(new ToDateBefore(unit, back, count)).Range;
            var now = calendar.Period(new ToDate(unit)).Range;
            return earlier.Days > 0 && earlier.End <= today.AddDays(1) && earlier.Days <= now.Days + 3; // days that a shorter month lacks
        });

    [Fact]
    public void A_forecast_to_a_day_ahead_ends_there_and_starts_with_its_month_or_year() =>
        Gen.Select(AnyDay, Gen.Int[0, 700]).Sample((today, ahead) =>
        {
            var day = today.AddDays(ahead);
            var range = InParis.On(today).Period(new LandingAt(new CalendarDay(day.Year, day.Month, day.Day))).Range;
            var isYearEnd = day is { Month: 12, Day: 31 };
            return range == new DateRange(new(day.Year, isYearEnd ? 1 : day.Month, 1), day.AddDays(1));
        });

    [Fact]
    public void A_weekday_settles_the_order_of_a_date_where_one_order_has_it() =>
        Gen.Select(AnyDay, Gen.Int[2020, 2030], Gen.Int[1, 12], Gen.Int[1, 12], Gen.Enum<DayOfWeek>()).Sample((today, year, first, second, weekday) =>
        {
            var calendar = InParis.On(today);
            var (usual, other) = (new DateOnly(year, second, first), new DateOnly(year, first, second));
            var found = calendar.Period(new OnWeekday(weekday, new CalendarDay(year, second, first), new CalendarDay(year, first, second))).Range;
            var settled = other.DayOfWeek == weekday && usual.DayOfWeek != weekday;
            return found == DateRange.Of(settled ? other : usual);
        });

    [Fact]
    public void Buckets_tile_their_range() =>
        Gen.Select(AnyDay, Gen.Int[0, 800], Gen.Enum<Grain>(), AnySettings).Sample((start, days, grain, settings) =>
        {
            var range = new DateRange(start, start.AddDays(days));
            var buckets = InParis.On(start, settings).Cut(range, grain);
            var at = range.Start;
            foreach (var bucket in buckets)
            {
                if (bucket.Start != at || bucket.IsEmpty)
                    return false;
                at = bucket.End;
            }

            return at == range.End;
        });

    [Fact]
    public void A_yearless_date_is_the_latest_that_has_started() =>
        Gen.Select(AnyDay, Gen.Int[1, 12]).Sample((today, month) =>
        {
            var calendar = InParis.On(today);
            var found = calendar.Period(new CalendarMonth(null, month)).Range;
            return found.Start.Month == month && found.Start <= today && today < found.Start.AddYears(1);
        });

    [Fact]
    public void Numbered_weeks_are_those_of_ISO_8601() =>
        AnyDay.Sample(day =>
        {
            var noon = day.ToDateTime(new TimeOnly(12, 0));
            var week = new CalendarWeek(System.Globalization.ISOWeek.GetYear(noon), System.Globalization.ISOWeek.GetWeekOfYear(noon));
            return InParis.On(day).Period(week).Range.Contains(day);
        });
}
