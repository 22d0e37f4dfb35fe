"""End-to-end journeys of docs/journeys.md, through main(), with pictures of how the window looked."""
