"""What a sentence asks for, from the head's probabilities. Pure: no Qt, no torch, no files."""
