"""Many photos, one stack, one export recipe: a queue that survives whatever happens to the process. See docs/batch.md."""
