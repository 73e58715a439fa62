"""How one asks in Italian."""

from __future__ import annotations

from kairix_core.policies.topics.topic import Topic

NOW = r"(?:attualmente|oggi|adesso|ora|al momento|in questo momento)"
JOB = r"(?:lavoro|impiego|posizione|ruolo|azienda|incarico|occupazione|datore di lavoro|posto)"

TRIGGERS: dict[Topic, tuple[str, ...]] = {
    Topic.PRIVATE: (
        r"sposat[oa]|divorziat[oa]|incinta|religi\w+|figli[oa]?|quanti anni ha$|eta|data di nascita|nazionalita",
        r"stato civile|disabil\w+",
    ),
    Topic.LEAVING: (
        r"perche (?:\w+ ){0,3}?(?:lasciato|lascia|dimess[oa]|andat[oa])|debolezz\w+|punti deboli|difetti|licenziat[oa]",
    ),
    Topic.SALARY: (
        r"(?:(?:aspettative|pretese|richieste) (?:di )?)?(?:stipendi\w*|retribuzion\w+)",
        r"(?:aspettative|pretese|richieste) (?:economiche|retributive|salariali)|quanto (?:guadagna|costa)|compenso",
        r"ral",
    ),
    Topic.NOTICE: (r"preavviso",),
    Topic.WORK_PERMIT: (r"permesso di (?:lavoro|soggiorno)|visto di lavoro",),
    Topic.RELOCATION: (r"trasferi\w+|trasloc\w+|mobilita|trasferte",),
    Topic.AVAILABILITY: (r"disponibil\w+|quando (?:\w+ ){0,3}?(?:iniziare|cominciare)|tempo (?:pieno|parziale)",),
    Topic.CLEARANCE: (r"patente(?: di guida)?",),
    Topic.EMAIL: (r"posta elettronica|indirizzo (?:e ?mail|mail)",),
    Topic.PHONE: (r"numero di telefono|telefono|cellulare",),
    Topic.CONTACT: (r"contatt[oi]|recapit[oi]",),
    Topic.LINKS: (r"sito(?: (?:web|internet|personale))?|social",),
    Topic.LOCATION: (
        r"(?:in (?:che|quale) (?:citta|paese|regione) |dove )?(?:vive|abita|risiede)|dove si trova|residenza|sede",
        r"citta",
    ),
    Topic.TEAM_SIZE: (
        r"quant[ei] (?:persone|collaboratori|ingegneri|sviluppatori)(?: \w+){0,2}? (?:guid|gest|coordin|dir)\w+",
        r"(?:grandezza|dimensioni?) del (?:suo )?team",
    ),
    Topic.LEADERSHIP: (
        r"(?:guida|diretto|dirige|gesti|coordina)\w*(?: \w+){0,3}? (?:team|squadr[ae]|grupp[oi]|persone|collaboratori)",
        r"gestione (?:di |del |dei )?(?:team|persone|personale)|manageriale?|leadership",
    ),
    Topic.TOTAL_EXPERIENCE: (r"(?:quanti )?anni di (?:esperienza|lavoro|carriera)|quanta esperienza",),
    Topic.DURATION: (r"da quando|(?:da|per) quanto(?: tempo)?|quanto tempo|quando|in che anno",),
    Topic.FIRST_ROLE: (rf"prim[oa] (?:\w+ )?(?:{JOB}|esperienza)|inizi\w* (?:di |della )?(?:sua )?carriera",),
    Topic.PREVIOUS_ROLE: (
        rf"(?:precedente|ultim[oa]) (?:\w+ )?{JOB}|{JOB} precedente|prima$|in precedenza|precedentemente",
    ),
    Topic.CURRENT_ROLE: (
        rf"{JOB} attuale|attuale {JOB}|(?:dove|per chi) lavora|(?:di )?(?:che cosa|cosa|che) si occupa|che lavoro fa",
        rf"(?:che )?cosa fa(?: they)?(?: {NOW})?$|professione$|lavora {NOW}",
    ),
    Topic.SPOKEN_LANGUAGES: (r"lingu[ae](?! di programm)|parla|madrelingua|bilingue",),
    Topic.CERTIFICATES: (r"certifica\w+|attestat[oi]|abilitazion\w+",),
    Topic.AWARDS: (r"premi|premio|riconosciment[oi]|borse? di studio",),
    Topic.TALKS: (r"conferenz[ae]|relator\w+",),
    Topic.PUBLICATIONS: (r"pubblica\w+|articol[oi]|libr[oi]",),
    Topic.VOLUNTEERING: (r"volontari\w+|beneficenza",),
    Topic.INTERESTS: (r"hobby|interessi|passatemp[oi]|tempo libero|passioni",),
    Topic.REFERENCES: (r"referenze?|raccomandazion\w+|cosa dicono (?:\w+ ){0,3}?(?:colleghi|clienti)",),
    Topic.EDUCATION: (
        r"(?:titol[oi] di )?studio|studi|studiato|studia|universit\w+|laure\w+|formazione|istruzione|diplom\w+",
        r"dottorato",
        r"scuol[ae]|cors[oi]|accademic\w+",
    ),
    Topic.PROJECTS: (r"progett[oi]",),
    Topic.ACHIEVEMENTS: (r"risultat[oi]|success[oi]|traguard[oi]|punti di forza|perche (?:dovremmo )?assumer\w+",),
    Topic.SKILLS: (
        r"competenz[ae]|abilita|capacita|conoscenz[ae]|tecnologi[ae]|strument[oi]|cosa sa fare|specializz\w+",
    ),
    Topic.HISTORY: (
        r"per (?:quali|che) (?:aziende|societa)|aziende|societa|percorso|carriera|esperienze(?: lavorative)?|lavorava",
        r"lavorato|esperienza (?:lavorativa|professionale)|datori di lavoro",
    ),
    Topic.SUMMARY: (
        (
            r"(?:mi |ci )?(?:parl|raccont|dic|descriv|present)(?:i|a|ami|aci|immi|ivi|imi)(?: (?:qualcosa|di piu))*"
            r"(?: (?:di|su) \w+)?"
        ),
        r"chi e|riassu\w+|profilo|in (?:breve|sintesi)|dimmi di \w+",
    ),
}
