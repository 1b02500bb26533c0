# `make` alone lists the targets. ARGS goes to the program: make test ARGS="-k search"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help try test lint check texts lock clean

ARGS ?=
UV ?= uv

# The first that fits is taken; PYTHON=/path/to/python names another.
PYTHON ?= python3.11 python3.12 python3.13 python3.14 python3
FITS = import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

PIP = .venv/bin/python -m pip --quiet --quiet --disable-pip-version-check
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(ARGS)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

try: .venv/run.stamp ## set up, and talk to the bot in the browser: no token, no network
	@.venv/bin/suhbat try $(ARGS)

test: .venv/dev.stamp ## set up, and run the tests
	@.venv/bin/pytest $(ARGS)

lint: .venv/dev.stamp ## ruff, mypy, import-linter
	@.venv/bin/ruff check --quiet
	@.venv/bin/ruff format --check --quiet
	@.venv/bin/mypy --no-error-summary
	@.venv/bin/lint-imports --no-logo

check: test lint ## the tests and the linters: what a change has to pass

texts: .venv/dev.stamp ## bring the translations' files in line with the texts in the code
	@.venv/bin/python tools/texts.py

lock: ## resolve the dependencies anew into requirements/ (needs uv); ARGS=--upgrade takes newer ones
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: python3 -m pip install uv" >&2; exit 1; }
	$(COMPILE) pyproject.toml --output-file requirements/run.txt
	$(COMPILE) pyproject.toml --extra semantic --constraint requirements/run.txt --output-file requirements/semantic.txt
	$(COMPILE) pyproject.toml --extra postgresql --constraint requirements/run.txt --output-file requirements/postgresql.txt
	$(COMPILE) --group build --output-file requirements/build.txt
	$(COMPILE) --group lexicon --output-file requirements/lexicon.txt
	$(COMPILE) pyproject.toml --extra postgresql --extra semantic --group dev \
		--constraint requirements/postgresql.txt --constraint requirements/semantic.txt --output-file requirements/dev.txt

clean: ## remove the virtual environment and the caches; data/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache dist

# A stamp is as old as the last install: it is made again when a lock or pyproject.toml changes.
.venv/run.stamp: requirements/run.txt requirements/build.txt requirements/lexicon.txt pyproject.toml tools/lexicon.py
	@for python in $(PYTHON); do \
		if "$$python" -c '$(FITS)' 2>/dev/null; then \
			echo "Setting up .venv"; exec "$$python" -m venv .venv; \
		fi; \
	done; \
	echo "Python 3.11 or newer with venv is needed; on Debian: apt-get install python3 python3-venv" >&2; exit 1
	@$(PIP) install --require-hashes --requirement requirements/run.txt --requirement requirements/build.txt \
		--requirement requirements/lexicon.txt
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable .
# The dictionaries of all languages take 300 MB; the lexicon is made of one of them, and stays.
	@$(PIP) uninstall --yes --requirement requirements/lexicon.txt
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@
