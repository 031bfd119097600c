using KpiBot.Core.Facts;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Channels.Tests;

/// <summary>A shop of four sales, two of them in France, the last on 2 November 2026.</summary>
internal static class SmallShop
{
    public static void Load(LiteDbStore store, DateTimeOffset now, params ReadOnlySpan<Fact> more)
    {
        using var sync = store.BeginSync(new("files", "shop", "lines"), FactSchemas.Sales, new WriteMode.ReplaceAll());
        sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns,
        [
            Sale("1", new(2026, 9, 10), 80, 40, "France", "Web", "Alex Martin"), Sale("2", new(2026, 10, 5), 100, 50, "Germany", "Web", "Robin Weber"),
            Sale("3", new(2026, 10, 6), 50, 30, "France", "Partner", "Alex Martin"), Sale("4", new(2026, 11, 2), 200, 90, "Germany", "Partner", "Robin Weber"), .. more,
        ]), null);
        sync.Complete(now, []);
    }

    public static Fact Sale(string id, DateOnly day, decimal net, decimal cost, string country, string channel, string owner)
    {
        var values = new FactValue[FactSchemas.Sales.Columns.Count];
        Set("day", FactValue.Of(day));
        Set("order", FactValue.Of(id));
        Set("kind", FactValue.Of("sale"));
        Set("net_amount", FactValue.Of(net, ColumnType.Money));
        Set("cost", FactValue.Of(cost, ColumnType.Money));
        Set("currency", FactValue.Of("EUR"));
        Set("country", FactValue.Of(country));
        Set("channel", FactValue.Of(channel));
        Set("owner", FactValue.Of(owner));
        return new(id, values);

        void Set(string column, FactValue value) => values[FactSchemas.Sales.Columns.Select(c => c.Name).ToList().IndexOf(column)] = value;
    }

    /// <summary>What another system than the shop's own delivers.</summary>
    public static void LoadLead(LiteDbStore store, DateTimeOffset now)
    {
        var columns = FactSchemas.Leads.Columns.Where(c => c.Name is "created_on" or "country").ToList();
        using var sync = store.BeginSync(new("files", "crm", "contacts"), FactSchemas.Leads, new WriteMode.ReplaceAll());
        sync.Append(new(FactSchemas.Leads, columns,
        [
            new("1", [.. columns.Select(c => c.Name == "country" ? FactValue.Of("France") : FactValue.Of(new DateOnly(2026, 10, 7)))]),
        ]), null);
        sync.Complete(now, []);
    }
}
