"""Layouts that the rules of the reader are not written on."""
