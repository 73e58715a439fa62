"""Where the values of a JSON Resume stand in a profile: the one table that import and export share."""

from __future__ import annotations

from dataclasses import dataclass

from kairix_core.domain.profile import entries
from kairix_core.domain.profile.entries import Entry

#: JSON pointer → attribute.
BASICS = {
    "/basics/name": "full_name",
    "/basics/label": "headline",
    "/basics/image": "photo_url",
    "/basics/email": "email",
    "/basics/phone": "phone",
    "/basics/url": "website_url",
    "/basics/summary": "summary",
    "/basics/location/address": "street_address",
    "/basics/location/postalCode": "postal_code",
    "/basics/location/city": "city",
    "/basics/location/region": "region",
    "/basics/location/countryCode": "country_code",
}


@dataclass(frozen=True, slots=True)
class ListedSection:
    """A section of JSON Resume whose entries are those of an attribute, field by field."""

    section: str
    attribute: str
    entry: type[Entry]


#: In JSON Resume's own order. Skills and profiles are told apart by what they name, and so are no part of it.
LISTED = (
    ListedSection("work", "work", entries.Work),
    ListedSection("volunteer", "volunteering", entries.Volunteering),
    ListedSection("education", "studies", entries.Education),
    ListedSection("awards", "awards", entries.Award),
    ListedSection("certificates", "certificates", entries.Certificate),
    ListedSection("publications", "written_publications", entries.Publication),
    ListedSection("languages", "spoken_languages", entries.SpokenLanguage),
    ListedSection("interests", "hobbies", entries.Interest),
    ListedSection("references", "recommendations", entries.Reference),
    ListedSection("projects", "projects", entries.Project),
)
OTHER_PROFILES = "other_profiles"
OTHER_SKILLS = "other_skills"
