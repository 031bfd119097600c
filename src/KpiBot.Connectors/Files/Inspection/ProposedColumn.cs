using KpiBot.Connectors.Files.Mapping;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>A column of the fact and where the proposal takes it from.</summary>
public sealed record ProposedColumn(ColumnMapping Mapping, Confidence Confidence);
