using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>Words results for people.</summary>
public sealed class AnswerBuilder(KpiCatalog catalog, BusinessCalendar calendar)
{
    public KpiAnswer Build(KpiResult result, UiLanguage language) => throw new NotImplementedException($"{result}{language}{catalog}{calendar}");
}
