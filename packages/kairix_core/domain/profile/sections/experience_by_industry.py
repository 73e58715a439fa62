"""Experience by industry."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, Section
from kairix_core.domain.profile.counted_years import counted_years

SECTION = Section(
    "experience_by_industry",
    "Experience by industry",
    "Years of work in each industry, by the international classification (ISIC), overlaps counted once.",
)


def _years_in(key: str, label: str, *, what: str, vocabulary: str) -> AttributeSpec:
    return counted_years(
        SECTION,
        key,
        label,
        description=f"Years with employers in {what}, overlaps counted once.",
        question=f"How many years have you worked for employers in {what}?",
        vocabulary=vocabulary,
    )


_BY_WORD = {
    "software": _years_in(
        "years_in_software",
        "Software and IT services",
        what="the making of software and services of information technology",
        vocabulary="ISIC J62, J63",
    ),
    "hardware": _years_in(
        "years_in_hardware",
        "Electronics and hardware",
        what="the making of computers, chips and electronics",
        vocabulary="ISIC C26",
    ),
    "telecommunications": _years_in(
        "years_in_telecommunications",
        "Telecommunications",
        what="networks and services of telecommunication",
        vocabulary="ISIC J61",
    ),
    "financial services": _years_in(
        "years_in_financial_services",
        "Financial services",
        what="banks, payments, investment and other finance",
        vocabulary="ISIC K64, K66",
    ),
    "insurance": _years_in(
        "years_in_insurance", "Insurance", what="insurance and pension funds", vocabulary="ISIC K65"
    ),
    "healthcare": _years_in(
        "years_in_healthcare", "Healthcare", what="hospitals, practices and care", vocabulary="ISIC Q"
    ),
    "life sciences": _years_in(
        "years_in_life_sciences",
        "Life sciences",
        what="pharmaceuticals, biotechnology and medical devices",
        vocabulary="ISIC C21, C32, M72",
    ),
    "education": _years_in(
        "years_in_education", "Education", what="schools, universities and other teaching", vocabulary="ISIC P85"
    ),
    "research": _years_in(
        "years_in_research", "Research", what="institutes and laboratories for research", vocabulary="ISIC M72"
    ),
    "public administration": _years_in(
        "years_in_public_administration",
        "Public administration",
        what="government, its agencies and international organisations",
        vocabulary="ISIC O84, U99",
    ),
    "defence and aerospace": _years_in(
        "years_in_defence_and_aerospace",
        "Defence and aerospace",
        what="armed forces, armaments, aircraft and space",
        vocabulary="ISIC C30, O84",
    ),
    "nonprofit": _years_in(
        "years_in_nonprofit", "Nonprofit", what="charities, associations and foundations", vocabulary="ISIC S94"
    ),
    "manufacturing": _years_in(
        "years_in_manufacturing",
        "Manufacturing",
        what="industry that makes goods, other than those named apart",
        vocabulary="ISIC C",
    ),
    "automotive": _years_in(
        "years_in_automotive", "Automotive", what="vehicles, their parts and their trade", vocabulary="ISIC C29, G45"
    ),
    "chemicals and materials": _years_in(
        "years_in_chemicals",
        "Chemicals and materials",
        what="chemicals, metals, plastics and other materials",
        vocabulary="ISIC C20, C22 to C24",
    ),
    "energy and utilities": _years_in(
        "years_in_energy",
        "Energy and utilities",
        what="power, oil, gas, water and waste",
        vocabulary="ISIC B06, D35, E",
    ),
    "mining": _years_in("years_in_mining", "Mining", what="mines and quarries", vocabulary="ISIC B"),
    "construction": _years_in(
        "years_in_construction", "Construction", what="building and civil engineering", vocabulary="ISIC F"
    ),
    "real estate": _years_in(
        "years_in_real_estate", "Real estate", what="property, its trade and its care", vocabulary="ISIC L68"
    ),
    "retail": _years_in(
        "years_in_retail",
        "Retail and e-commerce",
        what="shops and wholesale, in the street or online",
        vocabulary="ISIC G",
    ),
    "consumer goods": _years_in(
        "years_in_consumer_goods",
        "Consumer goods",
        what="goods for daily life: food, fashion, cosmetics, household",
        vocabulary="ISIC C10 to C15",
    ),
    "transport and logistics": _years_in(
        "years_in_transport",
        "Transport and logistics",
        what="carrying people and goods, stores and post",
        vocabulary="ISIC H",
    ),
    "hospitality": _years_in(
        "years_in_hospitality",
        "Hospitality and tourism",
        what="hotels, restaurants and travel",
        vocabulary="ISIC I, N79",
    ),
    "media": _years_in(
        "years_in_media",
        "Media and entertainment",
        what="publishing, film, music, broadcasting and the arts",
        vocabulary="ISIC J58 to J60, R90",
    ),
    "games": _years_in(
        "years_in_games", "Games", what="games for computers, phones and consoles", vocabulary="ISIC J58"
    ),
    "sports and leisure": _years_in(
        "years_in_sports", "Sports and leisure", what="sports, fitness and leisure", vocabulary="ISIC R93"
    ),
    "marketing and advertising": _years_in(
        "years_in_advertising",
        "Marketing and advertising",
        what="agencies for marketing, advertising and public relations",
        vocabulary="ISIC M73",
    ),
    "consulting": _years_in(
        "years_in_consulting", "Consulting", what="advice to management and engineering", vocabulary="ISIC M70, M71"
    ),
    "legal services": _years_in(
        "years_in_legal_services", "Legal services", what="law firms and notaries", vocabulary="ISIC M69"
    ),
    "staffing": _years_in(
        "years_in_staffing", "Staffing", what="recruitment and temporary work", vocabulary="ISIC N78"
    ),
    "agriculture": _years_in(
        "years_in_agriculture", "Agriculture", what="farming, forestry and fishing", vocabulary="ISIC A"
    ),
    "personal services": _years_in(
        "years_in_personal_services",
        "Personal services",
        what="services for people and homes, such as hairdressing, repair and cleaning",
        vocabulary="ISIC S95, S96, N81",
    ),
}

#: What ``Work.industry`` holds → the attribute that counts the years in it.
INDUSTRIES = {word: spec.key for word, spec in _BY_WORD.items()}

ATTRIBUTES = tuple(_BY_WORD.values())
