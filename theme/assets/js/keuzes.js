// Keeps which methodieken are ticked, also from filter to filter, and takes them to where they stand side by side.

import { asked, chosen } from "./vergelijken/keuze.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.keuze"));
const most = Number(form?.dataset.hoogstens);
const told = form?.querySelector("[role=status]");
const first = told?.textContent ?? "";
const boxes = /** @type {HTMLInputElement[]} */ ([...(form?.querySelectorAll("input[name=m]") ?? [])]);
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".filters a, .bladen a")]);

/** What was ticked, on this page or before it, in that order. What is unknown is for the next page to leave out.
    @type {string[]} */
let ticked = [];

function show(note = "") {
  if (!form || !told) return;
  for (const box of boxes) box.checked = ticked.includes(box.value);
  for (const link of links) link.hash = ticked.length ? asked(ticked) : "";
  form.classList.toggle("is-gekozen", ticked.length > 0);
  told.textContent = note || [first, "1 gekozen. Kies er nog een."][ticked.length] || `${ticked.length} gekozen.`;
}

function read() {
  const here = boxes.map((box) => box.value);
  const before = new URLSearchParams(location.hash.slice(1)).get("m")?.split(",") ?? [];
  ticked = chosen(location.hash, "", [...here, ...before], most);
  show();
}

if (form && told) {
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const others = ticked.filter((slug) => slug !== target.value);
    const full = target.checked && others.length >= most;
    ticked = target.checked && !full ? [...others, target.value] : others;
    history.replaceState(null, "", ticked.length ? asked(ticked) : location.pathname);
    show(full ? `Er passen er ${most} naast elkaar. Haal er eerst een weg.` : "");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(form.action + (ticked.length ? asked(ticked) : ""));
  });
  addEventListener("hashchange", read);
  addEventListener("pageshow", read);
  read();
}
