#!/usr/bin/env bash
# Install QGIS, and what else is named, from the distribution where it is missing.
# Usage: tools/ensure_qgis.sh [package ...]
set -euo pipefail

wanted=(qgis python3-qgis "$@")
missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ! command -v dpkg-query >/dev/null 2>&1; then
  if command -v qgis_process >/dev/null 2>&1 && /usr/bin/python3 -c 'import qgis.core' 2>/dev/null; then
    exit 0
  fi
  echo "Trocha's demo and tests install QGIS on Debian and Ubuntu only. Here, please install:" >&2
  echo "  QGIS 3.22 or later with qgis_process and its Python module, and python3-venv," >&2
  echo "  then run this again. See https://qgis.org/download." >&2
  exit 1
fi
[ "${#missing[@]}" -gt 0 ] || exit 0

sudo=""
if [ "$(id -u)" -ne 0 ]; then
  sudo="sudo"
  command -v sudo >/dev/null 2>&1 || { echo "Please install as root: ${missing[*]}" >&2; exit 1; }
fi
echo "Installing from the distribution: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
