"""One entry per certificate, however many stand on a line."""

from __future__ import annotations

import pytest

from doubles.printed_lines import lines_of, values
from kairix_infra.documents.career.others import read_named


def certificates(*lines: str) -> list[tuple[str, str | None, str | None]]:
    read = values(read_named(lines_of(*lines), name="name", issuer="issuer", date="date", summary=None))
    return [(entry["name"], entry.get("issuer"), entry.get("date")) for entry in read]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("CompTIA Network+, Security+", ["CompTIA Network+", "Security+"]),
        ("CompTIA A+, Network+, Security+", ["CompTIA A+", "Network+", "Security+"]),
        ("CISSP, CISM", ["CISSP", "CISM"]),
        ("Network+ | Security+", ["Network+", "Security+"]),
        ("AWS Certified Developer, Certified Kubernetes Administrator (CKA)",
         ["AWS Certified Developer", "Certified Kubernetes Administrator (CKA)"]),
        ("AZ-900, AZ-104", ["AZ-900", "AZ-104"]),
        ("Certified Nurse, Level 2", ["Certified Nurse, Level 2"]),
        ("Certificate in Design, Media and Film", ["Certificate in Design, Media and Film"]),
        ("C++ Institute, Embedded Track", ["C++ Institute, Embedded Track"]),
        ("Security+", ["Security+"]),
    ],
)  # fmt: skip
def test_a_line_of_several_certificates_is_several(line: str, names: list[str]) -> None:
    assert [name for name, _, _ in certificates(line)] == names


def test_certificates_on_one_line_share_its_date_and_issuer() -> None:
    assert certificates("Network+, Security+ | CompTIA | 2018") == [
        ("Network+", "CompTIA", "2018"),
        ("Security+", "CompTIA", "2018"),
    ]


def test_a_certificate_keeps_its_issuer() -> None:
    assert certificates("Certified Nurse | State of Ohio | 2018") == [("Certified Nurse", "State of Ohio", "2018")]
