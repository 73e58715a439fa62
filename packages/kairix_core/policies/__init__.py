"""Pure rules: no await, no clock, no random."""
