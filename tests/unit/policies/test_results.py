"""Which lines of a career tell a result in figures, and which only have figures in them."""

from __future__ import annotations

import pytest

from kairix_core.policies.results import tells_result

RESULTS = (
    "Cut costs by 30 %", "Raised conversion by 12.5% in a year", "Improved recall by 40 percent",
    "Saved €2.4M a year", "Cut spending by $500k", "Won deals worth 3 million euros", "A budget of 250,000 EUR",
    "Cut the nightly load from 40 to 12 minutes", "Latency went from 900 ms down to 120 ms", "Builds: 40 min → 12 min",
    "Made the search 3x faster", "A 10× gain in throughput", "Grew revenue threefold", "Doubled the number of users",
    "Cut waiting times by half", "Cut the queue in half", "Lowered churn by a third",
    "Halved the error rate", "Tripled sales",
    "Served 1,200 customers", "Migrated 12 services to Kubernetes", "Handled 4000 requests per second",
    "Trained 200 nurses", "Reached 3 million readers", "Shipped to 40+ hospitals", "Supported hundreds of schools",
    "Saved the team 10 hours a week", "Delivered 3 weeks earlier", "It took 70 minutes instead of nine hours",
    "Python 3 services now answer 40 % faster", "Led a team of 5 and cut costs by 20%",
    "Kosten um 30 % gesenkt", "Umsatz um 12 Prozent gesteigert", "Ladezeit von 40 auf 12 Minuten verkürzt",
    "Ausfälle halbiert", "Den Durchsatz verdoppelt", "Wartezeit um die Hälfte gesenkt", "Einsparung von 2,5 Mio. €",
    "40 Kliniken angebunden", "Rund 1.200 Kunden betreut", "Die Fehlerquote um ein Drittel gesenkt",
    "10 Stunden pro Woche eingespart", "Dreifacher Umsatz",
    "Réduit les coûts de 30 %", "Augmenté les ventes de 12 pour cent", "Délai passé de 40 à 12 minutes",
    "Doublé le chiffre d'affaires", "Réduit les pannes de moitié", "Temps de calcul divisé par deux",
    "Géré un portefeuille de 1,2 M€", "Formé 200 infirmières", "Gagné 10 heures par semaine", "3 fois plus rapide",
    "Reduje los costes un 30 %", "Aumenté las ventas un 12 por ciento", "Tiempo reducido de 40 a 12 minutos",
    "Dupliqué las ventas", "Reduje los fallos a la mitad", "Atendí a 1.200 clientes", "Ahorro de 2 millones de euros",
)  # fmt: skip
NO_RESULTS = (
    "Did things since 2019", "From 2019 to 2021 at Acme", "From March 2019 to June 2023", "On 12 March 2020",
    "Between 03/2019 and 06/2023", "On call 24/7", "Call me on +49 170 1234567", "Phone 030 1234567", "555-123-4567",
    "Upgraded to version 2.3.1", "Wrote Python 3 services", "Java 17 and Spring Boot", "Moved to Windows 11",
    "Released v2", "Certified to ISO 9001", "ISO 27001 audits", "Second level support, level 2",
    "Led a team of 5", "Managed 12 nurses", "Team of eight engineers", "Worked in a team of 12 people",
    "5 years of experience", "A project of 18 months", "In 3 weeks", "Half a day of teaching", "80% part-time",
    "100 % remote", "1st prize", "Meetings 3x per week", "In the third year", "A double degree",
    "GPA of 3.9", "B2B sales", "German at C1", "The first half of 2020",
    "Leitete ein Team von 5 Entwicklern", "Seit 2019 im Einsatz", "Von 2019 bis 2021", "Ab dem 3. März 2020",
    "8 Jahre Erfahrung", "Dienst von 8 Uhr bis 17 Uhr", "Arbeitete mit Angular 15",
    "Encadré une équipe de 5 développeurs", "De 2019 à 2021", "Le 3 mars 2020", "5 ans d'expérience",
    "Dirigí un equipo de 5 personas", "Desde 2019", "5 años de experiencia", "El 3 de marzo de 2020",
    "Built the platform", "",
)  # fmt: skip


@pytest.mark.parametrize("line", RESULTS)
def test_a_line_says_how_much_how_many_or_how_fast(line: str) -> None:
    assert tells_result(line)


@pytest.mark.parametrize("line", NO_RESULTS)
def test_a_figure_alone_is_no_result(line: str) -> None:
    assert not tells_result(line)
