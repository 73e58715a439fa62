"""An owner's memories: learnt, recalled, seen, corrected, forgotten."""
