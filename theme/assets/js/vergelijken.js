// Puts the methodieken that the address asks for side by side, out of the table of all of them that the page holds.

import { asked, chosen, inWords } from "./vergelijken/keuze.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".vergelijk-kiezer"));
const select = form?.querySelector("select");
const chips = form?.querySelector("ul");
const told = form?.querySelector("[role=status]");
const place = document.getElementById("vergelijking");
const all = /** @type {HTMLTemplateElement | null} */ (document.getElementById("alles"))?.content.querySelector("table");
const title = document.title;

/** @param {HTMLTableElement} table */
const names = (table) =>
  new Map([...table.querySelectorAll("th[data-kolom]")].map((head) => [head.getAttribute("data-kolom") ?? "", head.getAttribute("data-naam") ?? ""]));

/** Leaves of a table the columns that were chosen, in that order, and the rows that one of them answers.
    @param {HTMLTableElement} table @param {string[]} slugs */
function narrow(table, slugs) {
  for (const row of table.rows) {
    const cells = new Map([...row.querySelectorAll("[data-kolom]")].map((cell) => [cell.getAttribute("data-kolom"), cell]));
    const kept = slugs.flatMap((slug) => cells.get(slug) ?? []);
    for (const cell of cells.values()) cell.remove();
    row.append(...kept);
    row.toggleAttribute("data-weg", kept.every((cell) => cell.hasAttribute("data-leeg")));
  }
  for (const row of table.querySelectorAll("[data-weg]")) row.remove();
  return table;
}

if (form && select && chips && told && place && all) {
  const called = names(all);
  const most = Number(form.dataset.hoogstens);
  const now = () => chosen(location.hash, location.search, [...called.keys()], most);

  /** @param {string[]} slugs */
  function sentence(slugs) {
    if (!slugs.length) return "";
    if (slugs.length === 1) return `${called.get(slugs[0])} staat klaar. Kies er nog een om te vergelijken.`;
    const full = slugs.length === most ? " Meer past er niet naast elkaar." : "";
    return `${inWords(slugs.map((slug) => called.get(slug) ?? ""))} staan naast elkaar.${full}`;
  }

  /** @param {string[]} slugs @param {string} slug */
  function chip(slugs, slug) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const before = document.createElement("span");
    before.className = "alleen-horen";
    before.textContent = "Haal weg: ";
    link.className = "knopje";
    link.href = asked(slugs.filter((other) => other !== slug));
    link.append(before, `${called.get(slug)} ×`);
    item.append(link);
    return item;
  }

  const show = () => {
    const slugs = now();
    const words = inWords(slugs.map((slug) => called.get(slug) ?? ""));
    const lost = chips.contains(document.activeElement);
    chips.replaceChildren(...slugs.map((slug) => chip(slugs, slug)));
    chips.hidden = !slugs.length;
    for (const option of select.options) option.disabled = slugs.includes(option.value);
    select.value = "";
    select.closest("div")?.toggleAttribute("hidden", slugs.length >= most);
    place.hidden = slugs.length < 2;
    place.ariaLabel = words;
    place.replaceChildren(...(place.hidden ? [] : [narrow(/** @type {HTMLTableElement} */ (all.cloneNode(true)), slugs)]));
    document.title = slugs.length > 1 ? `${words} · ${title}` : title;
    told.textContent = sentence(slugs);
    if (lost) (place.hidden ? select : place).focus();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (select.value) location.hash = asked([...now(), select.value]);
    else told.textContent = "Kies eerst een methodiek of regeling.";
  });
  addEventListener("hashchange", show);
  show();
}
