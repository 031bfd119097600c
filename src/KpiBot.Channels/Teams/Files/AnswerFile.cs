using KpiBot.Channels.Export;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Files;

/// <summary>An answer as a file.</summary>
internal sealed record AnswerFile(string Name, ExportFormat Format, byte[] Bytes)
{
    public static AnswerFile Of(KpiAnswer answer, ExportFormat format, ExportTableBuilder tables) =>
        new(ExportNames.Of(answer, format), format, format.Write(tables.Build([answer], answer.Language), answer.Language));
}
