// Makes a button of each word that is explained: it opens what the word means, on the spot. Without
// this script the word is a link to the woordenlijst.
const open = new Map(); // the buttons that are open, each with its explanation

function toggle(button, explanation, show) {
  explanation.hidden = !show;
  button.setAttribute("aria-expanded", show);
  if (show) open.set(button, explanation);
  else open.delete(button);
}

for (const link of document.querySelectorAll("a[data-begrip]")) {
  const explanation = document.getElementById(link.dataset.begrip);
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-controls", explanation.id);
  button.append(...link.childNodes);
  toggle(button, explanation, false);
  button.addEventListener("click", () => toggle(button, explanation, explanation.hidden));
  link.replaceWith(button);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const [button, explanation] of open) {
    if (explanation.contains(document.activeElement)) button.focus();
    toggle(button, explanation, false);
  }
});
