// The texts with their lists: all of them, and those of each tag, in pages of 24.

const SIZE = 24;

/** The pages of one list. */
const paged = (title, base, items) =>
  Array.from({ length: Math.ceil(items.length / SIZE) }, (_, index) => ({
    title,
    address: index ? `${base}${index + 1}/` : base,
    next: (index + 1) * SIZE < items.length ? `${base}${index + 2}/` : "",
    items: items.slice(index * SIZE, (index + 1) * SIZE),
  }));

export default (config) => {
  const newest = (api) => api.getFilteredByGlob("content/verhalen/*.md").sort((a, b) => b.date - a.date);
  const byTag = (items) => {
    const found = new Map();
    for (const item of items) for (const tag of item.data.tags) found.set(tag, [...(found.get(tag) ?? []), item]);
    return found;
  };
  config.addCollection("lijsten", (api) => {
    const items = newest(api);
    const tags = [...byTag(items)].flatMap(([tag, some]) => paged(tag, `/tags/${tag}/`, some));
    return [...paged("Verhalen", "/verhalen/", items), ...tags];
  });
  // What shares the rarest of its tags, which stands last.
  config.addCollection("verwant", (api) => Object.fromEntries(byTag(newest(api))));
  return {
    dir: { input: "content", includes: "../_includes", output: "_site" },
    markdownTemplateEngine: false, // the texts hold no templates
  };
};
