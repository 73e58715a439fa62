"""Résumés of trades in which nobody writes software; nobody of this name is meant."""

from __future__ import annotations

from typing import Any

CIVIL_ENGINEER: dict[str, Any] = {
    "basics": {
        "name": "Ada Nowak",
        "label": "Chartered Civil Engineer",
        "email": "ada.nowak@mail.example",
        "location": {"city": "Grenoble", "countryCode": "FR"},
        "summary": "Structural engineer for bridges and tunnels, at home on site as much as at a desk.",
    },
    "work": [
        {
            "name": "Ponts et Ouvrages SA",
            "position": "Lead Structural Engineer",
            "location": "Lyon",
            "startDate": "2019-03",
            "highlights": [
                "Built a bridge in Lyon: 210 m of weathering steel over the Saône",
                "Led nine engineers and two draughtsmen on a budget of 34 million euros",
                "Wrote the inspection manual that the city's road department uses",
                "Taught finite element modelling to every new graduate",
            ],
        },
        {
            "name": "Harrow Tunnelling Ltd",
            "position": "Site Engineer",
            "location": "Leeds",
            "startDate": "2014-09",
            "endDate": "2019-01",
            "highlights": [
                "Drove a 4 km rail tunnel beneath Leeds with a tunnel boring machine",
                "Oversaw the concrete testing laboratory",
                "Brought the handover forward by six weeks",
                "Chose the grouting supplier after trials of three mixes",
            ],
        },
        {
            "name": "Baltic Harbours",
            "position": "Graduate Engineer",
            "location": "Gdańsk",
            "startDate": "2012-07",
            "endDate": "2014-08",
            "highlights": [
                "Surveyed quay walls by boat and drone",
                "Drew up tenders for dredging worth 3 million euros",
            ],
        },
    ],
    "education": [
        {
            "institution": "Gdańsk University of Technology",
            "studyType": "Master",
            "area": "Civil Engineering",
            "startDate": "2007",
            "endDate": "2012",
        }
    ],
    "certificates": [{"name": "Chartered Engineer", "issuer": "Institution of Civil Engineers", "date": "2017-05"}],
    "skills": [
        {"name": "Structural analysis", "keywords": ["SOFiSTiK", "Eurocode 2", "Finite elements"]},
        {"name": "Drawing", "keywords": ["AutoCAD", "Revit"]},
    ],
    "languages": [
        {"language": "Polish", "fluency": "Native"},
        {"language": "French", "fluency": "C1"},
        {"language": "English", "fluency": "C2"},
    ],
    "awards": [{"title": "Young Bridge Designer", "awarder": "Steel Federation", "date": "2021"}],
}

PAEDIATRIC_NURSE: dict[str, Any] = {
    "basics": {
        "name": "Grace Hill",
        "label": "Paediatric Nurse",
        "phone": "+353 1 555 0199",
        "location": {"city": "Cork", "countryCode": "IE"},
        "summary": "Children's nurse with eleven years on wards and in the community.",
    },
    "work": [
        {
            "name": "St. Finbarr's Hospital",
            "position": "Senior Staff Nurse",
            "startDate": "2018-04",
            "highlights": [
                "Ran the night shift of a 24-bed children's ward",
                "Gave chemotherapy and looked after central lines",
                "Brought falls on the ward down by half within a year",
                "Sat on the hospital's ethics committee",
            ],
        },
        {
            "name": "Lee Valley Clinic",
            "position": "Community Nurse",
            "startDate": "2014-10",
            "endDate": "2018-03",
            "highlights": [
                "Vaccinated 1,800 schoolchildren a year",
                "Set up a breastfeeding group for young mothers in Mallow",
                "Bought the clinic's first ultrasound scanner within a budget of 40,000 euros",
            ],
        },
    ],
    "education": [
        {
            "institution": "University College Cork",
            "studyType": "Bachelor",
            "area": "Nursing",
            "startDate": "2010",
            "endDate": "2014",
        }
    ],
    "certificates": [
        {"name": "Paediatric Advanced Life Support", "issuer": "Irish Heart Foundation", "date": "2023-02"},
        {"name": "Registered Children's Nurse", "issuer": "Nursing Board of Ireland", "date": "2014-09"},
    ],
    "volunteer": [
        {
            "organization": "Mercy Ships",
            "position": "Ward Nurse",
            "startDate": "2022",
            "endDate": "2022",
            "summary": "Cared for children after cleft surgery in Senegal.",
        }
    ],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Irish", "fluency": "B2"}],
}

TEACHER: dict[str, Any] = {
    "basics": {
        "name": "Mark Sharp",
        "label": "Secondary School Teacher",
        "email": "mark@sharp.example",
        "location": {"city": "Bristol", "countryCode": "GB"},
    },
    "work": [
        {
            "name": "Avonside Academy",
            "position": "Head of Physics",
            "startDate": "2016-09",
            "highlights": [
                "Lifted the share of pupils with top grades from 18 to 41 percent",
                "Took forty pupils to CERN each spring",
                "Wrote a physics textbook for sixth formers, printed in three editions",
                "Found 25,000 pounds of sponsors' money for a new laboratory",
            ],
        },
        {
            "name": "Kilimani School",
            "position": "Science Teacher",
            "location": "Nairobi",
            "startDate": "2012-01",
            "endDate": "2016-07",
            "highlights": [
                "Began the school's robotics club, which won the national cup in 2015",
                "Trained eight colleagues in safe laboratory work",
            ],
        },
    ],
    "education": [
        {
            "institution": "University of Sheffield",
            "studyType": "BSc",
            "area": "Physics",
            "startDate": "2007",
            "endDate": "2010",
        },
        {
            "institution": "University of Bath",
            "studyType": "PGCE",
            "area": "Secondary Science",
            "startDate": "2010",
            "endDate": "2011",
        },
    ],
    "skills": [{"name": "Classroom", "keywords": ["Lesson planning", "Safeguarding", "Google Classroom"]}],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Swahili", "fluency": "A2"}],
    "interests": [{"name": "Fell running"}],
}

CHEF: dict[str, Any] = {
    "basics": {
        "name": "Rosa Bell",
        "label": "Head Chef",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "email": "rosa@bell.example",
    },
    "work": [
        {
            "name": "The Anchor",
            "position": "Head Chef",
            "location": "York",
            "startDate": "2019-02",
            "highlights": [
                "Won a Michelin star in 2022",
                "Rewrote the menu around local fish and vegetables",
                "Leads a brigade of fourteen cooks",
                "Kept food costs below 27 percent",
            ],
        },
        {
            "name": "Maison Dupont",
            "position": "Pastry Chef",
            "location": "Paris",
            "startDate": "2014-05",
            "endDate": "2018-12",
            "highlights": [
                "Baked 400 croissants each morning",
                "Catered for a royal wedding",
                "Threw out the old ordering book and brought in an online system",
            ],
        },
    ],
    "education": [
        {
            "institution": "Leeds City College",
            "studyType": "Diploma",
            "area": "Professional Cookery",
            "startDate": "2011",
            "endDate": "2013",
        }
    ],
    "certificates": [{"name": "Food Hygiene Level 3", "issuer": "CIEH", "date": "2020-01"}],
    "skills": [{"name": "Kitchen", "keywords": ["Butchery", "Pastry", "Fermentation"]}],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "French", "fluency": "B2"}],
}

LAWYER: dict[str, Any] = {
    "basics": {
        "name": "Omar Young",
        "label": "Employment Lawyer",
        "location": {"city": "Toronto", "countryCode": "CA"},
    },
    "work": [
        {
            "name": "Baker & Hale LLP",
            "position": "Senior Associate",
            "startDate": "2017-01",
            "highlights": [
                "Fought 60 unfair dismissal cases before the tribunal and won 48",
                "Advised three banks on redundancies",
                "Drafted the firm's template for remote work contracts",
                "Supervises two trainee solicitors",
            ],
        },
        {
            "name": "Ontario Legal Aid",
            "position": "Junior Counsel",
            "startDate": "2013-09",
            "endDate": "2016-12",
            "highlights": [
                "Represented migrant workers in wage claims",
                "Spoke at the national labour law conference in Ottawa",
                "Sought and obtained a landmark ruling on tips",
            ],
        },
    ],
    "education": [
        {"institution": "McGill University", "studyType": "LLB", "area": "Law", "startDate": "2009", "endDate": "2013"}
    ],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Arabic", "fluency": "Native"}],
}

PILOT: dict[str, Any] = {
    "basics": {
        "name": "Hugo Price",
        "label": "Airline Captain",
        "location": {"city": "Madrid", "countryCode": "ES"},
        "email": "h@p.example",
    },
    "work": [
        {
            "name": "Iberwings",
            "position": "Captain",
            "location": "Madrid",
            "startDate": "2015-03",
            "highlights": [
                "Flew the Airbus A320 on 2,400 sectors without an incident",
                "Trained forty first officers in the simulator",
                "Drew up the de-icing checklist for winter operations",
                "Landed an aircraft with a failed engine in Porto",
            ],
        },
        {
            "name": "Sahel Relief Air",
            "position": "Bush Pilot",
            "location": "Niamey",
            "startDate": "2010-01",
            "endDate": "2014-12",
            "highlights": [
                "Delivered vaccines to villages in Niger",
                "Repaired landing gear in the field",
                "Learned to live with sandstorms",
            ],
        },
    ],
    "education": [
        {
            "institution": "Kidlington Flight School",
            "studyType": "Licence",
            "area": "Commercial Pilot",
            "startDate": "2008",
            "endDate": "2009",
        }
    ],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Spanish", "fluency": "C1"}],
    "interests": [{"name": "Beekeeping"}],
}
