// Opens the answer of the question, or the figures, that a link leads to, and all of them for paper.

const questions = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.vraag"));

function openTheAsked() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A % that means nothing is part of the name.
  }
  const target = document.getElementById(name);
  const asked = target?.closest("details");
  if (!asked || asked.open) return;
  asked.open = true;
  target?.scrollIntoView();
}

/** Those that paper opened, and that fold again after it. @type {HTMLDetailsElement[]} */
let opened = [];

addEventListener("hashchange", openTheAsked);
addEventListener("beforeprint", () => {
  opened = [...questions].filter((question) => !question.open);
  for (const question of opened) question.open = true;
});
addEventListener("afterprint", () => {
  for (const question of opened) question.open = false;
});
openTheAsked();
