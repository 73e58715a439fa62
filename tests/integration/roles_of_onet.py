"""A small folder in the form of the O*NET database, text version."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

RATED = (
    "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound"
    "\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source"
)


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
        "17-2051.00\tStructural Engineer\tn/a\t08",
    ],
    "Job Zones.txt": [
        "O*NET-SOC Code\tJob Zone\tDate\tDomain Source",
        "17-2051.00\t4\t08/2023\tAnalyst",
        "17-3022.00\t3\t08/2023\tAnalyst",
    ],
}


def onet_folder(folder: Path, *, line_end: str = "\r\n", **changed: Sequence[str]) -> Path:
    """``changed`` by the first word of a file's name: its lines instead."""
    folder.mkdir()
    for name, lines in TABLES.items():
        written = changed.get(name.split()[0].removesuffix(".txt").lower(), lines)
        (folder / name).write_text("".join(line + line_end for line in written), encoding="utf-8", newline="")
    return folder
