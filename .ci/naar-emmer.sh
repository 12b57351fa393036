#!/bin/sh
# Breng een gebouwde site met de opdracht aws naar een emmer (S3, of wat hetzelfde spreekt): wat weg moet eerst, dan wat
# pagina's nodig hebben, dan de pagina's, en het laatst wat nergens meer bij hoort.
#
#   EMMER=s3://naam-van-de-emmer sh .ci/naar-emmer.sh
#
# Met een CDN ervoor ook DISTRIBUTIE, het nummer bij CloudFront: dan vergeet die wat hij bewaarde. Met een emmer elders
# ook AWS_ENDPOINT_URL. Wat bij de emmer moet worden ingesteld staat in site-server/s3.
set -eu

: "${EMMER:?Zeg in EMMER waar de site heen gaat, zoals s3://naam-van-de-emmer}"
[ -f site/index.html ] || { echo "Er is geen site. Bouw die eerst: make site" >&2; exit 1; }

jaar="public, max-age=31536000, immutable"
steeds="no-cache"

# $1: de map; $2: hoe lang bewaren; daarna wat voor aws is. Elk soort tekst krijgt zijn soort mee, want aws raadt die
# zonder tekenset; van de rest weet aws de soort.
breng() {
	map=$1 bewaren=$2
	shift 2
	while read -r eind soort; do
		aws s3 sync "site/$map" "$EMMER/$map" --no-progress --only-show-errors --cache-control "$bewaren" \
			--exclude '*' --include "*.$eind" --content-type "$soort" "$@"
	done <<-SOORTEN
		css text/css; charset=utf-8
		js text/javascript; charset=utf-8
		json application/json; charset=utf-8
		svg image/svg+xml; charset=utf-8
		csv text/csv; charset=utf-8
		xml application/xml; charset=utf-8
		txt text/plain; charset=utf-8
		avif image/avif
		webp image/webp
	SOORTEN
	aws s3 sync "site/$map" "$EMMER/$map" --no-progress --only-show-errors --cache-control "$bewaren" \
		--exclude '*.html' "$@"
}
paginas() {
	aws s3 sync "site/$1" "$EMMER/$1" --no-progress --only-show-errors --cache-control "$steeds" \
		--exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8'
}

# 1. Wat een oude of nieuwe pagina gebruikt; er staat niets in van de inhoud, en het blijft staan.
breng assets/vast "$jaar"
# 2. Wat niemand meer mag zien: verhalen, hun foto's, en de stukken tekst die het zoeken ervan heeft.
paginas verhalen
for map in verhalen pagefind/fragment; do
	[ -d "site/$map" ] || continue
	breng "$map" "$steeds"
	aws s3 sync "site/$map" "$EMMER/$map" --no-progress --only-show-errors --size-only --delete
done
# 3. De rest van wat pagina's nodig hebben, en dan de pagina's.
breng "" "$steeds" --exclude 'assets/vast/*'
paginas ""
# 4. Weg wat nergens meer bij hoort, maar niet wat een oude pagina nog vraagt.
aws s3 sync site "$EMMER" --no-progress --only-show-errors --size-only --delete --exclude 'assets/vast/*'
if [ -n "${DISTRIBUTIE:-}" ]; then
	aws cloudfront create-invalidation --distribution-id "$DISTRIBUTIE" --paths '/*' --output text >/dev/null
fi
echo "De site staat in de emmer."
