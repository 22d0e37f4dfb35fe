"""Degradations, instruction corpus, training and evaluation of the bundled model. Not in the frozen application."""
