"""PyInstaller's hook for transformers, in place of the contributed one: sources beside the byte code, one family of models.

transformers lists its own folders and reads its own sources when it is imported, so both kinds are needed. The
contributed hook also copies the metadata of every installed package that transformers has ever heard of (pytest and
ruff among them), which the list of licences would show; the spec copies that of what is shipped, which is what
transformers checks at import.
"""

module_collection_mode = "pyz+py"
