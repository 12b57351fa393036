// Opens the answer of the question, or the figure in its list, that a link leads to, and all of them for paper.

const questions = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.vraag"));

function openTheAsked() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A % that means nothing is part of the name.
  }
  const target = document.getElementById(name);
  let opened = false;
  for (let asked = target?.closest("details"); asked; asked = asked.parentElement?.closest("details")) {
    opened ||= !asked.open;
    asked.open = true;
  }
  if (opened) target?.scrollIntoView();
}

/** Those that paper opened, and that fold again after it. @type {HTMLDetailsElement[]} */
let unfolded = [];

addEventListener("hashchange", openTheAsked);
addEventListener("beforeprint", () => {
  unfolded = [...questions].filter((question) => !question.open);
  for (const question of unfolded) question.open = true;
});
addEventListener("afterprint", () => {
  for (const question of unfolded) question.open = false;
});
openTheAsked();
