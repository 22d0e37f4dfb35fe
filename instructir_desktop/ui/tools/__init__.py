"""What the pointer does on the canvas: pan, or draw a region."""
