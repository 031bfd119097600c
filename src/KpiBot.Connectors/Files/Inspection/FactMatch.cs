using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>Which columns of a file fill which columns of one fact, judged by headers and types.</summary>
internal sealed record FactMatch(FactSchema Schema, IReadOnlyDictionary<string, (ColumnProfile Column, double Score)> Columns, double Score)
{
    private const double WorthTaking = 0.25;
    private const double FileNameBonus = 1.5;

    /// <summary>Required columns that a file rarely has and that can be filled without it.</summary>
    private static readonly string[] Fillable = ["kind", "spend_kind", "order"];

    public static FactMatch Of(FactSchema schema, IReadOnlyList<ColumnProfile> profiles, string fileName)
    {
        var candidates =
            from column in schema.Columns
            from profile in profiles
            where Fits(column, profile)
            let score = HeaderSynonyms.BuiltIn.Match(schema.Name, column.Name, profile.Header)
            where score >= WorthTaking
            orderby score descending, column.IsRequired descending
            select (column, profile, score);

        var taken = new Dictionary<string, (ColumnProfile, double)>();
        var used = new HashSet<int>();
        foreach (var (column, profile, score) in candidates)
        {
            if (!taken.ContainsKey(column.Name) && used.Add(profile.Index))
                taken[column.Name] = (profile, score);
        }

        return new(schema, taken, Judge(schema, taken, fileName));
    }

    /// <summary>Required columns that nothing in the file fills.</summary>
    public IReadOnlyList<FactColumn> Missing =>
        [.. Schema.Columns.Where(c => c.IsRequired && !Columns.ContainsKey(c.Name) && !CanDoWithout(c))];

    private static double Judge(FactSchema schema, Dictionary<string, (ColumnProfile Column, double Score)> taken, string fileName)
    {
        var score = HeaderSynonyms.BuiltIn.NamesFile(schema.Name, fileName) ? FileNameBonus : 0;
        foreach (var column in schema.Columns)
        {
            var weight = column.IsRequired ? 2 : 1;
            if (taken.TryGetValue(column.Name, out var match))
                score += weight * match.Score;
            else if (column.IsRequired && !CanDoWithout(column))
                score -= 3;
        }

        return score;
    }

    private static bool CanDoWithout(FactColumn column) => Fillable.Contains(column.Name);

    private static bool Fits(FactColumn column, ColumnProfile profile) => column.Type switch
    {
        ColumnType.Day => profile.Dates is not null,
        ColumnType.Text => profile.Filled.Count > 0 && (profile.Dates is null || profile.Header == column.Name),
        ColumnType.Money or ColumnType.Number or ColumnType.Rate => profile.Numbers is not null,
    };
}
