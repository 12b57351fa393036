#!/bin/sh
# Put the npm packages of the named folders of tests/ there, from their locks; only when a lock is newer than what
# is there. None needs a script of its own to install.
set -eu

for name in "$@"; do
	place="$(dirname "$0")/../$name"
	if [ ! -e "$place/node_modules/.package-lock.json" ] || [ "$place/package-lock.json" -nt "$place/node_modules/.package-lock.json" ]; then
		command -v npm >/dev/null 2>&1 || {
			echo "This needs npm (on Debian or Ubuntu: sudo apt-get install npm)." >&2
			exit 1
		}
		npm ci --prefix "$place" --silent --no-fund --no-audit --ignore-scripts || {
			echo "npm could not install the packages of tests/$name/package-lock.json. Without a network, copy" >&2
			echo "tests/$name/node_modules from a machine that has them, then try again." >&2
			exit 1
		}
		touch "$place/node_modules/.package-lock.json"
	fi
done
