"""What is said in French and worth remembering."""

from __future__ import annotations

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.remember.rule import NAMED, NUMBER, Rule, rules

#: What somebody wants of the talk.
TALK = (
    r"(?!(?:(?:en|y|le|la|les|te|vous|me|ne pas|l['’]|t['’]|d['’]abord|juste|aussi) ?)?(?:parler|savoir|demander|dire"
    r"|voir|comprendre"
    r"|répondre|passer (?:à|cette)|réfléchir|discuter|essayer|revenir|montrer|vérifier|ajouter|changer (?:de (?:sujet"
    r"|réponse)"
    r"|ça|cela)|supprimer|corriger|continuer|arrêter (?:là|ici)|être (?:honnête|clair|franc)|manger|dormir)\b)"
)
RELATIVE = (
    r"(?:femme|mari|conjointe?|compagnon|compagne|copine?|copain|mère|père|parents|fils|filles?|enfants?|frères?"
    r"|sœurs?|soeurs?"
    r"|grand-\w+|oncle|tante|cousine?|nièce|neveu|(?:meilleure? )?amie?|collègue|patronne?|chef|cheffe|mentor"
    r"|responsable|chien"
    r"|chat|bébé)"
)
TRAIT = r"(?:(?:petite?|grande?|nouveau|nouvelle|ancien(?:ne)?|meilleure?) )?"
WHO = rf"(?:mon|ma|mes|notre|nos) {TRAIT}{RELATIVE}(?: (?:aînée?|cadette?))?(?:,? {NAMED},?)?"
AHEAD = (
    r"(?:entretien|examen|mariage|contrat|bail|opération|congé (?:parental|maternité|paternité)|soutenance|visa"
    r"|période d['’]essai)"
)
RULES: tuple[Rule, ...] = (
    *rules(
        MemoryKind.EVENT,
        r"j['’]ai (?:été|récemment été) (?:promue?|licenciée?|embauchée?|opérée?|diagnostiquée?|virée?)",
        r"j['’]ai (?:perdu (?:mon (?:emploi|travail|père|mari|frère|chien)|ma (?:mère|femme|sœur|fille))|réussi (?:mon"
        r"|ma|l['’]|le |la )"
        r"|raté (?:mon|l['’]|le )|démissionné|divorcé|soutenu ma thèse|adopté|accouché|acheté (?:une|un|ma"
        r"|mon) (?:maison|appartement)"
        r"|eu (?:un (?:accident|bébé|fils|entretien|burn-?out)|une (?:fille|opération))|reçu une offre)",
        r"je me suis (?:mariée?|séparée?|fiancée?|cassée?|pacsée?)",
        r"nous (?:nous sommes (?:mariés|séparés|fiancés)|avons (?:eu (?:un|une)|adopté|acheté (?:une|un) (?:maison"
        r"|appartement)))",
        rf"(?:mon|ma|notre) {AHEAD}(?: [\w.'’-]+){{0,5}} (?:est (?:le|en|prévue?)|se termine|finit|commence|expire"
        rf"|prend fin|a lieu)\b",
        rf"{WHO} (?:est (?:morte?|décédée?|née?)|vient de (?:mourir|naître))\b",
    ),
    *rules(
        MemoryKind.PLAN,
        rf"je (?:veux|voudrais|souhaite|compte|prévois de|prévois d['’]|projette de|rêve de|rêve d['’]) ?{TALK}(?!ça\b"
        rf"|cela\b|pas\b|que\b)"
        r"(?:m['’]|me )?\w+(?:er|ir|re|oir)\b",
        rf"j['’](?:aimerais|envisage de|envisage d['’]|espère|ai l['’]intention de|ai l['’]intention d['’]"
        rf"|ai décidé de|ai décidé d['’]|ai prévu"
        rf" de) ?{TALK}(?:m['’]|me )?\w+(?:er|ir|re|oir)\b",
        rf"(?:je vais|nous allons) {TALK}(?!bien\b|mal\b|y\b)(?:m['’]|nous )?\w+(?:er|ir|re|oir)\b",
        rf"nous (?:voulons|comptons|prévoyons de|espérons) {TALK}\w+(?:er|ir|re|oir)\b",
        r"mon (?:projet|rêve|plan) est (?:de |d['’])",
        rf"je ne (?:veux|souhaite|compte) plus {TALK}\w",
        r"j['’]ai (?:renoncé à|abandonné|annulé) (?!ça\b|cela\b)\w",
    ),
    *rules(
        MemoryKind.CIRCUMSTANCE,
        r"je suis (?:(?:actuellement|toujours|encore|depuis \w+ \w+|de nouveau) )?(?:mariée?|divorcée?|célibataire"
        r"|enceinte|veuve?|veuf|pacsée?"
        r"|séparée?|fiancée?|en congé (?:parental|maternité|paternité|maladie|sabbatique)|en arrêt (?:maladie"
        r"|de travail)|dyslexique|daltonien"
        r"|daltonienne|végane?|végétarien(?:ne)?|introvertie?|extravertie?|autiste|diabétique|mère célibataire"
        r"|père célibataire"
        r"|parent isolé|proche aidante?|gauch[eè]re?)\b",
        rf"(?:j['’]ai|nous avons) (?:{NUMBER} (?:\w+ )?(?:enfants?|filles?|fils|chiens?|chats?|bébé|crédit|jumeaux)"
        r"|pas (?:de voiture|le permis)|un tdah|de l['’]asthme|des migraines)\b",
        r"je (?:m['’]occupe|prends soin) de (?:mon|ma|mes)\b",
        r"je vis (?:seule?|avec|chez|à |en |au )",
        r"j['’]habite (?:seule?|avec|chez|à |en |au )",
        r"je ne (?:peux|conduis|bois|mange|travaille) (?:pas|plus) (?:voyager|déménager|conduire|prendre l['’]avion"
        r"|de |le |d['’])",
        r"je ne conduis pas\b",
        r"j['’]ai(?: récemment)? déménagé (?:à|en|au) ",
    ),
    *rules(
        MemoryKind.PERSON,
        rf"{WHO} (?:s['’]appelle(?:nt)?|travaille(?:nt)?|vit\b|vivent|habite(?:nt)?|étudie(?:nt)?"
        rf"|vient d['’](?!arriver)|va à (?:l['’]école|la crèche)"
        r"|entre (?:à|en|au)|a (?:un|une|deux|trois|\d+|eu|été) ?)",
        rf"{WHO} (?:est|sont) (?:(?:aussi|maintenant|toujours) )?(?:une? (?!peu\b)|d['’]|de |à |en |enceinte|malade"
        rf"|handicapée?|retraitée?|{NAMED}"
        r"|au chômage|infirmi\w+|médecin|professeure?|enseignante?|ingénieure?|avocate?|\w+(?:iste|icien|icienne|teur"
        r"|trice)\b)",
        r"j['’]ai (?:un |une |deux |trois )(?:\w+ )?(?:frères?|sœurs?|soeurs?|mentor)\b",
    ),
    *rules(
        MemoryKind.PREFERENCE,
        r"je préfère (?!ne pas\b|pas\b)\w",
        r"j['’](?:aime|adore|apprécie)\b(?! (?:bien )?(?:cette|ta|votre|ton|l['’]idée|cette idée))(?: (?:bien|beaucoup"
        r"|surtout))? \w",
        r"je (?:déteste|hais) \w",
        r"je n['’]aime (?:pas|plus) \w",
        r"je ne supporte (?:pas|plus) \w",
        r"je travaille (?:mieux|bien mieux)\b",
        r"je suis (?:plutôt )?(?:du matin|du soir|un lève-tôt|une lève-tôt|un couche-tard|une couche-tard)\b",
    ),
)
