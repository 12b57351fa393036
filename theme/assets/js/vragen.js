// Opens the answer of the question that a link leads to, and all answers for paper.

const questions = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.vraag"));

function openTheAsked() {
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A % that means nothing is part of the name.
  }
  const asked = document.getElementById(name)?.closest("details");
  if (!asked || asked.open) return;
  asked.open = true;
  asked.scrollIntoView();
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
