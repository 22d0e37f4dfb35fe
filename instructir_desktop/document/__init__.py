"""What the user edits: steps, regions, history, sidecar, render. No Qt, no torch."""
