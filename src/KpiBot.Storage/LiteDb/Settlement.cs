using KpiBot.Core.Facts;
using KpiBot.Storage.Columnar.Segments;

namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Ends a sync: its staged segments become the stream's, and every row that a later one replaces or removes is marked, so that
/// among a stream's live rows each external id stands once and whoever reads them need not compare.
/// </summary>
internal sealed class Settlement(SegmentLog log, FactSchema schema)
{
    private readonly HashSet<string> named = [];

    /// <param name="own">Segments that the ending sync wrote; other staged ones are an interrupted sync's that it resumes.</param>
    public void Settle(IReadOnlyList<SegmentRecord> staged, IReadOnlyList<SegmentRecord> earlier, WriteMode mode, Predicate<SegmentRecord> own)
    {
        for (var i = staged.Count - 1; i >= 0; i--)
            Admit(staged[i]);
        switch (mode)
        {
            case WriteMode.Upsert:
                Supersede(earlier, _ => false);
                break;
            case WriteMode.ReplaceDays replaced:
                var resumed = DaysOf([.. staged.Where(segment => !own(segment))]);
                Supersede(earlier, day => replaced.Days.Contains(day) || resumed.Contains(day));
                break;
            case WriteMode.ReplaceAll:
                foreach (var segment in earlier)
                    log.Delete(segment);
                break;
        }
    }

    /// <summary>The newest segment comes first, and in each the last row: what is named already has been written later.</summary>
    private void Admit(SegmentRecord segment)
    {
        var keys = log.ReadKeys(segment);
        var marks = segment.ToMarks();
        for (var row = segment.Rows - 1; row >= 0; row--)
        {
            if (!named.Add(keys.ExternalIds[row]) || keys.Deleted[row])
                marks.Mark(row);
        }
        segment.Set(marks);
        (segment.IsStaged, segment.IsResumable, segment.Checkpoint) = (false, false, null);
        log.Update(segment);
    }

    private void Supersede(IReadOnlyList<SegmentRecord> earlier, Predicate<DateOnly> isReplaced)
    {
        foreach (var segment in earlier)
        {
            var marks = segment.ToMarks();
            var keys = log.ReadKeys(segment);
            var days = HasDay(segment, isReplaced) ? log.ReadColumns(segment).Find(schema.DayColumn) as SegmentColumn.Numbers : null;
            for (var row = 0; row < segment.Rows; row++)
            {
                if (named.Contains(keys.ExternalIds[row]) || (days is not null && IsIn(days.Cells[row], isReplaced)))
                    marks.Mark(row);
            }
            if (marks.Count == segment.Rows - segment.LiveRows)
                continue;
            segment.Set(marks);
            log.Update(segment);
        }
    }

    private HashSet<DateOnly> DaysOf(IEnumerable<SegmentRecord> segments)
    {
        var days = new HashSet<DateOnly>();
        foreach (var segment in segments.Where(segment => segment.LiveRows > 0))
        {
            var columns = log.ReadColumns(segment);
            if (columns.Find(schema.DayColumn) is not SegmentColumn.Numbers cells)
                continue;
            foreach (var row in LiveRows.Of(columns, segment.ToMarks()))
            {
                if (cells.Cells[row] != SegmentColumn.Numbers.Absent)
                    days.Add(DateOnly.FromDayNumber((int)cells.Cells[row]));
            }
        }
        return days;
    }

    private static bool HasDay(SegmentRecord segment, Predicate<DateOnly> isReplaced)
    {
        for (var day = segment.FirstDay; day <= segment.LastDay; day = day.Value.AddDays(1))
        {
            if (isReplaced(day.Value))
                return true;
        }
        return false;
    }

    private static bool IsIn(long day, Predicate<DateOnly> isReplaced) =>
        day != SegmentColumn.Numbers.Absent && isReplaced(DateOnly.FromDayNumber((int)day));
}
