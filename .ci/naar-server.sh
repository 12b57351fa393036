#!/bin/sh
# Breng een gebouwde site met rsync naar een server: wat weg moet eerst, dan wat pagina's nodig hebben, dan de
# pagina's, en het laatst wat nergens meer bij hoort. Wat niet veranderde, houdt op de server zijn tijd.
#
#   DOEL=gebruiker@server:/srv/www sh .ci/naar-server.sh
#   DOEL=/mnt/web sh .ci/naar-server.sh
#
# Met ssh ook: SLEUTEL, het bestand met de sleutel; BEKENDE_HOSTS, het bestand dat zegt wie de server is; HERLAAD, de
# opdracht op de server die de nieuwe regels laat lezen, zoals "sudo systemctl reload nginx".
set -eu

: "${DOEL:?Zeg in DOEL waar de site heen gaat, zoals gebruiker@server:/srv/www}"
[ -f site/index.html ] || { echo "Er is geen site. Bouw die eerst: make site" >&2; exit 1; }

# Nooit een server vertrouwen die nog niet bekend is, en nooit op een wachtwoord wachten.
RSYNC_RSH="ssh -o BatchMode=yes -o StrictHostKeyChecking=yes"
[ -z "${SLEUTEL:-}" ] || RSYNC_RSH="$RSYNC_RSH -o IdentitiesOnly=yes -i $SLEUTEL"
[ -z "${BEKENDE_HOSTS:-}" ] || RSYNC_RSH="$RSYNC_RSH -o UserKnownHostsFile=$BEKENDE_HOSTS"
export RSYNC_RSH

# Op inhoud en niet op tijd: de bouw van elke nacht heeft nieuwe tijden. Elk bestand verschijnt als het heel is.
breng() { rsync --recursive --perms --checksum --timeout=120 "$@"; }

# 1. Wat niemand meer mag zien gaat eerst: verhalen, en de stukken tekst die het zoeken ervan heeft. Een oude pagina
#    kan nog vragen om wat ze gebruikte (assets/vast); dat blijft staan, en er staat niets in van de inhoud.
breng --relative site/./assets/vast "$DOEL/site/"
for map in verhalen pagefind/fragment; do
	[ ! -d "site/$map" ] || breng --relative --existing --ignore-existing --delete "site/./$map" "$DOEL/site/"
done
breng --relative --include='*/' --include='index.html' --exclude='*' site/./verhalen "$DOEL/site/"
# 2. Wat pagina's nodig hebben: nieuw, en nog door niets genoemd. Wat bestaat, wacht tot de pagina's.
breng --ignore-existing --exclude='*.html' site/ "$DOEL/site/"
# 3. De pagina's met al het andere, zo veel mogelijk tegelijk; pas daarna weg wat nergens meer bij hoort.
breng --delay-updates --delete-after --filter='protect /assets/vast/***' site/ "$DOEL/site/"
# 4. De regels van de server, en laat hem die lezen.
[ ! -d site-server ] || breng --delete-after site-server/ "$DOEL/site-server/"
if [ -n "${HERLAAD:-}" ]; then
	$RSYNC_RSH "${DOEL%%:*}" "$HERLAAD"
fi
echo "De site staat op de server."
