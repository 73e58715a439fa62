"""What tells a degree from a school, and the degree from what was studied."""

from __future__ import annotations

import re

DEGREE = re.compile(
    r"(?<!\w)(?:ph\.?\s?d\b\.?|d\.?phil\b\.?|doctor(?:ate)?|doktor\w*|doctorat|doctorado|dottorato|promotion|dr\.|"
    r"m\.?\s?b\.?\s?a\b\.?|m\.?sc\b\.?|b\.?sc\b\.?|m\.?eng\b\.?|b\.?eng\b\.?|m\.?phil\b\.?|m\.?ed\b\.?|b\.?ed\b\.?|"
    r"ll\.?[bm]\b\.?|j\.?d\b\.?|m\.?d\b\.|b\.?tech\b\.?|m\.?tech\b\.?|bba\b|bfa\b|mfa\b|mph\b|"
    r"[bm]\.\s?[as]\.|(?:bs|ba|ms|ma|be|me|aa|as)\b(?=\s*(?:[,(]|in\b|of\b|$|[A-Z]))|"
    r"(?:bachelor|master|associate)(?:['’]?s)?\b(?:\s+(?:degree|of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?))?|bachelier|licence|"
    r"licenciatura|licenciado|laurea(?:\s+\w+)?|grado|graduado|máster|maestría|mestrado|bacharelado|magister|diplom\w*|"
    r"staatsexamen|abitur|baccalauréat|matura|bachillerato|high\s+school|secondary\s+school|a[- ]levels|ged\b|"
    r"certificate|minor|nanodegree|bootcamp|学士|修士|博士\w*|硕士|本科|大专)",
    re.IGNORECASE,
)
SCHOOL = re.compile(
    r"universit|college|school|hochschule|\binstitut|academy|akademie|académie|polytech|école|lycée|collège|gymnasium|"
    r"facult|fachhochschule|\btu\b|\beth\b|\bmit\b|\bucl?a?\b|politecnico|politécnic|escuela|scuola|liceo|universiteit|"
    r"大学|学院|高校|高等学校|大學",
    re.IGNORECASE,
)
