"""Long texts inside the application, offline: the user guide (F1) and the licences of everything that is shipped."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop import licences, paths
from instructir_desktop.ui.help import anchor
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

GUIDE = "guide.md"
PICTURE = "\ufffc"
"""What stands for a picture in Qt's text."""
MISSING = marked("GuideDialog", "The guide is missing from this installation. Install the application once more.")


class GuideDialog(QDialog):
    """The user guide. Links inside it jump; links to the world open the browser, and only when they are clicked."""

    def __init__(self, parent: QWidget | None = None, *, page: str = "") -> None:
        """`page`: the anchor of the heading to begin at, such as "models"."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        self.resize(760, 720)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        path = paths.document(GUIDE)
        self.page.setSearchPaths([str(path.parent)])
        self.page.document().setDefaultStyleSheet(f"a {{ color: {tokens().accent}; }}")
        self.page.document().setDocumentMargin(SPACE_L)
        self.page.setMarkdown(path.read_text(encoding="utf-8") if path.is_file() else self.tr(MISSING))
        _set_apart(self.page.document())
        self.page.setAccessibleName(self.tr("Guide"))
        _finish(self, self.page)
        if page:
            QTimer.singleShot(0, self, lambda: self.show_heading(page))  # once the page is laid out

    def show_heading(self, wanted: str) -> bool:
        """Scroll to a heading by its anchor; False when there is none."""
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == wanted:
                place = self.page.document().documentLayout().blockBoundingRect(block).top()
                self.page.verticalScrollBar().setValue(round(place) - SPACE_M)
                return True
            block = block.next()
        return False

    def _follow(self, url: QUrl) -> None:
        if url.isRelative():
            self.show_heading(url.fragment())
        elif url.scheme() == "https":
            QDesktopServices.openUrl(url)


class LicencesDialog(QDialog):
    """Every shipped part with its licence; the text of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.resize(860, 640)
        self._notices = licences.notices()
        self.names = QListWidget()
        self.names.setSpacing(3)
        self.names.setAccessibleName(self.tr("Parts of the application"))
        self.names.addItems([f"{one.name} {one.version}".strip() for one in self._notices])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.summary = label("", "muted")
        self.summary.setWordWrap(True)
        right = QWidget()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(SPACE_M, 0, 0, 0)
        inside.addWidget(self.summary)
        inside.addWidget(self.text, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.names)
        across.addWidget(right)
        across.setStretchFactor(1, 1)
        across.setSizes([240, 600])
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)
        _finish(self, across)

    def _show(self, row: int) -> None:
        notice = self._notices[row]
        self.summary.setText(f"{notice.name} {notice.version}: {notice.licence}")
        self.text.setPlainText(notice.text)


def _set_apart(page: QTextDocument) -> None:
    """Air above headings and around pictures, which Markdown has no word for."""
    block = page.begin()
    while block.isValid():
        level, picture = block.blockFormat().headingLevel(), block.text() == PICTURE
        if level or picture:
            spaced = QTextBlockFormat()
            spaced.setTopMargin(SPACE_M if picture or level == 1 else 2 * SPACE_M)
            spaced.setBottomMargin(SPACE_M if picture else SPACE_S)
            QTextCursor(block).mergeBlockFormat(spaced)
        block = block.next()


def _finish(dialog: QDialog, content: QWidget) -> None:
    """Put the content above a Close button."""
    close = QPushButton(QCoreApplication.translate("GuideDialog", "Close"))
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    buttons = QHBoxLayout()
    buttons.addStretch(1)
    buttons.addWidget(close)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
    whole.setSpacing(SPACE_L)
    whole.addWidget(content, 1)
    whole.addLayout(buttons)
