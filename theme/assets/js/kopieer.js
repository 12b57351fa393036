// Puts a button beside each figure that copies the words to cite it by. Without this they can be selected in the row.

/**
 * Write what is cited as plain text, the address of a source behind its title.
 * @param {Element} sentence
 */
function asText(sentence) {
  const copy = /** @type {Element} */ (sentence.cloneNode(true));
  const links = sentence.querySelectorAll("a");
  for (const [index, link] of copy.querySelectorAll("a").entries()) {
    const { href } = links[index];
    link.replaceWith(link.matches(".cijfer-adres") ? href : `${link.textContent} (${href})`);
  }
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

const told = document.createElement("p");
told.className = "alleen-horen";
told.setAttribute("role", "status");
document.body.append(told);

/**
 * Copy, or where that is refused select, so that it is one key away.
 * @param {HTMLDetailsElement} row
 * @param {HTMLButtonElement} button
 */
async function copy(row, button) {
  const sentences = [...row.querySelectorAll(".cijfer-zin")];
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
    row.open = true;
    getSelection()?.selectAllChildren(sentences[0]);
    told.textContent = "De tekst is geselecteerd: kopieer die zelf.";
  }
}

for (const row of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(".rij > details"))) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "knopje";
  const amount = document.createElement("span");
  amount.className = "alleen-horen";
  amount.textContent = ` ${row.querySelector(".rij-waarde")?.textContent ?? ""}`;
  button.append("Kopieer", amount);
  button.addEventListener("click", () => copy(row, button));
  row.after(button);
}
