"""The window's language, chosen before the first widget is made (another makes them anew: ui/desk.py); Qt's own texts too."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from instructir_desktop import paths

log = logging.getLogger(__name__)

NAMES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "zh_CN": "简体中文",
}
"""Each in its own words, so that it is found whatever the window speaks."""


def matched(wanted: Sequence[str]) -> str:
    """The first language we have of those a desktop asks for ("de-AT", "zh-Hans-CN", …); English when there is none."""
    for tag in wanted:
        words = tag.replace("-", "_").split("_")
        traditional = any(word in ("Hant", "TW", "HK", "MO") for word in words[1:])
        code = "" if words[0] == "zh" and traditional else "zh_CN" if words[0] == "zh" else words[0]
        if code in NAMES:
            return code
    return "en"


def use_language(app: QApplication, choice: str) -> str:
    """Speak `choice` ("system" or one of NAMES) from now on in every widget made after this; returns the language's code."""
    code = choice if choice in NAMES else matched(QLocale.system().uiLanguages())
    for former in app.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(former)
        former.deleteLater()
    # A desktop without a language ("C") writes dates as programs do; the language that is spoken does it for people.
    ours = choice != "system" or QLocale.system().language() == QLocale.Language.C
    QLocale.setDefault(QLocale(code) if ours else QLocale.system())
    if code == "en":
        return code
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"instructir_{code}", str(paths.resource("translations"))),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            log.warning("The translation %s is missing.", name)
            translator.deleteLater()
    return code
