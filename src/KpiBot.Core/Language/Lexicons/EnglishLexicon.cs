using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;
using static KpiBot.Core.Language.Lexicons.Lexicon;
using static KpiBot.Core.Language.Lexicons.LexiconEntry;

namespace KpiBot.Core.Language.Lexicons;

internal static class EnglishLexicon
{
    /// <summary>What a question is asked with.</summary>
    private static readonly string[] Requests =
    [
        "i'd love", "we'd love", "i would love", "i don't have", "i still don't have", "we don't have", "i'm missing", "i am missing", "nobody can tell me", "can someone", "could someone", "can anyone", "could anyone", "can somebody", "could somebody", "does anyone know", "do we know", "do we know yet", "mind checking", "would you mind", "mind telling me", "want to double-check", "need to double-check",
        "need to know", "i need to know", "need to see", "need to get", "would love to have", "would love to know", "would love to see", "i'd love to know", "i'd love to have", "i'd love to see", "i need", "i'd need", "i would need", "we'd need", "please send", "please share", "please give", "please tell", "we need", "need", "i want", "i want to know",
            "i'd like", "i'd like to know", "i would like", "i would like to know", "could you", "could you please", "can you", "can you please", "would you",
            "just need", "just wondering", "i was wondering", "wondering", "tell me", "give me", "show me",
    ];

    /// <summary>"What's going on with".</summary>
    private static readonly string[] WhatIsWrong =
    [
        .. from asked in (string[])["what's", "what is", "whats"]
           from phrase in (string[])["going on with", "going on in", "happening with", "happening to", "up with", "wrong with", "the matter with", "the issue with", "the problem with"]
           select $"{asked} {phrase}",
        "what happened to", "what happened with", "what has happened to", "what's happened to", "what went wrong with",
    ];

    private static readonly IReadOnlyList<LexiconEntry> Conversation =
    [
        For(Role.Greeting, "hi", "hello", "hey", "hiya", "hi there", "hello there", "good morning", "good afternoon", "good evening", "morning", "yo", "hi team", "hello team", "hi all", "hello all",
            "good morning team", "good morning all", "hey team", "hi everyone", "hello everyone", "how are you", "how are you doing", "how are you today"),
        For(Role.Thanks, "ta", "ta very much", "thanks", "thank you", "thx", "ty", "cheers", "thanks a lot", "many thanks", "thank you very much", "perfect",
            "awesome", "nice one", "well done", "great thanks", "got it", "great", "cool", "amazing", "brilliant", "lovely", "fantastic", "wonderful", "noted", "understood",
            "good job", "great job", "nice work", "good work", "great work", "appreciated", "much appreciated", "appreciate it", "that helps", "very helpful", "helpful", "all good"),
        For(Role.Aside, "can i bother you", "can i bother you once more", "may i bother you", "sorry to bother you once more", "i forgot to ask", "i forgot to ask you", "lol", "haha", "phew", "ugh", "oops", "silly question", "stupid question", "dumb question", "daft question", "not sure", "i'm not sure", "as part of", "in preparation for", "in view of", "no worries", "no worries if not", "no problem if not", "if not too much trouble", "if it's not too much trouble", "if it isn't too much trouble", "if it's no trouble", "if it's no bother", "if that's ok", "if that's okay", "if that's alright", "if you don't mind", "whenever suits", "whenever it suits", "when it suits you", "whenever you're free", "when you're free", "at your convenience", "me again", "it's me again", "only if the data is already in", "only if the data is in", "only if the data are in", "only if you have it", "if you have it", "pretty please", "fingers crossed", "promise", "i promise", "sorry", "sorry to", "apologies", "hope", "i hope", "hoping", "dear", "no rush", "no hurry", "not urgent", "it's urgent", "this is urgent", "urgent", "before my", "before our", "before i", "before we", "before a", "before the meeting", "before the call", "before the board", "before going", "before jumping", "before i jump", "before i jump on", "before i go", "quick question before i jump on", "quick one before i jump on",
            "ahead of my", "ahead of our", "ahead of the meeting", "ahead of the board", "following up on", "following up", "follow up on", "further to", "as discussed", "as agreed", "as promised", "per our", "no pressure", "no stress", "when you get a chance", "when you have a minute", "if you have a minute", "whenever you have time", "quick", "quick one", "quick one before", "quick question", "quick question before", "one quick question", "i have", "i've got", "i got", "i have my", "i have a", "i've got a", "i've got my", "we have", "we have a", "we've got", "i am in", "i'm in", "i'm on",
            "i'm preparing", "i am preparing", "preparing", "i'm putting together", "i am putting together", "putting together", "i'm working on", "i am working on", "working on", "i'm writing", "i'm finishing", "i'm building",
            "it's for", "it is for", "this is for", "that's for", "needed for", "i need it for", "we need it for", "the board", "the board is", "my boss", "my boss is", "my manager", "my manager is", "the ceo", "the ceo is", "the cfo", "the cfo is",
            "regards", "best regards", "kind regards", "warm regards", "all the best", "have a", "have a good", "have a great", "have a nice", "enjoy", "see you", "happy monday", "happy friday"),
        For(Role.Request, [.. Requests, "what", "how much", "how many", "what's", "what is", "what was"]),
        For(Role.Noise, Requests),
        For(Role.Reason, "because", "because he", "because she", "because they", "because everyone", "cuz", "bc i", "bc we", "bc he", "bc my", "since he", "since she", "since they", "since my boss", "as he", "as she", "as they", "so he", "so she", "so they", "so my boss", "so the board", "before everyone", "before you", "before the boss", "before it is", "before it's", "in case he", "in case she", "in case they", "in case my", "otherwise", "or else", "before he", "before she", "before they", "before i", "before we", "so i can", "so that i", "so we can", "so that we", "so he can", "so she can", "because i", "because we", "because my", "because our", "because the", "as i need", "as my boss"),
        For(Role.AskedBy, "is chasing me for", "are chasing me for", "is chasing", "are chasing", "is pestering me for", "are asking for", "are asking me for", "have asked for", "have asked me for", "just asked for", "just asked me for", "just asked", "is curious about", "is waiting for", "are waiting for", "insists on seeing", "is keen to see", "are keen to see", "wants to double-check", "wants to check", "have requested", "has requested", "requested", "requests", "keeps asking me for", "is asking for", "is asking", "asks for", "asks", "asked for", "asked me for", "wants to know", "wants to see", "wants", "wants the", "would like to know", "would like to see", "is asking me for", "has asked for", "has asked me for", "keeps asking for", "is after"),
        For(Role.Noise, "whether you could", "whether you can", "whether you'd be able to", "if you'd be able to", "whether you would be able to", "you'd be able to", "be able to", "if you could", "handed over", "marketing handed over", "signed up", "once again", "let me have", "dig out", "dig up", "is chasing me for", "are chasing me for", "is waiting for", "are asking for", "have asked for", "just asked for", "help me out", "help me out with", "help me with", "is asking me for", "has asked for", "has asked me for", "keeps asking for", "asks", "asked", "asked for", "asked me for", "asks for", "is asking for", "is asking", "wants", "wants to know", "wants to see",
            "so kind", "so kind as to", "be so kind as to", "kind as to", "kind enough to", "would it be possible", "would it be possible to", "is it possible", "is it possible to", "possible to",
            "share it", "share it with me", "share with me", "share them", "share them with me", "came in", "telling me", "telling", "sales guys", "the sales guys", "sales people", "the sales people", "double-check", "help me fill it", "fill it in", "fill it", "help me with something", "pull together", "provide it", "provide", "at your earliest convenience", "someone", "yet", "sharing", "giving me", "showing me", "letting me know", "in terms of", "when it comes to", "with regard to", "with respect to", "as far as", "at all", "a lot", "ever so much", "sry", "so sorry"),
        For(Role.Help, "help", "help me", "what can you do", "how does this work", "how do you work", "what do you do", "who are you",
            "how do i use you", "how can you help", "get started", "instructions"),
        For(Role.List, "what can you calculate", "what can you compute", "what can you measure", "what do you compute", "what do you calculate", "what can i ask", "what can i ask you", "what can i ask for", "what do you know", "what can you tell me",
            "which kpis", "what kpis", "list of kpis", "list kpis", "list the kpis", "kpi list", "all kpis", "all the kpis", "available kpis",
            "which metrics", "what metrics", "everything you can measure", "what can you measure", "what do you measure", "what you can measure", "list everything you can measure", "what do you track", "what can you track", "which metrics can i ask for", "what metrics can i ask for", "which kpis can i ask for", "what kpis can i ask for", "which questions can i ask",
            "what questions can i ask", "what can i ask about", "what can i ask you about", "which metrics can i ask you about", "which kpis can i ask you about", "what metrics can i ask you about", "what kpis can i ask you about", "which metrics can i ask about", "which kpis can i ask about", "what kpis can i ask about", "what metrics can i ask about", "list of all kpis", "list of all metrics", "list of all the kpis", "list of all the metrics", "list all the kpis", "list all the metrics", "list of all indicators", "list of all the indicators", "list of indicators", "list indicators", "what kpis do you have", "which kpis do you have", "what metrics do you have", "which metrics do you have", "list metrics", "list of metrics", "available metrics", "list all kpis", "list all metrics", "all metrics", "which indicators", "show kpis", "show all kpis"),
        For(Role.KpiWord, "kpi", "kpis", "metric", "metrics", "indicators"),
    ];

    private static readonly string[] RunRates =
        ["run rate", "run-rate", "runrate", "annual run rate", "yearly run rate", "annualised run rate", "annualized run rate", "current run rate", "annualised", "annualized", "annualise", "annualize"];

    /// <summary>How things stand or went, and nothing about which.</summary>
    private static readonly string[] Overviews =
    [
        "how was", "how were", "how is", "how's", "hows", "how are", "how did", "how have", "how has", "how did we do", "how have we done", "how are we doing", "how we did", "how we are doing", "how're we doing", "how do we stand", "how is it going", "how's it going", "how is it looking",
        "how's it looking", "how are things", "how are things going", "how are things looking", "how's business", "how is business", "how was business", "how's business going", "where do we stand", "where are we", "where are we at", "where we stand",
        "overview", "an overview", "overview of", "summary", "a summary", "summary of", "a quick summary", "recap", "a recap", "recap of", "snapshot", "a snapshot", "highlights", "rundown", "wrap-up", "round-up",
    ];

    private static readonly IReadOnlyList<LexiconEntry> Noise =
    [
        For(Role.Overview, Overviews),
        For(Role.Noise, Overviews),
        For(Role.Noise, "excluding tax", "excluding taxes", "excluding vat", "excl tax", "excl taxes", "excl vat", "excl. tax", "excl. vat", "ex tax", "ex vat", "before tax", "before taxes", "before vat", "without tax", "without taxes", "without vat", "net of tax", "net of taxes", "net of vat", "pre-tax", "pretax", "tax excluded", "inclusive", "resume", "summary", "summary of", "a summary", "a quick summary", "summarise", "summarize", "recap", "a recap", "overview", "an overview", "overview of", "snapshot", "a snapshot", "highlights", "rundown", "run-down", "wrap-up", "round-up"),
        For(Role.Article, "the", "our", "your", "their", "its", "company", "company's", "we", "us"),
        For(Role.Noise,
            "a", "an", "i", "you", "he", "she", "it", "they", "me", "them", "this", "that", "these", "those", "there", "here",
            "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "done", "has", "have", "had",
            "can", "could", "would", "will", "will you", "should", "shall", "may", "might", "must", "'s", "'re", "'ve", "'d", "'ll", "'m",
            "please", "pls", "plz", "kindly", "ok", "okay", "so", "well", "now", "just", "also", "again", "then", "too",
            "show", "give", "tell", "get", "get me", "pull", "pull up", "fetch", "find", "display",
            "see", "look", "look at", "looking", "looks", "look like", "want", "want to", "like to", "need to", "know",
            "let me know", "let us", "let's", "would like", "check", "bring",
            "what", "what was", "what were", "how is", "how's", "how are", "how was", "how were", "how did", "how much", "how", "whats", "hows",
            "go", "going", "went", "doing", "perform", "performed", "performing", "performance", "stand", "standing", "where do we stand",
            "make", "made", "making", "generate", "generated", "earn", "earned", "come", "came", "come in", "coming", "bring in", "brought in",
            "got", "gotten", "reach", "reached", "did we book", "did i book", "have we booked", "booked", "get in", "achieve", "achieved",
            "figure", "figures", "value", "values", "data", "stats", "statistics", "level", "total", "totals", "overall", "global",
            "current", "currently", "actual", "latest", "exact", "exactly", "approximately", "roughly", "about", "regarding", "concerning",
            "any", "some", "over", "during", "as", "if", "only", "solely", "same", "ones", "one", "period",
            "report", "numbers", "available", "did we win", "have we won", "we won", "did we have", "do we have", "breakdown", "split", "view", "list", "kpi bot", "kpibot", "team", "guys", "everyone", "everybody",
            "quick question", "quickly", "question", "by any chance", "right", "happen", "happened", "who", "which", "it's", "its value",
            "where", "chart", "graph", "plot", "table", "quick one", "in advance", "so far", "money",
            "asap", "as soon as possible", "any idea", "quick", "send", "send me", "sending",
            "sending me", "asking", "gonna", "gonna need", "gonna need to", "going to need", "will need", "'ll need", "we'll need", "we will need", "i'll need", "i will need", "gimme", "lemme", "lemme see", "anybody", "anyone", "wheres", "kindly share", "could you share", "can you share", "share with us", "i meant", "meant", "wanna", "so much", "very much", "much", "yes", "yep", "yeah", "yup", "nope", "dear", "sir", "hit the", "mate", "bot", "buddy", "folks", "man", "how far", "far", "far from", "at the moment", "right now", "these days", "as of now", "the team", "our team", "the sales team",
            "our sales team", "for the board", "for my boss", "for the meeting", "for my meeting", "for a meeting", "for the team meeting", "for the report", "for my report", "for the deck",
            "for the weekly", "for the monthly", "for finance", "in total", "all in all", "overall", "btw", "by the way", "fyi", "real quick", "thing", "things", "really",
            "hit", "take", "took", "taken", "hmm", "hm", "um", "uh", "er", "erm", "i mean", "both", "both of", "land on", "arrive", "arrived", "received", "recorded", "came through", "bring us", "sorry", "one more", "when you can", "whenever you can", "brings", "brought", "were booked", "did we hit", "have we hit", "will we hit"),
        For(Role.Not, "not", "non", "not yet", "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "hasn't", "haven't", "won't", "can't", "cannot"),
        For(Role.In, "in", "for", "from", "to", "at", "within", "among", "of", "on", "with", "through", "via", "only for", "just for", "coming from"),
        For(Role.And, "and", "or", "plus", "as well as", "along with", "together with"),
    ];

    private static readonly IReadOnlyList<LexiconEntry> Structure =
    [
        For(Role.MayDefine, "what is", "what's", "what are", "whats", "what is a", "what is an", "what's a", "what's an"),
        For(Role.Defines, "what goes into", "goes into", "what's included in", "what is included in", "what does it include", "what's part of", "what is part of", "what makes up", "what is made up of", "made up of", "what is counted in", "what counts towards", "what counts toward", "how is it defined", "define", "how do you work out", "how do we work out", "before or after tax", "after or before tax", "with or without tax", "including or excluding tax", "incl or excl tax", "net or gross", "definition", "definition of", "the definition of", "what does", "meaning of", "the meaning of", "counts as", "count as", "counted as", "work out", "do you work out", "do we work out", "worked out", "what's the formula", "what is the formula", "the formula",
            "denominator", "the denominator", "numerator", "the numerator", "formula", "formula of", "formula for", "the formula for", "computed", "calculated", "how is computed", "how do you compute",
            "how do you calculate", "how do we calculate", "how do we compute", "how to calculate", "how to compute", "explain what", "mean", "stand for"),
        For(Role.By, "one line per", "a line per", "one line for each", "a line for each", "one row per", "a row per", "one row for each", "with one line per", "with a line per", "one figure per", "one number per", "within each", "inside each", "by", "per", "for each", "for every", "each", "every", "split by", "broken down by", "breakdown by", "break down by",
            "grouped by", "group by", "sliced by", "across", "for all", "by each", "according to", "split per", "breakdown per",
            "breakdown of", "in each", "in every"),
        For(Role.DayOfWeek, "by day of week", "by day of the week", "per day of the week", "by weekday", "per weekday", "day of week", "day of the week", "days of the week", "each day of the week"),
        For(Role.Except, "don't count", "do not count", "don't include", "do not include", "don't want", "do not want", "don't need", "except", "except for", "excluding", "excl", "exclude", "without", "but not", "other than", "apart from", "not in",
            "not from", "outside", "outside of", "leaving out", "minus", "ignoring", "not including", "all but", "everyone but", "everybody but", "anyone but", "anybody but", "everything but", "anything but", "everyone except", "everybody except", "anyone except", "anybody except", "everything except", "anything except", "everywhere but", "everywhere except", "anywhere but", "ex", "no", "w/o", "but no", "and not", "but without", "besides", "aside from", "omitting", "with the exception of", "neither", "nor", "and neither", "barring", "bar", "save for", "not counting", "not for", "not on", "not through", "not via", "not by"),
        For(Role.Against, "how it compares with", "how it compares to", "how that compares with", "how that compares to", "how this compares with", "how this compares to", "how does it compare with", "how does it compare to", "how does that compare with", "how does that compare to", "vs", "versus", "compared to", "compared with", "against", "relative to", "vs.", "v", "in comparison to",
            "in comparison with", "as compared to", "compare to", "compare with", "compared against"),
        For(Role.Divided, "divided by", "as a share of", "as a ratio of", "as a ratio to"),
        For(Role.Comparative, "better or worse", "worse or better", "higher or lower", "lower or higher", "up or down", "more or fewer", "more", "less", "fewer", "higher", "lower", "better", "worse", "bigger", "smaller", "larger", "greater", "stronger", "weaker", "faster", "slower",
            "shorter", "longer"),
        For(Role.Than, "than"),
        For(Role.Difference, "difference", "the difference", "difference between", "differences between", "the difference between", "what distinguishes", "differ", "different from"),
        For(Role.Compare, "compare", "comparison", "comparing", "comparison of", "comparison between", "compared", "difference between", "the difference between", "differences between"),
        For(Role.Comparable, "for the same customers", "from the same customers", "same customers", "the same customers", "like for like", "on a like for like basis", "like-for-like", "on a like-for-like basis", "lfl", "l4l", "l-f-l", "same store", "same-store", "comp store", "on a comparable basis", "comparable basis", "on a comparable scope", "at constant scope", "constant scope", "at constant perimeter", "constant perimeter", "at constant exchange rates", "at constant exchange rate", "constant exchange rates", "at constant currency", "constant currency", "in constant currency", "at comparable scope"),
        For(Role.Change, "growth", "growth of", "change", "change in", "changed", "difference", "delta", "variation", "surge", "surged", "spike", "spiked", "soar", "soared", "jump", "jumped", "climb", "climbed", "plummet", "plummeted", "tank", "tanked", "dip", "dipped", "slump", "slumped", "crash", "crashed",
            "collapse", "collapsed", "shrink", "shrank", "shrunk", "slip", "slipped", "slow down", "slowed down", "slowdown", "rebound", "rebounded", "explode", "exploded", "grow", "grew", "growing", "grown",
            "increase", "increased", "decrease", "decreased", "drop", "dropped", "dropping", "fall", "fell", "falling", "rise", "rose", "rising",
            "decline", "declined", "up or down", "up", "down", "go up", "go down", "went up", "went down", "progress", "progression", "improve", "improved"),
        For(Role.Trend, "trend", "trends", "trending", "evolution", "evolution of", "evolve", "evolved", "over time", "time series", "history", "history of",
            "curve", "timeline", "development", "trajectory", "historical"),
        For(Role.Count, "number of", "how many", "count of", "nb of", "nb", "no of", "count", "quantity of", "number"),
        For(Role.Mine, "my", "mine"),
        For(Role.Selling, "sell", "sold", "sells", "selling", "invoice", "invoiced", "bill", "billed", "best selling", "best-selling", "worst selling", "best seller", "best sellers", "bestseller", "bestsellers", "buy", "buys", "bought", "bring in the most", "brings in the most", "how much are we making", "how much are we selling", "how much money are we making", "how much were we making", "how much did we make", "how much have we made", "how much do we make",
            "how much did we do", "how much have we done", "how much did we earn", "how much have we earned", "how much money"),
        For(Role.Bound, "at least", "at most", "no fewer than", "no less than", "no more than", "a minimum of", "a maximum of"),
        For(Role.Person, "who"),
        For(Role.Thing, "what", "what is", "what's", "whats", "what are", "what was", "what were"),
        For(Role.Origin, "come from", "comes from", "came from"),
        For(Role.Season, "summer", "winter", "autumn"),
        For(Role.Percent, "%", "in %", "as %", "in percent", "as a percentage", "in percentage", "percent", "percentage", "in percentages", "as percentages", "as percent", "percentages", "in pct", "as pct", "as a share", "as shares", "in shares", "as a share of the total", "as a share of total", "as a percentage of the total", "as a percentage of total", "as a % of the total", "as a % of total", "as % of total", "% of total", "% of the total", "as a rate", "rate"),
        For(Role.Amount, "in euros", "in euro", "in money", "in value", "in €", "€", "in k€", "k€", "as an amount", "amount"),
        For(Role.Worth, "amount of", "amounts of", "the amount of", "total amount of", "value of", "the value of", "total value of", "dollar value of", "euro value of", "worth", "worth of"),
        For(Role.Noise, "amount of", "amounts of", "the amount of", "total amount of", "value of", "the value of", "total value of", "dollar value of", "euro value of", "worth", "worth of"),
        For(Role.Duration, "how long", "how much time"),
        For(Role.Why, "for what reason", "for which reason", "for what reasons", "drags down", "dragging down", "drag down", "pulls down", "pulling down", "weighs on", "weighing on", "weighing down", "holding back", "holds back", "hurting", "hurts", "boosting", "boosts", "propping up", "moved the needle", "moves the needle", "what moved the needle", "what moves the needle", "what moved", "what moves", "what's to blame for", "what is to blame for", "who's to blame for", "what's responsible for", "what is responsible for", "what contributed to", "what led to", "main drivers", "main drivers of", "key drivers", "key drivers of", "the main drivers", "biggest drivers", "main reasons", "main reason", "main cause", "main causes", "why", "what's driving", "what is driving", "driving", "why did", "why is", "what drove", "what drives", "what explains", "explain why", "how come", "what caused",
            "drivers", "drivers of", "reason for", "reasons for", "the reason", "root cause", "what is behind", "what's behind"),
        For(Role.Why, "lies behind", "what lies behind", "sits behind", "what sits behind", "stands behind", "what stands behind", "was behind", "what was behind", "causing", "what's causing", "what is causing", "what causes", "the cause of", "what's the cause of", "what is the cause of", "what accounts for", "accounts for",
            "explanation for", "the explanation for", "reason behind", "reasons behind", "the reason behind", "the reasons behind", "the cause", "the causes"),
        For(Role.Why, WhatIsWrong),
        For(Role.Cause, "due to", "down to", "caused by", "driven by", "attributable to", "owing to", "because of", "thanks to", "put down to"),
        For(Role.Noise, "like i'm five", "like i am five", "like i'm 5", "like i'm a child", "in simple terms", "in simple words", "in plain words", "in plain english", "in layman's terms", "side by side"),
        For(Role.Explains, "explain", "explain to me", "explain me"),
        For(Role.Including, "net of", "net from", "after deducting", "including", "incl", "inclusive of", "included", "counting"),
        For(Role.Cumulative, "to date", "cumulative", "cumulated"),
        For(Role.Forecast, "forecast", "keep going like this", "we keep going like this", "keep this up", "at this rate", "at this pace", "at the current pace", "at the current rate", "at our current pace", "going like this", "if things continue", "on current trends", "forecast for", "forecasts", "projection", "projected", "predict", "prediction", "estimate", "expected", "outlook",
            "what will", "how much will", "how many will", "will be"),
        For(Role.RunRate, RunRates),
        For(Role.Noise, RunRates),
        For(Role.Future, "will", "'ll", "gonna", "going to", "are we going to", "will we", "we'll", "we will"),
        For(Role.Landing, "landing", "where will we land", "where are we going", "land", "will we end", "will we finish", "end up", "where are we going to finish", "where are we going to land", "where are we gonna end", "where are we gonna finish", "where are we gonna land", "are we going to end", "are we going to finish", "are we going to land", "we are going to end", "we are going to finish", "we're going to end", "we're going to finish", "are we gonna end", "are we gonna finish"),
        For(Role.Target, "target", "targets", "gap to target", "gap to goal", "gap vs target", "gap to plan", "gap to budget", "distance to target", "far from goal", "far from target", "far from our target", "far from our goal", "far from the target", "ahead of or behind", "behind or ahead of", "ahead or behind", "behind or ahead", "ahead of or behind target", "how far off", "how far off target", "far off", "off from", "off from target", "over or under target", "above or below target", "away from target", "goal", "goals", "objective", "objectives", "quota", "budget", "on track", "vs target", "vs plan", "plan",
            "hit our target", "hit the target", "hit target", "hit our targets", "meet our target", "met our target", "beat our target",
            "against target", "to target", "attainment", "target attainment", "attainment of target", "attainment of the target", "ahead of plan", "behind plan", "ahead of target", "behind target", "ahead of budget", "behind budget", "ahead of schedule", "behind schedule", "short of target", "short of plan", "short of the target", "short of our target", "off target", "off plan", "on plan", "on budget", "left to target", "left to reach", "left to do", "left to go", "still missing", "are we on track", "are we on target", "on target"),
        For(Role.Funnel, "where do we lose", "where are we losing", "where do we lose people", "where are we losing people", "where do we lose leads", "where are we losing leads", "where do we lose prospects", "where are we losing prospects", "where do we lose customers", "where are we losing customers", "where do we lose them", "where do people drop out", "where do they drop out", "where do leads drop out", "where do leads drop off", "where do prospects drop out", "lose people", "leaking", "leak", "leaks", "losing people", "lose customers along the way", "drop off", "drop-off", "drop-offs", "funnel", "sales funnel", "marketing funnel", "lead funnel", "leads funnel", "our funnel", "full funnel", "acquisition funnel", "conversion funnel", "the funnel"),
    ];

    private static readonly IReadOnlyList<LexiconEntry> Ranking =
    [
        Ranks(RankingOrder.Highest, byQuality: false, "top", "highest", "biggest", "busiest", "most expensive", "priciest", "best first", "highest first", "largest first", "biggest first", "sorted", "sorted by", "ranked", "ranked by", "ordered by", "rank by", "order by", "sort by", "fastest", "largest", "most", "the most", "greatest", "leading", "main", "ranking", "ranking of", "rank", "leaderboard"),
        Ranks(RankingOrder.Lowest, byQuality: false, "bottom", "lowest", "smallest", "cheapest", "least expensive", "worst first", "lowest first", "smallest first", "quietest", "slowest", "fewest", "least", "the least"),
        Ranks(RankingOrder.Highest, byQuality: true, "best", "the best", "strongest", "best performing", "top performing", "best selling", "best-selling", "best seller", "best sellers", "bestseller", "bestsellers"),
        Ranks(RankingOrder.Lowest, byQuality: true, "worst", "the worst", "weakest", "worst performing", "poorest", "least performing", "worst selling"),
        Number(2, "two"), Number(3, "three"), Number(4, "four"), Number(5, "five"), Number(6, "six"), Number(7, "seven"),
        Number(8, "eight"), Number(9, "nine"), Number(10, "ten"), Number(12, "twelve"), Number(15, "fifteen"), Number(20, "twenty"),
    ];

    private static readonly IReadOnlyList<LexiconEntry> Time =
    [
        Grains(Grain.Day, "daily", "by day", "per day", "each day", "every day", "day by day", "for each day", "by date", "split by day", "broken down by day", "a day"),
        Grains(Grain.Week, "weekly", "by week", "per week", "each week", "every week", "week by week", "for each week", "split by week", "broken down by week"),
        Grains(Grain.Month, "monthly", "by month", "per month", "each month", "every month", "month by month", "for each month", "split by month", "broken down by month"),
        Grains(Grain.Quarter, "quarterly", "by quarter", "per quarter", "each quarter", "every quarter", "quarter by quarter", "for each quarter", "split by quarter",
            "broken down by quarter"),
        Grains(Grain.Year, "yearly", "annually", "annual", "by year", "per year", "each year", "every year", "year by year", "for each year", "split by year",
            "broken down by year"),
        Units(Grain.Day, "day", "days"), Units(Grain.Week, "week", "weeks"), Units(Grain.Month, "month", "months"),
        Units(Grain.Quarter, "quarter", "quarters"), Units(Grain.Year, "year", "years"),
        Compares(new ComparisonExpression.SamePeriodLastYear(), "year over year", "year on year", "yoy", "y/y", "yoy change", "same period last year",
            "the same period last year", "same time last year", "this time last year", "at this time last year", "at the same time last year", "this time a year ago", "last year at this time", "last year this time", "sply", "stly", "sdly", "smly", "swly", "sqly",  "same period a year ago", "same period of last year", "same days last year", "same weekday last year", "the same weekday last year", "same day last year", "the same day last year", "same date last year", "same time a year ago",
            "same period the year before", "same period of the previous year", "same month last year", "same week last year", "same quarter last year",
            "annual growth", "yearly growth", "year over year growth", "year on year growth", "prior year", "previous year", "a year earlier", "the year before"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Month, 1), "same days last month", "the same days last month", "same days of last month", "this time last month", "same time last month", "at this time last month", "same period last month", "the same period last month", "same date last month", "splm", "month over month", "month on month", "mom", "m/m"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Week, 1), "this time last week", "same time last week", "at this time last week", "splw", "sdlw", "week over week", "week on week", "wow", "w/w", "same days last week", "the same days last week", "same days of last week", "same days the week before", "the same days the week before", "same day last week", "the same day last week", "same day the week before"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Quarter, 1), "this time last quarter", "same time last quarter", "same period last quarter", "splq", "quarter over quarter", "quarter on quarter", "qoq", "q/q"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Day, 1), "day over day", "dod"),
        Compares(new ComparisonExpression.PreviousPeriod(), "previous period", "the previous period", "prior period", "preceding period", "period before",
            "the period before", "last period", "the month before", "the week before", "the quarter before", "week before", "month before", "quarter before", "the one before", "the previous one", "the day before that", "the week before that",
            "the month before that", "the preceding one"),
    ];

    private static readonly string[] Splits = ["break down", "breaks down", "broken down", "breakout", "break out", "breakdowns", "splits", "by what", "mix", "the mix", "composition", "decomposition", "make-up", "breakdown", "split", "detail", "detailed", "details", "more detail", "more details", "in detail", "drill down"];

    private static readonly string[] TheSame =
    [
        "same thing", "the same thing", "same again", "same period", "the same period", "same dates", "the same dates", "same filters", "the same filters", "same question",
        "the same question", "too", "also", "as well", "say that", "say it", "say this", "translate", "translate that", "translate it", "repeat", "repeat that", "repeat it",
    ];

    private static readonly string[] Corrections =
        ["instead", "rather", "i meant", "i mean", "meant", "i was asking for", "i was asking about", "i was talking about", "i am asking about", "i'm asking about", "i'm talking about", "i'd rather have", "i'd rather see", "i would rather see", "i wanted", "i asked for"];

    private static readonly string[] Removals = ["remove", "take out", "take away", "leave out", "removing", "get rid of", "exclude"];

    private static readonly IReadOnlyList<LexiconEntry> Threads =
    [
        For(Role.Continues, "i meant to say", "i meant to ask for", "i meant to ask about", "i was talking about", "i am talking about", "i'm talking about", "what about", "how about", "and what about", "and how about", "same for", "same thing for", "the same for", "the same thing for", "same question for",
            "same with", "same but", "the same but", "ditto for", "likewise for", "but", "also for"),
        For(Role.Same, TheSame),
        For(Role.Also, "also", "too", "as well"),
        For(Role.Adds, "add", "adding", "add in", "add also", "also add", "include", "throw in", "bring in also"),
        For(Role.Noise, [.. TheSame, "in total", "this time", .. Corrections, "break it down", "break that down", "break this down", "break them down", "split it", "split that", "split them"]),
        Follows(CalendarUnit.Day, "the day after", "day after", "the following day"), Follows(CalendarUnit.Week, "the week after", "week after", "the following week"),
        Follows(CalendarUnit.Month, "the month after", "month after", "the following month"), Follows(CalendarUnit.Quarter, "the quarter after", "quarter after", "the following quarter"),
        Follows(CalendarUnit.Year, "the year after", "year after", "the following year"), Follows(null, "the one after", "one after", "the one after that", "the next one"),
        For(Role.Noise, "stack up", "stacks up", "measure up", "fare", "faring", "though", "tho", "anyway", "btw", "by the way", "sort", "sort it by", "ordered"),
        For(Role.Corrects, Corrections),
        For(Role.Noise, "actually"),
        For(Role.Reconsiders, "actually", "in fact", "sorry"),
        For(Role.InsteadOf, "instead of", "rather than", "in place of"),
        For(Role.BeforeThat, "before that", "before this", "before it", "before then", "before", "prior to that", "earlier than that"),
        For(Role.Others, "other", "others", "the other", "the others", "other ones", "the other ones", "the rest", "rest of", "the rest of the", "the remaining", "remaining", "everyone else", "everything else"),
        For(Role.Reversed, "the other way round", "the other way around", "other way round", "other way around", "reverse", "reversed", "reverse order", "reverse it", "reverse the order", "in reverse", "in reverse order", "invert", "invert it", "inverted", "flip it", "the opposite", "opposite order", "ascending", "in ascending order", "ascending order"),
        For(Role.Resized, "make it", "make that", "make them", "the first", "first", "first ones", "show me just", "extend to", "expand to", "limit to", "limit it to", "reduce to"),
        For(Role.All, "all", "all the", "for all", "for all the", "across all"),
        For(Role.Only, "only", "just", "only for", "just for", "solely"),
        For(Role.NoFilter, "without the filter", "without the filters", "without filter", "without filters", "no filter", "no filters", "remove the filter", "remove the filters",
            "remove filters", "remove filter", "drop the filter", "drop the filters", "clear the filter", "clear the filters", "unfiltered", "everywhere", "worldwide"),
        For(Role.NoBreakdown, "without the breakdown", "without breakdown", "no breakdown", "without the split", "no split", "in total", "just the total", "just total", "and overall", "overall only", "just overall", "total only", "the total only", "only the total", "only total", "grand total", "grand total only", "as one number", "one number", "just one number", "a single number", "a single figure", "one figure", "all together", "altogether", "all combined", "not split", "unsplit", "remove the breakdown", "drop the breakdown"),
        For(Role.NoComparison, "without the comparison", "without comparison", "no comparison", "remove the comparison", "drop the comparison"),
        For(Role.Chart, "chart", "graph", "plot", "as a chart", "as a graph", "in a chart", "in a graph", "as a line", "as a curve", "as bars", "as a bar chart", "bar chart", "as a histogram", "histogram",
            "line chart", "as a line chart", "as a line graph", "chart it", "graph it", "plot it", "draw it"),
        For(Role.Trend, "as a line", "as a curve", "line chart", "as a line chart", "as a line graph"),
        For(Role.Pie, "pie", "as a pie", "as a pie chart", "pie chart", "in a pie", "in a pie chart", "as a donut", "donut", "donut chart", "as a donut chart", "as a doughnut"),
        For(Role.Table, "table", "as a table", "in a table", "as figures", "tabular", "as a list", "in figures"),
        For(Role.Split, Splits),
        For(Role.Noise, Splits),
        For(Role.In, "zoom in on", "focus on", "zoom on"),
        For(Role.Except, Removals),
        For(Role.Removes, Removals),
        For(Role.Removes, "drop"),
        For(Role.Them, "from them", "from those", "from these", "of those", "of these", "for them", "of them"),
        For(Role.Noise, "back", "back in"),
        For(Role.Reset, "reset", "start over", "start afresh", "start again", "from scratch", "start from scratch", "new question", "a new question", "forget it", "forget that", "forget everything",
            "forget all that", "never mind", "nevermind", "new topic", "clear", "clear the context", "forget the context", "let's start over"),
        For(Role.Forget, "forget", "forget about"),
        For(Role.Choices, "choices", "my choices", "choice", "my choice", "preferences", "my preferences", "what i chose", "what i picked", "settings", "my settings"),
        For(Role.Remembers, "what do you remember about me", "what do you remember of me", "what do you remember", "what do you know about me", "what have you stored about me", "what do you store about me",
            "what do you keep about me", "what have you remembered", "what did you remember", "what have i chosen", "what did i choose", "what have i set", "what did i set"),
        For(Role.Speak, "switch", "speaks", "is speaking", "should speak", "set", "set to", "put", "turn", "speak", "speak in", "answer", "answer in", "answer me", "reply", "reply in", "respond", "respond in", "talk", "talk in", "write", "write in", "switch to", "speak to me in", "talk to me in", "use", "change to"),
        For(Role.Always, "always", "from now on", "by default", "every time", "default", "the default", "automatic", "back to default"),
        For(Role.Always, "default language", "the default language", "my default language"),
        For(Role.InChannel, "this channel to", "the channel to", "our channel to", "this room", "this group", "in this room", "this team channel", "this channel", "this chat", "this conversation", "in this conversation", "for this chat", "here for everyone", "for all here", "in this channel", "for this channel", "this channel's", "for the whole channel", "for everyone here", "in this team", "in this chat"),
        For(Role.LanguageWord, "language", "the language", "my language", "languages", "language setting", "my language setting", "default language", "the default language", "my default language", "language to", "the language to", "my language to"),
        Tongue(UiLanguage.English, isName: false, "in english"),
        Tongue(UiLanguage.French, isName: false, "in french"),
        Tongue(UiLanguage.English, isName: true, "english"),
        Tongue(UiLanguage.French, isName: true, "french"),
        Compares(new ComparisonExpression.PreviousPeriod(), "the one before", "the previous one", "one before", "previous one", "the one before that"),
    ];

    public static readonly Lexicon Words = new(
        UiLanguage.English,
        [.. Conversation, .. Noise, .. Structure, .. Ranking, .. Time, .. Threads],
        TimeWordsOf(EnglishPeriodWords.Table),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["sale"] = "orders" },
        [
            "win|wins|won|winning", "lose|loses|lost|losing", "close|closes|closed|closing", "sign|signs|signed|signing", "book|books|booked|booking",
            "acquire|acquires|acquired|acquiring|gain|gained|get|got", "qualify|qualifies|qualified|qualifying", "create|created|creating|generate|generated", "set|sets",
        ],
        """
        arrangement bland border brandy broader chain chains chance charge charges claim claims clerk clicks coarse color colours contract contracts convention
        conventions conversation conversations counter counters counties county course courses custom customs deadline deadlines delivery deliveries devise devised discount discounts downer employee
        employees flower flowers force forces framework invention inversion leader leaders leading lesson loan loans management manager managers marine mission missions older
        ordered ordinal owned refunded returned papers recurring passion planner price prices pricing producer producers production proportion prospecting quality quantity ration rations reason refuse 
        release releases resource resources revert reverse scale scales scope score scores season sector staff stages store stores story supplier suppliers tables task tasks teller
        term terms version versions visitor visitors warehouse
        """);
}
