"""Dialogs: export, about, errors."""
