"""How much one account may keep."""

from __future__ import annotations

import pytest

from kairix_core.errors import StorageFull
from kairix_core.policies.upload_quota import MAX_BYTES, MAX_FILES, check_room
from kairix_core.ports import Holdings


@pytest.mark.parametrize(("files", "size"), [(0, 0), (MAX_FILES - 1, 0), (1, MAX_BYTES - 10)])
def test_there_is_room_up_to_the_limit(files: int, size: int) -> None:
    check_room(Holdings(files, size), 10)


@pytest.mark.parametrize(("files", "size"), [(MAX_FILES, 0), (1, MAX_BYTES - 9)])
def test_there_is_no_room_above_it(files: int, size: int) -> None:
    with pytest.raises(StorageFull):
        check_room(Holdings(files, size), 10)
