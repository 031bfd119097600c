namespace KpiBot.Core.Queries;

/// <summary>What people who ask for one dimension often can be served with: where a customer came from, for a sales channel.</summary>
internal static class RelatedDimensions
{
    public static IReadOnlyList<string> Of(string dimension) => dimension switch
    {
        "channel" => ["source", "campaign", "network"],
        "source" => ["channel", "campaign", "network"],
        "campaign" => ["source", "channel"],
        "network" or "device" => ["source", "channel"],
        "region" => ["country"],
        "country" => ["region"],
        "product" => ["category", "brand"],
        "brand" or "category" => ["category", "brand", "product"],
        "customer" => ["segment", "customer_type", "country"],
        "customer_type" or "segment" => ["segment", "customer_type"],
        "team" => ["owner"],
        "owner" => ["team"],
        _ => [],
    };
}
