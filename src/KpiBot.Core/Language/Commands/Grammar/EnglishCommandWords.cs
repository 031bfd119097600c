using static KpiBot.Core.Language.Commands.Grammar.CommandSense;
using Operator = KpiBot.Core.Language.Commands.ThresholdOperator;

namespace KpiBot.Core.Language.Commands.Grammar;

internal static class EnglishCommandWords
{
    public static readonly IReadOnlyList<(CommandSense Sense, int Value, string Phrases)> Table =
    [
        (Polite, 0, "please|pls|plz|kindly|hi|hello|hey|hi there|good morning|ok|okay|ok then|so|well|and|then|also|now|can you|could you|would you|will you|can we|could we|can i|could i|may i"
            + "|i want|i want you to|i want to|i'd like|i'd like you to|i'd like to|i would like|i would like you to|i would like to|i need|i need you to|i need to|we want|we want to|we need|we need to|we'd like|we'd like to"
            + "|let's|thanks|kpibot|kpi bot|bot|you can|you should|go ahead and|to|just|actually|never mind|from now on|be able to|it's ok|great|nice|perfect|got it"),
        (Post, 0, "post|publish|schedule|subscribe me to|subscribe us to|subscribe to|subscribe|sign me up for|sign us up for|auto post|post me|schedule me"),
        (Send, 0, "send|share|deliver|give|show|get|tell|push|drop|email|e-mail|mail|message|dm|ping|forward|remind|read out|have|receive|bring|report|repost|text|see"),
        (Create, 0, "create|set up|setup|add|make|new|build|configure|start|put in place|set|define|have|get|register|give me|make me|build me"),
        (Digest, 0, "digest|digests|recap|newsletter|briefing|morning post|round-up|roundup|scheduled post|scheduled report"),
        (Notify, 0, "alert|notify|warn|be alerted|be notified|be warned|get alerted|get notified|raise an alert|raise an alarm|raise the alarm|trigger an alert|send an alert|send me an alert|flag it to me|alarm|sound the alarm|shout|give me a shout|give us a shout|give me a heads up|give us a heads up|give me a heads-up"),
        (Tell, 0, "tell|let|inform|ping|message|dm|email|mail|send|text|say|shout|know|flag|to know|post|write|drop|give|be told|signal|watch|monitor|keep an eye on|report|need to know|remind"),
        (Condition, 0, "when|if|once|as soon as|whenever|in case|every time|each time|any time|the moment|should|the day|in the event that|the minute"),
        (Act, (int)CommandKind.Change, "change|move|update|edit|modify|switch|reschedule|shift|set|raise|lower|adjust|make|increase|decrease|alter|bump|retarget|tune"),
        (Act, (int)CommandKind.Pause, "pause|suspend|hold|put on hold|put|disable|deactivate|turn off|switch off|stop for now"),
        (Act, (int)CommandKind.Resume, "resume|unpause|restart|reactivate|enable|re-enable|turn on|turn back on|switch on|switch back on|unmute|continue|start again|activate|bring back|wake up|unsnooze"),
        (Act, (int)CommandKind.RunNow, "run|send|post|execute|trigger|fire|publish|deliver|test|launch|start"),
        (Act, (int)CommandKind.Delete, "delete|remove|cancel|stop|drop|kill|unsubscribe me from|unsubscribe us from|unsubscribe from|get rid of|erase|end|no more|stop sending|stop posting|stop sending me|stop posting me"
            + "|stop alerting me about|stop alerting me on|stop alerting me for|stop notifying me about|stop telling me about|don't send me|don't send|do not send me|do not send|don't post|do not post|don't alert me about|do not alert me about"
            + "|stop the|stop reporting|stop delivering|stop emailing me|stop publishing"),
        (Act, (int)CommandKind.Snooze, "snooze|silence|mute|quiet|postpone|hush|shush"),
        (Act, (int)CommandKind.Acknowledge, "acknowledge|acknowledged|ack|acked|i acknowledge|i've seen|i have seen|i saw"),
        (ActAlone, (int)CommandKind.Pause, "pause|pause everything|put on hold"),
        (ActAlone, (int)CommandKind.Resume, "resume|unpause|reactivate|start again"),
        (ActAlone, (int)CommandKind.Delete, "stop|cancel|stop it|cancel it|unsubscribe|unsubscribe me|stop sending|stop posting|stop alerting me|stop notifying me|stop sending me this|stop the alerts|stop sending this|stop posting this|no more alerts|no more posts"),
        (ActAlone, (int)CommandKind.Snooze, "snooze|mute|silence|be quiet|remind me later|not now|leave me alone"),
        (ActAlone, (int)CommandKind.RunNow, "run it now|send it now|post it now|run now|send now|post now|run it|run that now|send it again|run it again"),
        (ActAlone, (int)CommandKind.Acknowledge, "acknowledge|acknowledged|ack|acked|i acknowledge|seen|seen it|i've seen it|i saw it|i have seen it|i'm on it|i am on it|on it|i'll take it|i'll handle it|i'm looking into it|i am looking into it"
            + "|looking into it|we're on it|we are on it|i'll look into it|i've got this|i got this|taking care of it|i'll take care of it"),
        (Particle, (int)CommandKind.Pause, "on hold|off|on pause"),
        (Particle, (int)CommandKind.Resume, "back on"),
        (Particle, (int)CommandKind.Snooze, "to sleep|on mute"),
        (ListWord, 0, "list|show|show me|list me|see|view|display|what|which|what are|which are|what are all|give me|get|list of|what's|do i have|the list of|a list of|how many|all|manage"),
        (AlertNoun, 0, "alert|alerts|alarm|alarms|alert rule|alert rules|alerting|notification|notifications"),
        (AlertNouns, 0, "alerts|alarms|alert rules|notifications|alert"),
        (PostNoun, 0, "post|posts|schedule|schedules|digest|digests|subscription|subscriptions|reminder|reminders|recap|newsletter|delivery|deliveries|report|reports|scheduled post|scheduled posts|scheduled report|scheduled reports|briefing|summary|mail|email|e-mail|scheduled question"),
        (PostNouns, 0, "posts|schedules|digests|subscriptions|reminders|scheduled posts|scheduled reports|scheduled kpis|deliveries|scheduled messages|scheduled"),
        (AnswerNoun, 0, "number|numbers|figure|figures|value|values|result|results|answer|answers|data|total|totals|amount|chart|graph|percentage|rate"),
        (All, 0, "all|every|each|everything|all of|all the|all my|all of my|every one of my|all of them|all of the"),
        (Mine, 0, "my|mine|our"),
        (It, 0, "it|this|that|this one|that one|them|these|those|the last one|this alert|that alert|this post|that post|these alerts|those alerts|the same"),
        (NumberSign, 0, "#|number|no|nr|num|n"),
        (TargetNoun, 0, "target|targets|goal|goals|objective|quota|budget"),
        (Wrong, 0, "wrong|incorrect|false|not right|not correct|isn't right|isn't correct|aren't right|aren't correct|inaccurate|mistaken|can't be right|cannot be right|can't be true|cannot be true|can't be correct"
            + "|doesn't look right|does not look right|doesn't seem right|does not seem right|don't look right|looks wrong|look wrong|seems wrong|seem wrong|looks off|looks odd|is off|are off|seems off|an error|a mistake|a bug|not true|isn't true"
            + "|don't trust|do not trust|don't believe|do not believe|disagree with|dispute|doesn't match|does not match|don't match|does not add up|doesn't add up|made a mistake|must be wrong|way off"),
        (Otherwise, 0, "not what|isn't what|isnt what|aren't what|not the same as|isn't the same as|aren't the same as|not the same number as|not the number|not the figure|not the one"
            + "|doesn't match|doesnt match|does not match|don't match|do not match|doesn't agree with|does not agree with"),
        (FalseAlarm, 0, "false alarm|false alert|false positive"),
        (Question, 0, "what|why|how|who|where|which|how much|how many"),
        (Now, 0, "now|right now|right away|immediately|at once|straight away|asap|again|today|once"),
        (CommandSense.To, 0, "to|at|into|to be|=|as|for|onto|->|→|from now on at|until"),
        (CommandSense.Equals, 0, "is|=|:|to|of|at|is now|should be|will be|are"),

        (Level, (int)Operator.Above, "above|over|more than|greater than|higher than|bigger than|larger than|at least|exceeds|exceed|exceeding|exceeded|passes|surpasses|tops|hits|reaches|reach|hit|pass|is over|breaks|crosses|>|>=|≥|> =|no less than|beats|crosses above|breaks through|in excess of|upwards of"),
        (Level, (int)Operator.Below, "below|under|less than|lower than|smaller than|fewer than|at most|beneath|<|<=|≤|< =|no more than|crosses below|underneath"),
        (Level, (int)Operator.Outside, "outside|outside of|out of|out of the range|out of range|out of the band|outside the range|outside the range of|outside the band|outside a band of|outside a range of|outside the range from|out of the range of|not between|isn't between|is not between|isn't within|not within|leaves the range|leaves the band|leaves|not in the range|outside the corridor|outside the interval"),
        (Move, (int)Operator.FallsBy, "falls|fall|fell|drops|drop|dropped|decreases|decrease|declines|decline|loses|lose|slips|slip|sinks|sink|plunges|plunge|goes down|go down|is down|are down|down|dips|dip|shrinks|shrink|drops off|tumbles|slides|deteriorates|worsens|a drop|a fall|a decrease|a decline"
            + "|decreased|declined|lost|plummets|crashes|falling|dropping"),
        (Move, (int)Operator.RisesBy, "rises|rise|rose|increases|increase|grows|grow|climbs|climb|jumps|jump|goes up|go up|is up|are up|up|gains|gain|surges|surge|improves|improve|soars|spikes|spike|a rise|an increase|a jump|increased|rising|climbing|grew|doubles"),
        (EitherWay, 0, "changes|change|moves|move|varies|vary|deviates|swings|fluctuates|differs|shifts"),
        (State, (int)Operator.NewHigh, "record|a record|a new record|new record|record high|a record high|a new high|new high|all-time high|an all-time high|its all-time high|highest ever|its highest ever|best ever|best day ever|best week ever|best month ever|breaks a record|breaks the record|sets a record|hits a record|beats the record|beats its record|its record|breaks its record|reaches a record|a new all-time high|its highest|its highest level|a new maximum|a new peak|hits a new high|reaches a new high|hits an all-time high|is at a record|reaches a new record|reaches a record high|hits a record high"),
        (State, (int)Operator.NewLow, "record low|a record low|a new low|new low|all-time low|an all-time low|lowest ever|its lowest ever|worst ever|worst day ever|its lowest|its lowest level|hits a new low|reaches a new low|hits a record low|a new minimum|reaches a record low|hits an all-time low"),
        (State, (int)Operator.Unusual, "unusual|is unusual|are unusual|anomalous|an anomaly|anomaly|anomalies|abnormal|abnormally|unusually high|unusually low|looks odd|looks strange|looks weird|looks unusual|looks off|unusual happens|something unusual happens|anything unusual happens|something odd happens|anything odd happens|anything strange happens|something strange happens|anything weird happens|something weird happens|anything abnormal|any anomaly|any anomalies|something abnormal|anything strange|anything odd|strange|weird|odd|out of the ordinary|something unusual|anything unusual|unexpected|not normal|behaves strangely|goes wrong|there is an anomaly|there's an anomaly|does something unusual|deviates from normal|an outlier"),
        (State, (int)Operator.MissesTarget, "misses its target|misses the target|misses target|miss target|miss the target|miss our target|miss my target|misses our target|will miss|will miss the target|will miss its target|will miss our target|is off track|are off track|off track|behind target|is behind target|below target|under target|falls behind target|behind plan|below plan|off target|not on track|isn't on track|aren't on track|won't hit target|won't hit the target|won't reach the target|won't reach its target|won't reach our target|falls short of target|falls short of the target|short of target|below its target|below the target|below our target|behind its target|behind our target|are not on track|is not on track|won't make target|going to miss the target|going to miss our target|going to miss target|are going to miss the target|is going to miss its target|under its target|below goal|miss the goal|misses the goal|miss our goal|misses its goal"),
        (State, (int)Operator.Stale, "stale|is stale|are stale|out of date|outdated|not updated|isn't updated|aren't updated|not up to date|isn't up to date|aren't up to date|late|are late|is late|missing|are missing|is missing|not fresh|isn't fresh|aren't fresh|not refreshed|hasn't been updated|haven't been updated|has not been updated|have not been updated|stops updating|stop updating|stops syncing|no longer updated|not synced|hasn't synced|haven't synced|no data|older than|are older than|is older than|there is no data|there are no data|there's no data|no new data|there is no new data|delayed|are delayed|don't arrive|doesn't arrive|do not arrive|hasn't arrived|haven't arrived|no|there are no|there is no|there have been no|we have no|we get no"),
        (Between, 0, "between|from"),
        (By, 0, "by"),
        (MoreThan, 0, "more than|at least|over|greater than|upwards of|>|>=|no less than"),
        (CommandSense.Until, 0, "to|until|till|up to|down to|back to"),
        (For, 0, "for|during"),
        (In, 0, "in"),
        (Linking, 0, "hit|reach|sets|set|breaks|break|makes|is|are|goes|go|gets|get|becomes|was|were|has|have|comes|come|stays|remains|ever|runs|falls|drops|rises|climbs|dips|moves|sinks|jumps|slips|'s|been|fell|dropped|rose|hits|reaches|there is|there are|looks|seems|suddenly|drop|fall|rise|turns|grows|decreases|increases|declines|crosses|slides|drops back|falls back|sits|stands|ends up|ends|heads|trades|gets to|we have|we get|we do|we make|does|is going|starts to|begins to|to be|be|shows|value"),
        (AnyOf, 0, "any|any of the|any one of the|one of the|one of our|any of our|each of the|each|every|at least one|some|a single|individual"),
        (WithAtLeast, 0, "with at least|with a minimum of|with minimum|min|minimum|a minimum of|with more than|on at least|provided at least|provided there are at least|as long as there are at least|if there are at least|when there are at least|and at least|for at least|based on at least|given at least|with over|only with at least|only if there are at least|and there are at least|with a base of at least|having at least|where there are at least|and there were at least|if at least|only above|only over|from at least|on a base of at least|on more than|if there are more than"),
        (Here, 0, "here|in here|in this channel|to this channel|in this chat|to this chat|in this conversation|in this thread|into this channel|on this channel|right here|in the channel|this channel|in this room"),
        (Me, 0, "me|to me|us|myself|me know|us know|to us|me on|me about|me of|us of|us about|for me|me that|to know"),
        (Team, 0, "team|squad|crew|department|group|committee|board|managers"),
        (OnPlatform, (int)ChatPlatform.Teams, "on teams|in teams|via teams|over teams|on microsoft teams|in microsoft teams|to teams|by teams"),
        (OnPlatform, (int)ChatPlatform.Slack, "on slack|in slack|via slack|over slack|to slack|by slack"),
        (Channel, 0, "channel|chan|room"),
        (ByEmail, 0, "by email|by e-mail|by mail|via email|via e-mail|per mail|per email|in an email|in an e-mail|to my email|to my inbox|to my mailbox|over email|an email|an e-mail|by mail"),
        (Privately, 0, "in private|privately|by dm|in a dm|via dm|directly|by direct message|in a direct message|as a dm|a dm|in my dms|a direct message"),
        (DestinationWord, 0, "in|to|on|at|into|with|the|our|for|via"),

        (OnlyIf, 0, "only if|but only if|only when|but only when|only if there is|only if there's|only when there is|only if it is|only if they are|only if it's|only when it's|only if something is|only if anything is|only if something looks|only when something is|if there is|if something is|if anything is|only in case of|but only on|when something is|when there is|only on"),
        (WhenFresh, 0, "when the data are fresh|when data are fresh|when the data is fresh|when data is fresh|once the data are fresh|once the data is fresh|once data is fresh|once data are fresh|wait for the data|wait for fresh data|wait until the data are fresh|wait until the data is fresh|wait until data is fresh|wait until data are fresh|wait until fresh|wait for data|as soon as the data are fresh|as soon as the data is fresh|as soon as data is fresh|as soon as the data are there|once the data are in|once the data is in|when the data are in|when the data is in|wait until the data are in|wait until the data is in|when the data is ready|once the data is ready|when the data are ready|as soon as the data is ready|once all data is in|after the data is refreshed|with fresh data|wait until the data is ready|wait until the data are ready"),
        (AtMostUntil, 0, "at most until|until at most|at the latest at|at the latest by|at latest|no later than|but no later than|but not later than|not later than|by|latest|at the latest|but at most until|until|but send by|or at|but send anyway at|max|up to"),
        (SkipHolidays, 0, "except holidays|except on holidays|except public holidays|except on public holidays|excluding holidays|excluding public holidays|skip holidays|skip public holidays|skipping holidays|skipping public holidays|but not on holidays|but not on public holidays|not on holidays|not on public holidays|holidays excluded|without holidays|excluding bank holidays|except bank holidays|except on bank holidays|but not on bank holidays|not on bank holidays"),
        (InEnglish, 0, "in english"),
        (InFrench, 0, "in french"),
        (Percent, 0, "%|percent|per cent|pct|percents"),
        (Points, 0, "points|point|pts|pt|pp|percentage points|percentage point|pct points|% points|percent points|ppt|p.p."),
        (Money, 0, "€|euro|euros|eur|$|dollar|dollars|usd|£|pound|pounds|gbp"),
        (Thousand, 0, "k|thousand|thousands|grand"),
        (Million, 0, "m|million|millions|mio|mm|mn"),
        (Billion, 0, "bn|b|billion|billions|md"),
        (Minute, 0, "minute|minutes|min|mins"),
        (Hour, 0, "hour|hours|h|hr|hrs|an hour"),
        (Day, 0, "day|days"),
        (Week, 0, "week|weeks"),
        (Month, 0, "month|months"),
        (HalfHour, 0, "half an hour|a half hour|half hour"),
    ];
}
