from __future__ import annotations

import json

from api.documents.desk import Desk
from api.profile.owner import Owner
from kairix_infra.documents.formats.resume_check import check_json_resume
from kairix_infra.documents.reader import FileReader
from kairix_infra.settings import SAMPLE_RESUME

JOB = {"name": "Northwind", "position": "Engineer", "startDate": "2019-03", "endDate": "2021-01"}


def told(entries: list[dict[str, object]]) -> list[str]:
    """Whatever their order."""
    return sorted(json.dumps(entry, sort_keys=True) for entry in entries)


async def test_a_json_resume_is_valid_and_says_what_the_profile_says(owner: Owner) -> None:
    await owner.say(full_name="Ada Lovelace", work=[JOB], devops_skills=[{"name": "Kubernetes", "asWritten": "k8s"}])
    resume = await owner.get("/resume.json")
    check_json_resume(resume)
    assert (resume["basics"]["name"], resume["work"], resume["skills"][0]["keywords"]) == (
        "Ada Lovelace",
        [JOB],
        ["k8s"],
    )


async def test_a_json_resume_that_goes_in_comes_out_again(desk: Desk) -> None:
    owner = Owner(desk.http)
    brought = json.loads(SAMPLE_RESUME.read_bytes())
    brought["basics"]["name"] = "Ada Lovelace"  # as the account's, or the file would be doubted
    document = await owner.bring(json.dumps(brought).encode(), "mine.json")
    assert (await desk.accept(document)).status_code == 200
    resume = await owner.get("/resume.json")
    for key in ("name", "label", "email", "phone", "summary", "location"):
        assert resume["basics"][key] == brought["basics"][key]
    for section in ("work", "education", "certificates", "awards", "publications", "projects", "volunteer"):
        assert told(resume[section]) == told(brought[section]), section


async def test_markdown_has_the_sections_of_a_resume(owner: Owner) -> None:
    await owner.say(full_name="Ada Lovelace", work=[JOB])
    answer = await owner.http.get("/api/profile/resume.md")
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert answer.text.startswith("# Ada Lovelace\n\n## Experience\n\n### Engineer\n\nNorthwind · Mar 2019 – Jan 2021")


async def test_the_pdf_reads_as_the_profile_does(owner: Owner) -> None:
    await owner.say(full_name="Ada Lovelace", work=[JOB])
    answer = await owner.http.get("/api/profile/resume.pdf")
    assert answer.headers["content-disposition"] == 'attachment; filename="resume.pdf"'
    read = await FileReader().read(answer.content, "resume.pdf")
    assert read.resume["work"] == [JOB]


async def test_a_profile_with_nothing_in_it_is_a_resume_all_the_same(owner: Owner) -> None:
    check_json_resume(await owner.get("/resume.json"))
    assert (await owner.http.get("/api/profile/resume.pdf")).status_code == 200
