using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries;

/// <summary>What a number is computed over.</summary>
/// <param name="Days">The days whose rows count; stocks are taken at the end of the last.</param>
/// <param name="SeenBefore">For cohort measures: only what happened before this day counts; excluded.</param>
internal readonly record struct Observation(DateRange Days, DateOnly SeenBefore);
