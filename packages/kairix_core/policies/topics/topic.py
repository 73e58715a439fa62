"""What questions about a career are about."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    # never answered, whatever a line says
    PRIVATE = "private"
    LEAVING = "leaving"
    # answered only when a line says so in its own words
    SALARY = "salary"
    NOTICE = "notice"
    WORK_PERMIT = "work_permit"
    RELOCATION = "relocation"
    AVAILABILITY = "availability"
    CLEARANCE = "clearance"
    # answered from what its owner says of where they want to go
    GOALS = "goals"
    # answered from their place in a résumé
    EMAIL = "email"
    PHONE = "phone"
    CONTACT = "contact"
    LINKS = "links"
    LOCATION = "location"
    TEAM_SIZE = "team_size"
    LEADERSHIP = "leadership"
    TOTAL_EXPERIENCE = "total_experience"
    DURATION = "duration"
    FIRST_ROLE = "first_role"
    PREVIOUS_ROLE = "previous_role"
    CURRENT_ROLE = "current_role"
    SPOKEN_LANGUAGES = "spoken_languages"
    CERTIFICATES = "certificates"
    AWARDS = "awards"
    TALKS = "talks"
    PUBLICATIONS = "publications"
    VOLUNTEERING = "volunteering"
    INTERESTS = "interests"
    REFERENCES = "references"
    EDUCATION = "education"
    PROJECTS = "projects"
    ACHIEVEMENTS = "achievements"
    SKILLS = "skills"
    HISTORY = "history"
    SUMMARY = "summary"
