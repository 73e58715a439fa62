"""LinkedIn exports of people who do not exist, as zips and as folders."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

PROFILE_COLUMNS = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
POSITIONS_COLUMNS = "Company Name,Title,Description,Location,Started On,Finished On"
EMAIL_COLUMNS = "Email Address,Confirmed,Primary,Updated On"
RECOMMENDATION_COLUMNS = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
PROFILE = f"""{PROFILE_COLUMNS}
Mirela,Okonjo,Vidal,3 Quiet Lane,Jan 1,Harbour pilot,"Twenty years
of fog.",Maritime,12345,"Porto, Portugal",[mirela_pilots],"[PORTFOLIO:https://mirela.example/log,COMPANY:https://github.com/mirela]",
"""
POSITIONS = f"""{POSITIONS_COLUMNS}
Quillon Harbour &amp; Sons,Senior Pilot,Led the night watch.,Porto,Mar 2021,
Tidewater,Pilot,,Vigo,2015,Feb 2021
"""
EXPORT: Mapping[str, str] = {
    "Profile.csv": PROFILE,
    "Positions.csv": POSITIONS,
    "Skills.csv": "Name\nPilotage\nRadar\npilotage\n",
}
#: What the export also holds, and nobody may look into.
PRIVATE: Mapping[str, str] = {
    "Connections.csv": 'Notes:\n"When exporting …"\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nHidden,Friend,,,,,\n",
    "messages.csv": '"CONVERSATION ID","FROM","CONTENT"\n"1","Hidden Friend","Hidden words"\n',
    "Ad_Targeting.csv": "Company Names,Company Names,Job Titles,Job Titles\nHidden,Hidden,Hidden,Hidden\n",
    "Registration.csv": "Registered At,Registration Ip\n1/1/24,192.0.2.7\n",
    "Jobs/Job Applications.csv": "Application Date,Company Name\n1/1/24,Hidden\n",
    "LearningCoachMessages.csv": "No conversations found\n",
}


def a_zip(files: Mapping[str, str | bytes], *, folder: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{folder}{name}", content)
    return file.getvalue()


def a_folder(at: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return at


def without_data(archive: bytes, name: str) -> bytes:
    """The same archive with other bytes where those of ``name`` were: whoever unpacks it fails."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        entry = packed.getinfo(name)
    begins = entry.header_offset + 30 + len(name)
    return archive[:begins] + b"\xff" * entry.compress_size + archive[begins + entry.compress_size :]
