using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language.Periods;

public class RecurrenceTests
{
    [Theory]
    [InlineData("every day", "FREQ=DAILY")]
    [InlineData("daily", "FREQ=DAILY")]
    [InlineData("tous les jours", "FREQ=DAILY")]
    [InlineData("every Monday at 9", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0")]
    [InlineData("chaque lundi", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("tous les lundis à 9h30", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30")]
    [InlineData("le lundi à 9h", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0")]
    [InlineData("on Mondays", "FREQ=WEEKLY;BYDAY=MO")]
    [InlineData("every Thursday and Monday at noon", "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=12;BYMINUTE=0")]
    [InlineData("tous les jours ouvrés à 9h", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0")]
    [InlineData("every weekday at 8:30", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30")]
    [InlineData("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("every other week", "FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("toutes les deux semaines le lundi à 9h", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYHOUR=9;BYMINUTE=0")]
    [InlineData("hebdomadaire", "FREQ=WEEKLY")]
    [InlineData("mensuel", "FREQ=MONTHLY")]
    [InlineData("quarterly", "FREQ=MONTHLY;INTERVAL=3")]
    [InlineData("semestriel", "FREQ=MONTHLY;INTERVAL=6")]
    [InlineData("annuellement", "FREQ=YEARLY")]
    [InlineData("une fois par semaine", "FREQ=WEEKLY")]
    [InlineData("every month on the 1st", "FREQ=MONTHLY;BYMONTHDAY=1")]
    [InlineData("le 1er du mois", "FREQ=MONTHLY;BYMONTHDAY=1")]
    [InlineData("le 5 de chaque mois à 8h", "FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=8;BYMINUTE=0")]
    [InlineData("monthly on the 1st at 9am", "FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=9;BYMINUTE=0")]
    [InlineData("le dernier jour ouvré du mois", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("last working day of the month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("first Monday of every month", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1")]
    [InlineData("3pm each day", "FREQ=DAILY;BYHOUR=15;BYMINUTE=0")]
    [InlineData("every day at 7:13 p.m.", "FREQ=DAILY;BYHOUR=19;BYMINUTE=13")]
    public void Are_written_as_RFC_5545_rules(string phrase, string rule)
    {
        Assert.Equal(rule, Reading.One(phrase, UiLanguage.French).Recurrence?.Rule);
        Assert.Equal(rule, Reading.One(phrase, UiLanguage.English).Recurrence?.Rule);
    }

    [Theory]
    [InlineData("revenue on Monday")]
    [InlineData("CA lundi")]
    [InlineData("le 15 du mois dernier")]
    [InlineData("depuis le 1er du mois")]
    public void A_day_that_was_does_not_come_again(string phrase) => Assert.Null(Reading.One(phrase, UiLanguage.French).Recurrence);
}
