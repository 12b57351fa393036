// Prints one sheet of a conversation, and says what was wiped and what will not fit. Nothing is kept or sent.

import { fits } from "./gesprek/passen.js";

const TOO_MUCH = "Dit is meer dan op één blad past. Maak een antwoord korter, of print twee bladen.";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.kanten"));
const sheets = [...(form?.querySelectorAll(".kant") ?? [])];

/** @param {Element} sheet @param {string} sentence */
function tell(sheet, sentence) {
  const told = sheet.querySelector("[role=status]");
  if (told && told.textContent !== sentence) told.textContent = sentence;
}

/** @param {Element} sheet */
const everythingFits = (sheet) => [...sheet.querySelectorAll("textarea")].every(({ value, rows }) => fits(value, rows));

for (const sheet of sheets) {
  sheet.querySelector("[data-print]")?.addEventListener("click", () => {
    for (const other of sheets) other.classList.toggle("niet-op-papier", other !== sheet);
    print();
  });
  sheet.querySelector("[type=reset]")?.addEventListener("click", () => {
    for (const other of sheets) tell(other, other === sheet ? "Alles is gewist, op beide bladen." : "");
  });
  sheet.addEventListener("input", () => tell(sheet, everythingFits(sheet) ? "" : TOO_MUCH));
}
addEventListener("afterprint", () => {
  for (const sheet of sheets) sheet.classList.remove("niet-op-papier");
});
