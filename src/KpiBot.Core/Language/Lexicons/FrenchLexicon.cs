using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;
using static KpiBot.Core.Language.Lexicons.Lexicon;
using static KpiBot.Core.Language.Lexicons.LexiconEntry;

namespace KpiBot.Core.Language.Lexicons;

internal static class FrenchLexicon
{
    private static readonly string[] HowMuchWasMade =
    [
        "on a fait combien", "on a fait cb", "combien on a fait", "combien a-t-on fait", "combien avons-nous fait", "cb on a fait", "on fait combien",
        "on fait cb", "combien on fait", "cb on fait", "combien fait-on", "on a fait quoi", "on fait quoi", "combien on a réalisé", "on a réalisé combien", "on en est à combien",
    ];

    /// <summary>What things do and people do not.</summary>
    private static readonly string[] Sold =
    [
        "se vend", "se vendent", "se vendait", "se vendaient", "s'est vendu", "s'est vendue", "se sont vendus", "se sont vendues", "qui se vend", "qui se vendent",
        "qui s'est vendu", "qui s'est vendue", "qui se sont vendus", "qui se sont vendues", "qui s'est le plus vendu", "qui s'est le mieux vendu",
    ];

    /// <summary>"Dû à quoi", "à quoi sont liés".</summary>
    private static readonly string[] DueToWhat =
    [
        .. from word in (string[])["dû", "due", "dus", "dues", "lié", "liée", "liés", "liées", "imputable", "imputables", "attribuable", "attribuables"]
           from phrase in (string[])["{0} à quoi", "est {0} à quoi", "c'est {0} à quoi", "ce serait {0} à quoi", "sont {0} à quoi", "à quoi est {0}", "à quoi c'est {0}", "à quoi sont {0}", "à quoi serait {0}", "à quoi seraient {0}"]
           select phrase.Replace("{0}", word, StringComparison.Ordinal),
        "vient de quoi", "viennent de quoi", "ça vient de quoi", "provient de quoi", "d'où ça vient", "tient à quoi", "ça tient à quoi", "à quoi tient", "à quoi tiennent", "à quoi ça tient",
        "derrière", "il y a derrière", "qu'est-ce qu'il y a derrière", "qu'y a-t-il derrière", "il y a quoi derrière", "ce qu'il y a derrière", "se cache derrière", "qu'est-ce qui se cache derrière", "c'est quoi derrière",
        "ce qui explique", "ce qui cause", "ce qui a causé", "ce qui provoque", "ce qui a provoqué", "ce qui justifie", "ce qui plombe", "qu'est-ce qui cause", "qu'est-ce qui a causé", "qui a causé", "qu'est-ce qui provoque", "qu'est-ce qui a provoqué", "qui a provoqué", "qu'est-ce qui justifie", "qu'est-ce qui plombe", "qu'est-ce qui a plombé", "qui plombe",
        .. from asked in (string[])["qu'est-ce qui s'est passé", "qu'est ce qui s'est passé", "que s'est-il passé", "il s'est passé quoi", "qu'est-ce qui se passe", "qu'est ce qui se passe", "que se passe-t-il", "il se passe quoi", "ce qui se passe", "c'est quoi le problème", "c'est quoi le souci", "quel est le problème", "quel est le souci", "qu'est-ce qui cloche", "qu'est-ce qui ne va pas", "qu'est-ce qui va pas"]
           from link in (string[])["avec", "sur", "du côté de", "pour"]
           select $"{asked} {link}",
        "en raison de quoi", "grâce à quoi", "c'est grâce à quoi",
    ];

    private static readonly string[] FutureVerbs =
    [
        "va faire", "vont faire", "va-t-on faire", "on va faire", "allons-nous faire", "allons faire", "va-t-on avoir", "on va avoir", "va avoir", "vont avoir", "allons-nous avoir",
        "va-t-on", "va t on", "allons-nous", "va être", "vont être", "va-t-il être", "va-t-on générer", "on va générer", "va-t-on signer", "on va signer", "va-t-on vendre", "on va vendre", "fera",
        "ferons", "feront", "fera-t-on", "ferons-nous", "aura", "aurons", "auront", "aura-t-on", "aurons-nous", "vendra", "vendrons", "vendra-t-on", "signera", "signerons", "générera", "générerons",
        "obtiendra", "obtiendrons", "recevra", "recevrons", "encaissera", "réalisera", "réaliserons",
    ];

    /// <summary>What a question is asked with.</summary>
    private static readonly string[] Requests =
    [
        "je n'ai pas", "je n'ai toujours pas", "on n'a pas", "on n'a toujours pas", "il me manque", "il nous manque", "me manque", "est-ce que quelqu'un peut", "quelqu'un peut", "quelqu'un sait", "qui peut me", "qui peut me trouver", "est-ce qu'on sait", "est-ce qu'on connaît", "on sait", "tu saurais", "je dois présenter", "nous devons présenter",
        "il me faudrait", "il me faut", "il nous faudrait", "il nous faut", "me faudrait", "g besoin", "g besoin de", "g besoin du", "g besoin des", "j besoin", "jai besoin", "jai besoin de", "jai besoin du", "on a besoin du", "j'ai besoin", "j'ai besoin de", "j'ai besoin du", "j'aurais besoin", "j'aurais besoin de", "j'aurais besoin du", "nous avons besoin", "on a besoin", "on a besoin de", "on aurait besoin", "besoin", "besoin de", "je voudrais", "j'aimerais", "je souhaite", "je souhaiterais", "je veux",
            "on voudrait", "nous voudrions", "peux-tu", "tu peux", "tu pourrais", "pourrais-tu", "pouvez-vous", "vous pouvez", "pourriez-vous", "auriez-vous", "aurais-tu", "donne-moi", "donnez-moi", "dis-moi", "dites-moi",
    ];

    private static readonly IReadOnlyList<LexiconEntry> Conversation =
    [
        For(Role.Greeting, "bonjour", "bjr", "salut", "slt", "coucou", "bonsoir", "hello", "hello l'équipe", "hello à tous", "coucou l'équipe", "bonjour à tous",
            "bonjour l'équipe", "salut l'équipe", "bonjour tout le monde", "salut tout le monde", "salut à tous", "bonne journée", "comment ça va", "ça va bien",
            "ça va toi", "comment ca va", "ca va bien", "ca va toi", "coucou toi", "salut toi", "hello toi", "coucou tout le monde", "hello tout le monde",
            "bonjour à toutes et à tous", "bonjour à toi", "re", "rebonjour"),
        For(Role.Thanks, "vous en remerciant", "vous remerciant", "en vous remerciant", "en te remerciant", "vous en remerciant par avance", "en vous remerciant par avance", "vous remerciant par avance", "vous en remerciant d'avance", "en vous remerciant d'avance", "merci", "merci beaucoup", "mci", "top merci", "ok merci", "ok top merci", "super merci", "parfait", "génial", "nickel", "super",
            "merci bien", "bien joué", "excellent", "impeccable", "ok top", "mille mercis", "merci d'avance", "cool", "top", "c'est top", "trop bien", "au top",
            "d'accord", "noté", "bien noté", "c'est noté", "reçu", "bien reçu", "ça roule", "c'est parfait", "c'est bon merci", "bien vu", "bravo", "chapeau",
            "bonne journée à toi", "bonne soirée", "à plus", "excellente journée"),
        For(Role.Aside, "quand tu as une minute", "quand tu auras une minute", "quand t'as une minute", "quand tu as deux minutes", "quand tu as 2 minutes", "quand t'as 2 minutes", "quand tu as un moment", "quand tu auras un moment", "quand tu as le temps", "quand t'as le temps", "quand tu auras le temps", "quand vous avez une minute", "quand vous aurez une minute", "quand vous avez un moment", "quand vous aurez un moment", "quand vous avez le temps", "quand vous aurez le temps", "si tu as une minute", "si tu as deux minutes", "si tu as 2 minutes", "si t'as une minute", "si t'as 2 minutes", "si vous avez une minute", "si tu as le temps", "si vous avez le temps", "j'ai oublié de te demander", "j'ai oublié de vous demander", "j'ai oublié de demander", "mdr", "lol", "ptdr", "oups", "ouf", "mea culpa", "question bête", "question idiote", "question stupide", "question naïve", "dans le cadre d'", "en vue de", "en vue du", "en prévision de", "en prévision du", "j'ai une petite faveur", "une petite faveur", "c'est encore moi", "si ce n'est pas trop demander", "si c'est pas trop demander", "sans vouloir abuser", "si ça ne te dérange pas", "si ça ne vous dérange pas", "si ça te dérange pas", "si tu as le temps", "si vous avez le temps", "quand tu auras le temps", "quand vous aurez le temps", "si c'est possible", "seulement si les données sont déjà là", "seulement si les données sont là", "je me permets de vous solliciter", "je me permets de te solliciter", "je me permets de vous contacter", "je me permets de vous écrire", "je me permets", "je te prie", "je vous prie", "je te dérange encore", "désolé", "désolée", "dsl", "dsl de", "désolé de", "désolée de", "navré", "pardon", "pardon de", "excuse-moi", "excusez-moi", "excuse-moi de", "excusez-moi de", "j'espère", "j'espère que", "pas urgent", "rien d'urgent", "pas d'urgence", "c'est urgent", "c'est assez urgent", "c'est très urgent", "c urgent", "assez urgent",
            "urgent", "avant ma", "avant mon", "avant notre", "avant mes", "avant la réunion", "avant la réu", "avant le codir", "avant le comex", "avant le point", "avant de", "avant que", "vite", "petite question", "petite question rapide", "question rapide", "petite question avant", "petite question rapide avant", "une petite question", "une question", "je prépare", "on prépare", "nous préparons", "je bosse sur", "je travaille sur", "je suis en", "je suis sur", "je rédige", "je finis", "je termine",
            "je boucle", "je monte", "suite à", "suite au", "dans le cadre de", "dans le cadre du", "comme convenu", "comme discuté", "comme vu", "comme promis", "petit service", "un petit service", "bonne fin", "bonne fin de", "excellente fin", "belle journée", "pas de pression", "sans urgence", "si tu as deux minutes", "si tu as une minute", "quand tu as deux minutes", "promis", "j'ai une", "j'ai un", "j'ai ma", "j'ai mon", "j'ai le", "j'ai la", "on a une", "on a un", "c'est pour", "c pour", "ce serait pour", "c'est pour le", "c'est pour la", "c'est pour mon", "c'est pour ma", "le codir", "la direction", "mon boss", "mon chef", "ma chef", "mon manager", "le patron", "la compta", "le dg", "la dg", "le daf",
            "bonne journée", "bonne soirée", "bon week-end", "bon courage", "cordialement", "bien cordialement", "cdt", "cdlt", "bien à vous", "bien à toi", "bises", "cher", "chère", "madame", "monsieur", "je te dérange", "je vous dérange", "je repose", "je reviens", "je me permets"),
        For(Role.Request, [.. Requests, "combien", "combien de", "quel est", "quelle est", "quel", "quelle", "est-ce que"]),
        For(Role.Noise, Requests),
        For(Role.Reason, "avant qu'elle", "avant qu'ils", "avant que", "car il", "car elle", "car ils", "car nous", "car la", "car le", "car tout le monde", "puisque", "puisqu'il", "puisqu'on", "puisque je", "pour qu'il", "pour qu'elle", "pour que", "pour que le", "comme ça je", "comme ça on", "étant donné que", "au cas où", "tant que je", "pendant que je", "le temps que", "avant de", "avant qu'il", "avant qu'on", "parce que", "parce qu'", "car je", "car on", "car mon", "vu que", "histoire de", "afin de", "afin que", "pour que je", "pour qu'on", "pour que mon"),
        For(Role.AskedBy, "me harcèle pour", "me court après pour", "me relance pour", "me relance sur", "attend", "attendent", "demandent", "me demandent", "nous demandent", "veulent", "veulent savoir", "voudraient", "souhaitent", "m'ont demandé", "nous ont demandé", "ont demandé", "vient de me demander", "viennent de me demander", "insiste pour avoir", "insiste pour voir", "aimerait voir", "veut voir", "souhaite revérifier", "souhaite vérifier", "veut vérifier", "veut revérifier", "me demande", "nous demande", "demande", "veut", "veut savoir", "veut connaître", "aimerait", "aimerait savoir", "voudrait", "voudrait savoir", "m'a demandé", "nous a demandé", "a demandé", "me réclame", "réclame", "souhaite", "souhaite connaître"),
        For(Role.Noise, "vérifier", "me vérifier", "apporté", "apportés", "apportée", "apportées", "ramené", "ramenés", "ramenée", "ramenées", "besoin du",
            "me demande", "nous demande", "veut savoir", "veut connaître", "aimerait savoir", "voudrait savoir", "m'a demandé", "nous a demandé", "a demandé", "me réclame", "réclame", "souhaite connaître", "l'amabilité", "l'amabilité de", "la gentillesse", "la gentillesse de", "amabilité", "robot", "le robot", "le bot", "madame", "monsieur", "quelqu'un", "m'indiquer", "indiquer", "indiquez", "redonner", "redonne", "redonne-moi", "refaire", "m'aider", "aider", "trouver", "communiquer", "toujours", "vite fait", "t'es un chef", "je te prie", "je vous prie", "connaît", "sait",
            "est-il possible", "est-il possible de", "est-il possible d'", "serait-il possible", "serait-il possible de", "serait-il possible d'", "c'est possible", "possible de", "possible d'", "possible", "d'obtenir", "obtenir", "d'avoir", "au final", "finalement", "merciii", "merci bcp", "bcp", "inclus", "enregistrée", "enregistrées", "assez urgent", "urgent", "je repose"),
        For(Role.Help, "aide", "aide moi", "aidez moi", "à l'aide", "que sais-tu faire", "que peux-tu faire", "que pouvez-vous faire", "comment ça marche",
            "comment ca marche", "comment ça fonctionne", "comment ca fonctionne", "tu sais faire quoi", "tu peux faire quoi", "tu peux faire quoi exactement", "que peux-tu faire exactement", "que sais-tu faire exactement", "tu sais faire quoi exactement", "tu fais quoi exactement", "qui es-tu", "mode d'emploi",
            "que fais-tu", "tu fais quoi"),
        For(Role.List, "que sais-tu calculer", "que peux-tu calculer", "tu sais calculer quoi", "tu peux calculer quoi", "qu'est-ce que tu sais calculer", "qu'est-ce que tu peux calculer", "que puis-je demander", "que puis je te demander", "qu'est-ce que je peux demander", "qu'est-ce que je peux te demander",
            "quels kpi", "quels kpis", "liste de tous les kpi", "liste de tous les kpis", "liste de tous les indicateurs", "liste de toutes les métriques", "la liste de tous les indicateurs", "la liste de tous les kpi", "la liste des indicateurs", "la liste des kpi", "liste complète des indicateurs", "liste complète des kpi", "liste des métriques", "liste métriques", "liste indicateurs", "toutes les métriques", "quelles métriques", "quels indicateurs as-tu", "quels indicateurs tu connais", "quels indicateurs connais-tu", "sur quels indicateurs puis-je t'interroger", "tous les indicateurs disponibles", "tous tes indicateurs", "quels sont les kpi", "quels sont les kpis", "liste des kpi", "liste des kpis", "liste kpi", "liste les kpi",
            "quels indicateurs je peux te demander", "quels indicateurs je peux demander", "quels kpi je peux te demander", "quels kpi je peux demander", "quels indicateurs puis-je demander", "quels indicateurs puis-je te demander", "quels kpi puis-je demander", "quels kpi puis-je te demander", "quels indicateurs peut-on demander", "quels indicateurs on peut te demander", "liste des indicateurs", "quels indicateurs", "quels sont les indicateurs", "liste les indicateurs", "tous les kpi", "tous les kpis",
            "tous les indicateurs", "kpi disponibles", "indicateurs disponibles", "je peux te demander quoi", "je peux demander quoi",
            "quelles questions", "que connais-tu", "quels kpi tu connais", "tu connais quels kpi", "tu as quoi comme kpi", "tu as quoi comme kpis", "t'as quoi comme kpi", "t'as quoi comme kpis", "t'as quoi comme indicateurs", "tu as quoi comme indicateurs", "qu'est-ce que tu as comme kpi",
            "qu'est-ce que tu as comme indicateurs", "liste moi les kpi", "qu'est-ce que tu sais mesurer", "que sais-tu mesurer", "tu sais mesurer quoi", "tu mesures quoi", "que mesures-tu", "ce que tu sais mesurer", "qu'est-ce que tu suis", "quels kpi connais-tu"),
        For(Role.KpiWord, "kpi", "kpis", "indicateur", "indicateurs", "métriques", "métrique"),
    ];

    private static readonly string[] RunRates =
        ["run rate annuel", "run-rate annuel", "annualisé", "annualisée", "annualisés", "annualisées", "en annualisé", "rythme annuel", "rythme annualisé", "en rythme annuel", "en rythme annualisé", "en base annuelle", "sur une base annuelle"];

    /// <summary>How things stand or went, and nothing about which.</summary>
    private static readonly string[] Overviews =
    [
        "a donné quoi", "ont donné quoi", "donné quoi", "donne quoi", "ça donne quoi", "dit quoi", "a dit quoi", "ça dit quoi", "qu'a donné", "qu'a donné le", "qu'ont donné", "que donne", "on en est où", "on en est ou", "on est où", "on en était où", "en est où", "en est ou", "où on en est", "où en est-on", "où en est on", "où en sommes-nous", "où en sommes nous", "on se situe où",
        "c'était comment", "c'est comment", "comment était", "comment c'était", "comment s'est", "comment se sont", "comment s'est passé", "comment s'est passée", "comment se sont passés", "s'est passé comment", "s'est passée comment", "comment ça s'est passé", "comment ça se passe", "comment se passe", "se passe comment", "comment se présente", "se présente comment", "comment s'annonce", "comment va le business", "comment va l'activité", "comment va la boîte", "comment vont les affaires",
        "on s'en sort comment", "comment on s'en sort", "on a fini comment", "a fini comment", "bilan", "le bilan", "bilan de", "bilan du", "un bilan", "quel bilan", "quel est le bilan", "faire le point", "faire un point", "point sur", "le point sur", "récap", "un récap", "résumé", "un résumé", "synthèse", "une synthèse", "récapitulatif", "un récapitulatif", "vue d'ensemble", "une vue d'ensemble",
    ];

    private static readonly IReadOnlyList<LexiconEntry> Noise =
    [
        For(Role.Overview, Overviews),
        For(Role.Noise, Overviews),
        For(Role.Noise, "résumé", "un résumé", "le résumé", "résume", "résume-moi", "résumer", "récap", "un récap", "récapitulatif", "un récapitulatif", "synthèse", "une synthèse", "la synthèse", "vue d'ensemble", "une vue d'ensemble", "aperçu", "un aperçu", "tour d'horizon"),
        For(Role.Article, "notre", "nos", "votre", "vos", "leur", "leurs"),
        For(Role.Noise,
            "le", "la", "les", "l'", "un", "une", "du", "de", "d'", "de la", "de l'", "ce", "cet", "cette", "ces", "ça", "cela", "ceci",
            "je", "j'", "tu", "t'", "il", "elle", "on", "nous", "vous", "ils", "elles", "me", "m'", "moi", "te", "toi", "se", "s'", "lui", "y", "n'", "ne", "c'",
            "que", "qu'", "qui", "quoi", "quel", "quelle", "quels", "quelles", "quel est", "quelle est", "quels sont", "quelles sont", "quel était",
            "est", "es", "suis", "sont", "sommes", "êtes", "été", "était", "étaient", "est-ce", "est-ce que", "qu'est-ce qu'",
            "ai", "as", "a", "avons", "avez", "ont", "avait", "avaient", "a-t-on", "t", "fait", "fais", "faits", "faire", "faisons", "avoir", "être",
            "peux", "peut", "peut-on", "pouvez", "pourrais", "pourrait", "pourriez", "puis",
            "veux", "veut", "voudrais", "voudrait", "aimerais", "aimerait", "souhaite", "souhaiterais", "faut", "faudrait",
            "savoir", "si", "sais", "voir", "vois", "connaître", "regarde", "regarder", "donne", "donnes", "donner", "donnez", "communique", "communiquer", "communiquez", "transmets", "transmettre", "transmettez",
            "montre", "montre-moi", "montrer", "montrez", "affiche", "affiche-moi", "afficher", "affichez", "dis", "dire", "sors", "sors-moi", "sortir", "ressortir", "extraire", "récupérer", "disponible", "disponibles", "dispo", "dispos",
            "envoie", "envoie-moi", "ressors", "rappelle", "rappelle-moi", "indique", "indique-moi", "file-moi", "balance",
            "svp", "stp", "s'il te plaît", "s'il vous plaît", "si possible", "s'il te plait", "plait", "bien", "alors", "donc", "ok", "oui", "juste",
            "seulement", "uniquement", "que sur", "aussi", "encore", "déjà", "là", "voilà", "hein", "quand même", "vite", "rapidement", "ou pas",
            "comment", "comment va", "comment vont", "où en est", "où en sont", "où en sommes", "où en est-on", "va", "vont", "vas", "porte", "portent",
            "marche", "marchent", "ressort", "donne quoi", "ça donne quoi", "à combien", "fait combien", "hum", "hmm", "mmh", "heu", "on est", "on est à",
            "chiffre", "chiffres", "valeur", "valeurs", "niveau", "total", "totale", "totaux", "global", "globale", "actuel", "actuelle", "actuellement", "exact",
            "réalisé", "réalisée", "réalisés", "réalisées", "généré", "fait sur", "enregistré", "enregistrés", "obtenu", "obtenus", "obtenue", "atteint",
            "rapporté", "eu", "eus", "point", "point sur", "le point sur", "état", "résultat", "résultats", "données", "donnée", "stats", "statistiques",
            "provient", "proviennent", "concernant", "au sujet de", "environ", "à peu près", "exactement", "période", "boîte", "équipe commerciale", "kpibot", "petite question",
            "question", "maintenant", "même", "combien fait", "détail", "répartition", "ventilation", "ht", "hors taxes", "hors taxe", "hors tva", "sans tva", "sans la tva", "hors la tva", "suivi", "vue", "bilan", "graphique",
            "graphe", "tableau", "filer", "envoyer", "envoies", "sortez", "aurais", "aurait", "auriez", "avais", "dit", "viens", "vient", "viennent", "peu", "bcp", "beaucoup", "d'avance", "par avance", "en gros",
            "ventiler", "ventile", "détailler", "détaille", "celui", "celui de", "celui d'", "celle de", "celle d'", "ceux de", "ceux d'", "celles de", "j'aurais",
            "envoyez", "idée", "une idée", "dsl", "désolé", "désolée", "quand tu peux", "quand vous pouvez", "dès que possible", "connais", "connaissez",
            "comme", "atteindre", "atteindra", "atteints", "atteindrons", "tenir", "ouais", "ouep", "yes", "yep", "non", "nan", "par l'équipe", "par notre équipe", "par les équipes", "par toute l'équipe", "en ce moment", "actuels", "actuelles", "bon", "bons", "bonne", "bonnes", "c'est bon", "arrivé", "arrivés", "arrivée", "arrivées", "rentré", "rentrés", "rentrée", "rentrées",
            "reçus", "reçues", "tombé", "tombés", "tombées", "ça marche", "ça marche comment", "comment ça marche pour", "qui marche", "qui marchent", "marche bien", "marchent bien", "par ex", "p ex", "par exemple",
            "notre équipe", "l'équipe", "toute l'équipe", "l'équipe commerciale", "pour la compta", "la compta", "compta", "comptabilité", "pour la réunion", "pour ma réunion", "pour mon rdv", "pour mon rendez-vous",
            "pour le codir", "codir", "pour le comex", "comex", "pour le comité", "pour mon boss", "pour mon chef", "pour le patron", "pour le reporting", "reporting", "pour mon reporting", "pour le point", "pour le rapport",
            "tout le", "toute la", "tout", "au passage", "petit", "petite", "truc", "trucs", "rapide", "rapidos", "vite fait", "en tout", "au total", "à l'instant",
            "jsp", "jsuis", "chuis", "jvoudrais", "jveux", "jpeux", "c", "bah", "ben", "euh", "bon bah", "dis", "du coup", "enfin", "niveau de", "est il", "est elle", "sont ils", "loin", "loin de", "fini", "finit",
            "a été", "ont été", "tu nous", "tu me", "un peu", "amène", "amènent", "ramène", "ramènent", "apporte", "apportent", "génère", "génèrent"),
        For(Role.Not, "non", "pas", "pas encore", "pas en", "pas de", "pas le", "pas la", "pas les", "pas au", "pas aux", "pas sur", "pas via", "pas sur le", "pas chez", "pas pour"),
        For(Role.In, "issu de", "issu du", "issu des", "issus de", "issus du", "issus des", "issue de", "issue du", "issue des", "issues de", "issues du", "issues des", "provenant de", "provenant du", "provenant des", "venant de", "venant du", "venant des", "venus de", "venus du", "venus des", "venues de", "venues des", "généré par", "générés par", "générée par", "générées par"),
        For(Role.In, "pr", "ds", "auprès de", "auprès des", "auprès du", "auprès d'", "vers", "vers les", "vers le", "avc", "en", "dans", "pour", "au", "aux", "à", "chez", "sur", "des", "depuis la", "via", "côté", "parmi", "uniquement pour", "uniquement en",
            "seulement en", "provenant de", "venant de", "issus de", "issu de", "venus de", "venus des", "venus du", "venu de", "avec"),
        For(Role.And, "et", "ou", "ainsi que", "puis", "plus", "et aussi"),
    ];

    private static readonly IReadOnlyList<LexiconEntry> Structure =
    [
        For(Role.AsksWhat, "c'est quoi", "c quoi", "c koi", "qu'est-ce que", "qu'est-ce qu'un", "qu'est-ce qu'une", "qu'est ce que c'est", "c'est quoi un",
            "c'est quoi une", "kesako", "kesk", "keske", "keskeu", "kesk c'est", "quest ce que", "quest ce qu'un", "quest-ce que", "quest ce que c'est", "c koi un", "c quoi un", "c quoi une", "t'entends quoi par", "tu entends quoi par", "qu'entends-tu par", "qu'entendez-vous par", "on entend quoi par", "t'appelles quoi", "tu appelles quoi", "c'est quoi ça", "ça veut dire quoi", "quoi c'est", "qu'appelle-t-on"),
        For(Role.Defines, "comprend quoi", "comprennent quoi", "que comprend", "que comprennent", "inclut quoi", "incluent quoi", "contient quoi", "contiennent quoi", "que contient", "que contiennent", "qu'est-ce qui entre dans", "qu'est-ce qui rentre dans", "qu'est-ce qu'on met dans", "on met quoi dans", "entre quoi dans", "se compose de quoi", "est composé de quoi", "définition", "ht ou ttc", "ttc ou ht", "net ou brut", "brut ou net", "avec ou sans tva", "définition de", "signification", "signification du", "la signification de", "calculez comment", "vous calculez comment", "tu calcules comment", "calculez", "calcules", "comment calculez-vous", "comment vous calculez", "comment tu calcules", "comptez comme", "compte comme", "comptes comme", "considérez comme", "considères comme", "appelez", "définition du", "la définition", "définis", "définir", "que veut dire", "que signifie",
            "signifie", "signification de", "veut dire", "comment est calculé", "comment est calculée", "comment sont calculés", "comment sont calculées",
            "comment calcules-tu", "comment calcule-t-on", "comment on calcule", "comment calculer", "calculé comment", "calculée comment", "est calculé",
            "est calculée", "dénominateur", "le dénominateur", "numérateur", "le numérateur", "formule", "formule de", "formule du", "la formule", "mode de calcul", "calcul du", "calcul de", "calculé", "calculée", "calculés", "calculées"),
        For(Role.By, "une ligne par", "avec une ligne par", "une ligne pour chaque", "un chiffre par", "une valeur par", "au sein de chaque", "à l'intérieur de chaque", "par", "pour chaque", "chaque", "se répartit par", "se répartissent par", "se répartit entre", "se répartissent entre", "se répartit en", "se répartissent en", "réparti entre", "répartie entre", "répartis entre", "répartition entre", "se décompose par", "se décompose en", "ventilé par", "ventilée par", "ventilés par", "ventilées par", "réparti par", "répartie par", "répartis par",
            "détail par", "détaillé par", "détaillée par", "détaillés par", "répartition par", "ventilation par", "découpé par", "découpage par",
            "selon", "en fonction de", "en fonction du", "segmenté par", "split par", "groupé par", "regroupé par", "dans chaque", "pour tous les",
            "pour toutes les", "tous les", "toutes les", "suivant"),
        For(Role.DayOfWeek, "par jour de la semaine", "par jour de semaine", "selon le jour de la semaine", "jour de la semaine", "jour de semaine", "jours de la semaine", "chaque jour de la semaine"),
        For(Role.Except, "ne compte pas", "ne compte pas les", "ne comptons pas", "ne comptez pas", "ne pas compter", "ne pas compter les", "ne prends pas", "ne prend pas", "ne prenez pas", "ne prenons pas", "ne prends pas en compte", "ne prend pas en compte", "ne pas prendre en compte", "n'inclus pas", "ne pas inclure", "n'incluez pas", "ne veux pas", "ne veux pas de", "ne veux pas les", "ne veut pas", "ailleurs qu'en", "partout ailleurs qu'en", "partout sauf", "partout sauf en", "tous sauf", "toutes sauf", "tout le monde sauf", "tout sauf", "ailleurs que", "partout ailleurs que", "ailleurs qu'au", "partout ailleurs qu'au", "hors", "sauf", "sans", "excepté", "à l'exception de", "à l'exception du", "à l'exception des", "en excluant", "excluant", "exclure",
            "exclus", "mais pas", "et pas", "à part", "hormis", "ex", "exclu", "en enlevant", "en retirant", "mis à part", "sans les", "en excluant les", "sans prendre en compte", "hors de", "sans compter", "en dehors de", "en dehors du", "en dehors des", "excl", "sauf pour", "sauf en", "autres que", "autre que", "ni", "et ni", "ni en", "ni au", "ni aux", "à l'exclusion de", "à l'exclusion du", "à l'exclusion des"),
        For(Role.Against, "l'écart avec", "écart avec", "ainsi que l'écart avec", "et l'écart avec", "l'écart par rapport à", "vs", "versus", "par rapport à", "par rapport au", "par rapport aux", "contre", "comparé à", "comparé au", "comparée à", "comparés à",
            "comparées à", "comparé aux", "comparativement à", "comparativement au", "face à", "face au", "en comparaison de", "en comparaison avec", "vis-à-vis de", "comparé avec", "en comparaison du"),
        For(Role.Divided, "divisé par", "divisée par", "divisés par", "divisées par", "rapporté à", "rapporté au", "rapporté aux", "rapportée à", "rapportée au", "rapportée aux", "rapportés à", "rapportés au", "rapportés aux", "rapportées à", "rapportées au", "rapportées aux", "ramené au nombre de", "ramenés au nombre de"),
        For(Role.Comparative, "mieux ou moins bien", "mieux ou pire", "moins bien ou mieux", "meilleur ou moins bon", "plus ou moins bon", "plus haut ou plus bas", "plus", "moins", "plus de", "moins de", "plus d'", "moins d'", "davantage", "davantage de", "mieux", "meilleur", "meilleure", "meilleurs", "meilleures", "pire", "pires",
            "supérieur", "supérieure", "supérieurs", "supérieures", "inférieur", "inférieure", "inférieurs", "inférieures", "plus élevé", "plus élevée", "plus élevés", "plus élevées",
            "moins élevé", "moins élevée", "moins élevés", "moins élevées", "plus haut", "plus haute", "plus hauts", "plus hautes", "plus bas", "plus basse", "plus basses", "plus faible", "plus faibles",
            "plus fort", "plus forte", "plus forts", "plus fortes", "plus grand", "plus grande", "plus petit", "plus petite", "moins bon", "moins bons", "moins bonne", "moins bonnes", "moins bien",
            "plus long", "plus longs", "plus court", "plus courts"),
        For(Role.Comparative, "en plus", "en moins", "de plus", "de moins"),
        For(Role.Than, "que", "qu'", "à", "au", "que celui de", "que celui du", "que celle de", "que celui d'", "que celle d'", "que ceux de", "que celles de"),
        For(Role.Difference, "différence", "la différence", "différence entre", "les différences entre", "la différence entre", "différences entre", "ce qui distingue", "qu'est-ce qui distingue", "diff entre"),
        For(Role.Compare, "compare", "comparer", "comparez", "comparaison", "comparaison de", "comparaison du", "comparaison entre", "différence entre", "la différence entre", "les différences entre", "différences entre", "comparatif"),
        For(Role.Change, "croissance", "bougé", "a bougé", "bouge", "bougent", "chuter", "baisser", "grimper", "bondir", "effondrés", "effondrée", "effondrées", "se soit effondré", "se soient effondrés", "soient effondrés", "soit effondré", "dévisse", "dévissé", "pic", "pics", "creux", "croissance de", "croissance du", "variation", "variation de", "variation du", "progression", "progression de", "progression du",
            "écart", "delta", "vers le bas", "vers le haut", "hausse", "en hausse", "baisse", "en baisse", "baissé", "baisse-t-il", "augmenté", "augmente", "augmentation", "diminué", "diminution",
            "cassé la figure", "casse la figure", "pris une claque", "chute", "chuté", "progressé", "reculé", "recul", "monté", "descendu", "explosé", "explose", "bondi", "bondit", "bond", "dégringolé", "dégringole", "dégringolade", "plongé", "plonge", "effondré", "s'effondre", "effondre", "effondrement",
            "grimpé", "grimpe", "flambé", "flambe", "flambée", "décollé", "décolle", "stagne", "stagné", "remonte", "remonté", "ralenti", "ralentit", "ralentissement", "rebond", "diminue", "monte", "descend", "évolué", "baissent", "augmentent", "progressent", "reculent", "chutent"),
        For(Role.Trend, "tendance", "tendances", "évolution", "évolution de", "évolution du", "évolution des", "courbe", "courbe de", "courbe du", "historique", "historique de",
            "historique du", "au fil du temps", "dans le temps", "chronologie", "évolue", "évoluent", "comment a évolué", "comment ont évolué", "trajectoire"),
        For(Role.Comparable, "à clients constants", "à clients identiques", "à clients comparables", "clients constants", "mêmes clients", "les mêmes clients", "à périmètre constant", "périmètre constant", "à périmètre comparable", "périmètre comparable", "à périmètre identique", "à périmètre égal", "à iso périmètre", "à isopérimètre", "iso-périmètre", "à données comparables", "à données constantes", "à magasins comparables", "à magasin comparable", "à parc constant", "à parc comparable", "à surface comparable", "à surfaces comparables", "à base comparable", "sur une base comparable", "sur base comparable", "en comparable", "à pcc", "pcc", "à change constant", "à changes constants", "à taux de change constant", "à taux de change constants", "à taux constants"),
        For(Role.Count, "nb de", "nb d'", "nb", "nbr", "nbr de", "nbre", "nbre de", "nombre de", "nombre d'", "nombre", "combien de", "combien d'", "combien", "cb de", "cb",
            "le nombre de", "quantité de"),
        For(Role.Mine, "mon", "ma", "mes"),
        For(Role.Count, HowMuchWasMade),
        For(Role.Selling, HowMuchWasMade),
        For(Role.Selling, "vendu", "vendue", "vendus", "vendues", "vend", "vendent", "vendons", "vendez", "vendre", "facturé", "encaissé", "rapporte", "rapportent",
            "achète", "achètent", "acheté"),
        For(Role.Origin, "d'où viennent", "d'où vient", "d'où proviennent", "d'où provient", "viennent d'où", "vient d'où"),
        For(Role.Season, "l'été", "de l'été", "cet été", "en été", "l'hiver", "de l'hiver", "cet hiver", "en hiver", "printemps", "automne", "la rentrée", "de la rentrée", "depuis la rentrée", "à la rentrée", "avant la rentrée", "après la rentrée"),
        For(Role.Bound, "au moins", "au plus", "au minimum", "au maximum", "un minimum de", "un maximum de"),
        For(Role.Person, "qui"),
        For(Role.Noise, "qu'est-ce qui", "qu'est ce qui", "quest ce qui", "ce qui", "qu'est ce qu'", "ce qui marche", "qu'est-ce qui marche", "qu'est ce qui marche", "ce qui marche bien", "ce qui porte", "ce qui ressort"),
        For(Role.Thing, "ce qui marche", "qu'est-ce qui marche", "qu'est ce qui marche", "qu'est-ce qui", "qu'est ce qui", "quest ce qui", "ce qui", "qu'est-ce que", "qu'est ce que", "qu'est-ce qu'", "qu'est ce qu'", "quest ce que", "quoi"),
        For(Role.Selling, Sold),
        For(Role.Thing, Sold),
        For(Role.Percent, "en %", "en pourcentage", "en pourcent", "en pourcentages", "en pct", "en part", "en parts", "en part du total", "en % du total", "en pourcentage du total", "% du total", "en proportion", "pourcentage", "pourcentages", "pourcent", "taux"),
        For(Role.Amount, "en euros", "en euro", "en valeur", "en montant", "en €", "en k€", "montant"),
        For(Role.Worth, "valeur de", "valeur des", "valeur du", "valeur d'", "la valeur de", "la valeur des", "la valeur du", "vaut", "valent"),
        For(Role.Noise, "valeur de", "valeur des", "valeur du", "valeur d'", "la valeur de", "la valeur des", "la valeur du", "vaut", "valent"),
        For(Role.Duration, "combien de temps", "cb de temps", "en combien de temps", "sous combien de temps", "au bout de combien de temps", "durée", "délai"),
        For(Role.Why, "pour quelle raison", "pour quelles raisons", "pour quel motif", "quelle en est la raison", "qu'est-ce qui tire", "ce qui tire", "qui tire", "tire vers le bas", "tire vers le haut", "tirent", "qu'est-ce qui porte", "qui porte", "ce qui porte", "plombe", "plombent", "qui pénalise", "pénalise", "pénalisent", "qui freine", "freine", "freinent", "qui booste", "booste", "boostent", "a fait bouger", "fait bouger", "ont fait bouger", "a fait varier", "fait varier", "la faute à quoi", "c'est la faute à quoi", "la faute à qui", "c'est la faute à qui", "d'où vient le pic", "d'où vient la hausse", "d'où vient la baisse", "d'où vient la chute", "d'où vient le creux", "d'où vient l'écart", "d'où vient cette hausse", "d'où vient cette baisse", "fait chuter", "a fait chuter", "fait baisser", "a fait baisser", "fait monter", "a fait monter", "fait grimper", "a fait grimper", "fait exploser", "a fait exploser", "fait plonger", "a fait plonger", "fait bondir", "fait augmenter", "comment ça se fait que", "comment ca se fait", "comment ca se fait que", "comment se fait-il", "comment se fait-il que", "à cause de quoi", "à cause de qui", "pourquoi", "pk", "pkoi", "pq", "pcq", "prquoi", "pourquoi est-ce que", "qu'est-ce qui explique", "comment expliquer",
            "comment ça se fait", "à quoi est dû", "à quoi est due", "raison de", "raisons de", "la raison", "facteurs", "cause", "causes", "qui explique"),
        For(Role.Why, DueToWhat),
        For(Role.Noise, "dorénavant", "comme si j'avais 5 ans", "comme si j'avais cinq ans", "comme à un enfant", "comme à un enfant de 5 ans", "comme si j'étais un enfant", "en termes simples", "en mots simples", "simplement", "côte à côte"),
        For(Role.Explains, "explique", "expliquer", "explique-moi", "expliquez", "expliquez-moi"),
        For(Role.Including, "net de", "net d'", "net des", "nets de", "nettes de", "nettes des", "déduction faite de", "déduction faite des", "déduit des", "déduction faite d'", "y compris", "en comptant", "incluant", "inclus", "incluse", "incluses", "compris", "comprises"),
        For(Role.Cumulative, "cumul", "cumulé", "cumulée", "cumulés", "à date", "à ce jour"),
        For(Role.Forecast, "prév", "prévi", "à ce rythme", "à ce rythme-là", "au rythme actuel", "à ce train-là", "si ça continue", "si ça continue comme ça", "si on continue comme ça", "prévis", "prévision", "prévisions", "prévision de", "prévision du", "prévu", "prévue", "prévisionnel", "prévisionnelle",
            "projection", "projeté", "estimation", "estimé", "sera", "quel sera", "quelle sera", "quels seront", "quelles seront", "seront"),
        For(Role.RunRate, RunRates),
        For(Role.Noise, RunRates),
        For(Role.Future, FutureVerbs),
        For(Role.Landing, "atterrissage", "on termine", "on terminera", "on va terminer", "termine-t-on", "terminera-t-on", "on finit", "finit-on", "finira-t-on", "atterrir", "on sera à combien", "on sera", "on va finir", "on finira", "où va-t-on atterrir", "finir", "on atterrit"),
        For(Role.Target, "objectif", "par rapport à l'objectif", "par rapport à mon objectif", "par rapport à notre objectif", "par rapport à son objectif", "par rapport aux objectifs", "par rapport à mes objectifs", "par rapport à nos objectifs", "par rapport au budget", "par rapport à la cible", "il reste combien à faire", "reste combien à faire", "combien il reste à faire", "combien reste-t-il à faire", "combien reste à faire", "suis-je dans les temps", "sommes-nous dans les temps", "est-on dans les temps", "je suis dans les temps", "dans les temps", "on est à la ramasse", "on est à la bourre", "on est à la traîne", "taper l'objectif", "tient l'objectif", "tenir l'objectif", "on tient l'objectif", "tenons l'objectif", "tiendra l'objectif", "réel vs budget", "réel vs objectif", "réalisé vs budget", "réalisé vs objectif", "budget vs réel", "objectif vs réel", "son objectif", "ses objectifs", "à la ramasse", "à la bourre", "à la traîne", "il manque combien pour", "combien il manque pour", "pour taper l'objectif", "taper l'obj", "objectifs", "obj", "objo", "cible", "cibles", "budget", "dans les clous", "sommes-nous dans les clous", "est-on dans les clous",
            "on est dans les clous", "on est large", "on est dans les temps", "atteinte", "l'atteinte", "taux d'atteinte", "taux d'atteinte de", "atteinte de", "atteinte des", "manque combien", "il manque combien", "combien il manque", "combien manque-t-il", "combien nous manque-t-il", "il nous manque combien", "combien il nous manque", "reste à faire", "le reste à faire", "reste à réaliser", "le reste à réaliser", "en avance", "en retard", "en avance sur le plan", "en retard sur le plan", "vs obj", "vs objectif", "quota"),
        For(Role.Funnel, "où perd-on", "où est-ce qu'on perd", "où on perd", "où perdons-nous", "à quelle étape perd-on", "à quelle étape on perd", "où perd-on les gens", "où perd-on des gens", "où est-ce qu'on perd les gens", "où on perd les gens", "à quelle étape perd-on les gens", "où perd-on les prospects", "où perd-on des prospects", "où perd-on les leads", "où perd-on des leads", "où on perd les prospects", "où on perd les leads", "où est-ce qu'on perd les prospects", "où est-ce qu'on perd les leads", "à quelle étape perd-on les prospects", "à quelle étape perd-on les leads", "où perd-on les clients", "où perd-on du monde", "où est-ce qu'on perd du monde", "perd-on les gens", "on perd les gens", "perd les gens", "perd-on des gens", "on perd du monde", "perd-on du monde", "on perd des prospects", "perd-on des prospects", "entonnoir", "tunnel", "tunnel de vente", "tunnel de conversion", "entonnoir de conversion", "entonnoir de vente", "funnel", "funnel de conversion", "funnel de vente", "funnel commercial", "funnel marketing", "tunnel commercial", "tunnel d'acquisition", "funnel d'acquisition", "tunnel des ventes"),
    ];

    private static readonly IReadOnlyList<LexiconEntry> Ranking =
    [
        Ranks(RankingOrder.Highest, byQuality: false, "top", "premiers", "premières", "plus gros", "plus grosses", "plus grands", "plus grandes", "plus élevé", "plus élevés", "plus élevée",
            "plus élevées", "plus cher", "plus chère", "plus chers", "plus chères", "le plus cher", "la plus chère", "les plus chers", "les plus chères", "le plus de", "le plus d'", "plus grand", "plus grande", "plus fort", "plus forts", "plus fortes", "plus haut", "principaux", "principales",
            "plus importants", "plus importantes", "le plus", "plus gros de", "le plus gros", "la plus grosse", "les plus gros", "les plus grosses", "le plus grand",
            "la plus grande", "les plus grands", "les plus grandes", "le plus fort", "la plus forte", "les plus forts", "les plus fortes", "le plus élevé",
            "la plus élevée", "les plus élevés", "les plus élevées", "le plus haut", "la plus haute", "les plus", "plus vendus", "classement", "classement des",
            "classement de", "classement du", "classé", "classés", "classée", "classées", "classé par", "classés par", "classée par", "classées par", "trié par", "triés par", "triée par", "triées par", "rangé par", "rangés par", "ordonnés par", "palmarès", "palmarès des", "palmarès de"),
        Ranks(RankingOrder.Lowest, byQuality: false, "plus petits", "plus petites", "plus faible", "plus faibles", "plus bas", "plus basse", "plus basses", "le moins de",
            "le moins d'", "plus petit", "plus petite", "moins élevés", "moins élevées", "moins élevé", "moins élevée", "le moins", "moins cher", "moins chère", "moins chers", "moins chères", "le moins cher", "la moins chère", "les moins chers", "les moins chères",
            "le plus petit", "la plus petite", "les plus petits", "les plus petites", "le plus faible", "la plus faible", "les plus faibles", "le plus bas",
            "la plus basse", "les plus bas", "les moins"),
        Ranks(RankingOrder.Highest, byQuality: true, "meilleur", "meilleure", "meilleurs", "meilleures", "les meilleurs", "les meilleures", "le meilleur", "la meilleure", "le mieux"),
        Ranks(RankingOrder.Lowest, byQuality: true, "flop", "flops", "pire", "pires", "les pires", "moins bon", "moins bons", "moins bonne", "moins bonnes", "plus mauvais",
            "plus mauvaises", "plus mauvaise", "moins performants", "moins performantes"),
        Number(2, "deux"), Number(3, "trois"), Number(4, "quatre"), Number(5, "cinq"), Number(7, "sept"), Number(8, "huit"), Number(9, "neuf"),
        Number(10, "dix"), Number(12, "douze"), Number(15, "quinze"), Number(20, "vingt"),
    ];

    private static readonly IReadOnlyList<LexiconEntry> Time =
    [
        Grains(Grain.Day, "par jour", "quotidien", "quotidienne", "quotidiens", "quotidiennes", "journalier", "journalière", "jour par jour", "chaque jour", "au quotidien",
            "tous les jours", "pour chaque jour", "ventilé par jour", "par date", "quotidiennement"),
        Grains(Grain.Week, "par semaine", "hebdomadaire", "hebdomadaires", "hebdo", "semaine par semaine", "chaque semaine", "toutes les semaines", "pour chaque semaine",
            "ventilé par semaine", "par sem"),
        Grains(Grain.Month, "par mois", "mensuel", "mensuelle", "mensuels", "mensuelles", "mois par mois", "chaque mois", "tous les mois", "pour chaque mois",
            "ventilé par mois", "mensuellement"),
        Grains(Grain.Quarter, "par trimestre", "trimestriel", "trimestrielle", "trimestriels", "trimestrielles", "trimestre par trimestre", "chaque trimestre",
            "tous les trimestres", "pour chaque trimestre", "ventilé par trimestre"),
        Grains(Grain.Year, "par an", "par année", "annuel", "annuelle", "annuels", "annuelles", "année par année", "chaque année", "tous les ans", "pour chaque année",
            "ventilé par an", "ventilé par année"),
        Units(Grain.Day, "jour", "jours"), Units(Grain.Week, "semaine", "semaines", "sem"), Units(Grain.Month, "mois"),
        Units(Grain.Quarter, "trimestre", "trimestres"), Units(Grain.Year, "an", "année", "ans", "années"),
        Compares(new ComparisonExpression.SamePeriodLastYear(), "d'une année sur l'autre", "d'une année à l'autre", "même période l'an dernier", "la même période l'an dernier",
            "même époque l'an dernier", "la même époque l'an dernier", "à la même époque l'an dernier", "à la même époque l'année dernière", "à la même époque l'an passé", "l'an dernier à la même époque", "l'année dernière à la même époque", "à pareille époque l'an dernier", "à pareille époque l'année dernière", "l'an dernier à pareille époque", "l'an dernier même période", "l'an dernier à la même période", "l'année dernière à la même période", "même période de l'an dernier", "même période l'année dernière", "la même période l'année dernière", "même période l'an passé", "la même période l'an passé",
            "même période de l'année dernière", "même période n-1", "à la même période l'an dernier", "à la même période l'année dernière", "même mois l'an dernier", "le même mois l'an dernier", "même mois l'année dernière",
            "même mois n-1", "même jour l'an dernier", "le même jour l'an dernier", "même jour an dernier", "même jour l'année dernière", "même jour n-1",
            "mêmes jours l'an dernier", "même date l'an dernier",
            "même mois de l'an dernier", "même semaine l'an dernier", "même période un an plus tôt", "année précédente", "l'année précédente", "un an plus tôt", "croissance annuelle",
            "an précédent", "même période de l'an passé", "l'année d'avant"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Month, 1), "d'un mois sur l'autre", "d'un mois à l'autre", "mêmes jours mois dernier", "mêmes jours le mois dernier", "les mêmes jours le mois dernier", "mêmes jours du mois dernier", "les mêmes jours du mois dernier"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Week, 1), "d'une semaine sur l'autre", "d'une semaine à l'autre", "mêmes jours semaine dernière", "mêmes jours la semaine dernière", "les mêmes jours la semaine dernière", "mêmes jours de la semaine dernière", "les mêmes jours de la semaine dernière", "mêmes jours la semaine d'avant", "mêmes jours semaine d'avant", "même jour la semaine dernière",
            "le même jour la semaine dernière", "même jour semaine dernière", "même jour s-1"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Quarter, 1), "d'un trimestre sur l'autre", "d'un trimestre à l'autre"),
        Compares(new ComparisonExpression.Earlier(CalendarUnit.Day, 1), "d'un jour sur l'autre", "d'un jour à l'autre"),
        Compares(new ComparisonExpression.PreviousPeriod(), "période précédente", "la période précédente", "période d'avant", "la période d'avant", "celle d'avant", "celui d'avant", "ceux d'avant", "la précédente", "le précédent", "celle précédente"),
    ];

    private static readonly string[] Splits = ["se répartit", "se répartissent", "réparti", "répartie", "répartis", "réparties", "répartir", "répartis-moi", "se décompose", "se décomposent", "décompose", "décomposé", "décomposée", "décomposer", "décomposition", "la décomposition", "composition", "la composition", "se ventile", "se ventilent", "ventilé", "ventilée", "ventilés", "ventiler", "éclaté", "éclatée", "éclatement", "par quoi", "détaillé", "détaillée", "détaillés", "détailler", "mix", "le mix", "détail", "en détail", "plus de détail", "plus de détails", "détails", "détaille", "ventile", "répartition", "la répartition", "ventilation"];

    private static readonly string[] TheSame =
    [
        "idem", "pareil", "la même chose", "même chose", "même période", "la même période", "mêmes dates", "mêmes filtres", "les mêmes filtres",
        "même question", "la même question", "aussi", "également", "redis-le", "redis-moi ça", "dis-le", "traduis", "traduis ça", "répète", "répète ça",
    ];

    private static readonly string[] Corrections =
    [
        "plutôt", "à la place", "je voulais dire", "je voulais", "je veux dire", "j'ai voulu dire", "je parlais de", "je parlais du", "je parlais des", "je parle de", "je parle du", "je parle des", "je pensais à",
        "je pensais au", "je pensais aux", "je demandais", "je demandais plutôt", "je voulais plutôt", "je préfère", "je préférerais", "mais plutôt", "c'était", "c'est plutôt",
    ];

    private static readonly string[] Removals =
        ["enlève", "enlever", "enlevez", "enlevons", "retire", "retirer", "retirez", "retirons", "ôte", "vire", "supprime", "supprimer", "supprimez", "exclus", "exclure"];

    private static readonly IReadOnlyList<LexiconEntry> Threads =
    [
        For(Role.Continues, "je voulais dire", "je parlais de", "je parlais du", "je parlais des", "je parle de", "je parle du", "je parle des", "idem pour", "idem avec", "pareil pour", "pareil avec", "la même chose pour", "même chose pour", "la même chose avec", "même chose avec", "la même pour", "même question pour",
            "la même question pour", "qu'en est-il de", "qu'en est-il du", "qu'en est-il des", "quid de", "quid du", "quid des", "quid d'", "mais", "la même chose mais", "pareil mais", "idem mais"),
        For(Role.Same, TheSame),
        For(Role.Also, "aussi", "également", "et aussi"),
        For(Role.Adds, "ajoute", "ajoute-moi", "ajouter", "ajoutez", "rajoute", "rajoute-moi", "rajouter", "rajoutez", "ajoutons", "rajoutons", "ajoute aussi", "rajoute aussi", "inclus", "inclure", "incluez", "ajoute y"),
        For(Role.Noise, TheSame),
        For(Role.Noise, "du coup", "sinon", "au fait", "en fait", "bon", "bah", "ben", "trie par", "trié par", "triés par", "triées par", "classe par", "classé par", "classés par", "trie", "trié", "triés"),
        For(Role.BeforeThat, "avant", "avant ça", "avant cela", "juste avant", "encore avant"),
        For(Role.Others, "autre", "autres", "les autres", "tous les autres", "toutes les autres", "le reste", "le reste des", "le reste du", "le reste de", "pour les autres", "dans les autres", "sur les autres"),
        For(Role.Reversed, "dans l'autre sens", "l'autre sens", "en sens inverse", "sens inverse", "à l'envers", "l'inverse", "inverse", "inversé", "ordre inverse", "dans l'ordre inverse", "ordre croissant", "par ordre croissant", "dans l'ordre croissant", "croissant"),
        For(Role.Resized, "mets-en", "fais-en", "passe à", "élargis à", "limite à", "réduis à"),
        For(Role.All, "tous", "toutes", "tous les", "toutes les", "pour tous les", "pour toutes les", "dans tous les", "sur tous les", "sur toutes les", "dans toutes les"),
        For(Role.Only, "seulement", "uniquement", "juste", "que sur", "que", "qu'", "seulement en", "uniquement en", "uniquement pour"),
        For(Role.NoFilter, "sans filtre", "sans filtres", "sans le filtre", "sans les filtres", "sans ce filtre", "enlève le filtre", "enlève les filtres", "enlever le filtre", "retire le filtre", "retire les filtres",
            "supprime le filtre", "supprime les filtres", "vire le filtre", "aucun filtre", "toutes confondues", "tous confondus", "tout confondu", "partout", "dans le monde"),
        For(Role.NoBreakdown, "sans ventilation", "sans la ventilation", "sans détail", "sans le détail", "sans répartition", "sans la répartition", "au total", "en tout", "juste le total", "le total seulement", "seulement le total", "le total uniquement", "uniquement le total", "que le total", "total seulement", "total uniquement", "juste un total", "un seul chiffre", "un chiffre unique", "au global", "en global", "globalement", "tout confondu", "toutes confondues", "tous confondus", "sans découper", "sans découpage"),
        For(Role.Noise, ["au total", "en tout", "cette fois", "cette fois-ci", .. Corrections]),
        For(Role.Corrects, Corrections),
        For(Role.Reconsiders, "en fait", "finalement", "enfin", "pardon"),
        For(Role.InsteadOf, "au lieu de", "au lieu du", "au lieu des", "au lieu d'", "plutôt que", "plutôt que le", "plutôt que la", "plutôt que les", "plutôt qu'", "plutôt que de", "à la place de", "à la place du", "à la place des", "à la place d'"),
        For(Role.Together, "confondu", "confondue", "confondus", "confondues"),
        For(Role.Split, Splits),
        For(Role.Noise, Splits),
        For(Role.In, "zoom sur", "focus sur", "zoom", "focus"),
        For(Role.Except, Removals),
        For(Role.Removes, Removals),
        For(Role.Them, "d'eux", "d'elles", "pour eux", "pour elles", "chez eux", "avec eux", "grâce à eux"),
        For(Role.Noise, "lequel", "laquelle", "lesquels", "lesquelles", "en plus"),
        For(Role.NoComparison, "sans comparaison", "sans la comparaison", "sans comparer", "enlève la comparaison", "retire la comparaison"),
        For(Role.Chart, "graphique", "graphe", "en graphique", "en graphe", "en courbe", "en courbes", "sous forme de graphique", "sous forme de courbe", "dans un graphique", "en barres", "en bâtons",
            "en histogramme", "histogramme", "sous forme de barres", "sous forme d'histogramme", "diagramme", "en diagramme"),
        For(Role.Trend, "en courbe", "en courbes", "sous forme de courbe", "courbes"),
        For(Role.Pie, "camembert", "en camembert", "en camemberts", "sous forme de camembert", "dans un camembert", "donut", "en donut", "en anneau", "en secteurs", "diagramme circulaire"),
        For(Role.Table, "tableau", "en tableau", "sous forme de tableau", "en chiffres", "dans un tableau", "en liste", "sous forme de liste"),
        For(Role.Reset, "reset", "repars de zéro", "repartir de zéro", "repartons de zéro", "on repart de zéro", "remets à zéro", "remise à zéro", "nouvelle question", "une nouvelle question", "oublie tout", "oublie ça", "oublie cela",
            "oubliez", "laisse tomber", "on recommence", "recommence", "recommençons", "réinitialise", "réinitialiser", "efface", "efface tout", "autre sujet", "oublie le contexte", "changeons de sujet"),
        For(Role.Forget, "oublie", "oublier"),
        For(Role.Choices, "choix", "mes choix", "mon choix", "préférences", "mes préférences", "ce que j'ai choisi", "réglages", "mes réglages", "paramètres", "mes paramètres"),
        For(Role.Remembers, "que sais-tu de moi", "que sais-tu sur moi", "qu'est-ce que tu sais de moi", "qu'est-ce que tu sais sur moi", "tu sais quoi de moi", "tu sais quoi sur moi", "que retiens-tu de moi",
            "que retiens-tu", "qu'as-tu retenu", "qu'as-tu retenu de moi", "qu'as-tu retenu sur moi", "qu'est-ce que tu as retenu", "qu'est-ce que tu retiens de moi", "tu as retenu quoi", "tu retiens quoi", "de quoi te souviens-tu",
            "tu te souviens de quoi", "qu'est-ce que tu gardes sur moi", "que gardes-tu sur moi", "qu'est-ce que tu as mémorisé", "qu'as-tu mémorisé", "qu'ai-je choisi", "j'ai choisi quoi"),
        For(Role.Speak, "remets", "remettre", "règle", "régler", "réglez", "mettre", "mettez", "bascule", "bascule en", "parle", "parle-moi", "parlez", "parler", "réponds", "réponds-moi", "répondez", "répondez-moi", "répondre", "répond", "écris", "écris-moi", "écrivez", "passe", "passe à l'", "passe en", "passons à l'",
            "passons au", "passe au", "mets", "change pour"),
        For(Role.Always, "toujours", "désormais", "dorénavant", "par défaut", "automatique", "à partir de maintenant", "à chaque fois", "à l'avenir"),
        For(Role.Always, "langue par défaut", "la langue par défaut", "ma langue par défaut", "langue automatique"),
        For(Role.InChannel, "ici on", "ici c'est en", "le canal en", "notre canal", "ce canal", "ce salon", "ce groupe", "cette conversation", "ici pour tous", "ici pour tout le monde", "dans ce canal", "pour ce canal", "sur ce canal", "dans ce salon", "dans cette équipe", "pour tout le monde ici", "dans cette conversation", "dans ce groupe"),
        For(Role.LanguageWord, "langue", "la langue", "ma langue", "langues", "réglage de langue", "mon réglage de langue", "langue par défaut", "la langue par défaut", "ma langue par défaut", "langue automatique"),
        Tongue(UiLanguage.English, isName: false, "en anglais"),
        Tongue(UiLanguage.French, isName: false, "en français"),
        Tongue(UiLanguage.English, isName: true, "anglais", "l'anglais"),
        Tongue(UiLanguage.French, isName: true, "français", "le français"),
        Follows(null, "celui d'après", "celle d'après", "le suivant", "la suivante"), Follows(CalendarUnit.Year, "l'année d'après", "l'année suivante", "un an plus tard"),
        Compares(new ComparisonExpression.PreviousPeriod(), "celui d'avant", "celle d'avant", "le précédent", "la précédente", "ceux d'avant"),
    ];

    public static readonly Lexicon Words = new(
        UiLanguage.French,
        [.. Conversation, .. Noise, .. Structure, .. Ranking, .. Time, .. Threads],
        TimeWordsOf(FrenchPeriodWords.Table),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["vente"] = "orders" },
        [
            "gagné|gagnés|gagnée|gagnées|gagne|gagner|remporté|remportés|remportée|remportées|remporte", "perdu|perdus|perdue|perdues|perd|perdre",
            "signé|signés|signée|signées|signe|signer|signent", "conclu|conclus|conclue|conclues|conclure", "closé|closés|close|closer|closed", "pris|prise|prises|prend|prendre|calé|calés|booké|bookés|décroché|décrochés|décroche",
            "obtenu|obtenus|obtenue|obtenues", "acquis|acquise|acquises|acquérir", "qualifié|qualifiés|qualifiée|qualifiées|qualifier", "créé|créés|créée|créées|créer",
        ],
        """
        abonnement abonnements arrangement banque banques caisse caisses champagne chantier chantiers charge charges colis commander commentaire compagne compagnie compagnies compagnon comptable
        récent récente récents récentes comptant comptes conversation conversations convention conventions coupon coupons couverture demande demandes dépenser devis devise devises dossier dossiers employé employés entente équiper
        équipement facture factures fermeture légion liaison livraison livraisons magasin magasins maison manque marché marquer marqueur masque masques mission missions palier paliers panneau panneaux
        papier papiers pension pente poids prime primes prix produire production quantité quartier raison réduction remboursé remboursée remboursés remboursées remarque remarques remise remises rendement rente rentes résiliation responsabilité retard
        franco rater retards saison saler salaire salaires salarié salariés segmentation signal signature sociale stock stocks tablée tarif tarifs tendances tente terme termes vendredi version versions ville villes visiteur visiteurs
        """);
}
