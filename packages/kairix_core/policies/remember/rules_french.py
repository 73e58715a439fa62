"""What is said in French and worth remembering."""

from __future__ import annotations

from kairix_core.domain.memory import MemoryKind
from kairix_core.policies.remember.rule import NAMED, NUMBER, Rule, rules

#: What somebody wants of the talk.
TALK = (
    r"(?!(?:(?:en|y|le|la|les|te|vous|me|ne pas|l['’]|t['’]|d['’]abord|juste|aussi) ?)?(?:parler|savoir|demander|dire"
    r"|voir|comprendre"
    r"|répondre|passer (?:à (?:la (?!retraite)|autre|une autre|cette|l['’]étape)|cette)|réfléchir|discuter|essayer"
    r"|revenir|montrer|vérifier|ajouter|changer (?:de (?:sujet"
    r"|réponse)"
    r"|ça|cela)|supprimer|corriger|continuer|arrêter (?:là|ici)|être (?:honnête|clair|franc)|manger|dormir)\b)"
)
RELATIVE = (
    r"(?:femme|mari|conjointe?|compagnon|compagne|copine?|copain|mère|père|parents|fils|filles?|enfants?|frères?"
    r"|sœurs?|soeurs?"
    r"|grand-\w+|oncle|tante|cousine?|nièce|neveu|meilleure? amie?|mentor|chien"
    r"|chat|bébé)"
)
#: Of these a name is worth knowing; what they do is their own affair.
KNOWN = r"(?:amie?|collègue|patronne?|cheffe|chef|responsable|manageure?|manageuse|n\+1)"
TRAIT = r"(?:(?:petite?|grande?|nouveau|nouvelle|ancien(?:ne)?|meilleure?) )?"
WHO = rf"(?:mon|ma|mes|notre|nos) {TRAIT}{RELATIVE}(?: (?:aînée?|cadette?))?(?:,? {NAMED},?)?"
WHOM = rf"(?:mon|ma|notre) {TRAIT}{KNOWN}"
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
        r"j['’]ai (?:fait un (?:burn-?out|avc|infarctus)|fait une (?:dépression|fausse couche)|été mutée?"
        r"|signé (?:mon|un)"
        r" (?:cdi|contrat))\b",
        r"j['’]ai (?:un|mon) (?:\w+ )?entretien (?:chez|avec|à|au|le|en) ",
        r"(?:on vient|nous venons) d['’](?:acheter|avoir|adopter) (?:une?|des) ",
        r"(?:on|nous) attend(?:ons)? (?:un|notre|des) (?:\w+ )?(?:enfant|bébé|jumeaux)\b",
        r"j['’]ai rompu avec\b",
        r"je me suis (?:mariée?|séparée?|fiancée?|cassée?|pacsée?)",
        r"nous (?:nous sommes (?:mariés|séparés|fiancés)|avons (?:eu (?:un|une)|adopté|acheté (?:une|un) (?:maison"
        r"|appartement)))",
        rf"(?:mon|ma|notre) {AHEAD}(?: [\w.'’-]+){{0,5}} (?:est (?:le|en|prévue?)|se termine|finit|commence|expire"
        rf"|prend fin|a lieu)\b",
        rf"{WHO} (?:est (?:morte?|décédée?|née?)|vient de (?:mourir|naître))\b",
    ),
    *rules(
        MemoryKind.PLAN,
        rf"je (?:veux|voudrais|souhaite|compte|pense|prévois de|prévois d['’]|projette de|rêve de"
        rf"|rêve d['’]) ?{TALK}(?!ça\b"
        rf"|cela\b|pas\b|que\b)"
        r"(?:m['’]|me )?\w+(?:er|ir|re|oir)\b",
        rf"j['’](?:aimerais|envisage de|envisage d['’]|espère|ai l['’]intention de|ai l['’]intention d['’]"
        rf"|ai décidé de|ai décidé d['’]|ai prévu"
        rf" de) ?{TALK}(?:m['’]|me )?\w+(?:er|ir|re|oir)\b",
        rf"(?:je vais|nous allons) {TALK}(?!bien\b|mal\b|y\b)(?:m['’]|nous )?\w+(?:er|ir|re|oir)\b",
        rf"nous (?:voulons|comptons|prévoyons de|espérons) {TALK}\w+(?:er|ir|re|oir)\b",
        r"(?:on|nous|je) déménage(?:ons)? (?:cet|cette|en|à|au|l['’]|dans|bientôt)",
        r"(?:on|nous) (?:part|partons) (?:vivre|nous installer|s['’]installer)\b",
        r"(?:on va|on veut|on aimerait) (?:déménager|acheter|se marier|quitter|ouvrir|monter|partir)\b",
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
        r"je suis (?:maman|papa|mère|père) (?:solo|célibataire|au foyer|de \w+)\b",
        r"j['’]ai du mal à (?:parler en public|dire non|déléguer|dormir|marcher|me concentrer|entendre|lire|rester)",
        r"je suis reconnue? (?:travailleu\w+ )?handicapée?\b",
        r"je souffre d(?:e |['’])\w",
        r"je (?:ne )?peux pas (?:voyager|déménager|conduire|travailler (?:le|la|après|avant)|me déplacer)\b",
        r"je n['’]ai (?:pas|plus) (?:le permis|de permis|de voiture|d['’]enfants?|d['’]économies)\b",
        r"je ne conduis pas\b",
        r"j['’]ai(?: récemment)? déménagé (?:à|en|au) ",
    ),
    *rules(
        MemoryKind.PERSON,
        rf"{WHO} (?:s['’]appelle(?:nt)?|travaille(?:nt)?|vit\b|vivent|habite(?:nt)?|étudie(?:nt)?"
        rf"|vient d(?:e |['’])(?-i:[A-ZÀ-Þ])|a (?:monté|créé|ouvert|perdu (?:son|sa))|va à (?:l['’]école|la crèche)"
        r"|entre (?:à|en|au)|a (?:un|une|deux|trois|\d+|eu|été) ?)",
        rf"{WHO} (?:est|sont) (?:(?:aussi|maintenant|toujours) )?(?:une? (?!peu\b)|d['’]|de |à |en |mutée? "
        rf"|enceinte|malade"
        rf"|handicapée?|retraitée?|{NAMED}"
        r"|au chômage|asthmatique|autiste|diabétique|dépressi(?:f|ve)|infirmi\w+|médecin|professeure?|enseignante?"
        r"|ingénieure?|avocate?|\w+(?:iste|icien|icienne|teur"
        r"|trice)\b)",
        rf"{WHOM} (?:s['’]appelle|est (?:maintenant )?(?={NAMED})) ?{NAMED}",
        rf"{NAMED} est (?:maintenant )?(?:mon|ma|notre) {TRAIT}(?:{RELATIVE}|{KNOWN})\b",
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
        r"je (?:travaille|apprends|me concentre) (?:mieux|bien mieux)\b",
        r"j['’]ai besoin (?:de (?:bouger|calme|silence|structure|routine|variété|temps seule?|beaucoup)"
        r"|d['’](?:objectifs clairs"
        r"|autonomie))\b",
        r"je suis (?:plutôt )?(?:du matin|du soir|un lève-tôt|une lève-tôt|un couche-tard|une couche-tard)\b",
    ),
)
