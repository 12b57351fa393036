#!/bin/sh
# Put a browser and a web server where the tests can find them: Debian's packages when we are root,
# otherwise what is present, with a clear message when something is missing.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing="chromium"
PATH="$PATH:/usr/sbin" command -v nginx >/dev/null 2>&1 || missing="$missing nginx-light"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
	apt-get update -qq
	# shellcheck disable=SC2086 # a list of package names
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
	exit 0
fi

echo "The tests need a real browser and web server. Missing:$missing" >&2
echo "Install them (on Debian or Ubuntu: sudo apt-get install$missing), then run make test again." >&2
exit 1
