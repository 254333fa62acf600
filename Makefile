# The commands of the house. Prerequisites: Python 3.11 with venv, and make.

PYTHON ?= python3
ENV := .venv/bin/python

# Vietnamese is printed whatever the locale is.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check bench campaign faults gold docs messages lock environment

help:  ## say what the commands do
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-17s%s\n", $$1, $$2 }'

demo:  ## the site with samples and demo accounts on http://127.0.0.1:$PORT (8000)
	@$(PYTHON) -m tools.demo

test: environment  ## every test, on SQLite and PostgreSQL, with a real browser
	@$(ENV) -m tools.test

check: export TIENDO_MODE = test
check: environment  ## style, types, arrows between packages, migrations, templates, translations
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo
	$(ENV) manage.py makemigrations --check --dry-run
	.venv/bin/djlint src --lint --quiet
	$(ENV) tools/messages.py check

bench: environment  ## how fast the reader and the checks are, and whether their time grows with the text (SIZES="1 4 16" in MB)
	@$(ENV) -m benchmarks.reading $(SIZES)
	@$(ENV) -m benchmarks.files
	@$(ENV) -m benchmarks.checking

campaign: environment  ## spoilt texts and files through the reader, too long for every run (N=10000, FILES=5000, SEED=1)
	@$(ENV) -m tools.campaign --texts $(or $(N),10000) --files $(or $(FILES),5000) --seed $(or $(SEED),1)

faults: environment  ## planted faults through the checks: what is found of each type, and false alarms (N=40, SEED=1)
	@$(ENV) -m tools.faults --each $(or $(N),40) --seed $(or $(SEED),1)

gold: environment  ## the reader against the labelled texts in ../shared/gold: scores, and doubts against errors
	@$(ENV) -m tools.gold

docs: environment  ## the reference pages that are made from the tests and the code
	@$(ENV) tools/docs.py

messages: environment  ## gather what the screens say, and compile the translations
	$(ENV) tools/messages.py gather
	$(ENV) tools/messages.py compile

lock: environment  ## pin the dependencies of pyproject.toml anew, with hashes and no host
	.venv/bin/uv pip compile pyproject.toml --extra web --generate-hashes --no-header --quiet -o requirements.lock
	.venv/bin/uv pip compile pyproject.toml --extra web --extra dev -c requirements.lock --generate-hashes --no-header --quiet -o requirements-dev.lock

environment:
	@$(PYTHON) -m tools.environment dev
