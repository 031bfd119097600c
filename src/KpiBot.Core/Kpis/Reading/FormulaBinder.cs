using System.Diagnostics;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Gives the names in formulas their meaning: measures, and other KPIs expanded in place.</summary>
internal sealed class FormulaBinder(IReadOnlyDictionary<string, Measure> measures, IReadOnlyDictionary<string, KpiDraft> kpis, FaultCollector faults)
{
    private readonly Dictionary<string, Formula?> bound = [];
    private readonly List<KpiDraft> path = [];

    /// <summary>Null where the formula has a fault, its own or one of the KPIs it names.</summary>
    public Formula? Bind(KpiDraft kpi)
    {
        if (bound.TryGetValue(kpi.Id, out var formula))
            return formula;
        if (path.Contains(kpi))
        {
            var cycle = path.SkipWhile(k => k != kpi).Append(kpi);
            faults.Add(kpi.Formula?.Place ?? kpi.Place, $"'{kpi.Id}' is computed from itself: {string.Join(" → ", cycle.Select(k => k.Id))}");
            return null;
        }

        path.Add(kpi);
        formula = Bind(kpi.Formula);
        path.Remove(kpi);
        return bound[kpi.Id] = formula;
    }

    public Formula? Bind(FormulaDraft? formula) => formula is null ? null : Bind(formula.Syntax, formula.Place);

    private Formula? Bind(FormulaSyntax syntax, Place place)
    {
        switch (syntax)
        {
            case FormulaSyntax.Number(var value):
                return new Formula.Constant(value);
            case FormulaSyntax.Name(var id, _) when measures.TryGetValue(id, out var measure):
                return new Formula.Of(measure);
            case FormulaSyntax.Name(var id, _) when kpis.TryGetValue(id, out var kpi):
                return Bind(kpi);
            case FormulaSyntax.Name(var id, var column):
                faults.Add(place, $"unknown measure or KPI '{id}' in column {column} of the formula{NearestName.Suggest(id, measures.Keys.Concat(kpis.Keys))}");
                return null;
            case FormulaSyntax.Binary binary:
                var (left, right) = (Bind(binary.Left, place), Bind(binary.Right, place));
                return left is null || right is null ? null : Combine(binary.Operator, left, right);
            default:
                throw new UnreachableException();
        }
    }

    private static Formula Combine(char sign, Formula left, Formula right) => sign switch
    {
        '+' => new Formula.Add(left, right),
        '-' => new Formula.Subtract(left, right),
        '*' => new Formula.Multiply(left, right),
        '/' => new Formula.Divide(left, right),
        _ => throw new UnreachableException(),
    };
}
