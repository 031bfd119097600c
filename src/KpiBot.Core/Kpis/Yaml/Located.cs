namespace KpiBot.Core.Kpis.Yaml;

/// <summary>A text and where it stands.</summary>
public sealed record Located(string Text, Place Place);
