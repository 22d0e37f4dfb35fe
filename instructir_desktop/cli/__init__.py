"""The `instructir` command: the same work without a screen. No Qt."""
