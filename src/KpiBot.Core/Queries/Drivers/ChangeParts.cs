using System.Diagnostics;

namespace KpiBot.Core.Queries.Drivers;

/// <summary>
/// Splits a change over members so that the parts add up to it.
/// <para>
/// Sums and counts: each member's own change. Ratios N/D: with R = N/D of the whole, R* the mean of its two values, w = D_m/D a
/// member's weight and r = N_m/D_m its rate, a member brings w₁(r₁ − R*) − w₀(r₀ − R*), computed as
/// (N₁ₘ − R*·D₁ₘ)/D₁ − (N₀ₘ − R*·D₀ₘ)/D₀, which adds up to R₁ − R₀ whatever the members. Of that
/// (r̄ − R*)(w₁ − w₀), r̄ the mean of the member's two rates, is its mix effect, and the rest, w̄(r₁ − r₀), its rate effect: the
/// symmetric decomposition of E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal of the American Statistical
/// Association 50 (1955), with weights counted against the whole's rate so that members can be read one by one. A member with a
/// base on one side alone has no rate that could have changed: all that it brings is mix. One without any base brings no mix.
/// </para>
/// </summary>
internal static class ChangeParts
{
    /// <summary>The largest part first; equal ones in the order of their names.</summary>
    /// <param name="change">What the parts have to add up to, to <see cref="ComparedValue.Decimals"/> decimals.</param>
    /// <returns>Null where the members do not add up to the whole on both sides.</returns>
    public static IReadOnlyList<DriverPart>? Of(ChangeShape shape, decimal change, MemberPair whole, IReadOnlyList<MemberPair> members) => shape switch
    {
        ChangeShape.Sum => AddsUp(whole, members, v => v.Value) ? Exactly(change, members.Select(OfSum)) : null,
        ChangeShape.Ratio => AddsUp(whole, members, v => v.Numerator) && AddsUp(whole, members, v => v.Base)
            ? Exactly(change, members.Select(m => OfRatio(whole, m)))
            : null,
        _ => throw new UnreachableException(),
    };

    private static bool AddsUp(MemberPair whole, IReadOnlyList<MemberPair> members, Func<KpiValue, decimal?> of) =>
        members.Sum(m => of(m.Current) ?? 0) == of(whole.Current) && members.Sum(m => of(m.Earlier) ?? 0) == of(whole.Earlier);

    private static DriverPart OfSum(MemberPair member) =>
        new(member.Member, (member.Current.Value ?? 0) - (member.Earlier.Value ?? 0), null, member.Current, member.Earlier);

    private static DriverPart OfRatio(MemberPair whole, MemberPair member)
    {
        var mid = (whole.Current.Value!.Value + whole.Earlier.Value!.Value) / 2;
        var now = Excess(member.Current, whole.Current, mid);
        var before = Excess(member.Earlier, whole.Earlier, mid);
        return new(member.Member, now - before, Mix(whole, member, mid) ?? now - before, member.Current, member.Earlier);
    }

    /// <summary>How far the member lifts the whole above the middle rate.</summary>
    private static decimal Excess(KpiValue member, KpiValue whole, decimal mid) =>
        ((member.Numerator ?? 0) - mid * (member.Base ?? 0)) / whole.Base!.Value;

    /// <summary>Null where all that the member brings is mix.</summary>
    private static decimal? Mix(MemberPair whole, MemberPair member, decimal mid) =>
        (member.Current.Value, member.Earlier.Value) switch
        {
            (null, null) => 0,
            ({ } now, { } before) => ((now + before) / 2 - mid) * (Weight(member.Current, whole.Current) - Weight(member.Earlier, whole.Earlier)),
            _ => null,
        };

    private static decimal Weight(KpiValue member, KpiValue whole) => (member.Base ?? 0) / whole.Base!.Value;

    /// <summary>
    /// Quotients never end, so parts are rounded to as many decimals as the change has, where sums of decimals are exact. What
    /// rounding leaves, a few units of the last place, goes to the largest part.
    /// </summary>
    private static List<DriverPart> Exactly(decimal change, IEnumerable<DriverPart> parts)
    {
        var exact = parts.Select(p => p with { Contribution = ComparedValue.Round(p.Contribution), Mix = p.Mix is { } mix ? ComparedValue.Round(mix) : null }).ToList();
        exact.Sort((a, b) => Math.Abs(b.Contribution).CompareTo(Math.Abs(a.Contribution)) is var order and not 0
            ? order
            : MemberComparer.Instance.Compare([a.Member], [b.Member]));
        if (exact.Count > 0)
            exact[0] = exact[0] with { Contribution = exact[0].Contribution + change - exact.Sum(p => p.Contribution) };
        return exact;
    }
}
