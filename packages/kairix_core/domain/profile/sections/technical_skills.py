"""Technical skills."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.entries import Skill

SECTION = Section(
    "technical_skills",
    "Technical skills",
    (
        "What the person knows how to do, by area, whatever the trade; each skill with its level from 0 to 5, years "
        "and last use."
    ),
)


def _area(
    key: str,
    label: str,
    *,
    what: str,
    question: str,
    priority: int = 2,
    vocabulary: str = "JSON Resume skills; ESCO skills",
) -> AttributeSpec:
    return AttributeSpec(
        key=key,
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label=label,
        description=f"Skills in {what}.",
        question=question,
        drawn=Drawing.RADAR,
        entry=Skill,
        priority=priority,
        vocabulary=vocabulary,
    )


ATTRIBUTES = (
    _area(
        "programming_languages",
        "Programming languages",
        what="programming, query and scripting languages",
        question="Which programming languages do you write, and how well?",
        priority=1,
        vocabulary="O*NET 2.B.3.e Programming",
    ),
    _area(
        "frontend_skills",
        "Frontend",
        what="interfaces for the web: frameworks, styling, accessibility in the browser",
        question="Which frameworks and techniques do you use for what people see in a browser?",
    ),
    _area(
        "backend_skills",
        "Backend",
        what="services, interfaces between programs, and the frameworks for them",
        question="What do you build servers and services with?",
    ),
    _area(
        "mobile_skills",
        "Mobile",
        what="applications for phones, tablets and watches",
        question="Have you built apps for phones, and with what?",
    ),
    _area(
        "databases",
        "Databases",
        what="storing and querying data: database systems, caches and search engines",
        question="Which databases have you worked with?",
    ),
    _area(
        "data_engineering_skills",
        "Data engineering",
        what="moving and preparing data: pipelines, warehouses, streams",
        question="With what do you move and prepare data?",
    ),
    _area(
        "data_science_skills",
        "Data science",
        what="statistics, analysis, experiments and showing what data say",
        question="How do you find out what data mean?",
    ),
    _area(
        "machine_learning_skills",
        "Machine learning",
        what="machine learning and artificial intelligence: methods, frameworks and running models",
        question="What have you done with machine learning or AI?",
    ),
    _area(
        "cloud_platforms",
        "Cloud",
        what="cloud platforms and their services",
        question="On which clouds have you run things?",
    ),
    _area(
        "devops_skills",
        "DevOps",
        what="building, shipping and watching software: pipelines, containers, observability",
        question="How does your software get from a laptop to its users?",
    ),
    _area(
        "infrastructure_skills",
        "Infrastructure",
        what="servers, networks, storage and the systems that run on them",
        question="What do you know of servers and networks?",
    ),
    _area(
        "security_skills",
        "Security",
        what="protecting systems, data and people: methods, standards and tests",
        question="What have you done to keep systems and data secure?",
    ),
    _area(
        "testing_skills",
        "Testing",
        what="testing and quality of products and software",
        question="How do you make sure that things work as they should?",
    ),
    _area(
        "architecture_skills",
        "Architecture",
        what="the structure of systems: patterns, protocols, modelling",
        question="Which kinds of systems have you designed?",
    ),
    _area(
        "embedded_skills",
        "Embedded systems",
        what="electronics and software in devices, robots and vehicles",
        question="Have you worked close to the hardware, and with what?",
    ),
    _area(
        "game_and_graphics_skills",
        "Games and graphics",
        what="games, three dimensions, virtual reality and computer graphics",
        question="Have you made games or worked with graphics in three dimensions?",
    ),
    _area(
        "design_skills",
        "Design",
        what="design of interfaces, graphics, products and spaces",
        question="What do you design, and by which methods?",
    ),
    _area(
        "media_skills",
        "Media and writing",
        what="writing, editing, photography, film and sound",
        question="What do you write, film, photograph or record?",
    ),
    _area(
        "product_skills",
        "Product",
        what="finding out what to build, and for whom",
        question="How do you find out what a product should become?",
    ),
    _area(
        "project_skills",
        "Project management",
        what="leading projects: methods, planning, agile work",
        question="By which methods do you lead a project?",
    ),
    _area(
        "business_skills",
        "Business",
        what="strategy, analysis, consulting and running an organisation",
        question="What do you know of running or advising a business?",
    ),
    _area(
        "finance_skills",
        "Finance and accounting",
        what="accounting, controlling, tax, investment and risk",
        question="What is your experience with money: accounts, taxes, investments?",
        vocabulary="ESCO business, administration and law",
    ),
    _area(
        "marketing_skills",
        "Marketing",
        what="bringing an offer to people: campaigns, content, search, brands",
        question="How do you bring an offer to the people it is for?",
    ),
    _area(
        "sales_skills",
        "Sales and service",
        what="selling, looking after customers and helping them",
        question="How do you win customers and keep them?",
    ),
    _area(
        "people_skills",
        "Human resources",
        what="finding, paying, training and keeping people",
        question="What have you done in recruiting or looking after staff?",
    ),
    _area(
        "legal_skills",
        "Law and compliance",
        what="fields of law, contracts, regulation and compliance",
        question="In which fields of law or regulation are you at home?",
    ),
    _area(
        "healthcare_skills",
        "Health and care",
        what="nursing, medicine, therapy and care",
        question="What do you do for patients or people in your care?",
        vocabulary="ESCO health and welfare",
    ),
    _area(
        "teaching_skills",
        "Teaching",
        what="teaching, training and upbringing",
        question="How do you teach, and whom?",
        vocabulary="ESCO education",
    ),
    _area(
        "science_skills",
        "Science",
        what="methods of science and the laboratory",
        question="Which methods of science do you work with?",
        vocabulary="O*NET 2.A.1.f Science",
    ),
    _area(
        "engineering_skills",
        "Engineering",
        what="mechanical, electrical, civil, chemical and process engineering",
        question="What do you engineer, and by which methods and standards?",
        vocabulary="ESCO engineering, manufacturing and construction",
    ),
    _area(
        "manufacturing_skills",
        "Manufacturing",
        what="making things in a plant: processes, quality, maintenance",
        question="What do you know of production and its quality?",
    ),
    _area(
        "trade_skills",
        "Trades",
        what="crafts and building: wood, metal, electricity, plumbing, vehicles",
        question="Which craft have you learnt, and what can you build or repair?",
    ),
    _area(
        "logistics_skills",
        "Logistics",
        what="purchasing, stores, transport and supply chains",
        question="How do you get goods where they have to be?",
    ),
    _area(
        "hospitality_skills",
        "Hospitality and food",
        what="kitchen, service, hotels, events and travel",
        question="What can you do in a kitchen, a restaurant or a hotel?",
    ),
    _area(
        "agriculture_skills",
        "Agriculture and nature",
        what="farming, gardening, forestry, animals and the environment",
        question="What do you know of plants, animals or the land?",
        vocabulary="ESCO agriculture, forestry, fisheries and veterinary",
    ),
    _area(
        "public_service_skills",
        "Public service and safety",
        what="administration, social work, protection and rescue",
        question="What have you done in the service of the public?",
    ),
    _area(
        "other_skills",
        "Other skills",
        what="everything that fits none of the other areas",
        question="What else can you do that we have not spoken of?",
    ),
)
