// Marks in the contents beside a long text where the reader is, and lets a page be printed.

const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-rail] .koppen a"));

/** The pieces that the contents lead to, each with its link. @type {Map<Element, HTMLAnchorElement>} */
const pieces = new Map();
for (const link of links) {
  const piece = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (piece) pieces.set(piece, link);
}

/** Marks the last piece that began above the middle of the upper half of the screen. */
function mark() {
  const line = innerHeight / 3;
  let here = null;
  for (const [piece, link] of pieces) if (piece.getBoundingClientRect().top <= line) here = link;
  for (const link of links) {
    if (link === here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

let asked = 0;
addEventListener(
  "scroll",
  () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(mark);
  },
  { passive: true },
);
mark();

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-print]"))) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
