import { card, escaped, page } from "./base.js";

const WORDS_A_MINUTE = 200;

export default class Verhaal {
  render({ title, description, tags, content, collections, page: { url, date } }) {
    const related = collections.verwant[tags.at(-1)].filter((other) => other.url !== url).slice(0, 3);
    const minutes = Math.ceil(content.split(/\s+/).length / WORDS_A_MINUTE);
    const labels = tags.map((tag) => `<li data-pagefind-filter="tag"><a href="/tags/${tag}/">${tag}</a></li>`);
    return page(title, description, url, `<main data-pagefind-body>
    <h1>${escaped(title)}</h1>
    <p>${escaped(description)}</p>
    <p>${date.toISOString().slice(0, 10)}, ${minutes} minuten</p>
    <ul>${labels.join("")}</ul>
    ${content}
  </main>
  <aside><h2>Lees ook</h2>${related.map(card).join("")}</aside>`);
  }
}
