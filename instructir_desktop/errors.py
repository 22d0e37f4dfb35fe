"""The exceptions users meet: each message is a sentence, each class has the command line's exit code."""

from __future__ import annotations

from instructir_desktop.sentence import Sentence


class InstructIRError(Exception):
    """Base of all expected failures. `str(error)` is a sentence: what happened, to which file, what the user can do.

    InputError("“{path}” is empty.", path=path): what differs is given beside the sentence, so that `sentence` can be said in
    another language.
    """

    exit_code = 1

    def __init__(self, sentence: str, /, **values: object) -> None:
        self.sentence = Sentence(sentence, **values)
        super().__init__(str(self.sentence))


class UsageError(InstructIRError):
    """What was asked for makes no sense (an empty sentence, a strength above 1)."""

    exit_code = 2


class InputError(InstructIRError):
    """A file that was to be read cannot be read."""

    exit_code = 3


class OutputError(InstructIRError):
    """A file that was to be written cannot be written, or must not be."""

    exit_code = 4


class ModelError(InstructIRError):
    """A model is missing, damaged or unsuitable, or a device fails."""

    exit_code = 5


class Cancelled(InstructIRError):
    """The user stopped the work; nothing was written."""

    exit_code = 130

    def __init__(self, message: str = "Cancelled; nothing was changed.") -> None:
        super().__init__(message)
