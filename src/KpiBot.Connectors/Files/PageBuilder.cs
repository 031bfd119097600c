using System.Diagnostics;
using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files;

/// <summary>Collects what became of rows until a page is full.</summary>
internal sealed class PageBuilder(FileStreamSettings settings, IReadOnlyList<FactColumn> columns, CheckedRows check)
{
    private List<Fact> facts = [];
    private List<RejectedRow> rejected = [];
    private List<RejectedRow> skipped = [];
    private long filtered;

    public int Rows => facts.Count + rejected.Count;

    public void Add(in RowOutcome outcome)
    {
        switch (outcome.Verdict)
        {
            case RowVerdict.Good: facts.Add(outcome.Fact!); break;
            case RowVerdict.Rejected: rejected.Add(outcome.Note!); break;
            case RowVerdict.Skipped: skipped.Add(outcome.Note!); break;
            case RowVerdict.Filtered: filtered++; break;
            case RowVerdict.Blank: break;
            default: throw new UnreachableException();
        }
    }

    public FactPage Take(string? checkpoint)
    {
        var page = new FactPage(new FactBatch(settings.Schema, columns, facts), rejected, checkpoint, check.Total)
        {
            Skipped = skipped,
            Filtered = filtered,
            Mode = settings.Mode == FileStreamMode.ReplaceDays ? new WriteMode.ReplaceDays(check.Days ?? default) : null,
        };
        (facts, rejected, skipped, filtered) = ([], [], [], 0);
        return page;
    }
}
