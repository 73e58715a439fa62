"""Résumés of people who do not exist, unlike each other on purpose: no dates, no skills, gaps, other trades."""

from __future__ import annotations

from typing import Any

MARKETER: dict[str, Any] = {
    "basics": {
        "name": "Marta Quiroga",
        "label": "Brand and Growth Marketing Manager",
        "email": "marta@quiroga.example",
        "summary": "Marketer with a taste for small budgets. Writes every first draft by hand.",
        "location": {"city": "Valencia", "countryCode": "ES"},
    },
    "work": [
        {
            "name": "Limonero Foods, Inc.",
            "position": "Head of Marketing",
            "startDate": "2021-05",
            "highlights": [
                "Grew online revenue from 1.2 to 4.8 million euros in three years",
                "Hired and coached a team of seven, two of whom now lead teams of their own",
                "Moved the newsletter to HubSpot and doubled its open rate",
            ],
        },
        {
            "name": "Casa Blanca Hotels",
            "position": "Marketing Specialist",
            "startDate": "2017-02",
            "endDate": "2020-11",
            "highlights": [
                "Launched a loyalty programme with 60,000 members",
                "Negotiated media budgets of 900,000 euros a year",
            ],
        },
    ],
    "education": [
        {
            "institution": "Universitat de València",
            "studyType": "Bachelor",
            "area": "Communication",
            "startDate": "2012",
            "endDate": "2016",
        }
    ],
    "skills": [
        {"name": "Marketing", "keywords": ["SEO", "HubSpot", "Google Analytics", "Copywriting"]},
        {"name": "Design", "keywords": ["Figma", "Canva"]},
    ],
    "languages": [{"language": "Spanish", "fluency": "Native"}, {"language": "English", "fluency": "C1"}],
    "volunteer": [
        {
            "organization": "Red Cross Valencia",
            "position": "Fundraiser",
            "startDate": "2019",
            "summary": "Ran the yearly charity run for children in hospital.",
        }
    ],
}

NURSE: dict[str, Any] = {
    "basics": {
        "name": "TOBIAS ADEYEMI",
        "label": "Registered Nurse, Intensive Care",
        "phone": "+44 20 7946 0011",
        "summary": "Intensive care nurse. Available from January 2027; open to relocation within Scotland.",
    },
    "work": [
        {
            "name": "St. Brannoc's Hospital",
            "position": "Charge Nurse",
            "startDate": "2019",
            "highlights": [
                "Supervised 12 nurses on a 20-bed intensive care unit",
                "Cut medication errors by 35 % with a double-check routine",
            ],
        },
        {"name": "Harbour Clinic", "position": "Staff Nurse", "startDate": "2013", "endDate": "2016"},
    ],
    "certificates": [{"name": "Advanced Life Support", "issuer": "Resuscitation Council", "date": "2022-06"}],
    "publications": [
        {"name": "Double checks that nurses keep", "publisher": "Nursing Practice", "releaseDate": "2021-09"}
    ],
    "awards": [{"title": "Nurse of the Year", "awarder": "Harbour Trust", "date": "2015"}],
    "interests": [{"name": "Sailing"}, {"name": "Chess"}],
}

BAREST: dict[str, Any] = {
    "basics": {"name": "Ines", "summary": "I repair clocks."},
    "work": [{"name": "Atelier Nord", "highlights": ["Restored the tower clock of Visby cathedral"]}],
}

#: Much is said of leading, and only one line of how many were led.
FOUNDER: dict[str, Any] = {
    "basics": {"name": "Rasmus Idowu", "label": "Founder"},
    "work": [
        {
            "name": "Tesserae Labs",
            "position": "Co-Founder",
            "startDate": "2021",
            "highlights": [
                "Raised $9M Series A led by Northgate Ventures, with 14 partners taking part",
                "Scaled engineering team from 2 to 31 across research and platform",
                "Introduced threat modeling for 40 services",
            ],
        },
        {
            "name": "Quarry Systems",
            "position": "Engineer",
            "startDate": "2017",
            "endDate": "2021",
            "highlights": ["Trained 200 customers in incident response", "Worked in a team of five developers"],
        },
    ],
}
