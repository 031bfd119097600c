using KpiBot.Connectors.Files.Mapping;
using KpiBot.Connectors.Sources;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>Makes a mapping of what matched, and fills what the file leaves out.</summary>
internal sealed class MappingProposer(FactMatch match, IReadOnlyList<ColumnProfile> profiles, string? key, bool monthFirst)
{
    private const double SureFrom = 0.75;
    private const int MostMembers = 50;
    private const int MostDimensions = 8;

    private readonly List<LocalizedText> notes = [];
    private readonly FactSchema schema = match.Schema;

    public IReadOnlyList<LocalizedText> Notes => notes;

    /// <summary>Whether refunds stand in the file without a sign.</summary>
    public bool PositiveRefunds { get; private set; }

    public IReadOnlyList<ProposedColumn> Propose()
    {
        var columns = schema.Columns.Select(Column).OfType<ProposedColumn>().ToList();
        columns.AddRange(OwnDimensions(columns));
        var used = columns.Select(c => c.Mapping.Source).OfType<ColumnSource.Header>().Select(h => h.Name).Append(key).ToHashSet();
        string[] unused = [.. profiles.Select(p => p.Header).Where(h => !used.Contains(h))];
        if (unused.Length > 0)
            notes.Add(ProposalNotes.Unused(unused));
        return columns;
    }

    private ProposedColumn? Column(FactColumn column)
    {
        if (FactRules.Allowed(schema, column) is { } allowed)
            return KindColumn(column, allowed);
        if (!match.Columns.TryGetValue(column.Name, out var matched))
            return column.Name == "order" ? EachRowAnOrder(column) : ScaleOf(column);

        var (profile, score) = matched;
        var mapping = new ColumnMapping(column, new ColumnSource.Header(profile.Header)) { Formats = profile.Dates?.Formats ?? [] };
        if (profile.Dates is { OtherOrderFits: true, Formats.Count: > 0 } && column.Type == ColumnType.Day)
            notes.Add(ProposalNotes.DayOrderAssumed(profile.Header, monthFirst));
        if (column.Name == "probability" && profile.Numbers!.Any(n => n > 1))
        {
            mapping = mapping with { Factor = 0.01m };
            notes.Add(ProposalNotes.Percentages(profile.Header));
        }

        return new(mapping, score >= SureFrom ? Confidence.Sure : Confidence.Likely);
    }

    private ProposedColumn EachRowAnOrder(FactColumn column)
    {
        notes.Add(ProposalNotes.EachRowIsAnOrder);
        return new(new ColumnMapping(column, new ColumnSource.RowNumber()), Confidence.Assumed);
    }

    private ProposedColumn KindColumn(FactColumn column, IReadOnlyList<string> allowed)
    {
        if (match.Columns.TryGetValue(column.Name, out var matched) && KindWords.Translate(matched.Column.Distinct, allowed) is { } values)
        {
            NoticePositiveRefunds(values);
            IEnumerable<KeyValuePair<string, string>> changed = values.Where(v => v.Key != v.Value);
            return new(new ColumnMapping(column, new ColumnSource.Header(matched.Column.Header)) { Values = changed.ToDictionary() }, Confidence.Sure);
        }

        if (schema == FactSchemas.Sales && match.Columns.TryGetValue("net_amount", out var amount) && amount.Column.Numbers!.Any(n => n < 0))
        {
            notes.Add(ProposalNotes.NegativeIsRefund(amount.Column.Header));
            return new(new ColumnMapping(column, new ColumnSource.Sign(amount.Column.Header, "sale", "refund")), Confidence.Assumed);
        }

        var usual = schema == FactSchemas.Surveys && IsTenPointScale ? "nps" : allowed[0];
        notes.Add(ProposalNotes.AllAre(column.Name, usual));
        return new(new ColumnMapping(column, new ColumnSource.Constant(usual)), Confidence.Assumed);
    }

    /// <summary>The ends of a survey's scale, where the file does not say them: 0 to 10, or 1 to 5.</summary>
    private ProposedColumn? ScaleOf(FactColumn column)
    {
        if (schema != FactSchemas.Surveys || column.Name is not ("scale_min" or "scale_max"))
            return null;
        var end = (column.Name, IsTenPointScale) switch
        {
            ("scale_min", true) => "0",
            ("scale_min", false) => "1",
            (_, true) => "10",
            (_, false) => "5",
        };
        return new(new ColumnMapping(column, new ColumnSource.Constant(end)), Confidence.Assumed);
    }

    private bool IsTenPointScale =>
        match.Columns.TryGetValue("score", out var score) && score.Column.Numbers!.Any(n => n is > 5 or 0);

    private void NoticePositiveRefunds(IReadOnlyDictionary<string, string> kinds)
    {
        var hasRefunds = kinds.Values.Any(v => v is "refund" or "credit");
        PositiveRefunds = hasRefunds && match.Columns.TryGetValue("net_amount", out var amount) && amount.Column.Numbers!.All(n => n >= 0);
        if (PositiveRefunds)
            notes.Add(ProposalNotes.RefundsArePositive);
    }

    /// <summary>Texts that come again and again, and so can split a KPI.</summary>
    private IEnumerable<ProposedColumn> OwnDimensions(IReadOnlyList<ProposedColumn> columns)
    {
        var used = columns.Select(c => c.Mapping.Source).OfType<ColumnSource.Header>().Select(h => h.Name).ToHashSet();
        return profiles
            .Where(p => p.IsText && !used.Contains(p.Header) && p.Distinct.Count <= MostMembers && p.Distinct.Count * 2 <= p.Filled.Count && p.Filled.Count * 2 >= p.Rows)
            .Select(p => (Profile: p, Name: DimensionNames.From(p.Header)))
            .Where(p => schema.Find(p.Name) is null)
            .DistinctBy(p => p.Name)
            .Take(MostDimensions)
            .Select(p => new ProposedColumn(
                new ColumnMapping(new FactColumn(p.Name, ColumnType.Text, IsDimension: true), new ColumnSource.Header(p.Profile.Header)), Confidence.Likely));
    }
}
