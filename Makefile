# Everything runs in its own virtual environment; Python 3.11 or newer and make are all that is assumed.
PYTHON ?= python3
VENV ?= .venv
WHEEL_VENV ?= .venv-wheel
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help demo test test-wheel lint clean

help:
	@echo "make demo   build the graph of the corpus, ask who mediated which talks, write graph.ttl"
	@echo "make test   run the tests"
	@echo "make test-wheel  the same from the built wheel, in a virtual environment of its own"
	@echo "make lint   check style, types and layers"
	@echo "make clean  remove what the other targets made"

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(None if v >= (3, 11) else \
	  f"Parley needs Python 3.11 or newer; this is {v[0]}.{v[1]}. Say which one: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[ontology]" --group dev
	@touch $@

demo: $(STAMP)
	@rm -rf demo.store graph.ttl
	$(BIN)/parley build seeds/corpus --store demo.store
	$(BIN)/parley ask who-mediated --evidence --store demo.store
	$(BIN)/parley export graph.ttl --store demo.store

# One process for each core, and one thread for each process.
test: $(STAMP)
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses auto --dist loadscope

# The wheel's own tests: its environment holds no link to this checkout, and the code comes from the wheel.
test-wheel: $(STAMP)
	rm -rf build dist $(WHEEL_VENV)
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	$(PYTHON) -m venv $(WHEEL_VENV)
	$(WHEEL_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(WHEEL_VENV)/bin/python -m pip install --quiet --disable-pip-version-check "$$(ls dist/*.whl)[ontology]" --group dev
	cd tests && ../$(WHEEL_VENV)/bin/python -P -m pytest . --pyargs parley

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/basedpyright

clean:
	rm -rf $(VENV) $(WHEEL_VENV) demo.store graph.ttl build dist *.egg-info
