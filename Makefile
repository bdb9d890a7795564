# Everything a contributor or a newcomer runs. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
DOSSIER := examples/dossier
OUT := out

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo test check format lint types docs register lock clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(VENV)/run.stamp: requirements/build.lock requirements/run.lock pyproject.toml
	@echo "== Setting up $(VENV) with pinned packages (about a minute, from PyPI)"
	@$(PYTHON) -c 'import sys; assert (3, 11) <= sys.version_info[:2] <= (3, 13), "Standoff needs Python 3.11 to 3.13; set PYTHON=python3.12, say"'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/build.lock -r requirements/run.lock
	$(PIP) --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.lock
	@echo "== Adding what the tests need"
	$(PIP) --require-hashes -r requirements/dev.lock
	@touch $@

setup: $(VENV)/run.stamp ## Make .venv with the command at .venv/bin/standoff
	@echo "Ready: $(BIN)/standoff --help"

setup-dev: $(VENV)/dev.stamp ## The same, with what the tests need

demo: $(VENV)/run.stamp ## Read the example dossier and write a report
	@mkdir -p $(OUT)
	$(BIN)/standoff add $(DOSSIER) --ledger $(OUT)/demo.db
	$(BIN)/standoff summary --ledger $(OUT)/demo.db
	$(BIN)/standoff report --ledger $(OUT)/demo.db -o $(OUT)/report.html --title "February 2022"
	@echo "Open $(OUT)/report.html in a browser; ask more with: $(BIN)/standoff show statements --ledger $(OUT)/demo.db"

test: $(VENV)/dev.stamp ## Run the tests
	$(BIN)/python -m pytest

check: $(VENV)/dev.stamp lint types ## Format, lint, types, the register, tests, docs in step
	$(BIN)/standoff register check
	$(BIN)/python -m pytest

format: $(VENV)/dev.stamp ## Put the code in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

docs: $(VENV)/dev.stamp ## Write the generated parts of the docs anew
	$(BIN)/python scripts/schema.py
	$(BIN)/python scripts/docs_cli.py
	$(BIN)/python scripts/docs_model.py

register: $(VENV)/run.stamp ## Check the register and print which offices have no known holder
	$(BIN)/standoff register check
	$(BIN)/python scripts/register/coverage.py

lock: ## Pin all dependencies anew (needs uv)
	uv pip compile requirements/build.in --universal --generate-hashes -q -o requirements/build.lock
	uv pip compile pyproject.toml --universal --generate-hashes -q -o requirements/run.lock
	uv pip compile pyproject.toml --universal --generate-hashes -q --extra dev --extra frames --extra postgres -o requirements/dev.lock

clean: ## Remove everything that was made
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache .hypothesis
