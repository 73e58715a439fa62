"""Italian, to strangers: "Lei", where it cannot be left unsaid."""

from __future__ import annotations

from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.topics.topic import Topic

ITALIAN = Phrases(
    somebody="questa persona",
    of="di {name}",
    of_somebody="di questa persona",
    quote="«{words}»",
    joint=" e ",
    months=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
    since="{start} – oggi",
    until="termine: {end}",
    from_to="{start} – {end}",
    years_long="{count} anni",
    months_long="{count} mesi",
    month_long="un mese",
    greeting="Buongiorno! Rispondo alle domande su {name} in base al curriculum e mostro la riga su cui si fonda ogni "
    "risposta. Che cosa desidera sapere?",
    thanks="Prego. Chieda pure altro su {name}.",
    farewell="Arrivederci, e grazie per l’interesse verso il profilo {of}.",
    about_representative="Sono un’IA che parla per conto {of}; non sono {name}. Rispondo alle domande sulla vita "
    "professionale {of} con citazioni dal curriculum e indico ogni volta la riga. Ciò a cui non so rispondere, lo "
    "inoltro.",
    command="Posso rispondere solo a domande sulla vita professionale {of}. Che cosa desidera sapere?",
    meeting="Clicchi su {book} nella pagina {of} e chieda un orario che Le vada bene; {name} lo conferma. Se nessuno "
    "va bene, clicchi su {leave}.",
    message="Clicchi su {leave} nella pagina {of} e scriva ciò che desidera dire; {name} legge il messaggio e Le "
    "risponde di persona. Per parlare a voce, clicchi su {book}.",
    unclear="Non mi è chiaro che cosa desidera sapere. Mi faccia una domanda su {name}: esperienza, competenze, "
    "formazione.",
    private="È una questione personale, di cui non parlo.",
    on_request="{Name} comunica {what} su richiesta.",
    not_there="Questo non risulta dal curriculum di cui dispongo.",
    not_mentioned="Il curriculum di cui dispongo non menziona {what}.",
    also_not_mentioned="Il curriculum non menziona {what}.",
    yes="Sì.",
    says="{Name} dice: {answers}",
    quotes="Il curriculum riporta:",
    no_years="Il curriculum non indica un numero di anni al riguardo. Vi si legge:",
    total="Circa {length}: tutte le posizioni del curriculum insieme, contando una sola volta i periodi sovrapposti "
    "{ends}.",
    role="{position} presso {employer}",
    works="{Name} lavora come {roles}.",
    current="{Name} attualmente: {roles}.",
    worked="Nel {year} {name} lavorava come {roles}.",
    latest="Posizione più recente {of}: {entry}. Il curriculum non ne indica una attuale.",
    undated="Il curriculum {of} riporta come prima voce, senza date: {entry}.",
    location="Località {of}: {places}.",
    this_is="Si tratta di {person}.",
    headline="Titolo professionale {of}: {headline}.",
    position_now="Posizione attuale: {entry}.",
    position_last="Posizione più recente: {entry}.",
    headings={
        Topic.EMAIL: "Indirizzo e-mail {of}",
        Topic.PHONE: "Numero di telefono {of}",
        Topic.CONTACT: "Contatti {of}",
        Topic.LINKS: "Link {of}",
        Topic.SPOKEN_LANGUAGES: "Lingue {of}",
        Topic.CURRENT_ROLE: "Posizione attuale {of}",
        Topic.PREVIOUS_ROLE: "Posizione precedente {of} secondo il curriculum",
        Topic.FIRST_ROLE: "Prima posizione {of} secondo il curriculum",
        Topic.HISTORY: "Esperienze lavorative {of}",
        Topic.EDUCATION: "Formazione {of}",
        Topic.SKILLS: "Tra le competenze {of}",
        Topic.PROJECTS: "Progetti {of}",
        Topic.ACHIEVEMENTS: "Tra i risultati {of}",
        Topic.CERTIFICATES: "Certificazioni {of}",
        Topic.AWARDS: "Premi {of}",
        Topic.PUBLICATIONS: "Pubblicazioni {of}",
        Topic.VOLUNTEERING: "Volontariato {of}",
        Topic.INTERESTS: "Interessi {of}",
        Topic.GOALS: "Obiettivi e desideri {of}",
        Topic.REFERENCES: "Referenze {of}",
    },
    sections={
        "basics": "Profilo", "work": "Esperienza", "volunteer": "Volontariato", "education": "Formazione",
        "projects": "Progetti", "skills": "Competenze", "languages": "Lingue", "certificates": "Certificazioni",
        "awards": "Premi", "publications": "Pubblicazioni", "interests": "Interessi", "references": "Referenze",
    },
    quotes_only="Nessun modello è configurato: questa risposta è composta di citazioni dal curriculum.",
    passed_on="Kairix non ha nulla al riguardo. La domanda è stata inoltrata.",
    cut_off="Questa risposta è stata interrotta alla lunghezza massima.",
    unsupported="Le parole segnalate non compaiono in nessuna riga citata.",
)  # fmt: skip
