#!/bin/sh
# Put a browser, a web server and a language server where the tests can find them: Debian's packages when
# we are root, otherwise what is present, with a clear message when something is missing.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="chromium"
PATH="$PATH:/usr/sbin" command -v nginx >/dev/null 2>&1 || missing="$missing nginx-light"
command -v npm >/dev/null 2>&1 || missing="$missing npm"

if [ -n "$missing" ]; then
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
		apt-get update -qq
		# shellcheck disable=SC2086 # a list of package names
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
	else
		echo "The tests need a real browser, web server and npm. Missing:" $missing >&2
		echo "Install them (on Debian or Ubuntu: sudo apt-get install" $missing"), then run make test again." >&2
		exit 1
	fi
fi

# What VS Code's YAML extension runs, from the lock; only when the lock is newer than what is there.
editor="$(dirname "$0")/../editor"
if [ ! -e "$editor/node_modules/.package-lock.json" ] || [ "$editor/package-lock.json" -nt "$editor/node_modules/.package-lock.json" ]; then
	npm ci --prefix "$editor" --silent --no-fund --no-audit
fi
