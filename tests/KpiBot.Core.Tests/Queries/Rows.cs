namespace KpiBot.Core.Tests.Queries;

/// <summary>Rows in as few words as a test can be read by.</summary>
public static class Rows
{
    public static Row Sale(string day, decimal amount, string? country = null, string order = "o") =>
        new Row("sales").With("day", Asking.Day(day)).With("kind", "sale").With("order", order)
            .With("net_amount", amount).With("country", country).With("currency", "EUR");

    public static Row Lead(string createdOn, string? convertedOn = null, string? source = null) =>
        new Row("leads").With("created_on", Asking.Day(createdOn)).With("source", source)
            .With("converted_on", convertedOn is null ? null : Asking.Day(convertedOn));

    public static Row Spend(string day, decimal amount, string? source = null) =>
        new Row("spend").With("day", Asking.Day(day)).With("spend_kind", "marketing").With("amount", amount).With("source", source);

    public static Row Customer(string firstPurchaseOn, string? source = null) =>
        new Row("customers").With("first_purchase_on", Asking.Day(firstPurchaseOn)).With("source", source);

    public static Row Deal(string createdOn, decimal amount, string? wonOn = null, string? owner = null) =>
        new Row("deals").With("created_on", Asking.Day(createdOn)).With("amount", amount).With("owner", owner)
            .With("won_on", wonOn is null ? null : Asking.Day(wonOn));

    public static Row Social(string day, string network, decimal followers) =>
        new Row("social").With("day", Asking.Day(day)).With("network", network).With("followers", followers);
}
