# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
# `make help` explains every target. Python 3.11 or newer is the only thing that must be there.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PORT ?= 8000
VAR_DIR ?= var
SCALE ?= small
# As many processes as cores; the browser tests stay together, on one running site.
PYTEST_ARGS ?= -q --numprocesses auto --dist loadgroup
export VAR_DIR
export PYTHONPATH := $(CURDIR):$(CURDIR)/site
export PATH := $(CURDIR)/.venv/bin:$(PATH)

PYTHON3 ?= python3
MANAGE := .venv/bin/python manage.py
SOURCES := config core accounts library signing organizations notifications comments news events proposals groups \
	programmes pacts processes home demo

.PHONY: help
help: ## Explain every target
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | awk -F'|' '{printf "  %-14s %s\n", $$1, $$2}'

# --- Set-up: each step is skipped when nothing it depends on has changed -------------------------------------------

.venv/.ready: requirements-dev.txt
	@$(PYTHON3) -c 'import sys; sys.exit("Patto needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@test -x .venv/bin/python || $(PYTHON3) -m venv .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check "$$(sed -n 's/^\(uv==[0-9.]*\).*/\1/p' requirements-dev.txt)"
	@echo "Installing the pinned packages…"
	@.venv/bin/uv pip sync --quiet --compile-bytecode --python .venv/bin/python requirements-dev.txt \
		|| .venv/bin/python -m pip install --quiet -r requirements-dev.txt
	@touch $@

node_modules/.ready: package.json package-lock.json .venv/.ready
	@echo "Installing the front-end packages…"
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: assets messages-compiled set-up
assets: node_modules/.ready ## Build style, script, icons and the fonts of the PDFs into VAR_DIR
	@npm run --silent build
	@$(MANAGE) build_pdf_fonts

messages-compiled: .venv/.ready ## Compile the catalogues that have changed
	@for language in it uk; do \
		folder=site/locale/$$language/LC_MESSAGES; \
		if [ ! -e $$folder/django.mo ] || [ $$folder/django.po -nt $$folder/django.mo ]; then \
			pybabel --quiet compile --input-file=$$folder/django.po --output-file=$$folder/django.mo --locale=$$language; \
		fi; \
	done

set-up: .venv/.ready messages-compiled assets ## Install and build all that the site needs to start
	@mkdir -p $(VAR_DIR)

# --- The two commands ----------------------------------------------------------------------------------------------

.PHONY: run dev test
run dev: export DJANGO_SETTINGS_MODULE ?= config.settings.dev
run dev: export SITE_URL ?= http://127.0.0.1:$(PORT)
run: export DEBUG ?= false
dev: export DEBUG = true
run: SERVE ?= gunicorn config.wsgi --bind 127.0.0.1:$(PORT) --threads 4 --log-level warning
run: set-up ## Show the demo site on http://127.0.0.1:$PORT, with its worker
	@$(MANAGE) set_up_site
	@$(MANAGE) load_demo
	@echo "Patto is on http://127.0.0.1:$(PORT)/ (stop it with Ctrl-C); mail arrives as files in $(VAR_DIR)/mail/"
	@$(MANAGE) db_worker --no-startup-delay >>$(VAR_DIR)/worker.log 2>&1 & worker=$$!; \
		$(MANAGE) run_clock >>$(VAR_DIR)/clock.log 2>&1 & clock=$$!; \
		trap 'kill $$worker $$clock 2>/dev/null || true' EXIT INT TERM; \
		$(SERVE)

dev: SERVE = $(MANAGE) runserver 127.0.0.1:$(PORT)
dev: run ## The same while writing code: reloads, shows errors, has /gallery/

test: set-up ## Run every test, on SQLite or on DATABASE_URL
	@pytest $(PYTEST_ARGS)

# --- The gate --------------------------------------------------------------------------------------------------------

.PHONY: check format lint types layers migrations messages licences templates
check: set-up lint types layers migrations messages templates licences ## Format, lint, types, layers, migrations, messages, licences

format: .venv/.ready ## Write every file the way `make check` wants it
	@ruff format .
	@ruff check --fix .
	@djhtml templates

lint: .venv/.ready ## Ruff: format and lint
	@ruff format --check --quiet .
	@ruff check --quiet .

types: .venv/.ready ## mypy, strict on services, querysets, permissions, signing, core
	@mypy --no-error-summary site/config $(wordlist 2,99,$(SOURCES))

layers: .venv/.ready ## import-linter: which room may import which
	@lint-imports --no-logo >/dev/null || lint-imports --no-logo

migrations: .venv/.ready ## Nothing left to migrate, and no migration that breaks a running site
	@$(MANAGE) check --fail-level ERROR 2>/dev/null || $(MANAGE) check --fail-level ERROR
	@$(MANAGE) makemigrations --check --dry-run
	@DJANGO_SETTINGS_MODULE=config.settings.test $(MANAGE) lintmigrations --quiet ok ignore --no-cache --ignore-initial-migrations \
		--include-apps $(filter-out config demo,$(SOURCES))

messages: .venv/.ready ## The Italian and Ukrainian catalogues are complete
	@.venv/bin/python -m pytest -q --no-header tests/architecture/test_messages.py

templates: .venv/.ready ## djhtml: templates are indented
	@djhtml --check templates

licences: .venv/.ready ## reuse: every file says whose it is
	@reuse lint --quiet || reuse lint

catalogue: .venv/.ready ## Collect the words of the interface into site/locale (needs gettext)
	@$(MANAGE) makemessages --locale it --locale uk --no-location --no-wrap \
		--ignore .venv --ignore node_modules --ignore var --ignore tests --ignore bench

lock: .venv/.ready ## Compile requirements*.txt from pyproject.toml
	@uv pip compile --quiet --universal --python-version 3.11 --no-header --no-emit-index-url pyproject.toml -o requirements.txt
	@uv pip compile --quiet --universal --python-version 3.11 --no-header --no-emit-index-url pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	@uv pip compile --quiet --universal --python-version 3.11 --no-header --no-emit-index-url --group build -c requirements.txt -o requirements-build.txt

# --- Measures ------------------------------------------------------------------------------------------------------

.PHONY: bench catalogue lock clean
bench: set-up ## Requests/s, p50/p99, queries and bytes per page (SCALE=small|large PAGES=…)
	@.venv/bin/python -m bench --scale $(SCALE) $(if $(PAGES),--pages $(PAGES))

clean: ## Remove all that the machine made (database and media too)
	@rm -rf $(VAR_DIR) .venv node_modules
	@find site/locale -name '*.mo' -delete
