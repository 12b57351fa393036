import { card, escaped, page } from "../_includes/base.js";

export default class Lijsten {
  data() {
    return {
      pagination: { data: "collections.lijsten", size: 1, alias: "lijst" },
      permalink: ({ lijst }) => `${lijst.address}index.html`,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ lijst: { title, address, next, items } }) {
    const further = next && `<nav><a href="${next}">Volgende</a></nav>`;
    return page(title, title, address, `<main><h1>${escaped(title)}</h1>${items.map(card).join("")}${further}</main>`);
  }
}
