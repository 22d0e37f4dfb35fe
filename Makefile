# One command each: `make run` opens the editor, `make test` tests it, `make lint` checks the code.
# Everything is set up on the first call (make venv); PYTHON=python3.12 chooses the interpreter.

SHELL := /bin/bash
STAMP := .venv/.complete
BIN := .venv/bin

.PHONY: run test lint venv

run: venv
	@bash packaging/run.sh

test: venv
	@$(BIN)/pytest

lint: venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

venv: $(STAMP)

$(STAMP): pyproject.toml constraints.txt packaging/system.sh packaging/venv.sh
	@bash packaging/system.sh
	@bash packaging/venv.sh
	@touch $@
