# One command each: `make run` opens the editor, `make test` tests it, `make lint` checks the code.
# `make package` builds the bundle, its archive and the .deb into dist/, `make smoke` uses them as a user would.
# Everything is set up on the first call (make venv); PYTHON=python3.12 chooses the interpreter.

SHELL := /bin/bash
STAMP := .venv/.complete
BIN := .venv/bin

.PHONY: run test attack fuzz lint venv package smoke pictures journeys presets wheel translations licences audit

run: venv
	@bash packaging/run.sh

test: venv
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

# Every promise of docs/safety.md attacked at full length (15 minutes at most), with the table at the end.
attack: venv
	@INSTRUCTIR_ATTACK=full timeout 1500 $(BIN)/python -m pytest tests/attacks -q -n 2 --dist loadfile -p no:cacheprovider

# A search for input that the parsers do not refuse properly; needs the optional extra "fuzz" (atheris).
FUZZ_SECONDS ?= 60
fuzz: venv
	@$(BIN)/python -c 'import atheris' 2>/dev/null || $(BIN)/pip install --quiet 'atheris>=2.3'
	@for target in sidecar regions preset journal raster; do \
	  echo "fuzz: $$target, $(FUZZ_SECONDS) s"; \
	  $(BIN)/python -m tests.attacks.run_fuzz $$target $(FUZZ_SECONDS) || exit 1; \
	done

lint: venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

package: venv
	$(BIN)/python packaging/package.py $(ARGUMENTS)

smoke: venv
	$(BIN)/python packaging/smoke.py $(ARGUMENTS)

wheel: venv
	$(BIN)/python -m build --outdir dist
	@for file in dist/instructir_desktop-*.whl dist/instructir_desktop-*.tar.gz; do \
	  PYTHON=$(CURDIR)/$(BIN)/python bash packaging/try_wheel.sh "$$file" || exit 1; \
	done

# Collects the window's texts into resources/translations, compiles them, and reports what has no translation.
translations: venv
	$(BIN)/python packaging/translations.py $(ARGUMENTS)

# The kept pictures of the journeys (docs/journeys.md) made anew, after the window has changed: look at them before a commit.
journeys: venv
	WRITE_PICTURES=1 $(BIN)/pytest tests/journeys

# The licences of all packages that are shipped, into resources/licenses/packages: after constraints.txt has changed.
licences: venv
	$(BIN)/python packaging/licences.py

# Known vulnerabilities of the pinned packages, asked of PyPI's database (network). --strict: what cannot be asked about fails.
audit: venv
	@test -x build/audit/bin/pip-audit || ($(BIN)/python -m venv build/audit && build/audit/bin/pip install --quiet pip-audit)
	build/audit/bin/pip-audit --strict --progress-spinner off --disable-pip --require-hashes -r hashes.txt

# docs/guide/*.png, docs/window.png and docs/before-after.jpg, from the bundle in dist: after the window or the model has changed.
pictures: venv
	$(BIN)/python packaging/screenshots.py

# The starter presets, with the bundled model's embeddings: after it has changed.
presets: venv
	$(BIN)/python packaging/presets.py

venv: $(STAMP)

$(STAMP): pyproject.toml constraints.txt packaging/system.sh packaging/venv.sh
	@bash packaging/system.sh
	@bash packaging/venv.sh
	@touch $@
