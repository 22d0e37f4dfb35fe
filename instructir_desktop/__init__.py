"""InstructIR Desktop: a photo editor whose tool is a sentence."""

__version__ = "0.1.0"
