"""The canvas: the photo with its steps, zoom and pan, before/after, regions drawn over it."""
