using MiniExcelLibs.Attributes;

namespace KpiBot.Host.Sample;

// One record a file; the property order is the column order.

internal sealed record SaleRow(
    string Line, string Date, string Kind, string Order, string Customer, string Product, string Category, string Brand,
    string Country, string Region, string Channel, string Owner, string Segment,
    [property: ExcelColumnName("Customer type")] string CustomerType,
    int Quantity, [property: ExcelColumnName("Net amount")] decimal NetAmount, decimal Tax, decimal? Cost, string Currency);

internal sealed record LeadRow(
    string Lead, string Created, string? Qualified, string? Converted, string Source, string Campaign, string Owner, string Country, string Segment);

internal sealed record DealRow(
    string Deal, string Lead, string Created, string? Won, string? Lost, string Stage, decimal Probability,
    string Owner, string Source, string Country, decimal Amount, string Currency);

internal sealed record CustomerRow(
    string Customer, [property: ExcelColumnName("First purchase")] string FirstPurchase, string? Churned,
    string Source, string Campaign, string Country, string Segment);

/// <summary>Written as a French office would: <c>;</c> between columns, a decimal comma, days first.</summary>
internal sealed record SpendRow(
    string Date, string Nature, string Canal, string Campagne, string Pays, [property: ExcelColumnName("Montant HT")] string Montant);

internal sealed record VisitRow(string Date, string Source, string Country, string Device, int Sessions, int Users, int Conversions);

internal sealed record OutreachRow(
    string Date, string Campaign, string Owner, int Sent, int Delivered, int Bounced, int Opened, int Replied, int Meetings);

internal sealed record SocialRow(
    string Date, string Network, string Account, int Impressions, int Reach, int Reactions, int Comments, int Shares, int Clicks, int Followers);

internal sealed record SurveyRow(
    string Answer, DateTime Date, string Kind, int Score, [property: ExcelColumnName("Scale min")] int ScaleMin,
    [property: ExcelColumnName("Scale max")] int ScaleMax, string Customer, string Product, string Country, string Segment);

internal sealed record ProductRow(string Product, string Category, DateTime? Launched, DateTime? Withdrawn);

internal sealed record RateRow(string Date, string From, string To, decimal Rate);

internal sealed record TargetRow(string Kpi, string Period, DateTime Start, string? Country, decimal Value);
