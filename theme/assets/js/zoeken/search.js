// Search that understands Dutch: each word of a question is looked for in all that it may mean, with
// Pagefind's index, and pages that answer more of the question come first.

import { plain, saysLittle } from "./words.js";
import { Vocabulary } from "./vocabulary.js";

const RANKING = { pageLength: 0.75 };
const TITLES = { titel: 6, samenvatting: 1.5 };
// What a word still weighs that says little, or that is part of an expression which was understood whole.
const LITTLE = 0.2;
const SPAN = 0.35;
// A page about something comes before one that only names it.
const KINDS = { Partner: 0.85, Regio: 0.8, Cijfers: 0.6, Bijeenkomst: 0.9, Overzicht: 0.65, Woordenlijst: 0.65 };
const ARCHIVED = 0.5;
// A page that was asked for by its name.
const NAMED = 2;

/** Read the index and its vocabulary. @param without improvements to leave out, to measure them */
export async function openSearch(site, { without = [] } = {}) {
  const [engine, words] = await Promise.all([
    import(new URL("pagefind/pagefind.js", site)),
    fetch(new URL("pagefind/woorden.json", site)).then((answer) => answer.json()),
  ]);
  const titles = without.includes("titels") ? { titel: 0, samenvatting: 0 } : TITLES;
  const added = without.includes("zoekwoorden") ? 0 : 2;
  await engine.options({ ranking: { ...RANKING, metaWeights: { ...titles, zoektermen: added } } });
  const search = new Search(engine, new Vocabulary(words, without));
  await search.readFacets();
  return search;
}

class Search {
  constructor(engine, vocabulary) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.answers = new Map(); // what was asked before, since someone who types asks the same words again
    this.facets = {}; // for each facet its values, each with the pages that have it
    this.everything = [];
  }

  async readFacets() {
    const values = await this.engine.filters();
    const pagesWith = async (filter) => (await this.engine.search(null, { filters: filter })).results;
    for (const [facet, counts] of Object.entries(values)) {
      this.facets[facet] = new Map();
      for (const value of Object.keys(counts)) {
        const pages = await pagesWith({ [facet]: value });
        this.facets[facet].set(value, new Set(pages.map(({ id }) => id)));
      }
    }
    this.everything = await pagesWith({});
  }

  /** @param chosen {facet: [values]}: values of one facet widen, facets narrow
      @param correct whether a word that stands nowhere may be read as another
      @returns {results, counts, readings}: Pagefind's own results, the best first; for each facet how many
      pages each value has; and how each word was understood */
  async search(question, chosen = {}, { correct = true } = {}) {
    const { pages, readings } = await this.rank(question, correct);
    const matches = (id, but) =>
      Object.entries(chosen).every(
        ([facet, values]) => facet === but || !values.length || values.some((value) => this.has(id, facet, value)),
      );
    const counts = {};
    for (const [facet, values] of Object.entries(this.facets)) {
      // A facet's own choices count as if it were not used: they widen, the others narrow.
      const wider = pages.filter(({ id }) => matches(id, facet));
      counts[facet] = new Map([...values].map(([value, ids]) => [value, wider.filter(({ id }) => ids.has(id)).length]));
    }
    return { results: pages.filter(({ id }) => matches(id)), counts, readings };
  }

  has(id, facet, value) {
    return this.facets[facet]?.get(value)?.has(id) ?? false;
  }

  async rank(question, correct) {
    const words = plain(question);
    if (!words) return { pages: question ? [] : this.everything, readings: [] };
    const readings = this.read(words, correct);
    const pages = new Map();
    for (const reading of readings) {
      const found = await this.pagesOf(reading);
      reading.weight *= this.rarity(found);
      for (const [id, { score, result }] of found) {
        const page = pages.get(id) ?? { id, score: 0, met: 0, best: 0, result };
        page.score += reading.weight * score;
        page.met += reading.weight * Math.min(1, 2 * score);
        if (reading.weight * score > page.best) [page.best, page.result] = [reading.weight * score, result];
        pages.set(id, page);
      }
    }
    const whole = readings.reduce((sum, { weight }) => sum + weight, 0);
    for (const page of pages.values()) {
      const named = this.vocabulary.isTitle(page.id, words) ? NAMED : 1;
      page.value = page.score * (page.met / whole) * named * this.prior(page.id);
    }
    const sorted = [...pages.values()].sort((a, b) => b.value - a.value);
    return { pages: sorted.map(({ result }) => result), readings };
  }

  prior(id) {
    const kind = Object.keys(KINDS).find((value) => this.has(id, "soort", value));
    return (KINDS[kind] ?? 1) * (this.has(id, "archief", "ja") ? ARCHIVED : 1);
  }

  /** How each word, and each expression that the list of synonyms knows, is understood. */
  read(question, correct) {
    const words = this.joined(question.split(" "));
    const readings = [];
    const covered = new Set();
    for (let length = Math.min(this.vocabulary.longest, words.length); length > 1; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const span = words.slice(at, at + length).join(" ");
        const found = this.vocabulary.synonyms(span);
        if (!found.length) continue;
        for (let index = at; index < at + length; index++) covered.add(index);
        readings.push({ typed: span, known: true, corrected: [], variants: new Map(found.map((other) => [other, 1])) });
      }
    }
    words.forEach((word, index) => {
      readings.push({ ...this.vocabulary.read(word, correct), covered: covered.has(index) });
    });
    const onlyLittle = readings.every(({ typed }) => saysLittle(typed));
    for (const reading of readings) {
      reading.weight = saysLittle(reading.typed) && !onlyLittle ? LITTLE : reading.covered ? SPAN : 1;
    }
    return readings;
  }

  /** Words that were typed apart, and that the site writes together. */
  joined(words) {
    const found = [];
    for (let at = 0; at < words.length; at++) {
      const [word, next] = [words[at], words[at + 1]];
      const apart = next && this.vocabulary.knows(word) && this.vocabulary.knows(next);
      if (next && !apart && this.vocabulary.knows(word + next)) {
        found.push(word + next);
        at++;
      } else found.push(word);
    }
    return found;
  }

  /** How much a word says: one that stands on every page says nothing. */
  rarity(pages) {
    const often = [...pages.values()].reduce((sum, { score }) => sum + Math.min(1, 2 * score), 0);
    return often ? Math.log(1 + this.vocabulary.pages / often) : 0;
  }

  /** The pages for one word: for each the best of its variants. */
  async pagesOf({ variants }) {
    const pages = new Map();
    for (const [words, weight] of variants) {
      const results = await this.ask(words);
      const most = results[0]?.score || 1;
      for (const result of results) {
        // The root brings a page that names a word once nearer to the one that is full of it.
        const score = weight * Math.sqrt(result.score / most);
        if (score > (pages.get(result.id)?.score ?? 0)) pages.set(result.id, { score, result });
      }
    }
    return pages;
  }

  async ask(words) {
    if (!this.answers.has(words)) this.answers.set(words, (await this.engine.search(words))?.results ?? []);
    return this.answers.get(words);
  }
}
