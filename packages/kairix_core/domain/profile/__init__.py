"""The profile: what it can hold (attributes), what it rests on (facts), and the entries of its lists."""
