// The search page: finds as you type, on this device. Its state stands behind the # of the address,
// which browsers do not send, so that nobody learns what was searched.

const site = new URL("../../", import.meta.url);
const facets = ["doelgroep", "soort", "thema", "regio"];
const pageSize = 20;
const pause = 250;

const $ = (id) => document.getElementById(id);
const root = $("zoeken");
const form = root.querySelector(".zoek-groot");
const input = $("zoekvraag");
const facetForm = root.querySelector(".facetten");
const helpWords = JSON.parse(root.dataset.hulpwoorden).map(plain);

let pagefind; // a promise, once someone searches
let latest = 0; // the number of the newest search: older answers are dropped
let found = []; // results in order, of which `shown` are on the page
let shown = 0;
const choices = {}; // for each facet the values that the index knows, by their form in the address

/** Lower case, no accents, words apart: so that "Cliënt" and "client" are the same. */
function plain(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const slug = (value) => plain(value).replaceAll(" ", "-");

/* The state: a question, and for each facet the chosen values in their form for the address. */

function readAddress() {
  const values = new URLSearchParams(location.hash.slice(1));
  return { q: values.get("q") ?? "", ...Object.fromEntries(facets.map((facet) => [facet, values.getAll(facet)])) };
}

function readPage() {
  const checked = (facet) => [...facetForm.querySelectorAll(`[name="${facet}"]:checked`)].map((box) => box.value);
  return { q: input.value.trim(), ...Object.fromEntries(facets.map((facet) => [facet, checked(facet)])) };
}

function writeAddress(state) {
  const values = new URLSearchParams(state.q ? { q: state.q } : {});
  for (const facet of facets) for (const value of state[facet]) values.append(facet, value);
  history.replaceState(null, "", values.size ? `#${values}` : location.pathname);
}

const isEmpty = (state) => !state.q && facets.every((facet) => !state[facet].length);

/* The index */

async function load() {
  const engine = await import(new URL("pagefind/pagefind.js", site));
  // A word that an editor added counts less than one in the text; the summary is in the text already.
  await engine.options({ ranking: { metaWeights: { zoektermen: 0.5, samenvatting: 0, titel: 0 } } });
  const values = await engine.filters();
  for (const facet of facets) {
    choices[facet] = new Map(Object.keys(values[facet] ?? {}).map((value) => [slug(value), value]));
  }
  return engine;
}

function filtersOf(state, without) {
  const filters = {};
  for (const facet of facets) {
    const values = state[facet].map((value) => choices[facet].get(value)).filter(Boolean);
    if (facet !== without && values.length) filters[facet] = { any: values };
  }
  return filters;
}

async function search(engine, state) {
  const question = state.q || null;
  const filters = filtersOf(state);
  const answer = await engine.search(question, { filters });
  const old = await engine.search(question, { filters: { ...filters, archief: "ja" } });
  const archived = new Set(old.results.map((result) => result.id));
  const results = [
    ...answer.results.filter((result) => !archived.has(result.id)),
    ...answer.results.filter((result) => archived.has(result.id)),
  ];
  const counts = {};
  for (const facet of facets) {
    // A facet's own choices count as if it were not used: they widen, the others narrow.
    const wider = state[facet].length ? await engine.search(question, { filters: filtersOf(state, facet) }) : answer;
    counts[facet] = wider.filters[facet] ?? {};
  }
  return { results, counts };
}

/** For each word of a question, on how many pages it really stands: Pagefind drops a word that it does
    not know, or takes a shorter one, without saying so. */
async function lookUp(engine, question) {
  const words = [...new Set(plain(question).split(" "))].filter((word) => word.length > 2).slice(0, 6);
  const counts = new Map();
  for (const word of words) {
    const { results } = await engine.search(word);
    const data = await results[0]?.data();
    const text = data ? plain(`${data.meta.title} ${data.meta.zoektermen ?? ""} ${data.content}`) : "";
    // Half a word is enough: "werkgevers" finds "werkgever". "De" for "deskundige" is not.
    const beginning = word.slice(0, Math.max(2, Math.ceil(word.length / 2)));
    counts.set(word, ` ${text}`.includes(` ${beginning}`) ? results.length : 0);
  }
  return counts;
}

/* The page */

function showHelp(question) {
  const words = ` ${plain(question)} `;
  const needed = helpWords.some((word) => words.includes(` ${word} `));
  $("zoek-hulp").hidden = !needed;
  return needed;
}

function showFacets(state, counts) {
  for (const facet of facets) {
    const fieldset = facetForm.querySelector(`[data-facet="${facet}"]`);
    const focused = fieldset.contains(document.activeElement) ? document.activeElement.value : null;
    fieldset.querySelectorAll("label").forEach((label) => label.remove());
    for (const [key, value] of choices[facet]) {
      const chosen = state[facet].includes(key);
      if (chosen || counts[facet][value]) fieldset.append(facetLabel(facet, key, value, counts[facet][value] ?? 0, chosen));
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

function resultItem(page) {
  const item = $("resultaat").content.cloneNode(true).firstElementChild;
  const link = item.querySelector("a");
  link.href = new URL(page.raw_url.replace(/^\//, ""), site);
  link.textContent = page.meta.titel ?? page.meta.title;
  const audiences = page.filters.doelgroep ?? [];
  const about = [...(page.filters.soort ?? []), audiences.length < 3 ? audiences.join(" en ") : "Voor iedereen"];
  if (page.filters.archief) about.push("Wordt niet meer bijgehouden");
  item.querySelector(".kenmerk").textContent = about.filter(Boolean).join(" · ");
  // Pagefind escapes the text of our own pages and adds only <mark>.
  const excerpt = page.excerpt.includes("<mark>") ? page.excerpt : "";
  const text = item.querySelector(".resultaat-tekst");
  if (excerpt) text.innerHTML = `… ${excerpt} …`;
  else text.textContent = page.meta.samenvatting ?? "";
  return item;
}

function tell(state, needsHelp) {
  const count = found.length === 1 ? "1 resultaat" : `${found.length} resultaten`;
  const help = needsHelp ? "Hulp nodig? Bel 113. " : "";
  $("zoek-stand").textContent = `${help}${count}${state.q ? ` voor “${state.q}”` : ""}`;
}

async function tellWords(engine, question, ticket) {
  const counts = question ? await lookUp(engine, question) : new Map();
  if (ticket !== latest) return;
  const missing = found.length ? [...counts.keys()].filter((word) => !counts.get(word)) : [];
  const words = missing.map((word) => `“${word}”`).join(" en ");
  $("zoek-let-op").hidden = !missing.length;
  $("zoek-let-op").textContent = missing.length
    ? `Let op: ${words} ${missing.length > 1 ? "staan" : "staat"} op geen enkele pagina. Dit zijn resultaten voor wat erop lijkt.`
    : "";
  const useful = counts.size > 1 ? [...counts].filter(([, count]) => count) : [];
  $("zoek-apart").hidden = !useful.length;
  $("zoek-apart").querySelector("ul").replaceChildren(...useful.map(([word, count]) => wordItem(word, count)));
}

function wordItem(word, count) {
  const link = document.createElement("a");
  link.href = `#${new URLSearchParams({ q: word })}`;
  link.textContent = `${word} (${count})`;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

function clear() {
  for (const id of ["zoek-vlak", "zoek-niets", "zoek-fout", "zoek-let-op"]) $(id).hidden = true;
  $("zoek-stand").textContent = "";
}

async function update(state) {
  const ticket = ++latest;
  const needsHelp = showHelp(state.q);
  if (isEmpty(state)) {
    clear();
    writeAddress(state);
    return;
  }
  try {
    pagefind ??= load();
    const engine = await pagefind;
    const { results, counts } = await search(engine, state);
    if (ticket !== latest) return;
    [found, shown] = [results, 0];
    showFacets(state, counts);
    await showMore(ticket);
    if (ticket !== latest) return;
    const narrowed = facets.some((facet) => state[facet].length);
    $("zoek-fout").hidden = true;
    $("zoek-niets").hidden = found.length > 0;
    $("zoek-vlak").hidden = !found.length && !narrowed;
    tell(state, needsHelp);
    writeAddress(state); // when its results are there, so that the two never differ
    await tellWords(engine, needsHelp ? "" : state.q, ticket);
  } catch {
    if (ticket !== latest) return;
    pagefind = undefined;
    clear();
    $("zoek-fout").hidden = false;
    writeAddress(state);
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
