// The search page: finds as you type, on this device. Its state stands behind the # of the address,
// which browsers do not send, so that nobody learns what was searched.

import { needWatcher } from "./zoeken/need.js";
import { plain } from "./zoeken/words.js";

const site = new URL("../../", import.meta.url);
const facets = ["doelgroep", "soort", "thema", "regio"];
const gathered = new Set(["Cijfers", "Woordenlijst"]); // pages of many things, each at an anchor
const pageSize = 10;
const pause = 250;

const $ = (id) => document.getElementById(id);
const root = $("zoeken");
const form = root.querySelector(".zoek-groot");
const input = $("zoekvraag");
const facetForm = root.querySelector(".facetten");
const isInNeed = needWatcher(JSON.parse(root.dataset.hulpvraag));

let opened; // a promise, once someone searches
let latest = 0; // the number of the newest search: older answers are dropped
let found = []; // results in order, of which `shown` are on the page
let shown = 0;

const slug = (value) => plain(value).replaceAll(" ", "-");

/* The state: a question, and for each facet the chosen values in their form for the address. */

function readAddress() {
  const values = new URLSearchParams(location.hash.slice(1));
  return { q: (values.get("q") ?? "").slice(0, input.maxLength), ...Object.fromEntries(facets.map((facet) => [facet, values.getAll(facet)])) };
}

function readPage() {
  const checked = (facet) => [...facetForm.querySelectorAll(`[name="${facet}"]:checked`)].map((box) => box.value);
  return { q: input.value.trim(), ...Object.fromEntries(facets.map((facet) => [facet, checked(facet)])) };
}

const addressOf = (state) => {
  const values = new URLSearchParams(state.q ? { q: state.q } : {});
  for (const facet of facets) for (const value of state[facet]) values.append(facet, value);
  return values.size ? `#${values}` : location.pathname;
};

/** One letter is the beginning of a question, not a question. */
const isEmpty = (state) => state.q.length < 2 && facets.every((facet) => !state[facet].length);

/** The chosen values as the index knows them. */
const chosenIn = (search, state) =>
  Object.fromEntries(facets.map((facet) => [facet, [...(search.facets[facet]?.keys() ?? [])].filter((value) => state[facet].includes(slug(value)))]));

/* The page */

function showHelp(question) {
  const needed = isInNeed(question);
  $("zoek-hulp").hidden = !needed;
  return needed;
}

function showFacets(state, counts) {
  for (const facet of facets) {
    const fieldset = facetForm.querySelector(`[data-facet="${facet}"]`);
    const focused = fieldset.contains(document.activeElement) ? document.activeElement.value : null;
    fieldset.querySelectorAll("label").forEach((label) => label.remove());
    for (const [value, count] of counts[facet] ?? []) {
      const chosen = state[facet].includes(slug(value));
      if (chosen || count) fieldset.append(facetLabel(facet, slug(value), value, count, chosen));
    }
    fieldset.hidden = !fieldset.querySelector("label");
    if (focused) fieldset.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus();
  }
  facetForm.querySelector("button").hidden = facets.every((facet) => !state[facet].length);
}

function facetLabel(facet, key, value, count, chosen) {
  const label = document.createElement("label");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: facet, value: key });
  box.checked = chosen;
  const number = Object.assign(document.createElement("span"), { className: "aantal", textContent: count });
  label.append(box, value, " ", number);
  return label;
}

async function showMore(ticket) {
  const batch = found.slice(shown, shown + pageSize);
  const isFirst = shown === 0;
  shown += batch.length; // before waiting, so that a second click asks for the next ones
  const pages = await Promise.all(batch.map((result) => result.data()));
  if (ticket !== latest) return;
  if (isFirst) $("resultaten").replaceChildren();
  const items = pages.map(resultItem);
  $("resultaten").append(...items);
  const left = found.length - shown;
  $("zoek-meer").hidden = left === 0;
  $("zoek-meer").textContent = `${Math.min(left, pageSize)} meer`;
  return items[0];
}

/** What of a page that holds many things answers best: one figure, one word of the woordenlijst. */
function partOf(page) {
  if (!page.filters.soort?.some((kind) => gathered.has(kind))) return null;
  const weight = ({ weighted_locations: places }) => places.reduce((sum, { balanced_score: score }) => sum + score, 0);
  const parts = page.sub_results.filter(({ anchor }) => anchor);
  return parts.sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

function resultItem(page) {
  const item = $("resultaat").content.cloneNode(true).firstElementChild;
  const link = item.querySelector("a");
  const part = partOf(page);
  link.href = new URL(`${page.raw_url.replace(/^\//, "")}${part ? `#${part.anchor.id}` : ""}`, site);
  link.textContent = part ? part.title : (page.meta.titel ?? page.meta.title);
  const audiences = page.filters.doelgroep ?? [];
  const about = [...(page.filters.soort ?? []), audiences.length < 3 ? audiences.join(" en ") : "Voor iedereen"];
  if (page.filters.archief) about.push("Wordt niet meer bijgehouden");
  item.querySelector(".kenmerk").textContent = about.filter(Boolean).join(" · ");
  // Pagefind escapes the text of our own pages and adds only <mark>.
  const { excerpt } = part ?? page;
  const text = item.querySelector(".resultaat-tekst");
  if (excerpt.includes("<mark>")) text.innerHTML = `… ${excerpt} …`;
  else text.textContent = page.meta.samenvatting ?? "";
  return item;
}

function tell(state, needsHelp) {
  const count = found.length === 1 ? "1 resultaat" : `${found.length} resultaten`;
  const result = `${count}${state.q ? ` voor “${state.q}”` : ""}`;
  const help = needsHelp ? ["Hulp nodig? Bel 113."] : [];
  // Of nothing found, someone in need is not told.
  $("zoek-stand").textContent = [...help, ...(needsHelp && !found.length ? [] : [result])].join(" ");
}

const quoted = (words) => words.map((word) => `“${word}”`).join(" en ");

/** Say of every word how it was understood, when that is not just what was typed. */
function tellWords(state, readings) {
  const lines = readings.map((reading) => wordLine(state, reading)).filter(Boolean);
  $("zoek-let-op").replaceChildren(...lines);
  $("zoek-let-op").hidden = !lines.length;
}

function wordLine(state, { typed, known, corrected, variants, little }) {
  if (known || little) return null;
  const line = document.createElement("li");
  if (corrected.length) {
    line.append("Bedoelde je ");
    corrected.forEach((word, index) => line.append(index ? " of " : "", correction(state, typed, word)));
    line.append(`? Je typte “${typed}”. Dat woord kennen we niet.`);
  } else if (variants.size) {
    line.append(`“${typed}” staat op geen enkele pagina. Er is gezocht op ${quoted([...variants.keys()].slice(0, 3))}.`);
  } else {
    line.append(`“${typed}” staat op geen enkele pagina.${found.length ? " Dit zijn resultaten voor de andere woorden." : ""}`);
  }
  return line;
}

function correction(state, typed, word) {
  const words = plain(state.q).split(" ").map((other) => (other === typed ? word : other));
  const link = document.createElement("a");
  link.href = addressOf({ ...state, q: words.join(" ") });
  link.textContent = word;
  return link;
}

function clear() {
  for (const id of ["zoek-vlak", "zoek-niets", "zoek-fout", "zoek-let-op"]) $(id).hidden = true;
  $("zoek-stand").textContent = "";
}

async function update(state) {
  const ticket = ++latest;
  const needsHelp = showHelp(state.q);
  // What someone in need typed does not stay in the address, which a browser remembers and others may see.
  const write = () => history.replaceState(null, "", needsHelp ? location.pathname : addressOf(state));
  if (isEmpty(state)) {
    clear();
    write();
    return;
  }
  try {
    // What searches is fetched when someone does.
    opened ??= import("./zoeken/search.js").then(({ openSearch }) => openSearch(site));
    const search = await opened;
    const { results, counts, readings } = await search.search(state.q, chosenIn(search, state), { correct: !needsHelp });
    if (ticket !== latest) return;
    [found, shown] = [results, 0];
    showFacets(state, counts);
    await showMore(ticket);
    if (ticket !== latest) return;
    const narrowed = facets.some((facet) => state[facet].length);
    $("zoek-fout").hidden = true;
    // Someone in need gets no advice on how to search.
    $("zoek-niets").hidden = found.length > 0 || needsHelp;
    $("zoek-vlak").hidden = !found.length && !narrowed;
    tell(state, needsHelp);
    // Someone in need is never corrected.
    tellWords(state, needsHelp ? [] : readings);
    write(); // when its results are there, so that the two never differ
  } catch {
    if (ticket !== latest) return;
    opened = undefined;
    clear();
    $("zoek-fout").hidden = false;
    write();
  }
}

function changed() {
  update(readPage());
}

function restore() {
  const state = readAddress();
  input.value = state.q;
  update(state);
}

let timer;
input.addEventListener("input", () => {
  showHelp(input.value); // at once: it must not wait for the index
  clearTimeout(timer);
  timer = setTimeout(changed, pause);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  changed();
});
facetForm.addEventListener("change", changed);
facetForm.addEventListener("reset", () => {
  setTimeout(changed); // the boxes are empty only after the event
  input.focus(); // the button goes away, and would take the focus along
});
facetForm.addEventListener("submit", (event) => event.preventDefault());
$("zoek-meer").addEventListener("click", async () => (await showMore(latest))?.querySelector("a").focus());
addEventListener("hashchange", restore);

form.hidden = false;
if (matchMedia("(max-width: 55.99em)").matches) facetForm.querySelector("details").open = false;
restore();
if (!input.value) input.focus({ preventScroll: true });
