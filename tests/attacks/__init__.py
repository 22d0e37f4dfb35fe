"""Attacks on what the application promises (docs/safety.md); `make attack` runs them at full length."""
