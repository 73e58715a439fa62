"""Questions in pairs, half of which ask for the same, with how near a model of 384 dimensions finds them.

The nearness is the cosine of their vectors by all-MiniLM-L6-v2, as it came; the pairs that ask for something else
differ in the word that counts, as questions of recruiters do.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    one: str
    other: str
    nearness: float


SAME = (
    Pair("Does she have experience leading a team?", "Has Ada ever managed people?", 0.31),
    Pair("What are her salary expectations?", "How much would she like to earn?", 0.68),
    Pair("When could she start?", "What is her notice period?", 0.44),
    Pair("Is she willing to move to another city?", "Would Ada relocate for a job?", 0.39),
    Pair("Does she have a driving licence?", "Can she drive a car?", 0.69),
    Pair("Does she mentor junior colleagues?", "Has she coached less experienced developers?", 0.52),
    Pair("What does she do in her free time?", "Which hobbies does Ada have?", 0.38),
    Pair("Why did she leave her last job?", "What made her quit her previous position?", 0.81),
    Pair("How does she deal with conflict in a team?", "What does Ada do when colleagues argue?", 0.36),
    Pair("Has she ever spoken at conferences?", "Does she give public talks?", 0.74),
    Pair("Is she comfortable with on-call duty?", "Would she take night shifts for incidents?", 0.47),
    Pair("Does she contribute to open source?", "Has she published any free software?", 0.67),
    Pair("Does she prefer startups or corporations?", "Would she rather work in a small or a big company?", 0.70),
    Pair("Has she worked with remote teams?", "Is she used to distributed colleagues?", 0.57),
    Pair("Does she need visa sponsorship?", "Is she allowed to work in the EU without a permit?", 0.56),
    Pair("How does she estimate projects?", "What is her way of planning how long work takes?", 0.64),
    Pair("What was her biggest failure?", "Tell me about a time when something went wrong for her.", 0.55),
    Pair("Does she write documentation?", "Are her systems well documented?", 0.58),
    Pair("Does she own a business on the side?", "Is she self-employed besides her job?", 0.63),
    Pair("How did she get into programming?", "What made her start coding?", 0.79),
    Pair("Would she accept a part-time contract?", "Is she open to working fewer hours?", 0.53),
    Pair("Has she any patents?", "Did she ever invent something that was patented?", 0.80),
    Pair("Does she enjoy working with customers?", "Is contact with clients something she likes?", 0.67),
    Pair("Which book influenced her most?", "What has she read that shaped her thinking?", 0.52),
    Pair("Has she handled a budget?", "Was she ever responsible for spending?", 0.74),
    Pair("Does she have children?", "Is she a parent?", 0.73),
    Pair("How does she learn new technologies?", "What does Ada do to stay up to date?", 0.25),
    Pair("What does she look for in a manager?", "What kind of boss would suit her?", 0.62),
    Pair("Is she available for freelance projects?", "Could we hire her as a contractor?", 0.65),
    Pair("Does she hire people?", "Has she conducted job interviews?", 0.66),
)
OTHER = (
    Pair("How many years of Python does she have?", "How many years of Java does she have?", 0.62),
    Pair("Has she worked in Berlin?", "Has she worked in Munich?", 0.83),
    Pair("What did she do in 2019?", "What did she do in 2021?", 0.87),
    Pair("Does she know Kubernetes?", "Does she like Kubernetes?", 0.87),
    Pair("Does she have children?", "Does she like working with children?", 0.63),
    Pair("Is she willing to travel?", "Is she willing to relocate?", 0.70),
    Pair("What is her notice period?", "What is her salary expectation?", 0.34),
    Pair("Does she speak French?", "Does she speak Spanish?", 0.80),
    Pair("Has she led a team?", "Has she left a team?", 0.81),
    Pair("Would she work part-time?", "Would she work on weekends?", 0.74),
    Pair("Does she have a driving licence?", "Does she have a security clearance?", 0.58),
    Pair("How large was her budget?", "How large was her team?", 0.54),
    Pair("Why did she leave Siemens?", "Why did she join Siemens?", 0.90),
    Pair("Has she hired people?", "Has she fired people?", 0.78),
    Pair("Does she own a dog?", "Does she own a company?", 0.61),
    Pair("Has she spoken at conferences?", "Has she organised conferences?", 0.84),
    Pair("Does she write tests?", "Does she write documentation?", 0.69),
    Pair("Can she start in March?", "Can she start in June?", 0.91),
    Pair("What was her biggest success?", "What was her biggest failure?", 0.77),
    Pair("Has she worked with Kafka?", "Has she worked with RabbitMQ?", 0.56),
    Pair("Is she available for freelance projects?", "Has she managed freelance workers?", 0.78),
    Pair("What does she expect from a manager?", "What do managers expect from her?", 0.96),
    Pair("Does she contribute to open source?", "Does she use open source?", 0.85),
    Pair("Does she have a degree in mathematics?", "Does she have a degree in physics?", 0.80),
    Pair("Did she work for a bank?", "Did she work for an insurance company?", 0.70),
    Pair("Is she good at maths?", "Is she good at drawing?", 0.65),
    Pair("Does she mind working alone?", "Does she mind working overtime?", 0.81),
    Pair("Which frameworks does she use?", "Which editor does she use?", 0.60),
    Pair("What does she earn now?", "What did she earn at her first job?", 0.80),
    Pair("Does she have references?", "Does she have certificates?", 0.55),
)
