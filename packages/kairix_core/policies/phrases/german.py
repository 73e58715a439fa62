"""German, to strangers: "Sie"."""

from __future__ import annotations

from kairix_core.policies.phrases.phrases import Phrases
from kairix_core.policies.topics.topic import Topic

GERMAN = Phrases(
    somebody="diese Person",
    of="von {name}",
    of_somebody="dieser Person",
    quote="„{words}“",
    joint=" und ",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    since="seit {start}",
    until="bis {end}",
    from_to="{start} bis {end}",
    years_long="{count} Jahre",
    months_long="{count} Monate",
    month_long="ein Monat",
    greeting="Guten Tag! Ich beantworte Fragen über {name} anhand des Lebenslaufs und zeige zu jeder Antwort die "
    "Zeile, auf der sie beruht. Was möchten Sie wissen?",
    thanks="Gern geschehen. Fragen Sie mich gern noch mehr über {name}.",
    farewell="Auf Wiedersehen! Wenn Sie noch etwas über {name} wissen möchten, fragen Sie gern.",
    about_representative="Ich bin eine KI, die für {name} spricht, und nicht {name} selbst. Fragen zum Berufsleben "
    "{of} beantworte ich mit Zitaten aus dem Lebenslauf und gebe jeweils die Zeile an. Was ich nicht beantworten "
    "kann, leite ich weiter.",
    command="Ich kann nur Fragen zum Berufsleben {of} beantworten. Was möchten Sie wissen?",
    meeting="Klicken Sie auf der Seite {of} auf {book} und fragen Sie einen Termin an, der Ihnen passt; {name} "
    "bestätigt ihn. Passt keiner, klicken Sie dort auf {leave}.",
    message="Klicken Sie auf der Seite {of} auf {leave} und schreiben Sie Ihr Anliegen; {name} liest es und antwortet "
    "Ihnen persönlich. Für ein Gespräch klicken Sie dort auf {book}.",
    unclear="Mir ist nicht klar, was Sie wissen möchten. Fragen Sie mich etwas über {name}: Berufserfahrung, "
    "Kenntnisse, Ausbildung.",
    private="Das ist eine persönliche Angelegenheit, über die ich nicht spreche.",
    on_request="{Name} nennt {what} auf Anfrage.",
    not_there="Das steht nicht in dem Lebenslauf, der mir vorliegt.",
    not_mentioned="Der Lebenslauf, der mir vorliegt, erwähnt {what} nicht.",
    also_not_mentioned="Der Lebenslauf erwähnt {what} nicht.",
    yes="Ja.",
    says="{Name} sagt: {answers}",
    quotes="Im Lebenslauf steht:",
    no_years="Der Lebenslauf nennt dafür keine Anzahl von Jahren. Dort steht:",
    total="Etwa {length}: alle Stellen im Lebenslauf zusammengenommen, Überschneidungen nur einmal gezählt {ends}.",
    role="{position} bei {employer}",
    works="{Name} arbeitet als {roles}.",
    current="{Name} derzeit: {roles}.",
    worked="{year} arbeitete {name} als {roles}.",
    latest="Letzte Stelle {of}: {entry}. Eine aktuelle nennt der Lebenslauf nicht.",
    undated="Der Lebenslauf {of} nennt als Erstes, ohne Zeitangabe: {entry}.",
    location="Standort {of}: {places}.",
    this_is="Das ist {person}.",
    headline="Berufsbezeichnung {of}: {headline}.",
    position_now="Aktuelle Stelle: {entry}.",
    position_last="Letzte Stelle: {entry}.",
    headings={
        Topic.EMAIL: "E-Mail-Adresse {of}",
        Topic.PHONE: "Telefonnummer {of}",
        Topic.CONTACT: "Kontaktdaten {of}",
        Topic.LINKS: "Links {of}",
        Topic.SPOKEN_LANGUAGES: "Sprachkenntnisse {of}",
        Topic.CURRENT_ROLE: "Aktuelle Stelle {of}",
        Topic.PREVIOUS_ROLE: "Vorherige Stelle {of} laut Lebenslauf",
        Topic.FIRST_ROLE: "Erste Stelle {of} laut Lebenslauf",
        Topic.HISTORY: "Berufliche Stationen {of}",
        Topic.EDUCATION: "Ausbildung {of}",
        Topic.SKILLS: "Zu den Kenntnissen {of} gehören",
        Topic.PROJECTS: "Projekte {of}",
        Topic.ACHIEVEMENTS: "Zu den Erfolgen {of} gehören",
        Topic.CERTIFICATES: "Zertifikate {of}",
        Topic.AWARDS: "Auszeichnungen {of}",
        Topic.PUBLICATIONS: "Veröffentlichungen {of}",
        Topic.VOLUNTEERING: "Ehrenamtliches Engagement {of}",
        Topic.INTERESTS: "Interessen {of}",
        Topic.GOALS: "Ziele und Wünsche {of}",
        Topic.REFERENCES: "Referenzen {of}",
    },
    sections={
        "basics": "Profil", "work": "Berufserfahrung", "volunteer": "Ehrenamt", "education": "Ausbildung",
        "projects": "Projekte", "skills": "Kenntnisse", "languages": "Sprachen", "certificates": "Zertifikate",
        "awards": "Auszeichnungen", "publications": "Veröffentlichungen", "interests": "Interessen",
        "references": "Referenzen",
    },
    quotes_only="Es ist kein Sprachmodell eingerichtet; diese Antwort besteht aus Zitaten aus dem Lebenslauf.",
    passed_on="Dazu liegt Kairix nichts vor. Die Frage wurde weitergeleitet.",
    cut_off="Diese Antwort wurde bei der größten zulässigen Länge abgebrochen.",
    unsupported="Die markierten Wörter stehen in keiner der angegebenen Zeilen.",
)  # fmt: skip
