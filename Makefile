# Everything one does with this product. Needs python3 (3.11 or newer, with venv), git and make; nothing else.
#   make demo PORT=8123     another port          make test ARGS="-k consent"     some of the tests

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
UV := $(VENV)/bin/uv
UV_VERSION := 0.13.9
CORE := $(VENV)/.core
STUDY_PACKAGES := $(VENV)/.study
SPARK_PACKAGES := $(VENV)/.spark
DEV := $(VENV)/.dev
ARGS ?=
COMPILE := $(UV) pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url
OFFLINE := TILLSAMMANS_TESTING=1
LANGUAGES := sv en so ar

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset dev test test-deep check karta bench assets messages screenshots lock

help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(CORE) node $(if $(STUDY),$(STUDY_PACKAGES)) ## try it: database, web and worker on this machine, with invented people (PORT=, SCALE=county, STORY=12 starts after that chapter, STUDY=1 with Karta & kompass)
	@$(PY) -m config.supervise

demo-reset: $(CORE) node ## the same, after removing everything written in earlier runs
	@$(PY) -m config.supervise --reset

dev: $(DEV) node ## the same, with the web reloading when code changes
	@$(PY) -m config.supervise --dev

test: $(DEV) assets ## all tests but the deep ones, in a throw-away database (ARGS= goes to pytest)
	@$(PY) -m pytest -n 2 --dist worksteal -m "not deep" $(ARGS)

test-deep: $(DEV) assets $(if $(SPARK),$(SPARK_PACKAGES)) ## hammers, every language with axe, kill runs: half an hour or so (SPARK=1: Spark gives the same tables)
	@$(PY) -m pytest -n 2 -m deep $(ARGS)

check: $(DEV) ## format, lint, types, missing migrations, import arrows, templates, and what the tree may not hold
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(OFFLINE) $(VENV)/bin/mypy
	$(OFFLINE) TILLSAMMANS_ROLE=owner $(PY) -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run
	$(VENV)/bin/lint-imports --no-logo
	find tillsammans -path '*/jinja2/*' -name '*.html' | xargs $(VENV)/bin/djlint --lint --quiet
	test ! -f tests/check_tree.py || $(PY) -m tests.check_tree

karta: $(DEV) ## the data provider's tool as one file, dist/karta.pyz, that needs only Python
	@$(PY) -m tillsammans.karta.bundling dist/karta.pyz

bench: $(DEV) assets ## measure, one JSON line per goal (ONLY=caseload,growth runs some)
	@$(PY) -m bench

assets: $(CORE) node ## style sheet and fonts, built from packages when something has changed
	@$(PY) -m tillsammans.ui.build

messages: $(DEV) ## collect texts to translate into locale/, and compile what is translated
	@mkdir -p locale
	@$(VENV)/bin/pybabel -q extract -F pyproject.toml -k gettext_lazy -k lazy -k ngettext_lazy:1,2 -k pgettext_lazy:1c,2 \
		--no-location --sort-output --omit-header -o locale/django.pot .
	@for l in $(LANGUAGES); do \
		if test -f locale/$$l/LC_MESSAGES/django.po; then \
			$(VENV)/bin/pybabel -q update -D django -d locale -i locale/django.pot -l $$l --no-fuzzy-matching; \
		else \
			$(VENV)/bin/pybabel -q init -D django -d locale -i locale/django.pot -l $$l; \
		fi; done
	@rm locale/django.pot
	@$(VENV)/bin/pybabel compile -D django -d locale --statistics

screenshots: $(DEV) assets ## pictures of the pages, for docs/pictures and for laying beside the mocks
	@$(PY) -m pytest -m deep -k pictures $(ARGS)

lock: $(UV) ## renew the five lock files from pyproject.toml
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) --extra dev pyproject.toml -o requirements-dev.lock
	$(COMPILE) --extra research pyproject.toml -o requirements-research.lock
	$(COMPILE) --extra spark -c requirements-dev.lock pyproject.toml -o requirements-spark.lock
	$(PY) -c 'import tomllib; f = open("pyproject.toml", "rb"); \
		print(*tomllib.load(f)["project"]["optional-dependencies"]["assets"])' | $(COMPILE) - -o requirements-assets.lock
	@! grep -nE 'https?://|--(extra-)?index-url|--find-links' requirements*.lock

# --- set-up, done once and again when a lock file changes ---

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed, and '$(PYTHON)' is: $$($(PYTHON) --version 2>&1)." >&2; \
		echo "If you have a newer one, name it: make demo PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "Python's venv is missing. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@echo "Skapar en Python-miljö i $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(CORE): requirements.lock | $(UV)
	@echo "Hämtar det som behövs för att köra ..."
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements.lock
	@touch $@

$(STUDY_PACKAGES): requirements-research.lock | $(UV) $(CORE)
	@echo "Hämtar det som Karta & kompass räknar med ..."
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements-research.lock
	@touch $@

$(SPARK_PACKAGES): requirements-spark.lock | $(UV) $(DEV)
	@echo "Hämtar Spark, som vill ha Java 17 ..."
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements-spark.lock
	@touch $@

$(DEV): requirements-dev.lock | $(UV)
	@echo "Hämtar det som behövs för att utveckla och testa ..."
	@$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements-dev.lock
	@touch $@ $(CORE) $(STUDY_PACKAGES)

# Node is needed only while style sheet and fonts are built. Where the machine has none, a Python package brings it.
.PHONY: node
node: $(CORE)
	@$(PY) -c 'from tillsammans.ui.build import node_folder; node_folder()' 2>/dev/null || \
		$(UV) pip install --quiet --python $(PY) --require-hashes -r requirements-assets.lock
