using KpiBot.Channels.Export;

namespace KpiBot.Channels.Web;

/// <summary>Where an answer stands, so that it can be taken away as a file.</summary>
/// <param name="Answer">From 0, among the answers of the exchange.</param>
public sealed record AnswerPlace(ThreadId Thread, Exchange Exchange, int Answer)
{
    internal string Export(ExportFormat format) => PageAddress.OfExport(Thread, Exchange, Answer, format);
}
