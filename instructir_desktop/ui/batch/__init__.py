"""Batches in the window: choosing, working through the queue beside the editor, showing how it stands."""
