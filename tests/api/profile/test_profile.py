from __future__ import annotations

import pytest

from api.profile.owner import Owner


async def test_a_new_profile_holds_nothing(owner: Owner) -> None:
    assert await owner.values() == {}


async def test_the_schema_names_every_attribute_with_its_question(owner: Owner) -> None:
    schema = await owner.get("/schema")
    assert len(schema["attributes"]) >= 300
    assert all(spec["question"].endswith("?") for spec in schema["attributes"])


async def test_the_schema_tells_what_the_entries_of_a_list_look_like(owner: Owner) -> None:
    specs = {spec["key"]: spec for spec in (await owner.get("/schema"))["attributes"]}
    assert "startDate" in specs["work"]["entry"]["properties"]
    assert specs["full_name"]["entry"] is None


async def test_what_an_owner_says_is_known_at_once(owner: Owner) -> None:
    await owner.say(full_name="Ada Lovelace", work=[{"name": "Northwind", "position": "Engineer"}])
    assert (await owner.values("full_name,work")) == {
        "full_name": "Ada Lovelace",
        "work": [{"name": "Northwind", "position": "Engineer"}],
    }


async def test_only_the_fields_that_were_asked_for_are_moved(owner: Owner) -> None:
    await owner.say(full_name="Ada", city="Lyon", programming_languages=[{"name": "Python", "level": 4}])
    assert await owner.values("technical_skills") == {"programming_languages": [{"name": "Python", "level": 4}]}


async def test_an_unknown_field_is_named_with_the_nearest_known_one(owner: Owner) -> None:
    answer = await owner.http.get("/api/profile", params={"fields": "ful_name"})
    assert answer.status_code == 422
    assert "full_name" in answer.json()["detail"]


async def test_a_list_keeps_the_order_that_its_owner_gives_it_until_that_is_undone(owner: Owner) -> None:
    by_date = [{"name": "Northwind", "startDate": "2020"}, {"name": "Acme", "startDate": "2015"}]
    await owner.say(work=by_date)
    moved = await owner.say(work=by_date[::-1])
    assert moved["values"] == {"work": by_date[::-1]} == {"work": (await owner.values("work"))["work"]}
    await owner.post(f"/history/{moved['operation_id']}/undo")
    assert await owner.values("work") == {"work": by_date}


async def test_null_removes_a_value(owner: Owner) -> None:
    await owner.say(city="Lyon")
    await owner.say(city=None)
    assert await owner.values("city") == {}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"email": 7}, "email"),
        ({"email": "not-an-email"}, "email"),
        ({"other_phones": ["+44 20 7946 0123", "ask me"]}, "other_phones.1"),
        ({"work": [{"name": "X", "startDate": "2019-13"}]}, "work.0.startDate"),
        ({"website_url": "javascript:alert(1)"}, "website_url"),
        ({"no_such_thing": 1}, "no_such_thing"),
    ],
)
async def test_a_value_that_an_attribute_cannot_have_is_refused_at_its_place(
    owner: Owner, values: dict[str, object], field: str
) -> None:
    answer = await owner.patch(values=values)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_of_several_values_all_are_stored_or_none(owner: Owner) -> None:
    await owner.patch(values={"city": "Lyon", "email": 7})
    assert await owner.values() == {}


@pytest.mark.parametrize("body", [{"owner_id": "x"}, {"values": {"owner_id": "x"}}, {"values": {"revision": 9}}])
async def test_nothing_but_attributes_can_be_said(owner: Owner, body: dict[str, object]) -> None:
    assert (await owner.patch(**body)).status_code == 422


async def test_a_skill_that_is_known_is_followed_by_what_can_be_told_of_it(owner: Owner) -> None:
    await owner.say(work=[{"name": "Northwind", "position": "Engineer", "startDate": "2019", "endDate": "2021"}])
    values = await owner.values("experience_totals")
    assert values["number_of_employers"] == 1


async def test_two_windows_do_not_overwrite_each_other(owner: Owner) -> None:
    revision = (await owner.say(specialisations=["Chess"]))["revision"]
    await owner.patch(values={"specialisations": ["Chess", "Golf"]}, revision=revision)
    answer = await owner.patch(values={"specialisations": ["Chess", "Surf"]}, revision=revision)
    assert (answer.status_code, answer.json()["code"]) == (409, "profile_changed")
    assert await owner.values("specialisations") == {"specialisations": ["Chess", "Golf"]}


async def test_who_has_not_seen_a_value_tells_nobody_of_it(owner: Owner) -> None:
    revision = (await owner.say(city="Lyon"))["revision"]
    await owner.say(city="Malmö")
    answer = await owner.patch(disclosures={"city": "public"}, revision=revision)
    assert (answer.status_code, answer.json()["code"]) == (409, "profile_changed")


async def test_what_changed_elsewhere_is_in_nobodys_way(owner: Owner) -> None:
    revision = (await owner.say(specialisations=["Chess"]))["revision"]
    await owner.say(city="Lyon")
    assert (await owner.patch(values={"specialisations": ["Go"]}, revision=revision)).status_code == 200


async def test_nobody_without_an_account_sees_a_profile(owner: Owner) -> None:
    del owner.http.headers["authorization"]
    assert (await owner.http.get("/api/profile")).status_code == 401
