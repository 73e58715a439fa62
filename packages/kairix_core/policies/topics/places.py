"""Where a résumé, and what its owner tells beside it, answer the questions of each topic."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_core.domain.profile.sections import goals, job_search, leadership, work_preferences
from kairix_core.policies.topics.topic import Topic


@dataclass(frozen=True, slots=True)
class Place:
    """Where a topic is answered: sections, or paths that begin so. ``words`` speak to it in any other line.

    ``labels`` are those of what is told beside a résumé ("Roles wanted: …"), the most telling first.

    ``strict``: what the question adds ("certificates *in AWS*") has to stand in those very lines.
    """

    sections: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    words: str = ""
    strict: bool = True


#: Of where somebody wants to go, and of what they want it to be like.
WISHES = tuple(spec.label for section in (goals, job_search, work_preferences) for spec in section.ATTRIBUTES)

#: Of the people whom somebody led.
LED = ("largest_team_led", "most_direct_reports", "managers_led", "teams_led")
LED_LABELS = tuple(spec.label for key in LED for spec in leadership.ATTRIBUTES if spec.key == key)

PLACES: dict[Topic, Place] = {
    Topic.EMAIL: Place(paths=("/basics/email",)),
    Topic.PHONE: Place(paths=("/basics/phone",)),
    Topic.CONTACT: Place(paths=("/basics/email", "/basics/phone", "/basics/url", "/basics/profiles")),
    Topic.LINKS: Place(paths=("/basics/url", "/basics/profiles")),
    Topic.LOCATION: Place(paths=("/basics/location",)),
    Topic.SPOKEN_LANGUAGES: Place(sections=("languages",)),
    Topic.CERTIFICATES: Place(sections=("certificates",), words="certificate certified certification"),
    Topic.AWARDS: Place(sections=("awards",), words="award prize medal winner win won"),
    Topic.PUBLICATIONS: Place(
        sections=("publications",), words="publication published paper patent keynote book textbook article"
    ),
    Topic.TALKS: Place(words="talk keynote conference speaker lecture"),
    Topic.VOLUNTEERING: Place(sections=("volunteer",), words="volunteer volunteering charity"),
    Topic.INTERESTS: Place(sections=("interests",), words="hobby hobbies"),
    Topic.REFERENCES: Place(sections=("references",)),
    Topic.EDUCATION: Place(sections=("education",), words="university degree graduated bachelor master phd"),
    Topic.PROJECTS: Place(sections=("projects",), words="project", strict=False),
    Topic.ACHIEVEMENTS: Place(sections=("work", "awards", "projects", "volunteer"), strict=False),
    Topic.SKILLS: Place(sections=("skills",), words="skills", strict=False),
    Topic.TEAM_SIZE: Place(
        sections=("work", "volunteer", "projects"), paths=("/basics/summary",), labels=LED_LABELS
    ),
    Topic.LEADERSHIP: Place(
        sections=("work", "volunteer", "projects"), paths=("/basics/summary",), labels=LED_LABELS, strict=False
    ),
    Topic.TOTAL_EXPERIENCE: Place(sections=("work",), strict=False),
    Topic.CURRENT_ROLE: Place(sections=("work",), strict=False),
    Topic.PREVIOUS_ROLE: Place(sections=("work",), strict=False),
    Topic.FIRST_ROLE: Place(sections=("work",), strict=False),
    Topic.HISTORY: Place(sections=("work",), strict=False),
    Topic.SUMMARY: Place(paths=("/basics/name", "/basics/label", "/basics/summary"), strict=False),
    Topic.SALARY: Place(words="salary compensation gehalt salaire salario"),
    Topic.NOTICE: Place(words="noticeperiod kundigungsfrist preavis"),
    Topic.WORK_PERMIT: Place(words="visa workpermit sponsorship"),
    Topic.RELOCATION: Place(words="relocate relocation willing"),
    Topic.AVAILABILITY: Place(words="available availability verfugbar disponible"),
    Topic.GOALS: Place(paths=("/basics/label", "/basics/summary"), labels=WISHES),
    Topic.CLEARANCE: Place(words="clearance drivinglicence fuhrerschein permis"),
    Topic.LEAVING: Place(),
    Topic.PRIVATE: Place(),
}  # fmt: skip
