from __future__ import annotations

import pytest

from api.documents.desk import Desk
from api.forgetting.forgetter import Forgetter


@pytest.fixture
def forgetter(desk: Desk) -> Forgetter:
    """The owner, with a representative and a worker beside the API."""
    return Forgetter(desk.http)
