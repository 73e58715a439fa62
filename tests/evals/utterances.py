"""What people say to a coach, in three languages: what of it should be remembered, and what should not."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_core.domain.memory import MemoryKind

PREFERENCE, PLAN, PERSON, EVENT, CIRCUMSTANCE = MemoryKind


@dataclass(frozen=True, slots=True)
class Utterance:
    """``lasting`` are the kinds of what is worth remembering in it, in the order of the text."""

    text: str
    lasting: tuple[MemoryKind, ...] = ()


def says(text: str, *kinds: MemoryKind) -> Utterance:
    return Utterance(text, kinds)


UTTERANCES = (
    # English: worth remembering
    says("I want to move to Portugal next year because the weather is killing me.", PLAN),
    says("We're planning to buy a house in the countryside.", PLAN),
    says("I'm thinking about starting my own consultancy once the kids are older.", PLAN),
    says("I've decided to hand in my notice after the summer.", PLAN),
    says("I no longer want to move abroad.", PLAN),
    says("I gave up on the PhD.", PLAN),
    says("I'm training for an Ironman in September.", PLAN),
    says("My dream is to open a small bakery in Lisbon.", PLAN),
    says("I'd love to take a sabbatical and sail to the Azores.", PLAN),
    says("My wife Anna works as a nurse and often has night shifts.", PERSON),
    says("My daughter starts school in August, so mornings get busy.", PERSON),
    says("My mentor is Peter Hansen, he led the lab where I did my thesis.", PERSON),
    says("My brother lives in Toronto.", PERSON),
    says("Our son was diagnosed with autism two years ago.", PERSON),
    says("I got married in June 2022.", EVENT),
    says("We had a baby in March!", EVENT),
    says("I was laid off last month, together with half of the team.", EVENT),
    says("My father passed away in 2021.", EVENT),
    says("I have an interview with Siemens next Tuesday.", EVENT),
    says("My contract ends in December.", EVENT),
    says("Yesterday I got an offer from a startup in Berlin.", EVENT),
    says("I'm a single parent of two boys.", CIRCUMSTANCE),
    says("I have three kids, so travelling is hard.", CIRCUMSTANCE),
    says("I look after my mother, who has dementia.", CIRCUMSTANCE),
    says("I can't travel during school holidays.", CIRCUMSTANCE),
    says("I don't have a car.", CIRCUMSTANCE),
    says("I'm on parental leave until April.", CIRCUMSTANCE),
    says("I have ADHD and long meetings exhaust me.", CIRCUMSTANCE),
    says("I live in Paris with my two cats.", CIRCUMSTANCE),
    says("I hate open-plan offices.", PREFERENCE),
    says("I prefer written feedback to long calls.", PREFERENCE),
    says("I work best early, before anybody else is in.", PREFERENCE),
    says("Please keep your answers short.", PREFERENCE),
    says("I really don't like pair programming for hours.", PREFERENCE),
    says("I'd rather earn less than work on weekends.", PREFERENCE),
    says("I'm not a morning person at all.", PREFERENCE),
    says("I like Python, but I can't stand long meetings.", PREFERENCE, PREFERENCE),
    says("My husband is a chef and we want to open a restaurant together.", PERSON, PLAN),
    # German: worth remembering
    says("Ich möchte nächstes Jahr nach Portugal ziehen.", PLAN),
    says("Wir haben vor, im Sommer zu heiraten.", PLAN),
    says("Ich plane, mich in zwei Jahren selbstständig zu machen.", PLAN),
    says("Ich will nicht mehr umziehen.", PLAN),
    says("Ich überlege, noch einmal zu studieren.", PLAN),
    says("Meine Frau arbeitet als Ärztin im Schichtdienst.", PERSON),
    says("Mein Sohn Jonas kommt im Herbst in die Schule, und meine Tochter heißt Mia.", PERSON, PERSON),
    says("Ich habe im Mai geheiratet.", EVENT),
    says("Ich wurde letztes Jahr befördert.", EVENT),
    says("Mein Vertrag läuft im Dezember aus.", EVENT),
    says("Ich bin alleinerziehend.", CIRCUMSTANCE),
    says("Ich habe zwei Kinder und pflege meinen Vater.", CIRCUMSTANCE),
    says("Ich bin bis März in Elternzeit.", CIRCUMSTANCE),
    says("Ich hasse Großraumbüros.", PREFERENCE),
    says("Ich arbeite am liebsten allein und in Ruhe.", PREFERENCE),
    says("Ich mag keine langen Telefonate.", PREFERENCE),
    # French: worth remembering
    says("Je veux déménager au Portugal l'année prochaine.", PLAN),
    says("J'ai l'intention de créer ma propre agence.", PLAN),
    says("Je ne veux plus déménager.", PLAN),
    says("Nous allons acheter une maison en Bretagne.", PLAN),
    says("Ma femme Claire travaille de nuit à l'hôpital.", PERSON),
    says("Mon fils entre au collège en septembre.", PERSON),
    says("J'ai été licenciée en mai.", EVENT),
    says("Je me suis marié en 2020.", EVENT),
    says("Mon contrat se termine en juin.", EVENT),
    says("J'ai deux enfants.", CIRCUMSTANCE),
    says("Je suis en congé parental jusqu'en avril.", CIRCUMSTANCE),
    says("Je m'occupe de ma mère malade.", CIRCUMSTANCE),
    says("Je préfère travailler dans le calme.", PREFERENCE),
    says("Je déteste les réunions interminables.", PREFERENCE),
    # what only the talk is about
    says("I want to talk about my salary."),
    says("I'd like to know what you think."),
    says("I like that."),
    says("I like your suggestion."),
    says("I love it!"),
    says("I'm going to bed, let's continue later."),
    says("I'm going to think about it."),
    says("I want to skip this question."),
    says("I prefer not to say."),
    says("I hate this question."),
    says("Can you help me to plan my move to Portugal?"),
    says("Thanks, that's helpful."),
    says("What do you know about me?"),
    says("I don't want to talk about my father."),
    says("Forget that I have two kids."),
    says("Ich möchte nicht darüber reden."),
    says("Ich will wissen, was du denkst."),
    says("Ich mag deine Idee."),
    says("Je veux parler de mon salaire."),
    says("Je préfère ne pas répondre."),
    says("J'aime bien cette idée."),
    says("I'd like to update my phone number."),
    says("Ich möchte meinen Lebenslauf hochladen."),
    says("Je vais relire le document."),
    says("We want to increase the throughput of the pipeline by 30%."),
    says("I plan to finish the migration by Friday."),
    # what passes
    says("I'm tired today."),
    says("I'm going to the dentist tomorrow."),
    says("I hate this weather."),
    says("I'd like a coffee right now."),
    says("Heute mag ich gar nichts."),
    says("Je suis fatigué ce soir."),
    # what nobody claims
    says("If I had two kids, I would move to the countryside."),
    says("Maybe I want to move to Portugal."),
    says("My boss says I hate meetings."),
    says('The article said "I want to move to Portugal".'),
    says("Imagine I got married in June."),
    says("Would you move to Portugal?"),
    says("Do I have to want to become a manager?"),
    says("Wenn ich zwei Kinder hätte, würde ich umziehen."),
    says("Vielleicht will ich nach Portugal ziehen."),
    says("Si j'avais deux enfants, je déménagerais."),
    # what attributes hold
    says("I live in Berlin."),
    says("My notice period is three months."),
    says("I know Python and Go."),
    says("I want to become a data engineer."),
    says("I'm learning Rust."),
    says("My email is ada@example.org."),
    says("I prefer to work remotely."),
    says("Ich wohne in Hamburg."),
    says("Ich möchte Spanisch lernen."),
    says("J'habite à Lyon."),
    # nothing in particular
    says("The project was about payments and fraud."),
    says("We migrated the monolith to services."),
    says("Everybody in the team used Scrum."),
    says("It depends on the company."),
    says("My boss is annoying."),
    says("My manager is right about that."),
    says("He got married in June."),
    says("Her husband works at Google."),
    says("You should keep your answers short."),
    says("The contract was signed in 2019."),
    says("Der Vertrag wurde verlängert."),
    says("Mein Chef ist nett."),
    says("Le projet était compliqué."),
)
