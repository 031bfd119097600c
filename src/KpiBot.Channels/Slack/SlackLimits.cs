namespace KpiBot.Channels.Slack;

/// <summary>What Slack refuses to go beyond; a message that does is refused whole. Lengths are in characters.</summary>
public static class SlackLimits
{
    /// <summary>Of the text beside the blocks.</summary>
    public const int MessageText = 4_000;

    public const int Blocks = 50;

    /// <summary>
    /// Of all blocks as JSON, with every sign outside ASCII escaped. Slack's own limit stands in no document and lies near 13,200.
    /// </summary>
    public const int BlocksSize = 12_000;

    /// <summary>Of a modal or a home.</summary>
    public const int ViewBlocks = 100;

    public const int ViewTitle = 24;

    /// <summary>Of the buttons that send a modal and close it.</summary>
    public const int ViewButton = 24;

    public const int InputLabel = 2_000;

    public const int InputHint = 2_000;

    public const int Placeholder = 150;

    /// <summary>Of radio buttons.</summary>
    public const int RadioOptions = 10;

    /// <summary>Of a menu.</summary>
    public const int MenuOptions = 100;

    public const int OptionText = 75;

    public const int OptionValue = 150;

    public const int HeaderText = 150;

    /// <summary>Of any text object that has no limit of its own.</summary>
    public const int Text = 3_000;

    public const int ContextElements = 10;

    public const int Buttons = 25;

    public const int ButtonText = 75;

    public const int ButtonValue = 2_000;

    public const int ActionId = 255;

    /// <summary>With the header.</summary>
    public const int TableRows = 100;

    public const int TableColumns = 20;

    public const int TablesInMessage = 1;

    public const int AlternativeText = 2_000;

    public const int ChartsInMessage = 2;

    public const int ChartTitle = 50;

    public const int AxisTitle = 50;

    public const int ChartSeries = 6;

    public const int ChartPoints = 20;

    /// <summary>Of the name of a series, and of a point's label.</summary>
    public const int ChartLabel = 20;
}
