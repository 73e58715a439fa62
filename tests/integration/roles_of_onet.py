"""A small folder in the form of the O*NET database, text version."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

RATED = (
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound"
    "\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source"
)


SCHOOLED = (
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tCategory\tData Value\tN\tStandard Error\tLower CI Bound"
    "\tUpper CI Bound\tRecommend Suppress\tDate\tDomain Source"
)


def schooled(code: str, category: int, share: float, *, scale: str = "RL") -> str:
    about = f"2.D.1\tRequired Level of Education\t{scale}\t{category}\t{share:.2f}"
    return f"{code}\t{about}\t26\tn/a\tn/a\tn/a\tn/a\t08/2025\tOccupational Expert"


def rated(code: str, skill: str, importance: float, level: float, *, suppressed: str = "N") -> list[str]:
    ends = "8\t0.18\t3.25\t4.00"
    return [
        f"{code}\t2.A.1.a\t{skill}\tIM\t{importance:.2f}\t{ends}\t{suppressed}\tn/a\t08/2023\tAnalyst",
        f"{code}\t2.A.1.a\t{skill}\tLV\t{level:.2f}\t{ends}\t{suppressed}\tN\t08/2023\tAnalyst",
    ]


TABLES: dict[str, Sequence[str]] = {
    "Occupation Data.txt": [
        "O*NET-SOC Code\tTitle\tDescription",
        "17-2051.00\tCivil Engineers\tPerform engineering duties in planning “structures”, such as roads and bridges.",
        "17-3022.00\tCivil Engineering Technologists and Technicians\tApply theory under the direction of engineers.",
        "15-1252.00\tBackend Engineer\tHas the name of a role that ships with Kairix.",
        "55-1011.00\tAir Crew Officers\tNothing is rated here.",
    ],
    "Skills.txt": [
        RATED,
        *rated("17-2051.00", "Mathematics", 4.12, 5.0),
        *rated("17-2051.00", "Operations Analysis", 3.5, 3.62),
        *rated("17-2051.00", "Repairing", 1.25, 0.5),
        *rated("17-2051.00", "Troubleshooting", 3.9, 3.0, suppressed="Y"),
        *rated("17-3022.00", "Mathematics", 3.5, 3.38),
        *rated("15-1252.00", "Programming", 4.5, 5.0),
    ],
    "Knowledge.txt": [
        RATED,
        *rated("17-2051.00", "Building and Construction", 4.3, 5.4),
        *rated("17-2051.00", "Fine Arts", 1.2, 0.8),
    ],
    "Technology Skills.txt": [
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand",
        "17-2051.00\tAutodesk AutoCAD\t43232604\tComputer aided design CAD software\tY\tY",
        "17-2051.00\tMicrosoft Excel\t43232110\tSpreadsheet software\tY\tN",
        "17-2051.00\tHydro Spreadsheet 3\t43232605\tAnalytical software\tN\tN",
    ],
    "Related Occupations.txt": [
        "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex",
        "17-2051.00\t17-3022.00\tPrimary-Short\t1",
        "17-3022.00\t17-2051.00\tPrimary-Short\t1",
        "17-2051.00\t55-1011.00\tSupplemental\t2",
    ],
    "Alternate Titles.txt": [
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)",
        "17-2051.00\tBridge Engineer\tn/a\t08,09",
        "17-2051.00\tProfessional Engineer (PE)\tPE\t08",
        "17-2051.00\tStructural Engineer\tn/a\t08",
    ],
    "Task Statements.txt": [
        "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source",
        "17-2051.00\t1\tProvide advice about the feasibility of structures.\tSupplemental\t87\t07/2020\tIncumbent",
        "17-2051.00\t2\tInspect project sites to monitor progress.\tCore\t87\t07/2020\tIncumbent",
        "17-3022.00\t3\tDraft detailed drawings of structures.\tn/a\tn/a\t07/2020\tAnalyst",
    ],
    "Education, Training, and Experience.txt": [
        SCHOOLED,
        schooled("17-2051.00", 6, 72.5),
        schooled("17-2051.00", 8, 27.5),
        schooled("17-2051.00", 1, 99, scale="OJ"),
    ],
    "Job Zones.txt": [
        "O*NET-SOC Code\tJob Zone\tDate\tDomain Source",
        "17-2051.00\t4\t08/2023\tAnalyst",
        "17-3022.00\t3\t08/2023\tAnalyst",
    ],
}


def onet_folder(folder: Path, *, line_end: str = "\r\n", **changed: Sequence[str]) -> Path:
    """``changed`` by the first word of a file's name: its lines instead; none leave the file out."""
    folder.mkdir()
    for name, lines in TABLES.items():
        written = changed.get(name.split()[0].removesuffix(".txt").rstrip(",").lower(), lines)
        if not written:
            continue
        (folder / name).write_text("".join(line + line_end for line in written), encoding="utf-8", newline="")
    return folder
