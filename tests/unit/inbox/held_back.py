"""Questions in pairs that no rule was made for: written before the rules, to tell how well these do with new ones.

Half ask for the same. Rules are made with ``paraphrases`` and ``recruiters``; one that is made for a pair of these
takes away what the pair was worth.
"""

from __future__ import annotations

SAME = (
    ("What is the lowest pay she would work for?", "What is the minimum salary she would accept?"),
    ("How soon can she be on board?", "When can she begin?"),
    ("Would she be fine with three days in the office?", "Could she come to the office three days a week?"),
    ("How many years of experience does she have with Postgres?", "How long has she worked with PostgreSQL?"),
    ("Does she have knowledge of Kubernetes?", "Is she familiar with k8s?"),
    ("Has she built data pipelines?", "Does she have experience in building data pipelines?"),
    ("Is she able to read Russian?", "Can she read Russian?"),
    ("Does she have a work permit for Switzerland?", "Is she allowed to work in Switzerland?"),
    ("Has she ever managed a project?", "Does she have project management experience?"),
    ("Why is she looking for a change?", "What is her reason for changing jobs?"),
    ("Which companies has she worked for?", "Who were her former employers?"),
    ("Is she a good communicator?", "How are her communication skills?"),
    ("Has she got a driver's licence?", "Is she able to drive?"),
    ("Would she sign a fixed-term contract?", "Is she open to a temporary contract?"),
    ("What are her weak points?", "Where does she need to improve?"),
    ("Does she play an instrument?", "Which instrument does she play?"),
    ("Wie viele Jahre Erfahrung hat sie mit Kotlin?", "How many years of Kotlin does she have?"),
    ("Hat sie schon in Zürich gearbeitet?", "Has she worked in Zürich?"),
    ("Est-elle prête à travailler le week-end ?", "Would she work on weekends?"),
    ("¿Tiene carnet de conducir?", "Does she have a driving licence?"),
)
OTHER = (
    ("Does she want more money?", "Does she want more responsibility?"),
    ("Would she accept less than 60000?", "Would she accept less than 70000?"),
    ("Has she built data pipelines?", "Has she used data pipelines?"),
    ("Can she read Russian?", "Can she write Russian?"),
    ("Is she allowed to work in Switzerland?", "Would she like to work in Switzerland?"),
    ("Has she managed a project?", "Has she managed a shop?"),
    ("How many projects has she managed?", "How many people has she managed?"),
    ("Which companies has she worked for?", "Which companies has she founded?"),
    ("Does she learn quickly?", "Does she drive quickly?"),
    ("Why did she change from sales to marketing?", "Why did she change from marketing to sales?"),
    ("Has she been promoted?", "Has she promoted anybody?"),
    ("Who trained her?", "Whom did she train?"),
    ("Is she married?", "Is she divorced?"),
    ("Does she work with designers?", "Does she work as a designer?"),
    ("Is she available in the mornings?", "Is she available in the evenings?"),
    ("Does she have experience with SAP?", "Does she have a certificate for SAP?"),
    ("Did she like Zürich?", "Did she live in Zürich?"),
    ("Hat sie in Wien studiert?", "Hat sie in Wien gearbeitet?"),
    ("Parle-t-elle allemand ?", "Comprend-elle les clients allemands ?"),
    ("¿Cuánto gana ahora?", "¿Cuánto quiere ganar?"),
)
