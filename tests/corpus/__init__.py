"""Invented careers, printed as résumés in many layouts and languages, with the exact truth beside each.

``python -m tests.corpus --seed 7 --count 100 --out DIR --score`` prints them, reads them and says how well.
"""
