"""Understanding: lines become sections, sections entries, entries a JSON Resume whose values keep their spans."""
