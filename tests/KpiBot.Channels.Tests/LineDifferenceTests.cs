namespace KpiBot.Channels.Tests;

public sealed class LineDifferenceTests
{
    [Fact]
    public void What_changed_is_shown_with_the_lines_around_it() => Assert.Equal(
        """
          ⋮
          3
          4
        - five
        + 5
          6
          7
          ⋮
          9
          10
        + 11
        """,
        LineDifference.Of("1\n2\n3\n4\nfive\n6\n7\n8\n9\n10", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"));
}
