// Lets each word that is explained open what it means, on the spot; without this script it is a link to
// the woordenlijst. It stays a link in the tree, since a real button cannot break off at the end of a line.
const explanations = new Map();

function toggle(word, show) {
  explanations.get(word).hidden = !show;
  word.setAttribute("aria-expanded", show);
}

for (const word of document.querySelectorAll("[data-begrip]")) {
  explanations.set(word, document.getElementById(word.dataset.begrip));
  word.setAttribute("role", "button");
  word.setAttribute("aria-controls", word.dataset.begrip);
  toggle(word, false);
  word.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a new tab, as any link
    event.preventDefault();
    toggle(word, explanations.get(word).hidden);
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
    toggle(word, false);
  }
});
