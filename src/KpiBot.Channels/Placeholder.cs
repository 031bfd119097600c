namespace KpiBot.Channels;
