"""What the window does with sentences beside carrying them out: remembering, forgetting, comparing, mixing."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from instructir_desktop.core.geometry import Box
from instructir_desktop.document.mixing import Mix, mix_of
from instructir_desktop.settings import PAST_SENTENCES, Settings
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.contact_sheet import ContactSheet, middle
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.dialogs.contact_sheet_dialog import ContactSheetDialog
from instructir_desktop.ui.dialogs.mix_dialog import MixDialog
from instructir_desktop.ui.editor import Editor, sentence_of
from instructir_desktop.ui.embedding import Embedding
from instructir_desktop.ui.panels.instruction_bar import InstructionBar

PAST = "sentences"
"""The setting that holds the user's own sentences: on this computer only, and shown nowhere but in the bar."""


class SentenceActions(QObject):
    """Belongs to one window."""

    def __init__(
        self,
        window: QWidget,
        editor: Editor,
        settings: Settings,
        bar: InstructionBar,
        canvas: CanvasView,
        dialogs: DialogOpener,
    ) -> None:
        super().__init__(window)
        self._dialogs = dialogs
        self._window = window
        self._editor = editor
        self._settings = settings
        self._bar = bar
        self._canvas = canvas
        bar.set_past(settings.list(PAST))
        bar.sentenceForgotten.connect(self.forget_one)
        bar.submitted.connect(self._submit)
        bar.answered.connect(editor.answer)
        self._embedding = Embedding(editor.engine, self)
        self._embedding.ready.connect(self._mixed)
        self._embedding.failed.connect(lambda error: editor.message.emit(sentence_of(error), "error"))
        self._mixing: tuple[str, str, float] | None = None

    def say(self, sentence: str) -> None:
        """Write a sentence into the bar and carry it out."""
        self._bar.write(sentence)
        self._editor.submit(sentence)

    def _submit(self, sentence: str) -> None:
        self._editor.submit(sentence, self._bar.planned())

    # The user's own sentences

    def remember(self, sentence: str) -> None:
        """Keep a sentence that was carried out, as the latest."""
        if not self._settings.on("keep_sentences"):
            return
        self._settings.put_first(PAST, " ".join(sentence.split()), most=PAST_SENTENCES)
        self._bar.set_past(self._settings.list(PAST))

    def forget_one(self, sentence: str) -> None:
        self._settings.drop(PAST, sentence)
        self._settings.save()
        self._bar.set_past(self._settings.list(PAST))

    def forget_all(self) -> None:
        """Delete them all, also from the file, once the user has agreed."""
        count = len(self._settings.list(PAST))
        if not count:
            self._bar.set_message(self.tr("No sentences of yours are kept."))
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Forget my sentences"))
        box.setText(
            self.tr("Delete the {count} sentences kept for completion?").format(count=count)
            if count > 1
            else self.tr("Delete the sentence kept?")
        )
        box.setInformativeText(
            self.tr("They are kept on this computer only. The steps of your photos stay as they are.")
        )
        forget = box.addButton(self.tr("Forget"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(lambda _: self._forget() if box.clickedButton() is forget else None)
        box.open()

    def _forget(self) -> None:
        self._settings.put(PAST, ())
        self._settings.save()
        self._bar.set_past(())
        self._bar.set_message(self.tr("Your sentences were forgotten."))

    # Four readings

    def compare(self) -> None:
        """Show four readings of the sentence in the box on what is in view."""
        document, photo, text = self._editor.document, self._editor.photo, self._bar.text().strip()
        if document is None or photo is None:
            return
        if not text:
            self._bar.set_message(self.tr("Write a sentence first; four readings of it can then be compared."))
            return
        if self._editor.is_running:
            self._bar.set_message(
                self.tr("Wait until the photo is restored, or cancel that, before comparing readings.")
            )
            return
        dialog = ContactSheetDialog(self._window, text)
        sheet = ContactSheet(self._editor.engine, self._editor.model, dialog)

        sheet.ready.connect(dialog.show_reading)
        sheet.progress.connect(dialog.set_progress)
        sheet.finished.connect(dialog.set_finished)
        sheet.failed.connect(lambda error: dialog.set_failed(sentence_of(error)))
        dialog.picked.connect(lambda candidate: self._editor.submit(text, candidate.parse))
        dialog.finished.connect(sheet.cancel)
        sheet.begin(text, document, photo.session.photo, middle(self._in_view(), document.source.size))
        self._dialogs.open_dialog(dialog)

    def _in_view(self) -> Box:
        return self._canvas.transform.visible()

    # Mixing

    def mix(self, step_id: str) -> None:
        """Ask what to mix a step with, and how."""
        document = self._editor.document
        if document is None:
            return
        dialog = MixDialog(self._window, document.step(step_id))
        dialog.accepted.connect(lambda: self._begin_mixing(step_id, dialog.text, dialog.amount))
        self._dialogs.open_dialog(dialog)

    def _begin_mixing(self, step_id: str, text: str, amount: float) -> None:
        self._mixing = (step_id, text, amount)
        self._embedding.ask(text, self._editor.model)

    def _mixed(self, text: str, embedding: tuple[float, ...]) -> None:
        document, wanted, self._mixing = self._editor.document, self._mixing, None
        if document is None or wanted is None or wanted[1] != text:
            return
        step_id, _, amount = wanted
        step = next((step for step in document.steps if step.id == step_id), None)
        if step is not None:
            known = mix_of(step)
            first = known.first if known is not None else step.embedding
            self._editor.mix(step_id, Mix(text, amount, first, embedding))
