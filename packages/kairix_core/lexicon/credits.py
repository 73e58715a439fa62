"""What is to be said beside roles that come from a table of others, by the name of the table."""

from __future__ import annotations

from collections.abc import Mapping

ONET = "onet"
CREDITS: Mapping[str, str] = {
    ONET: (
        "This site includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
        "Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. "
        "Kairix has modified the information; USDOL/ETA has not approved, endorsed or tested these modifications."
    ),
}
