"""One file per section of the profile: its ``SECTION`` and its ``ATTRIBUTES``."""
