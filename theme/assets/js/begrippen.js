// Lets each word that is explained open what it means, on the spot, as the list at the end of the page says it; without
// this script it is a link to the woordenlijst. It stays a link in the tree, since a real button cannot break off at the
// end of a line. What is closed is not in the tree: a sentence holds its own words.
/** @type {Map<HTMLElement, HTMLElement>} */
const explanations = new Map();

/** @param {HTMLElement} word @param {HTMLElement} explanation @param {boolean} show */
function toggle(word, explanation, show) {
  if (show) word.after(explanation);
  else explanation.remove();
  word.setAttribute("aria-expanded", String(show));
}

/** @param {HTMLElement} word @param {HTMLElement} meaning */
function explain(word, meaning) {
  const explanation = document.createElement("span");
  explanation.className = "begrip-uitleg";
  explanation.id = `hier:${meaning.id}`;
  const more = document.createElement("a");
  more.href = /** @type {HTMLAnchorElement} */ (word).href;
  more.textContent = `Meer over ${word.textContent}`;
  explanation.append(`${meaning.textContent} `, more);
  return explanation;
}

for (const word of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-begrip]"))) {
  const meaning = document.getElementById(word.dataset.begrip ?? "");
  if (!meaning) continue; // it stays the link that it is
  const explanation = explain(word, meaning);
  explanations.set(word, explanation);
  word.setAttribute("role", "button");
  word.setAttribute("aria-expanded", "false");
  word.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a new tab, as any link
    event.preventDefault();
    toggle(word, explanation, !explanation.isConnected);
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
