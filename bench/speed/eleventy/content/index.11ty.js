import { card, page, SITE } from "../_includes/base.js";

export default class Start {
  data() {
    return { permalink: "/", eleventyExcludeFromCollections: true };
  }

  render({ collections }) {
    return page(SITE, SITE, "/", `<main><h1>${SITE}</h1>${collections.lijsten[0].items.map(card).join("")}</main>`);
  }
}
