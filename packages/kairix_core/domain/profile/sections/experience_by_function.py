"""Experience by function."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, Section
from kairix_core.domain.profile.counted_years import counted_years

SECTION = Section(
    "experience_by_function",
    "Experience by function",
    "Years of each kind of work, by the international classifications (ISCO-08, O*NET-SOC), overlaps counted once.",
)


def _years_in(key: str, label: str, *, what: str, vocabulary: str) -> AttributeSpec:
    return counted_years(
        SECTION,
        key,
        label,
        description=f"Years in positions for {what}, overlaps counted once.",
        question=f"For how many years was {what} your work?",
        vocabulary=vocabulary,
    )


_BY_WORD = {
    "software development": _years_in(
        "years_in_software_roles",
        "Software development",
        what="designing, writing and running software",
        vocabulary="ISCO-08 251",
    ),
    "data and analytics": _years_in(
        "years_in_data_roles",
        "Data and analytics",
        what="data, analysis and machine learning",
        vocabulary="ISCO-08 2120, 2521",
    ),
    "information technology": _years_in(
        "years_in_it_roles",
        "IT operations",
        what="running systems and networks, and helping their users",
        vocabulary="ISCO-08 252, 351",
    ),
    "security": _years_in(
        "years_in_security_roles",
        "Security",
        what="the security of systems, sites and people",
        vocabulary="ISCO-08 2529, 5414",
    ),
    "engineering": _years_in(
        "years_in_engineering_roles",
        "Engineering",
        what="engineering other than of software",
        vocabulary="ISCO-08 214, 215, 311",
    ),
    "product management": _years_in(
        "years_in_product_roles",
        "Product management",
        what="deciding what a product becomes",
        vocabulary="O*NET-SOC 11-2021",
    ),
    "project management": _years_in(
        "years_in_project_roles",
        "Project management",
        what="leading projects and programmes",
        vocabulary="O*NET-SOC 13-1082",
    ),
    "design": _years_in(
        "years_in_design_roles",
        "Design",
        what="design of interfaces, graphics, products and spaces",
        vocabulary="ISCO-08 216",
    ),
    "research and science": _years_in(
        "years_in_research_roles",
        "Research and science",
        what="research and scientific work",
        vocabulary="ISCO-08 211, 213, 263",
    ),
    "marketing and communication": _years_in(
        "years_in_marketing_roles",
        "Marketing and communication",
        what="marketing, advertising and public relations",
        vocabulary="ISCO-08 243",
    ),
    "sales": _years_in(
        "years_in_sales_roles", "Sales", what="selling and developing business", vocabulary="ISCO-08 2433, 332, 52"
    ),
    "customer service": _years_in(
        "years_in_service_roles", "Customer service", what="helping customers and guests", vocabulary="ISCO-08 42, 51"
    ),
    "finance and accounting": _years_in(
        "years_in_finance_roles",
        "Finance and accounting",
        what="accounting, controlling, audit and finance",
        vocabulary="ISCO-08 241, 331",
    ),
    "human resources": _years_in(
        "years_in_hr_roles",
        "Human resources",
        what="recruiting, paying and developing people",
        vocabulary="ISCO-08 2423, 2424",
    ),
    "legal and compliance": _years_in(
        "years_in_legal_roles", "Legal and compliance", what="law, contracts and compliance", vocabulary="ISCO-08 261"
    ),
    "operations": _years_in(
        "years_in_operations_roles",
        "Operations",
        what="running the daily business of an organisation",
        vocabulary="O*NET-SOC 11-1021",
    ),
    "supply chain": _years_in(
        "years_in_logistics_roles",
        "Purchasing and logistics",
        what="purchasing, stores, transport and driving",
        vocabulary="ISCO-08 3323, 432, 83",
    ),
    "administration": _years_in(
        "years_in_administration_roles",
        "Administration",
        what="office work and assistance",
        vocabulary="ISCO-08 334, 41",
    ),
    "consulting": _years_in(
        "years_in_consulting_roles", "Advising", what="advising organisations", vocabulary="ISCO-08 2421"
    ),
    "general management": _years_in(
        "years_in_general_management",
        "General management",
        what="running a company, or a large part of it",
        vocabulary="ISCO-08 11, 12",
    ),
    "health and care": _years_in(
        "years_in_care_roles",
        "Health and care",
        what="treating patients and caring for people",
        vocabulary="ISCO-08 22, 32, 53",
    ),
    "teaching": _years_in("years_in_teaching_roles", "Teaching", what="teaching and training", vocabulary="ISCO-08 23"),
    "social work": _years_in(
        "years_in_social_roles",
        "Social work",
        what="social work, counselling and community service",
        vocabulary="ISCO-08 2635, 3412",
    ),
    "media and arts": _years_in(
        "years_in_creative_roles",
        "Media and arts",
        what="writing, journalism, film, music and the arts",
        vocabulary="ISCO-08 264, 265",
    ),
    "production and trades": _years_in(
        "years_in_production_roles",
        "Production and trades",
        what="making, building and repairing things",
        vocabulary="ISCO-08 7, 81",
    ),
    "hospitality": _years_in(
        "years_in_hospitality_roles",
        "Kitchen and hospitality",
        what="cooking, serving and hosting",
        vocabulary="ISCO-08 343, 512, 513",
    ),
    "public safety": _years_in(
        "years_in_public_safety_roles",
        "Public safety",
        what="police, fire service, rescue and armed forces",
        vocabulary="ISCO-08 0, 541",
    ),
    "farming": _years_in(
        "years_in_farming_roles",
        "Farming and nature",
        what="work with plants, animals and land",
        vocabulary="ISCO-08 6, 92",
    ),
}

#: What ``Work.function`` holds → the attribute that counts the years in it.
FUNCTIONS = {word: spec.key for word, spec in _BY_WORD.items()}

ATTRIBUTES = tuple(_BY_WORD.values())
