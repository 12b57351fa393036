// Puts a button beside each figure that copies the words to cite it by, and beside each reference that copies it. Without
// this they can be selected where they stand.

/**
 * Write what is cited as plain text, the address of a source behind its title.
 * @param {Element} sentence
 */
function asText(sentence) {
  const copy = /** @type {Element} */ (sentence.cloneNode(true));
  const links = sentence.querySelectorAll("a");
  for (const [index, link] of copy.querySelectorAll("a").entries()) {
    const { href } = links[index];
    link.replaceWith(link.matches(".cijfer-adres, [data-heel]") ? href : `${link.textContent} (${href})`);
  }
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

const told = document.createElement("p");
told.className = "alleen-horen";
told.setAttribute("role", "status");
document.body.append(told);

/**
 * Copy, or where that is refused select, so that it is one key away.
 * @param {Element[]} sentences
 * @param {HTMLButtonElement} button
 */
async function copy(sentences, button) {
  const words = /** @type {ChildNode} */ (button.firstChild);
  try {
    await navigator.clipboard.writeText(sentences.map(asText).join("\n\n"));
    words.textContent = "Gekopieerd";
    told.textContent = "Gekopieerd, met bron en adres.";
    setTimeout(() => {
      words.textContent = "Kopieer";
      told.textContent = "";
    }, 4000);
  } catch {
    const row = sentences[0].closest("details");
    if (row) row.open = true;
    getSelection()?.selectAllChildren(sentences[0]);
    told.textContent = "De tekst is geselecteerd: kopieer die zelf.";
  }
}

/**
 * Make a button that copies some sentences; who only hears it is told which.
 * @param {string} which
 * @param {Element[]} sentences
 */
function makeButton(which, sentences) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "knopje";
  const heard = document.createElement("span");
  heard.className = "alleen-horen";
  heard.textContent = ` ${which}`;
  button.append("Kopieer", heard);
  button.addEventListener("click", () => copy(sentences, button));
  return button;
}

for (const row of document.querySelectorAll(".rij > details")) {
  const amount = row.querySelector(".rij-waarde")?.textContent ?? "";
  row.after(makeButton(amount, [...row.querySelectorAll(".cijfer-zin")]));
}

// What has no day of its own is referred to with the day on which it was read: here that is today.
const today = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
for (const day of document.querySelectorAll("[data-vandaag]")) day.textContent = today;

for (const line of document.querySelectorAll("[data-kopieer]")) {
  line.after(makeButton(line.getAttribute("data-kopieer") ?? "", [line]));
}
