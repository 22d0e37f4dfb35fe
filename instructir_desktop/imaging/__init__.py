"""Photo files to and from ImageBuffer. No Qt, no torch."""
