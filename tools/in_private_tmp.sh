#!/usr/bin/env bash
# Run a command with a temporary folder of its own, gone afterwards: every QGIS process leaves some.
set -uo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
TMPDIR="$folder" "$@"
