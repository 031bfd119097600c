namespace KpiBot.Connectors;
