// Finds the regio of a place while someone types it, in the list of all places that stands on the page.

import { isWhole, placesMeant } from "./regios/plaatsen.js";

const MOST = 8;

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".plaats-zoek"));
const field = form?.querySelector("input");
const told = document.getElementById("plaats-stand");
const shown = document.getElementById("plaats-gevonden");
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("#plaatsen a")]);
const names = links.map((link) => link.firstChild?.textContent?.trim() ?? "");

/** @param {string} typed @param {number[]} found */
function sentence(typed, found) {
  if (!typed) return "";
  if (!found.length) return "Die plaats staat niet in de lijst. Probeer een plaats in de buurt, of de oude naam van je gemeente.";
  if (found.length > MOST) return `${found.length} plaatsen gevonden. Dit zijn de eerste ${MOST}.`;
  return found.length === 1 ? "1 plaats gevonden." : `${found.length} plaatsen gevonden.`;
}

if (form && field && told && shown) {
  const show = () => {
    const found = placesMeant(field.value, names);
    told.textContent = sentence(field.value.trim(), found);
    shown.replaceChildren(
      ...found.slice(0, MOST).map((index) => {
        const item = document.createElement("li");
        item.append(links[index].cloneNode(true));
        return item;
      }),
    );
  };
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first, ...others] = placesMeant(field.value, names);
    const sure = first !== undefined && (!others.length || isWhole(field.value, names[first]));
    if (sure) location.assign(links[first].href);
    else field.focus(); // what may be meant stands below it
  });
  if (field.value) show(); // the browser filled it in again
}
