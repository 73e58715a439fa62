"""Tools of the trade."""

from __future__ import annotations

from kairix_core.domain.profile.attribute import AttributeSpec, AttributeType, Drawing, Section
from kairix_core.domain.profile.entries import Skill

SECTION = Section(
    "tools",
    "Tools of the trade",
    (
        "Programs, machines and instruments that the person works with; each with its level from 0 to 5, years and "
        "last use."
    ),
)


def _kind(
    key: str,
    label: str,
    *,
    what: str,
    question: str,
    priority: int = 3,
    vocabulary: str = "JSON Resume skills; O*NET tools and technology",
) -> AttributeSpec:
    return AttributeSpec(
        key=key,
        section=SECTION.key,
        type=AttributeType.ENTRIES,
        label=label,
        description=f"What is used for {what}.",
        question=question,
        drawn=Drawing.TABLE,
        entry=Skill,
        priority=priority,
        vocabulary=vocabulary,
    )


ATTRIBUTES = (
    _kind(
        "code_editors",
        "Code editors",
        what="editors and environments for writing programs",
        question="In what do you write code?",
    ),
    _kind(
        "developer_tools",
        "Developer tools",
        what="version control, build, debugging and package tools",
        question="Which tools do you use while you develop?",
    ),
    _kind(
        "operating_systems",
        "Operating systems",
        what="operating systems of computers and phones",
        question="Which operating systems are you at home in?",
    ),
    _kind(
        "office_software",
        "Office software",
        what="text, tables, slides and mail",
        question="How good are you with text, tables and slides?",
    ),
    _kind(
        "collaboration_tools",
        "Working together",
        what="chat, meetings, wikis and whiteboards",
        question="With which tools do you work together with others?",
    ),
    _kind(
        "project_tracking_tools",
        "Tracking of work",
        what="tasks, tickets, plans and time",
        question="Where do you keep track of work?",
    ),
    _kind(
        "design_tools",
        "Design tools",
        what="drawing, prototyping and layout",
        question="With which programs do you design?",
    ),
    _kind(
        "media_tools",
        "Media tools",
        what="pictures, film, sound and publishing",
        question="With which programs or devices do you make pictures, film or sound?",
    ),
    _kind(
        "cad_tools",
        "CAD and simulation",
        what="technical drawing, modelling and simulation",
        question="Which programs do you use for technical drawing or simulation?",
        vocabulary="O*NET technology skills: computer aided design",
    ),
    _kind(
        "analytics_tools",
        "Analytics and reporting",
        what="reports, dashboards, statistics and web analytics",
        question="With what do you measure and report?",
    ),
    _kind(
        "ai_tools",
        "AI assistants",
        what="assistants and generators that work by artificial intelligence",
        question="Which AI tools do you use in your work, and for what?",
    ),
    _kind(
        "crm_systems",
        "Customers and sales",
        what="customer relationship management and selling",
        question="Which systems for customers and sales do you know?",
        vocabulary="O*NET technology skills: customer relationship management",
    ),
    _kind(
        "erp_systems",
        "Enterprise resource planning",
        what="planning of resources, purchasing and production",
        question="Which ERP systems have you worked with?",
        vocabulary="O*NET technology skills: enterprise resource planning",
    ),
    _kind(
        "accounting_software",
        "Accounting software",
        what="bookkeeping, payroll, tax and banking",
        question="In which programs do you keep accounts?",
        vocabulary="O*NET technology skills: accounting software",
    ),
    _kind(
        "hr_systems",
        "Personnel systems",
        what="personnel, applicants and learning",
        question="Which systems for personnel or applicants do you know?",
        vocabulary="O*NET technology skills: human resources software",
    ),
    _kind(
        "marketing_tools",
        "Marketing tools",
        what="campaigns, mailings, social media and advertising",
        question="Which tools do you run campaigns with?",
    ),
    _kind(
        "publishing_platforms",
        "Publishing and shops",
        what="content management and electronic commerce",
        question="On which platforms have you built sites or shops?",
    ),
    _kind(
        "clinical_systems",
        "Clinical systems",
        what="patients' records and medical devices",
        question="Which systems and devices do you use with patients?",
        vocabulary="O*NET technology skills: medical software",
    ),
    _kind(
        "laboratory_equipment",
        "Laboratory equipment",
        what="instruments and software of the laboratory",
        question="Which instruments of a laboratory can you use?",
        vocabulary="O*NET tools used",
    ),
    _kind(
        "machinery",
        "Machines and vehicles",
        what="machines, vehicles and hand tools",
        question="Which machines or vehicles can you operate?",
        vocabulary="O*NET tools used",
    ),
    _kind(
        "other_tools",
        "Other tools",
        what="everything that fits none of the other kinds",
        question="Which tools of your trade have we not spoken of?",
    ),
)
