"""Résumés on paper."""
