// What is compared, as the address of the page says it: #m=ips,jobcoaching.

/** The slugs that an address asks for: each once, in its order, only those that are known, and no more than fit.
    A form that was sent without a script has them behind the ? instead.
    @param {string} hash @param {string} search @param {string[]} known @param {number} most @returns {string[]} */
export function chosen(hash, search, known, most) {
  const asked = [hash.replace(/^#/, ""), search.replace(/^\?/, "")].map((part) => new URLSearchParams(part).getAll("m"));
  const slugs = (asked.find((part) => part.length) ?? []).flatMap((part) => part.split(",")).map((slug) => slug.trim());
  return [...new Set(slugs)].filter((slug) => known.includes(slug)).slice(0, most);
}

/** How an address asks for slugs. @param {string[]} slugs */
export const asked = (slugs) => `#m=${slugs.map(encodeURIComponent).join(",")}`;

/** Names in a row, as a sentence has them. @param {string[]} names */
export function inWords(names) {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} en ${last}` : last;
}
