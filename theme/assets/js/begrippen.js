// Lets each word that is explained open what it means, on the spot; without this script it is a link to
// the woordenlijst. It stays a link in the tree, since a real button cannot break off at the end of a line.
/** @type {Map<HTMLElement, HTMLElement>} */
const explanations = new Map();

/** @param {HTMLElement} word @param {HTMLElement} explanation @param {boolean} show */
function toggle(word, explanation, show) {
  explanation.hidden = !show;
  word.setAttribute("aria-expanded", String(show));
}

for (const word of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-begrip]"))) {
  const explanation = document.getElementById(word.dataset.begrip ?? "");
  if (!explanation) continue; // it stays the link that it is
  explanations.set(word, explanation);
  word.setAttribute("role", "button");
  word.setAttribute("aria-controls", explanation.id);
  toggle(word, explanation, false);
  word.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a new tab, as any link
    event.preventDefault();
    toggle(word, explanation, Boolean(explanation.hidden));
  });
  word.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    word.click();
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const [word, explanation] of explanations) {
    if (explanation.contains(document.activeElement)) word.focus();
    toggle(word, explanation, false);
  }
});
