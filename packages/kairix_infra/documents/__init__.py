"""Reading a résumé from a file, whatever its format, without a model.

Every format becomes *runs* of text with their place (``runs``), runs become lines in reading order (``layout``), lines
become sections (``sections``), sections become entries, and entries a JSON Resume in which each value keeps its span.
JSON Resume and YAML know their values already: they are printed (``manuscript``), so that they have a text too.
"""

from kairix_infra.documents.reader import FileReader, read_resume

__all__ = ["FileReader", "read_resume"]
