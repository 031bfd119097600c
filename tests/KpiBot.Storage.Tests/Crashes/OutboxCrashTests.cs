using KpiBot.Core.Delivery;
using KpiBot.Storage.Tests.Delivery;

namespace KpiBot.Storage.Tests.Crashes;

/// <summary>A process that is killed between any two steps loses nothing; what it says twice, it says so.</summary>
public sealed class OutboxCrashTests
{
    private static readonly OutboxMessage[] Messages =
    [
        RunningOutbox.Message("first") with { Thread = "t" },
        RunningOutbox.Message("elsewhere", "test:b"),
        RunningOutbox.Message("second") with { Thread = "t" },
        RunningOutbox.Message("unanswered", "test:b"),
        RunningOutbox.Message("nowhere", "test:stopped"),
    ];

    [Fact]
    public async Task Killed_at_any_write_or_acceptance_it_goes_on_where_it_was()
    {
        var moments = await OutboxLife.LiveAsync(OutboxWorld.Empty, Messages);
        Check(moments[^1], kills: 0);
        Assert.True(moments.Count > 50, $"There were {moments.Count} moments.");
        TestContext.Current.SendDiagnosticMessage($"{moments.Count} moments");

        foreach (var killed in moments)
            Check((await OutboxLife.LiveAsync(killed)).LastOrDefault(killed), kills: 1, killed);
    }

    [Fact]
    public async Task Killed_again_while_it_goes_on_it_still_does()
    {
        var moments = await OutboxLife.LiveAsync(OutboxWorld.Empty, Messages);
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var world = moments[random.Next(moments.Count)];
            for (var kills = 1; kills <= 3; kills++)
            {
                var next = await OutboxLife.LiveAsync(world);
                Check(next.LastOrDefault(world), kills, world);
                if (next.Count == 0)
                    break;
                world = next[random.Next(next.Count)];
            }
        }
    }

    /// <param name="kills">How often a process was killed until then.</param>
    /// <param name="killed">The world as the last one left it.</param>
    private static void Check(OutboxWorld end, int kills, OutboxWorld? killed = null)
    {
        var context = $"killed {kills} times, at last after: {killed?.WhatHappened}";
        foreach (var key in end.Promised)
        {
            var said = end.Said.Where(message => message.Key == key).ToList();
            if (key == "nowhere")
            {
                Assert.True(said.Count == 0, context);
                continue;
            }

            // Where a kill came twice just before it was handed over, it is parked, and its owner told that it may not be there.
            Assert.True(said.Count > 0 || kills > 1, $"{key} was lost, {context}");
            Assert.True(said.Count <= 2, $"{key} was said {said.Count} times, {context}");
            Assert.True(said.Skip(1).All(message => message.MayBeRepeat), $"{key} was repeated and did not say so, {context}");
        }

        // One a place is on its way at once.
        var doubled = end.Said.GroupBy(message => message.Key).Count(group => group.Key != "unanswered" && group.Count() > 1);
        Assert.True(doubled <= 3 * kills, $"{doubled} messages are there twice, {context}");
        var order = end.Said.Where(message => message.Place == "test:a").Select(message => message.Key).Distinct().ToList();
        Assert.True(!order.Contains("second") || order is ["first", "second"] || kills > 1, $"the order is {string.Join(", ", order)}, {context}");
        if (end.Promised.Contains("nowhere"))
            Assert.True(end.Said.Any(message => message.Place == ScriptedChannel.Owner) || kills > 1, $"nobody heard that nowhere is parked, {context}");
    }
}
