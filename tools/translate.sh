#!/usr/bin/env bash
# Extract every string of the plugin into i18n/trocha_es.ts, and compile it to .qm.
set -euo pipefail
cd "$(dirname "$0")/.."
shopt -s globstar nullglob
pylupdate5 -noobsolete plugin.py algorithms/**/*.py layers/**/*.py ui/**/*.py ui/forms/*.ui -ts i18n/trocha_es.ts
lrelease=$(command -v lrelease || echo /usr/lib/qt5/bin/lrelease)
"$lrelease" -silent i18n/trocha_es.ts -qm i18n/trocha_es.qm
