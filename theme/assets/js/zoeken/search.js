// Search that understands Dutch: each word of a question is looked for in all that it may mean, with
// Pagefind's index, and pages that answer more of the question come first.

import { Engine } from "./engine.js";
import { plain, saysLittle, typedWords } from "./words.js";
import { Vocabulary } from "./vocabulary.js";

const RANKING = { pageLength: 0.75 };
const TITLES = { titel: 6, samenvatting: 2 };
// What a word still weighs that says little, or that is part of an expression which was understood whole.
const LITTLE = 0.2;
const SPAN = 0.35;
const MANY = 1000; // pages, some fifty thousand bytes
const ARCHIVED = 0.5;
// A page that was asked for by its name.
const NAMED = 6;
// The longer a question, the more pages hold some of its words: of how much the best answers, the others must answer this
// share, by the number of words from which it counts; and of a long one only the best few are given.
const SHARES = [[8, 0.25], [3, 0.08], [2, 0.05]];
const LONG = 8;
const FEW = 10;

const EXACT = 10;
const VAGUE = 0.3;

/** @typedef {import("./vocabulary.js").Reading} Reading */
/** What was found, by its place among all pages; `all` that was found of the page for each word, with how much that tells.
    @typedef {{ id: number, score: number, data: () => Promise<Page>, all?: [number, Result][] }} Result */
/** @typedef {{ title: string, excerpt: string, anchor?: { id: string, element: string },
      weighted_locations: { balanced_score: number }[] }} Part */
/** @typedef {Part & { raw_url: string, meta: Record<string, string>, filters: Record<string, string[]>,
      sub_results: Part[] }} Page */
/** What finds pages by their names. @typedef {{ search: (words: string) => Promise<import("./engine.js").Answer[]>,
      names: () => Promise<string[]>, page: (name: string) => Promise<Page>, close: () => void }} Finder */
/** For each label of a page how much it weighs, and whether it holds many things. @typedef {Record<string, [number, boolean]>} Kinds */
/** A page that answers part of a question. @typedef {{ id: number, score: number, met: number, best: number,
      value: number, result: Result, all: [number, Result][] }} Found */

/** Read the index and its vocabulary. @param {URL} site
    @param {{ without?: string[] }} options improvements to leave out, to measure them */
export async function openSearch(site, { without = [] } = {}) {
  const folder = new URL("pagefind/", site);
  /** @param {string} file @param {RequestInit} [how] */
  const fetched = (file, how) => fetch(new URL(file, folder), how).then((answer) => answer.json());
  const titles = without.includes("titels") ? { titel: 0, samenvatting: 0 } : TITLES;
  const added = without.includes("zoekwoorden") ? 0 : 3;
  const engine = new Engine(folder, { ranking: { ...RANKING, metaWeights: { ...titles, zoektermen: added, plaatsen: added } } });
  try {
    const words = await fetched("woorden.json", { cache: "no-cache" }); // it goes with the list of today
    return new Search(engine, new Vocabulary(words, (file) => fetched(`woorden/${file}.json`), without), words.soorten);
  } catch (error) {
    engine.close();
    throw error;
  }
}

export class Search {
  /** @param {Finder} engine @param {Vocabulary} vocabulary @param {Kinds} kinds */
  constructor(engine, vocabulary, kinds) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.kinds = kinds;
    /** What was asked before, since someone who types asks the same words again. @type {Map<string, Result[]>} */
    this.answers = new Map();
    /** For each facet its values, each with the pages that have it. */
    this.facets = vocabulary.facets;
    /** @type {Promise<Map<string, number>> | undefined} */
    this.placed = undefined;
  }

  /** End what searches. */
  close() {
    this.engine.close();
  }

  /** The place of each page by Pagefind's name for it, in the order of its list. */
  places() {
    this.placed ??= this.engine.names().then((names) => {
      const { placeOf } = this.vocabulary;
      if (names.length !== placeOf.length) throw new Error("the site changed in between");
      return new Map(names.map((name, number) => [name, placeOf[number]]));
    });
    return this.placed;
  }

  /** Every page, for no words. @returns {Promise<Result[]>} */
  async everything() {
    return [...(await this.places())].map(([name, id]) => ({ id, score: 0, data: () => this.engine.page(name) }));
  }

  /** What Pagefind finds. @param {string} words @returns {Promise<Result[]>} */
  async found(words) {
    const [results, places] = await Promise.all([this.engine.search(words), this.places()]);
    return results.map((result) => ({ ...result, id: /** @type {number} */ (places.get(result.id)) }));
  }

  /** Give Pagefind's own results, the best first; for each facet how many pages each value has; how each word was
      understood; and whether these are only the best few. @param {string} question
      @param {Record<string, string[]>} chosen for each facet its values: those of one widen, facets narrow */
  async search(question, chosen = {}) {
    const { pages, readings, few } = await this.rank(question);
    /** @param {number} id @param {string} [but] */
    const matches = (id, but) =>
      Object.entries(chosen).every(
        ([facet, values]) => facet === but || !values.length || values.some((value) => this.has(id, facet, value)),
      );
    /** @type {Record<string, Map<string, number>>} */
    const counts = {};
    for (const [facet, values] of Object.entries(this.facets)) {
      // A facet's own choices count as if it were not used: they widen, the others narrow.
      const wider = pages.filter(({ id }) => matches(id, facet));
      counts[facet] = new Map([...values].map(([value, ids]) => [value, wider.filter(({ id }) => ids.has(id)).length]));
    }
    return { results: pages.filter(({ id }) => matches(id)), counts, readings, few };
  }

  /** @param {number} id @param {string} facet @param {string} value */
  has(id, facet, value) {
    return this.facets[facet]?.get(value)?.has(id) ?? false;
  }

  /** @param {string} question @returns {Promise<{ pages: Result[], readings: Reading[], few: boolean }>} */
  async rank(question) {
    const words = typedWords(question);
    if (!words.length) {
      return question ? { pages: [], readings: [unsearched(question)], few: false } : { pages: await this.everything(), readings: [], few: false };
    }
    const { readings, asked, called } = await this.vocabulary.settled(() => {
      const readings = this.read(words);
      const slips = new Map(readings.map(({ typed, corrected }) => [typed, corrected[0] ?? typed]));
      const meant = words.map((word) => slips.get(word) ?? word).join(" ");
      const called = new Set([plain(question), meant].flatMap((each) => [...this.vocabulary.named(each)]));
      return { readings, asked: this.vocabulary.placesIn(question), called };
    });
    /** @type {Map<number, Found>} */
    const pages = new Map();
    // Where a word stands that says little costs more to fetch than all else: beside others it does without, where that is so.
    const [common, telling] = [true, false].map((is) => readings.filter((reading) => this.isCommon(reading) === is));
    await this.lookFor(telling, pages);
    if (pages.size) for (const reading of common) reading.weight = 0;
    else await this.lookFor(common, pages);
    const whole = readings.reduce((sum, { weight }) => sum + weight, 0);
    const share = SHARES.find(([from]) => words.length >= from)?.[1] ?? 0;
    let best = 0;
    for (const page of pages.values()) {
      page.value = page.score * (page.met / whole) * this.prior(page.id);
      best = Math.max(best, page.value);
      if (called.has(page.id)) page.value *= NAMED;
    }
    // Whoever asks for a place wants to know who helps there.
    for (const result of [...asked].every((id) => pages.has(id)) ? [] : await this.everything()) {
      const { id } = result;
      if (asked.has(id) && !pages.has(id)) pages.set(id, { id, score: 0, met: 0, best: 0, value: 0, result, all: [] });
    }
    const first = (/** @type {Found} */ page) => Number(asked.has(page.id));
    const good = [...pages.values()].filter((page) => first(page) || page.value >= share * best);
    const sorted = good.sort((a, b) => first(b) - first(a) || b.value - a.value || a.id - b.id).slice(0, words.length < LONG ? undefined : FEW);
    return { pages: sorted.map(({ result, all }) => ({ ...result, all })), readings, few: words.length >= LONG && sorted.length < pages.size };
  }

  /** Whether a word says little and stands on a great many pages. @param {Reading} reading */
  isCommon({ typed }) {
    return saysLittle(typed) && (this.vocabulary.count(typed) ?? 0) > MANY;
  }

  /** Add the pages for some words to those that were found. @param {Reading[]} readings @param {Map<number, Found>} pages */
  async lookFor(readings, pages) {
    for (const reading of readings) {
      const found = await this.pagesOf(reading);
      reading.weight *= this.rarity(found);
      for (const [id, { score, result, clear, named }] of found) {
        const page = pages.get(id) ?? { id, score: 0, met: 0, best: 0, value: 0, result, all: [] };
        page.score += reading.weight * score;
        page.met += reading.weight * Math.min(1, 2 * score);
        // Of a page of many things, what was asked for as it is written says which.
        const telling = reading.weight * score * clear * (reading.exact ? EXACT : 1);
        if (telling > page.best) [page.best, page.result] = [telling, result];
        // What the whole page is called, says nothing of its parts.
        if (!named) page.all.push([telling, result]);
        pages.set(id, page);
      }
    }
  }

  /** Whether a page holds many things: figures, or the words of the woordenlijst. @param {Page} page */
  isShared(page) {
    return Boolean(page.filters.soort?.some((kind) => this.kinds[kind]?.[1]));
  }

  /** A page about something comes before one that only names it. @param {number} id */
  prior(id) {
    const [, [weight]] = Object.entries(this.kinds).find(([kind]) => this.has(id, "soort", kind)) ?? ["", [1]];
    return weight * (this.has(id, "archief", "ja") ? ARCHIVED : 1);
  }

  /** How each word, and each expression that the list of synonyms knows, is understood.
      @param {string[]} typed */
  read(typed) {
    const words = this.joined(this.vocabulary.asked(typed));
    /** @type {Reading[]} */
    const readings = [];
    const covered = new Set();
    for (let length = Math.min(this.vocabulary.longest, words.length); length > 1; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const span = words.slice(at, at + length);
        const variants = this.vocabulary.together(span);
        if (!variants.size) continue;
        for (let index = at; index < at + length; index++) covered.add(index);
        readings.push({ typed: span.join(" "), known: true, corrected: [], variants, weight: 1 });
      }
    }
    words.forEach((word, index) => {
      readings.push({ ...this.vocabulary.read(word), covered: covered.has(index) });
    });
    const onlyLittle = readings.every(({ typed }) => saysLittle(typed));
    for (const reading of readings) {
      reading.weight = saysLittle(reading.typed) && !onlyLittle ? LITTLE : reading.covered ? SPAN : 1;
    }
    return readings;
  }

  /** Words that were typed apart, and that the site writes together. @param {string[]} words */
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

  /** How much a word says: one that stands on every page says nothing.
      @param {Map<number, { score: number }>} pages */
  rarity(pages) {
    const often = [...pages.values()].reduce((sum, { score }) => sum + Math.min(1, 2 * score), 0);
    return often ? Math.log(1 + this.vocabulary.pages / often) : 0;
  }

  /** The pages for one word: for each the best of its variants. @param {Reading} reading */
  async pagesOf({ variants }) {
    /** @type {Map<number, { score: number, result: Result, clear: number, named: boolean }>} */
    const pages = new Map();
    for (const [words, weight] of variants) {
      // Where words that say little were looked for as well, they are what a reader would see marked.
      const clear = words.split(" ").some(saysLittle) ? VAGUE : 1;
      const results = this.vocabulary.literals.has(words) ? await this.askLiteral(words) : await this.ask(words);
      const most = results[0]?.score || 1;
      for (const result of results) {
        // The root brings a page that names a word once nearer to the one that is full of it.
        const score = weight * Math.sqrt(result.score / most);
        if (score > (pages.get(result.id)?.score ?? 0)) pages.set(result.id, { score, result, clear, named: this.vocabulary.isTitle(result.id, words) });
      }
    }
    return pages;
  }

  /** The pages that hold what is looked for as it is written. Pagefind leaves signs out, and takes 12,5 for 125: which
      pages they are, the vocabulary says, and Pagefind how well they answer. @param {string} literal */
  async askLiteral(literal) {
    const pages = this.vocabulary.literals.get(literal) ?? new Set();
    /** @type {Map<number, Result>} */
    const found = new Map();
    const asked = [...(await this.ask(literal)), ...(await this.ask(`"${literal}"`))];
    const least = Math.min(1, ...asked.map(({ score }) => score));
    /** @param {Result[]} results */
    const keep = (results) => {
      for (const result of results) if (pages.has(result.id) && !found.has(result.id)) found.set(result.id, result);
    };
    keep(asked);
    if (found.size < pages.size) keep((await this.everything()).map((each) => ({ ...each, score: least })));
    return [...found.values()].sort((a, b) => b.score - a.score);
  }

  /** @param {string} words */
  async ask(words) {
    const known = this.answers.get(words) ?? (await this.found(words));
    this.answers.set(words, known);
    return known;
  }
}

/** How a question is read in which there is nothing to look for. @param {string} typed @returns {Reading} */
const unsearched = (typed) => ({ typed, known: false, unsearched: true, corrected: [], variants: new Map(), weight: 0 });
