using KpiBot.Core.Answers;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Export;

/// <summary>Makes files of answers as they were given; of a disputed number the lines behind it, under the filters that it was given under.</summary>
public sealed class AnswerFiles(KpiCatalog catalog, IFactStore store)
{
    private readonly ExportTableBuilder tables = new(catalog);

    internal async ValueTask<AnswerFile> MakeAsync(KpiAnswer answer, ExportFormat format, CancellationToken cancellation)
    {
        var table = answer.Result.Query is KpiQuery.Reconciled
            ? LinesTableBuilder.Build(catalog, await LinesBehind.ReadAsync(answer.Result, store.Snapshot, cancellation).ConfigureAwait(false), answer.Language)
            : tables.Build([answer], answer.Language);
        return new(ExportNames.Of(answer, format), format, format.Write(table, answer.Language));
    }
}

/// <summary>An answer as a file.</summary>
internal sealed record AnswerFile(string Name, ExportFormat Format, byte[] Bytes);
