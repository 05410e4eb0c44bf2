# QGIS belongs to the system's Python; another python3 earlier on PATH does not see it.
SYSTEM_PYTHON ?= /usr/bin/python3
VENV := .venv
PYTHON := $(VENV)/bin/python
DATA ?= ../shared/data
OFFSCREEN := QT_QPA_PLATFORM=offscreen
SHIPPED := __init__.py plugin.py core layers algorithms ui

.PHONY: help demo test test-core matrix qt6 fuzz lint sample model trial bench accuracy i18n package deploy desktop clean

help: ## what can be made
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: ## the main job on the embedded sample, headless; leaves demo-output/
	@bash tools/ensure_qgis.sh
	@$(OFFSCREEN) $(SYSTEM_PYTHON) tools/demo.py

test: $(VENV)/ready i18n/trocha_es.qm ## the whole suite, offscreen
	@bash tools/ensure_qgis.sh xvfb xauth qttools5-dev-tools
	@bash tools/in_private_tmp.sh env $(OFFSCREEN) $(PYTHON) -m pytest $(ARGS)

test-core: ## the core's tests on any Python with numpy and pytest, no QGIS
	python3 -m pytest test/core -p no:pytest_qgis $(ARGS)

matrix: ## suite, demo and desktop in other QGIS versions too (chroots under build/); needs root
	@bash tools/ensure_qgis.sh mmdebstrap python3-pip
	@$(SYSTEM_PYTHON) tools/matrix.py $(ARGS)

qt6: ## readiness for Qt 6 and QGIS 4: enums, names, forms
	@bash tools/ensure_qgis.sh python3-venv
	@$(SYSTEM_PYTHON) tools/check_qt6.py

fuzz: build/fuzz/ready ## coverage-guided fuzzing of what reads text; ARGS=-max_total_time=600
	@bash tools/in_private_tmp.sh build/fuzz/bin/python tools/fuzz.py $(or $(ARGS),-max_total_time=60)

lint: $(VENV)/ready ## style, imports, and the scan of the plugin site
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/bandit -q -r $(SHIPPED) -t $(shell cat tools/bandit_rules.txt)

sample: ## rebuild resources/sample/ from its script
	@bash tools/ensure_qgis.sh
	$(OFFSCREEN) $(SYSTEM_PYTHON) tools/make_sample.py

model: ## rebuild resources/models/ from its script
	@bash tools/ensure_qgis.sh
	$(OFFSCREEN) QT_HASH_SEED=0 $(SYSTEM_PYTHON) tools/make_model.py

trial: ## the main job on real layers in DATA=folder; leaves trial-output/
	@bash tools/ensure_qgis.sh
	$(OFFSCREEN) $(SYSTEM_PYTHON) tools/trial.py "$(DATA)"

bench: ## speed and memory beside other programs; ARGS="r.walk --rounds 3", ARGS=--write
	@bash tools/ensure_qgis.sh
	@bash tools/in_private_tmp.sh env $(OFFSCREEN) $(SYSTEM_PYTHON) benchmarks/run.py $(ARGS)

accuracy: ## the error of each neighbourhood on steep ground; writes docs/accuracy.md and its picture
	@bash tools/ensure_qgis.sh python3-matplotlib
	@$(SYSTEM_PYTHON) benchmarks/accuracy.py

desktop: ## drive the real desktop under Xvfb; leaves build/desktop/*.png
	@bash tools/ensure_qgis.sh xvfb xauth
	$(SYSTEM_PYTHON) tools/desktop_check.py build/desktop

i18n: build/i18n-venv/ready ## extract new strings to i18n/trocha_es.ts, to be translated there
	build/i18n-venv/bin/python tools/extract_strings.py

i18n/trocha_es.qm: i18n/trocha_es.ts
	@bash tools/ensure_qgis.sh qttools5-dev-tools
	@$$(command -v lrelease || echo /usr/lib/qt5/bin/lrelease) -silent $< -qm $@

package: $(VENV)/ready i18n/trocha_es.qm ## build/trocha.zip, as the plugin site takes it, and checked by its rules
	@mkdir -p build
	@rm -f build/trocha.zip
	@TZ=UTC git archive --format=zip --prefix=trocha/i18n/ --add-file=i18n/trocha_es.qm --prefix=trocha/ -o build/trocha.zip HEAD
	@$(PYTHON) tools/check_package.py build/trocha.zip

deploy: i18n/trocha_es.qm ## link this folder into the QGIS profile
	mkdir -p "$(HOME)/.local/share/QGIS/QGIS3/profiles/default/python/plugins"
	ln -sfn "$(CURDIR)" "$(HOME)/.local/share/QGIS/QGIS3/profiles/default/python/plugins/trocha"

clean: ## remove what can be made again
	rm -rf build demo-output trial-output .pytest_cache .ruff_cache .hypothesis .qgis-settings

$(VENV)/ready: test/requirements.txt
	@bash tools/ensure_qgis.sh python3-venv
	$(SYSTEM_PYTHON) -m venv --clear --system-site-packages $(VENV)
	$(VENV)/bin/pip install -q --disable-pip-version-check -r test/requirements.txt
	@touch $@

# The fuzzer comes as a compiled package for few Pythons, so it has no place among the tests'.
build/fuzz/ready:
	@bash tools/ensure_qgis.sh python3-venv
	$(SYSTEM_PYTHON) -m venv --clear --system-site-packages build/fuzz
	build/fuzz/bin/pip install -q --disable-pip-version-check atheris==3.0.0
	@touch $@

# The extractor alone: PyQt6 without the Qt it would bring, away from the tests' PyQt5.
build/i18n-venv/ready:
	@bash tools/ensure_qgis.sh python3-venv
	$(SYSTEM_PYTHON) -m venv --clear build/i18n-venv
	build/i18n-venv/bin/pip install -q --disable-pip-version-check --no-deps PyQt6==6.12.0
	@touch $@
