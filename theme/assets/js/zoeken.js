// The search page: finds as you type, on this device. Its state stands behind the # of the address,
// which browsers do not send, so that nobody learns what was searched.

import { needWatcher } from "./zoeken/need.js";
import { plain, typedWords } from "./zoeken/words.js";

const site = new URL("../../../../", import.meta.url);
const facets = ["doelgroep", "soort", "thema", "regio"];
const pageSize = 10;
const first = 5; // results that are fetched at once: few screens show more; the others of the ten come as they are near
const near = "25%"; // of the height of the window
const pause = 250;
const FEW = 0.25; // the share of pages from which a word that is seen on them is not told of

/** @typedef {import("./zoeken/search.js").Search} Search */
/** @typedef {import("./zoeken/search.js").Result} Result */
/** @typedef {import("./zoeken/search.js").Page} Page */
/** @typedef {import("./zoeken/search.js").Part} Part */
/** @typedef {import("./zoeken/search.js").Reading} Reading */

/* What the template holds: theme/zoeken.html. */

/** @param {string} id */
const $ = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {ParentNode} parent @param {string} selector */
const within = (parent, selector) => /** @type {HTMLElement} */ (parent.querySelector(selector));
const root = $("zoeken");
const form = within(root, ".zoek-groot");
const input = /** @type {HTMLInputElement} */ ($("zoekvraag"));
const facetForm = within(root, ".facetten");
const isInNeed = needWatcher(JSON.parse(root.dataset.hulpvraag ?? ""));

/** Once someone searches. @type {Promise<Search> | undefined} */
let opened;
let isOpen = false;
let latest = 0; // the number of the newest search: older answers are dropped
/** Results in order, of which `shown` are on the page. @type {Result[]} */
let found = [];
let shown = 0;

/** @param {string} value */
const slug = (value) => plain(value).replaceAll(" ", "-");

/* The state: a question, and for each facet the chosen values in their form for the address. */

/** Whether a page holds many things; what searches knows that. @type {(page: Page) => boolean} */
let isShared = () => false;

/** @typedef {{ q: string, chosen: Record<string, string[]> }} State */

/** @returns {State} */
function readAddress() {
  const values = new URLSearchParams(location.hash.slice(1));
  const q = (values.get("q") ?? "").slice(0, input.maxLength);
  return { q, chosen: ofEach((facet) => values.getAll(facet)) };
}

/** @returns {State} */
function readPage() {
  /** @param {string} facet @returns {NodeListOf<HTMLInputElement>} */
  const checked = (facet) => facetForm.querySelectorAll(`[name="${facet}"]:checked`);
  return { q: input.value.trim(), chosen: ofEach((facet) => Array.from(checked(facet), (box) => box.value)) };
}

/** @template T @param {(facet: string) => T} make @returns {Record<string, T>} */
const ofEach = (make) => Object.fromEntries(facets.map((facet) => [facet, make(facet)]));

/** @param {State} state */
const addressOf = (state) => {
  const values = new URLSearchParams(state.q ? { q: state.q } : {});
  for (const facet of facets) for (const value of state.chosen[facet]) values.append(facet, value);
  return `${values}` ? `#${values}` : location.pathname;
};

/** @param {State} state */
const isNarrowed = (state) => facets.some((facet) => state.chosen[facet].length);

/** One letter is the beginning of a question, not a question. @param {State} state */
const isEmpty = (state) => state.q.length < 2 && !isNarrowed(state);

/** The chosen values as the index knows them. @param {Search} search @param {State} state */
const chosenIn = (search, state) =>
  ofEach((facet) => [...(search.facets[facet]?.keys() ?? [])].filter((value) => state.chosen[facet].includes(slug(value))));

/* The page */

/** Someone in need is given help and nothing else: no results, no count, and no word of what was typed.
    @param {string} question */
function showHelp(question) {
  const needed = isInNeed(question);
  $("zoek-hulp").hidden = !needed;
  if (needed) {
    latest++; // what is still being looked for is not shown
    clear();
    $("resultaten").replaceChildren();
    $("zoek-stand").textContent = "Hulp nodig? Bel 113.";
  }
  return needed;
}

/** Say that there is an answer coming: at once when what searches must still come, as it may be slow to. */
function tellBusy() {
  const said = "Bezig met zoeken…";
  $("zoek-stand").textContent = isOpen ? said : `${said} De eerste keer duurt het even.`;
  $("zoek-niets").hidden = $("zoek-fout").hidden = $("zoek-let-op").hidden = true;
}

/** @param {State} state @param {Record<string, Map<string, number>>} counts */
function showFacets(state, counts) {
  for (const facet of facets) {
    const fieldset = within(facetForm, `[data-facet="${facet}"]`);
    const focused = /** @type {HTMLInputElement | null} */ (fieldset.querySelector(":focus"))?.value;
    for (const label of fieldset.querySelectorAll("label")) label.remove();
    for (const [value, count] of counts[facet] ?? []) {
      const chosen = state.chosen[facet].includes(slug(value));
      if (chosen || count) fieldset.append(facetLabel(facet, slug(value), value, count, chosen));
    }
    fieldset.hidden = !fieldset.querySelector("label");
    if (focused) within(fieldset, `[value="${CSS.escape(focused)}"]`)?.focus();
  }
  within(facetForm, "button").hidden = !isNarrowed(state);
}

/** @param {string} facet @param {string} key @param {string} value @param {number} count @param {boolean} chosen */
function facetLabel(facet, key, value, count, chosen) {
  const label = document.createElement("label");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: facet, value: key });
  box.checked = chosen;
  const number = Object.assign(document.createElement("span"), { className: "aantal", textContent: String(count) });
  label.append(box, value, " ", number);
  return label;
}

/** @type {Promise<HTMLElement | undefined>} */
let showing = Promise.resolve(undefined);

/** Whether the first ten are not all there yet. */
const isBegun = () => shown % pageSize > 0 && shown < found.length;

/** Show the others of the ten, for which nobody asked: when that fails, the button is still there. */
function showOthers() {
  if (isBegun()) showMore(latest).catch(() => undefined);
}

const watcher = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) showOthers();
}, { rootMargin: `0px 0px ${near} 0px` });

/** Keep room for the others of the ten, so that nothing moves when they come, and look when they are near. */
function awaitOthers() {
  const list = $("resultaten");
  watcher?.disconnect();
  list.style.minHeight = "";
  if (!watcher || !isBegun() || !list.lastElementChild) return;
  list.style.minHeight = `${(list.offsetHeight / shown) * Math.min(pageSize, found.length)}px`;
  watcher.observe(list.lastElementChild);
}

/** Show the results after those that are there, each in its turn: what is on its way comes once, however many ask for it,
    and none is skipped when fetching fails. Return the first of them.
    @param {number} ticket */
function showMore(ticket) {
  const from = shown;
  const next = () => (shown === from ? showNext(ticket) : /** @type {HTMLElement} */ ($("resultaten").children[from]));
  showing = showing.catch(() => undefined).then(() => (ticket === latest ? next() : undefined));
  return showing;
}

/** @param {number} ticket */
async function showNext(ticket) {
  if (ticket !== latest) return;
  const batch = found.slice(shown, shown ? shown + pageSize - (shown % pageSize) : first);
  const pages = await Promise.all(batch.map((result) => result.data()));
  const parts = await Promise.all(pages.map((page, index) => partOf(batch[index], page)));
  if (ticket !== latest) return;
  if (shown === 0) $("resultaten").replaceChildren();
  shown += batch.length;
  const items = pages.map((page, index) => resultItem(page, parts[index]));
  $("resultaten").append(...items);
  const left = found.length - shown;
  $("zoek-meer").hidden = left === 0;
  $("zoek-meer").textContent = `${Math.min(left, pageSize - (shown % pageSize))} meer`;
  awaitOthers();
  return items[0];
}

/** What of a page that holds many things answers most of the question: one figure, one word of the woordenlijst.
    @param {Result} result @param {Page} page @returns {Promise<Part | null>} */
async function partOf({ all = [] }, page) {
  if (!isShared(page)) return null;
  /** @type {Map<string, { part: Part, weight: number, best: number }>} */
  const parts = new Map();
  for (const [telling, result] of all) {
    const { sub_results: all } = await result.data();
    // Of headings over others and those under them, the last are what is looked for.
    const isDeep = all.some(({ anchor }) => anchor && anchor.element !== "h2");
    const found = all.filter(({ anchor }) => anchor && (!isDeep || anchor.element !== "h2"));
    const weights = found.map(({ weighted_locations: places }) => places.reduce((sum, { balanced_score: score }) => sum + score, 0));
    const most = Math.max(...weights);
    for (const [index, part] of found.entries()) {
      if (!part.anchor || !weights[index]) continue;
      const weight = telling * Math.sqrt(weights[index] / most);
      const known = parts.get(part.anchor.id) ?? { part, weight: 0, best: 0 };
      if (weight > known.best) [known.best, known.part] = [weight, part];
      known.weight += weight;
      parts.set(part.anchor.id, known);
    }
  }
  const [best] = [...parts.values()].sort((a, b) => b.weight - a.weight);
  return best?.part ?? null;
}

/** Turn what Pagefind found into text with marked words: whatever else stands in it is text too.
    @param {string} excerpt */
function marked(excerpt) {
  const read = new DOMParser();
  /** @param {string} html */
  const plain = (html) => read.parseFromString(`<body>${html}`, "text/html").body.textContent ?? "";
  return excerpt.split(/<\/?mark>/).map((part, index) => {
    if (index % 2 === 0) return plain(part);
    const mark = document.createElement("mark");
    mark.textContent = plain(part);
    return mark;
  });
}

/** @param {Page} page @param {Part | null} part */
function resultItem(page, part) {
  const { content } = /** @type {HTMLTemplateElement} */ ($("resultaat"));
  const item = within(/** @type {DocumentFragment} */ (content.cloneNode(true)), "*");
  const link = /** @type {HTMLAnchorElement} */ (within(item, "a"));
  link.href = new URL(`${page.raw_url.replace(/^\//, "")}${part?.anchor ? `#${part.anchor.id}` : ""}`, site).href;
  link.textContent = part ? part.title : (page.meta.titel ?? page.meta.title);
  const audiences = page.filters.doelgroep ?? [];
  const about = [...(page.filters.soort ?? []), audiences.length < 3 ? audiences.join(" en ") : "Voor iedereen"];
  about.push(...(page.filters.einde ?? []));
  if (page.filters.archief) about.push("Wordt niet meer bijgehouden");
  within(item, ".kenmerk").textContent = about.filter(Boolean).join(" · ");
  const { excerpt } = part ?? page;
  const text = within(item, ".resultaat-tekst");
  if (excerpt.includes("<mark>")) text.append("… ", ...marked(excerpt), " …");
  else text.textContent = page.meta.samenvatting ?? "";
  return item;
}

/** @param {State} state @param {boolean} few whether these are only the best few */
function tell(state, few) {
  const count = few ? `De ${found.length} beste resultaten` : found.length === 1 ? "1 resultaat" : `${found.length} resultaten`;
  $("zoek-stand").textContent = `${count}${state.q ? ` voor “${state.q}”` : ""}`;
}

/** @param {string[]} words */
const quoted = (words) => words.map((word) => `“${word}”`).join(", ").replace(/, (?=[^,]*$)/, " en ");

/** Say of every word how it was understood, when that is not just what was typed.
    @param {State} state @param {Reading[]} readings */
function tellWords(state, readings) {
  const lines = [...readings.flatMap((reading) => wordLine(state, reading) ?? []), ...unseenLine(readings)];
  $("zoek-let-op").replaceChildren(...lines);
  $("zoek-let-op").hidden = !lines.length;
}

/** @param {State} state @param {Reading} reading */
function wordLine(state, { typed, known, corrected, variants, little, exact, unsearched }) {
  if (known || little) return null;
  const line = document.createElement("li");
  if (unsearched) {
    line.append(`Er is niet gezocht: in “${typed}” staat geen letter en geen cijfer.`);
  } else if (corrected.length) {
    line.append("Bedoelde je ");
    for (const word of corrected) line.append(word === corrected[0] ? "" : " of ", correction(state, typed, word));
    line.append(`? Je typte “${typed}”. Dat woord kennen we niet.`);
  } else if (variants.size) {
    line.append(`“${typed}” staat op geen enkele pagina. Er is gezocht op ${quoted([...variants.keys()].slice(0, 3))}.`);
  } else {
    line.append(`“${typed}” staat ${exact ? "zo geschreven " : ""}op geen enkele pagina.${found.length ? " Dit zijn resultaten voor de andere woorden." : ""}`);
  }
  return line;
}

/** Say it of words that editors added to what these pages are found by, and that are not on them to read.
    @param {Reading[]} readings */
function unseenLine(readings) {
  const added = readings.filter(({ seen }) => seen !== undefined);
  const unseen = added.filter(({ seen }) => !seen).map(({ typed }) => typed);
  const [{ typed = "", seen = 0 } = {}] = readings.filter(({ little }) => !little).length === 1 ? added : [];
  if (!found.length || (!unseen.length && (!seen || seen > found.length * FEW))) return [];
  const line = document.createElement("li");
  line.append(
    seen
      ? `Het woord “${typed}” staat zelf op ${seen} van deze pagina's. De andere gaan er wel over.`
      : unseen.length > 1
        ? `De woorden ${quoted(unseen)} staan zelf niet op deze pagina's. Ze gaan er wel over.`
        : `Het woord ${quoted(unseen)} staat zelf niet op deze pagina's. Ze gaan er wel over.`,
  );
  return [line];
}

/** @param {State} state @param {string} typed @param {string} word */
function correction(state, typed, word) {
  const words = typedWords(state.q).map((other) => (other === typed ? word : other));
  const link = document.createElement("a");
  link.href = addressOf({ ...state, q: words.join(" ") });
  link.textContent = word;
  return link;
}

function clear() {
  for (const id of ["zoek-vlak", "zoek-verfijn", "zoek-niets", "zoek-fout", "zoek-let-op"]) $(id).hidden = true;
  $("zoek-stand").textContent = "";
}

/** @param {State} state */
async function update(state) {
  const ticket = ++latest;
  if (showHelp(state.q)) {
    // What someone in need typed does not stay in the address, which a browser remembers and others may see.
    history.replaceState(null, "", location.pathname);
    return;
  }
  const write = () => history.replaceState(null, "", addressOf(state));
  if (isEmpty(state)) {
    clear();
    write();
    return;
  }
  // Someone who types on is not told at each letter.
  const busy = setTimeout(() => ticket === latest && tellBusy(), isOpen ? pause : 0);
  try {
    // What searches is fetched when someone does.
    opened ??= import("./zoeken/search.js").then(({ openSearch }) => openSearch(site));
    const search = await opened;
    isOpen = true;
    isShared = (page) => search.isShared(page);
    const { results, counts, readings, few } = await search.search(state.q, chosenIn(search, state));
    if (ticket !== latest) return;
    [found, shown] = [results, 0];
    showFacets(state, counts);
    await showMore(ticket);
    if (ticket !== latest) return;
    clearTimeout(busy);
    $("zoek-fout").hidden = true;
    $("zoek-niets").hidden = found.length > 0;
    $("zoek-vlak").hidden = $("zoek-verfijn").hidden = !found.length && !isNarrowed(state);
    awaitOthers();
    tell(state, few);
    tellWords(state, readings);
    write(); // when its results are there, so that the two never differ
  } catch {
    if (ticket !== latest) return;
    opened?.then((search) => search.close(), () => undefined);
    opened = undefined;
    clear();
    $("zoek-fout").hidden = false;
    write();
  } finally {
    clearTimeout(busy);
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

/** @type {number | undefined} */
let timer;
input.addEventListener("input", () => {
  const needed = showHelp(input.value); // at once: it must not wait for the index
  clearTimeout(timer);
  if (!needed && !isOpen && input.value.trim().length > 1) tellBusy();
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
$("resultaten").addEventListener("focusin", ({ target }) => {
  if (/** @type {Element} */ (target).matches(":focus-visible")) showOthers(); // before the keyboard is past those that are there
});
$("zoek-meer").addEventListener("click", async () => {
  try {
    (await showMore(latest))?.querySelector("a")?.focus();
    $("zoek-fout").hidden = true;
  } catch {
    $("zoek-fout").hidden = false; // what is there stays, and the same ten can be asked for again
  }
});
$("zoek-verfijn").addEventListener("click", () => {
  within(facetForm, "details").setAttribute("open", "");
  within(facetForm, "summary").focus();
});
addEventListener("hashchange", restore);

form.hidden = false;
if (matchMedia("(max-width: 55.99em)").matches) within(facetForm, "details").removeAttribute("open");
restore();
if (!input.value) input.focus({ preventScroll: true });
