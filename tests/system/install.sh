#!/bin/sh
# Put a browser, a web server with what makes its certificate, a language server, an HTML checker and a reader of PDF
# where the tests can find them: Debian's packages when we are root, otherwise what is present, with a clear message
# when something is missing.
set -eu

missing=""
command -v chromium-headless-shell >/dev/null 2>&1 || command -v chromium >/dev/null 2>&1 ||
	command -v google-chrome >/dev/null 2>&1 || missing="chromium"
PATH="$PATH:/usr/sbin" command -v nginx >/dev/null 2>&1 || missing="$missing nginx-light"
command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v rsync >/dev/null 2>&1 || missing="$missing rsync"

if [ -n "$missing" ]; then
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
		apt-get update -qq
		# shellcheck disable=SC2086 # a list of package names
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
	else
		echo "The tests need a real browser, web server, openssl, npm, Java, a reader of PDF and rsync. Missing:" $missing >&2
		echo "Install them (on Debian or Ubuntu: sudo apt-get install" $missing"), then run make test again." >&2
		exit 1
	fi
fi

# Chromium without its window does the same work in less than half the time. Debian has it; without it all tests run too.
if ! command -v chromium-headless-shell >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && grep -qs '^ID=debian' /etc/os-release; then
	{ apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell; } >/dev/null 2>&1 || true
fi

# What VS Code's YAML extension runs, the Nu HTML checker, and what reads the theme's scripts.
sh "$(dirname "$0")/npm.sh" editor html theme
