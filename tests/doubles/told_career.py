"""A person telling their coach about themselves in thirty messages, and what a good reader finds in each."""

from __future__ import annotations

from typing import Any, NamedTuple


class Told(NamedTuple):
    """``findings``: section, attribute, value, and the words that say it."""

    text: str
    findings: tuple[tuple[str, str, Any, str], ...]


CAREER = (
    Told(
        "Hi! My name is Zofia Byron, but please call me Zosia. My pronouns are she/her.",
        (
            ("identity", "full_name", "Zofia Byron", "My name is Zofia Byron"),
            ("identity", "preferred_name", "Zosia", "please call me Zosia"),
        ),
    ),
    Told(
        "I live in Porto, Portugal, in the Cedofeita district, and my time zone is Europe/Lisbon.",
        (
            ("contact", "city", "Porto", "I live in Porto"),
            ("contact", "country", "Portugal", "I live in Porto, Portugal"),
        ),
    ),
    Told(
        "My email is zosia@example.org. I like to be reached by phone, best on weekday mornings.",
        (
            ("contact", "preferred_contact_channel", "phone", "I like to be reached by phone"),
            ("contact", "best_time_to_reach", "weekday mornings", "best on weekday mornings"),
        ),
    ),
    Told(
        "I grew up in Gdańsk and I hold Polish and Portuguese citizenship.",
        (
            ("identity", "nationalities", "Polish", "I hold Polish and Portuguese citizenship"),
            ("identity", "nationalities", "Portuguese", "I hold Polish and Portuguese citizenship"),
        ),
    ),
    Told(
        "I work as a data engineer at Marisco Analytics since March 2021, in the platform department.",
        (("current_role", "current_department", "platform", "in the platform department"),),
    ),
    Told(
        "We are nine people in my team, I report to the head of data, and three people report to me.",
        (("current_role", "current_reports_to", "head of data", "I report to the head of data"),),
    ),
    Told(
        "I am responsible for the event pipeline. What I like best about my job is the calm team; "
        "what I would change is the long release process.",
        (
            (
                "current_role",
                "current_responsibilities",
                "the event pipeline",
                "I am responsible for the event pipeline",
            ),
            ("current_role", "current_role_likes", "the calm team", "What I like best about my job is the calm team"),
        ),
    ),
    Told(
        "At the moment I am building a catalogue of our datasets, with dbt and Airflow.",
        (
            (
                "current_role",
                "current_projects",
                "a catalogue of our datasets",
                "I am building a catalogue of our datasets",
            ),
            ("current_role", "current_technologies", "dbt", "with dbt and Airflow"),
        ),
    ),
    Told(
        "I've been coding in Python for 9 years, I know SQL very well, and I'm an expert in Apache Airflow.",
        (),
    ),
    Told(
        "For storage I work with PostgreSQL and ClickHouse, and my infrastructure runs on AWS, in Docker.",
        (("technical_skills", "cloud_platforms", {"name": "AWS"}, "my infrastructure runs on AWS"),),
    ),
    Told(
        "I write my code in Visual Studio Code, and I keep my notes in Notion.",
        (
            ("tools", "code_editors", {"name": "Visual Studio Code"}, "I write my code in Visual Studio Code"),
            ("tools", "collaboration_tools", {"name": "Notion"}, "I keep my notes in Notion"),
        ),
    ),
    Told("My mother tongue is Polish. I speak Portuguese (C1), English (C2) and some Spanish.", ()),
    Told(
        "I am learning German with a tutor, and I use English at work every day.",
        (
            ("languages", "languages_in_progress", "German", "I am learning German"),
            ("languages", "working_languages", "English", "I use English at work every day"),
        ),
    ),
    Told(
        "I have a master's degree in mathematics from University of Warsaw. "
        "My thesis was called Sparse graphs at work.",
        (("education", "thesis_title", "Sparse graphs at work", "My thesis was called Sparse graphs at work"),),
    ),
    Told(
        "I studied a semester in Lund, and I had an Erasmus scholarship for it.",
        (
            ("education", "studies_abroad", "a semester in Lund", "I studied a semester in Lund"),
            ("education", "scholarships", "Erasmus scholarship", "I had an Erasmus scholarship"),
        ),
    ),
    Told(
        "I'm certified in Kubernetes administration, and I have a driving licence of class B.",
        (("certifications", "driving_licences", "class B", "I have a driving licence of class B"),),
    ),
    Told(
        "The largest team I have led was 6 people. I've hired 4 people and I have mentored 11 people so far.",
        (),
    ),
    Told(
        "I lead by asking questions: I give people a goal and the time to find their own way to it.",
        (
            (
                "leadership",
                "management_style",
                "I lead by asking questions: I give people a goal and the time to find their own way to it.",
                "I lead by asking questions: I give people a goal and the time to find their own way to it.",
            ),
        ),
    ),
    Told(
        "I am proud that I cut the cost of our warehouse by 40 percent. I launched the first self-service "
        "dashboard of the company.",
        (
            (
                "achievements",
                "cost_savings",
                "cut the cost of our warehouse by 40 percent",
                "I cut the cost of our warehouse by 40 percent",
            ),
            (
                "achievements",
                "products_launched",
                "the first self-service dashboard of the company",
                "I launched the first self-service dashboard of the company",
            ),
        ),
    ),
    Told(
        "I spoke at PyCon Portugal, and I organise the Porto data meetup.",
        (
            (
                "publications",
                "talks",
                {"name": "PyCon Portugal", "event": "PyCon Portugal"},
                "I spoke at PyCon Portugal",
            ),
            ("open_source", "meetups_organised", "the Porto data meetup", "I organise the Porto data meetup"),
        ),
    ),
    Told(
        "My strengths are patience and clear writing. I want to get better at saying no.",
        (("soft_skills", "development_areas", "saying no", "I want to get better at saying no"),),
    ),
    Told(
        "I want to work remotely, three days on my own at most, and I can travel up to 10 percent.",
        (),
    ),
    Told(
        "I don't want to move. I'd like to work 32 hours a week, with flexible hours if I may choose.",
        (),
    ),
    Told(
        "I earn 58k€ and I'd like to earn 70,000 euros. My notice period is two months.",
        (),
    ),
    Told(
        "I can start in September 2027. I don't need a visa, and my deal breaker is night shifts.",
        (("work_preferences", "deal_breakers", "night shifts", "my deal breaker is night shifts"),),
    ),
    Told(
        "I want to become a head of data. My goal is to lead a platform team by 2029.",
        (("goals", "career_track", "people leadership", "My goal is to lead a platform team by 2029"),),
    ),
    Told(
        "What motivates me is work that outlives me. I would like my work to help small companies.",
        (("values", "motivators", "work that outlives me", "What motivates me is work that outlives me"),),
    ),
    Told(
        "In my free time, I love bouldering and ceramics. I follow the field of privacy engineering.",
        (
            ("interests", "hobbies", {"name": "bouldering"}, "In my free time, I love bouldering and ceramics"),
            ("interests", "hobbies", {"name": "ceramics"}, "In my free time, I love bouldering and ceramics"),
            ("interests", "topics_followed", "privacy engineering", "I follow the field of privacy engineering"),
        ),
    ),
    Told(
        "I'm learning Rust. I have 3 hours a week for learning, and I learn best from books.",
        (
            ("learning", "learning_hours_per_week", 3, "I have 3 hours a week for learning"),
            ("wellbeing", "energisers", "books", "I learn best from books"),
        ),
    ),
    Told(
        "I'm open to new opportunities, my present employer must not know that I look, and I have sent 2 applications.",
        (("job_search", "search_is_confidential", True, "my present employer must not know that I look"),),
    ),
)
