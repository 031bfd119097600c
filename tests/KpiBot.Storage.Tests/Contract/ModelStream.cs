using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public sealed record ModelRow(string Id, DateOnly Day, int Amount, bool IsDeleted);

public sealed record ModelBatch(ModelRow[] Rows, string? Checkpoint);

public sealed record ModelSync(WriteMode Mode, ModelBatch[] Batches, bool Completes, bool Reopens)
{
    public override string ToString() =>
        $"{Mode}{(Completes ? "" : " interrupted")}{(Reopens ? ", reopened" : "")}: {string.Join(" | ", Batches.Select(b => $"{string.Join(", ", b.Rows.AsEnumerable())} => {b.Checkpoint}"))}";
}

/// <summary>A stream as its contract describes it, kept in the plainest way.</summary>
public sealed class ModelStream
{
    private readonly List<ModelBatch> staged = [];
    private bool stagedStays;
    private int resumed;
    private WriteMode mode = new WriteMode.Upsert();
    private string? completed;

    public SortedDictionary<string, (DateOnly Day, decimal Amount)> Rows { get; } = new(StringComparer.Ordinal);

    public string? Checkpoint => (stagedStays ? staged.FindLast(batch => batch.Checkpoint is not null)?.Checkpoint : null) ?? completed;

    public void Begin(WriteMode wanted)
    {
        mode = wanted;
        var kept = stagedStays && wanted is not WriteMode.ReplaceAll ? staged.FindLastIndex(batch => batch.Checkpoint is not null) + 1 : 0;
        staged.RemoveRange(kept, staged.Count - kept);
        stagedStays = wanted is not WriteMode.ReplaceAll;
        resumed = kept;
    }

    public void Append(ModelBatch batch) => staged.Add(batch);

    public void Complete()
    {
        if (staged.Count == 0)
            return;
        var last = new Dictionary<string, (ModelRow Row, bool IsResumed)>();
        for (var i = 0; i < staged.Count; i++)
        {
            foreach (var row in staged[i].Rows)
                last[row.Id] = (row, i < resumed);
        }
        var resumedDays = last.Values.Where(entry => entry.IsResumed && !entry.Row.IsDeleted).Select(entry => entry.Row.Day).ToHashSet();
        foreach (var (id, row) in Rows.ToList())
        {
            var isReplaced = mode switch
            {
                WriteMode.ReplaceAll => true,
                WriteMode.ReplaceDays replaced => replaced.Days.Contains(row.Day) || resumedDays.Contains(row.Day),
                _ => false,
            };
            if (isReplaced || last.ContainsKey(id))
                Rows.Remove(id);
        }
        foreach (var (row, _) in last.Values.Where(entry => !entry.Row.IsDeleted))
            Rows.Add(row.Id, (row.Day, row.Amount));
        completed = staged.FindLast(batch => batch.Checkpoint is not null)?.Checkpoint ?? completed;
        staged.Clear();
    }
}
