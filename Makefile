# The one task file: people and CI call the same recipes. Each does all of its own set-up.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# More for sdw, as in: make check OPTIES="--formaat github"
OPTIES ?=

.PHONY: help site serve check test test-snel test-scripts lint bench bench-pages screens lock kaarten clean

help:  ## Show the recipes.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1 — \2/p' Makefile

site: $(VENV)/.site  ## Build the real site into site/.
	@$(BIN)/sdw build $(OPTIES)
	@echo "Bekijk de site: make serve, en open dan http://127.0.0.1:8000/"

serve: $(VENV)/.site  ## Preview the site; it follows what you save.
	@$(BIN)/sdw serve

check: $(VENV)/.site  ## Check all content without writing anything.
	@$(BIN)/sdw check $(OPTIES)

# The last net under tests: each wait in them has an end of its own (tests/waiting.py).
PYTEST := $(BIN)/python -m pytest -n auto --dist loadgroup --timeout 900
# The theme's scripts on their own: no build step, no browser.
THEME  := tests/theme/node_modules/.bin
SCRIPTS := theme/assets/js sdw_build/preview/*.js tests/browser/spraak.js tests/theme/*.js

test: $(VENV)/.test  ## Run lint, types and every test, a real browser and web server included.
	@sh tests/system/install.sh
	@$(MAKE) --no-print-directory lint test-scripts
	@$(PYTEST)

test-snel: $(VENV)/.test test-scripts  ## Run the quick tests only: no whole site, no browser, no other program.
	@$(PYTEST) -m "not traag"

test-scripts:  ## Run the tests of the theme's scripts.
	@sh tests/system/npm.sh theme
	@node --import ./tests/theme/modules.js --test --test-reporter=dot tests/theme/*.test.js

lint: $(VENV)/.test  ## Check lint, format and types, of Python and of the theme's scripts.
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@sh tests/system/npm.sh theme
	@$(THEME)/biome lint --config-path=tests/theme/lint.json --error-on-warnings $(SCRIPTS)
	@$(THEME)/tsc --project tests/theme

bench: $(VENV)/.test  ## Measure how well readers find what answers them.
	@$(BIN)/python -m bench.search

bench-pages: $(VENV)/.test  ## Measure every kind of page: Lighthouse, weight, axe and the Nu checker.
	@sh tests/system/install.sh
	@npm ci --prefix bench --silent --no-fund --no-audit --ignore-scripts
	@$(BIN)/python -m bench.pages $(OPTIES)

screens: $(VENV)/.test  ## Draw every kind of page at 360 and 1280 px, light and dark, into .cache/schermen.
	@sh tests/system/install.sh
	@$(BIN)/python -m bench.screens $(OPTIES)

lock: $(VENV)/.test  ## Renew both locks from pyproject.toml.
	@$(BIN)/pip install --quiet 'uv>=0.9,<1'
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --group build pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --group build --group dev pyproject.toml -o requirements-dev.lock

kaarten: $(VENV)/.test  ## Draw the cards again that pages show where they are shared.
	@$(BIN)/python -m sdw_build.drawing.social_cards "Sterk door Werk" theme/assets/img/delen

clean:  ## Remove what was built and installed.
	@rm -rf $(VENV) site site-server site-voorbeeld site-voorbeeld-server .site-* .cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; found: $$($(PYTHON) --version 2>&1)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.lock pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.test: requirements-dev.lock $(VENV)/.site
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
