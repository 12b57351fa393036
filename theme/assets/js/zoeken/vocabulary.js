// The words that stand on this site, and which of them may be meant by a word that a reader typed.

import { Pieces } from "./pieces.js";
import { distance, forgiven, isLiteral, joins, partsOf, plain, saysLittle, sameNumber, stem } from "./words.js";

const WEIGHTS = { form: 0.95, synonym: 0.8, besides: 0.4, phrase: 0.6, tail: 0.8, commonTail: 0.5, open: 0.8, part: 0.5, middle: 0.4, akin: 0.45, slip: 0.9, guess: 0.6 };
const COMMON = 0.2; // the share of pages from which a word is common
const MOST = 12; // variants of one word: each is a search
const INSIDE = 4; // letters of a word that is looked for inside others, at least

// What stands before the name of a place.
const WHERE = new Set(["in", "gemeente", "regio", "omgeving", "rond", "stad"]);

/** How a typed word is understood: what to search for, each with its weight; what to tell of it; and the weight of the
    word among the others, less when it is `covered` by an expression that was understood whole. What is `exact` was
    looked for as it is written; what holds no letter and no number was `unsearched`. Of a word that editors added where
    readers do not see it, `seen` tells on how many pages they do.
    @typedef {{ typed: string, known: boolean, little?: boolean, covered?: boolean, exact?: boolean, unsearched?: boolean, seen?: number, corrected: string[],
      variants: Map<string, number>, weight: number }} Reading */

/** How a word stands on the site: its number of pages, or that with the number of those where a reader sees it, when
    editors added it to others. @typedef {number | [number, number]} Told */

export class Vocabulary {
  /** Take what `publish/vocabulary.py` wrote, with what fetches a file of its tables; `without` are improvements to leave out.
      @param {{ woorden: Record<string, import("./pieces.js").Begins>, letterlijk?: Record<string, number[]>, plaatsen?: Record<string, number[]>,
        kenmerken?: Record<string, Record<string, number[]>>, langste: number, paginas: number,
        volgorde: number[], titels: Record<string, string> }} written
      @param {(file: string) => Promise<Record<string, unknown>>} fetchFile
      @param {string[]} without */
  constructor({ woorden: words, letterlijk: literals = {}, plaatsen: places = {}, kenmerken: facets = {}, langste: longest, paginas: pages, volgorde: order, titels: titles }, fetchFile, without = []) {
    this.pages = pages;
    this.pieces = new Pieces(words, fetchFile);
    /** What pages of many things are called. @type {Map<number, Set<string>>} */
    this.titles = new Map(Object.entries(titles).map(([place, names]) => [Number(place), new Set(names.split("|").flatMap((name) => called(plain(name))))]));
    /** Where each page stands in the order in which equals are shown, by its number in Pagefind's list: everywhere else a page
        is known by that place. @type {number[]} */
    this.placeOf = [];
    for (const [place, number] of summed(order).entries()) this.placeOf[number] = place;
    /** What is looked for as it is written, with the pages that hold it. @type {Map<string, Set<number>>} */
    this.literals = new Map(Object.entries(literals).map(([literal, steps]) => [literal, new Set(summed(steps))]));
    /** Where people live, with the pages that answer for it. @type {Map<string, number[]>} */
    this.places = new Map(Object.entries(places).map(([name, steps]) => [name, summed(steps)]));
    /** For each facet its values, each with the pages that have it. @type {Record<string, Map<string, Set<number>>>} */
    this.facets = Object.fromEntries(Object.entries(facets).map(([facet, values]) =>
      [facet, new Map(Object.entries(values).map(([value, steps]) => [value, new Set(summed(steps))]))]));
    this.without = new Set(without);
    this.longest = Math.max(2, longest);
  }

  /** What a function makes of the words, once those that it asks for are here. @template T @param {() => T} make @returns {Promise<T>} */
  settled(make) {
    return this.pieces.settled(make);
  }

  /** The words of a stem with what is told of them. @param {string} key @returns {Record<string, Told>} */
  ofStem(key) {
    return /** @type {Record<string, Told>} */ (this.pieces.get("woorden", key) ?? {});
  }

  /** @param {string} word @returns {Told | undefined} */
  told(word) {
    const words = this.ofStem(stem(word));
    return Object.hasOwn(words, word) ? words[word] : undefined;
  }

  /** Whether a word stands on the site. @param {string} word */
  has(word) {
    return this.told(word) !== undefined;
  }

  /** On how many pages a word stands. @param {string} word */
  count(word) {
    const told = this.told(word);
    return Array.isArray(told) ? told[0] : told;
  }

  /** Of a word that editors add where readers do not see it, on how many pages they do. @param {string} word */
  seen(word) {
    const told = this.told(word);
    return Array.isArray(told) ? told[1] : undefined;
  }

  /** @param {string} improvement */
  uses(improvement) {
    return !this.without.has(improvement);
  }

  /** The pages that are called as a question, words that only join apart. @param {string} question @returns {Set<number>} */
  named(question) {
    if (!this.uses("titels")) return new Set();
    return new Set(called(question).filter(Boolean).flatMap((words) => /** @type {number[]} */ (this.pieces.get("namen", words) ?? [])));
  }

  /** Whether words name a page of many things: they say nothing of its parts. @param {number} id @param {string} words */
  isTitle(id, words) {
    const names = this.uses("titels") ? this.titles.get(id) : undefined;
    return Boolean(names) && called(words).some((name) => name && names?.has(name));
  }

  /** The pages for a place that a question asks for: as all of it, or as where it is about. Many a place is a plain word
      as well, such as leiden and best. @param {string} question @returns {Set<number>} */
  placesIn(question) {
    const words = plain(question).split(" ");
    const told = words.filter((word) => !saysLittle(word) || word === "s").join(" ");
    const whole = this.places.get(words.join(" ")) ?? this.places.get(told);
    if (whole) return new Set(whole);
    for (let length = Math.min(5, words.length - 1); length > 0; length--) {
      const at = words.findIndex((word, index) => WHERE.has(word) && this.places.has(words.slice(index + 1, index + 1 + length).join(" ")));
      if (at >= 0) return new Set(this.places.get(words.slice(at + 1, at + 1 + length).join(" ")));
    }
    // A name that stands nowhere else on the site means the place, also where nothing says that it is one.
    const only = words.find((word) => word.length > 4 && this.places.get(word)?.length === this.count(word));
    return new Set(only ? this.places.get(only) : []);
  }

  /** The forms of a word that stand on the site. @param {string} word */
  forms(word) {
    if (!this.uses("vormen") || saysLittle(word)) return this.has(word) ? [word] : [];
    return Object.keys(this.ofStem(stem(word))).filter((other) => !saysLittle(other)); // a gat is no form of gaat
  }

  /** @param {string} word */
  knows(word) {
    return this.has(word) || this.forms(word).length > 0;
  }

  /** What else says the same as words that stand together, by the list that editors keep. @param {string} words */
  synonyms(words) {
    if (!this.uses("synoniemen")) return [];
    return /** @type {string[]} */ (this.pieces.get("synoniemen", stemmed(plain(words))) ?? []);
  }

  /** Longer words that end in a word or hold it, such as arbeidsmarktregio for regio. What begins with it, Pagefind finds.
      @param {string} word @returns {[string, number][]} */
  compounds(word) {
    if (!this.uses("samenstellingen") || word.length < 4 || saysLittle(word)) return [];
    /** @type {[string, number][]} */
    const found = [];
    // A word that stands everywhere needs no longer ones: netwerk and maatwerk say nothing about work.
    const tail = (this.count(word) ?? 0) > this.pages * COMMON ? WEIGHTS.commonTail : WEIGHTS.tail;
    const isKnown = this.knows(word);
    for (const key of new Set([word, stem(word)])) {
      if (key.length < INSIDE) continue;
      for (const entry of /** @type {string[]} */ (this.pieces.get("binnen", key.slice(0, INSIDE)) ?? [])) {
        const [front, rest, least = INSIDE] = entry.split(" ");
        const other = front + rest;
        if (!rest.startsWith(key) || key.length < Number(least) || other.indexOf(key) < front.length) continue;
        const isTail = stem(other).endsWith(stem(word));
        // Of a short word in the middle nothing can be told: it may be half of two others. What stands nowhere by itself
        // may rather be a slip.
        if (isTail || (isKnown && key.length > INSIDE)) found.push([other, isTail ? tail : WEIGHTS.middle]);
      }
    }
    return found;
  }

  /** The words of which a longer one is made, as jobcoach and gesprek in jobcoachgesprek. @param {string} word */
  parts(word) {
    if (!this.uses("samenstellingen")) return [];
    for (let at = word.length - 4; at >= 3; at--) {
      const first = unjoined(word.slice(0, at)).find((part) => part.length > 2 && this.knows(part));
      if (first && this.knows(word.slice(at))) return [first, word.slice(at)];
    }
    return [];
  }

  /** The word that the site makes of two that were typed apart and that stand on it by themselves as well,
      as loonkostensubsidie for loonkosten subsidie. @param {string[]} words */
  whole(words) {
    if (!this.uses("samenstellingen") || words.length !== 2 || words.some((word) => saysLittle(word) || word.length < 3)) return [];
    const together = words.join("");
    return this.has(together) ? [together] : [];
  }

  /** What a question is looked for by: its words, and of a date, a share or a code that stands nowhere its parts as well.
      @param {string[]} typed */
  asked(typed) {
    return typed.flatMap((word) => (isLiteral(word) && !this.spellings(word).length ? [word, ...partsOf(word)] : [word]));
  }

  /** All that may be meant by words that stand together, besides each of them: what to search for with its weight.
      @param {string[]} words @returns {Map<string, number>} */
  together(words) {
    const code = this.codeOf(words.join(" "));
    const whole = [...this.whole(words), ...(code ? [code] : [])];
    const synonyms = this.synonyms(words.join(" "));
    /** @type {Map<string, number>} */
    const variants = new Map();
    // Whoever typed what stands here means that first.
    for (const other of synonyms) variants.set(other, whole.length ? WEIGHTS.besides : 1);
    for (const other of whole) variants.set(other, 1);
    if (variants.size && words.every((word) => this.has(word) && !saysLittle(word))) variants.set(`"${words.join(" ")}"`, WEIGHTS.phrase);
    return variants;
  }

  /** The longest word with which one begins or ends that stands nowhere, as uitkering in uitkeringsgerechtigde. @param {string} word */
  within(word) {
    if (!this.uses("samenstellingen")) return [];
    for (let length = word.length - 3; length >= 5; length--) {
      const found = [word.slice(0, length), word.slice(-length)].filter((part) => this.has(part) && !saysLittle(part));
      if (found.length) return found;
    }
    return [];
  }

  /** The words nearest to a slip of the fingers. @param {string} word */
  nearest(word) {
    if (!this.uses("tikfouten")) return [];
    const most = forgiven(word);
    if (!most) return [];
    const counts = this.near(word, most);
    const all = [...counts.keys()].sort();
    const apart = all.map((other) => /** @type {const} */ ([other, distance(word, other, most)]));
    const least = Math.min(most, ...apart.map(([, far]) => far));
    return commonest(apart.flatMap(([other, far]) => (far === least ? [other] : [])), counts).slice(0, 3);
  }

  /** The words that may be near to one: about as long, with its first or second letter in the same place; each with its
      number of pages: none of what is only understood. @param {string} word @param {number} most */
  near(word, most) {
    /** @type {Map<string, number>} */
    const found = new Map();
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const key of [`${length} ${word[0]}`, `${length}  ${word[1]}`]) {
        for (const [other, count] of Object.entries(/** @type {Record<string, number>} */ (this.pieces.get("bijna", key) ?? {}))) found.set(other, count);
      }
    }
    return found;
  }

  /** Words that begin alike, as sollicitatie for solliciteren. @param {string} word */
  akin(word) {
    if (!this.uses("verwanten")) return [];
    if (word.length < 6) return [];
    const begin = word.slice(0, Math.max(5, Math.ceil(word.length * 0.6)));
    // A stem keeps the first two letters, double vowels as one.
    const words = this.pieces.beginning("woorden", stem(begin).slice(0, 2)).flatMap((one) => Object.entries(/** @type {Record<string, Told>} */ (one)));
    const counts = new Map(words.map(([other, told]) => [other, Array.isArray(told) ? told[0] : told]));
    return commonest([...counts.keys()].filter((other) => other.startsWith(begin)).sort(), counts).slice(0, 4);
  }

  /** All that may be meant by a word: what to search for with its weight, and what to tell of it.
      @param {string} word @returns {Reading} */
  read(word, mayGuess = true) {
    const code = this.codeOf(word);
    if (code || isLiteral(word)) return this.readLiteral(code ?? word);
    const forms = this.forms(word);
    const synonyms = this.synonyms(word);
    /** @type {Map<string, number>} */
    const variants = new Map();
    /** @param {string[]} words @param {number} weight */
    const add = (words, weight) => {
      for (const other of words) variants.set(other, Math.max(variants.get(other) ?? 0, weight));
    };
    if (this.has(word)) add([word], 1);
    add(forms, WEIGHTS.form);
    for (const [other, weight] of this.compounds(word)) add([other], weight);
    // Whoever typed a word that stands here means that word first.
    add(synonyms, this.has(word) ? WEIGHTS.besides : WEIGHTS.synonym);
    /** @type {Reading} */
    const reading = { typed: word, known: forms.length > 0, little: saysLittle(word), seen: this.seenOf(word, forms), corrected: [], variants, weight: 1 };
    if (variants.size || !mayGuess || this.pieces.isWaiting) return this.trimmed(reading);
    const near = this.nearest(word);
    if (near.length && !this.pieces.isWaiting) {
      reading.corrected = near;
      for (const other of near) {
        // One guess upon another counts for less.
        for (const [variant, weight] of this.read(other, false).variants) add([variant], weight * (weight < WEIGHTS.form ? WEIGHTS.guess : WEIGHTS.slip));
      }
      return this.trimmed(reading);
    }
    // Each guess is only fetched for when the one before it came to nothing.
    for (const guess of [() => add(this.parts(word), WEIGHTS.part), () => add(this.akin(word), WEIGHTS.akin), () => add(this.within(word), WEIGHTS.akin)]) {
      if (!variants.size && !this.pieces.isWaiting) guess();
    }
    return this.trimmed(reading);
  }

  /** On how many pages readers see a word, where that are fewer than it leads to. @param {string} word @param {string[]} forms */
  seenOf(word, forms) {
    const own = this.seen(word);
    if (this.has(word)) return own || forms.every((form) => this.seen(form) === 0) ? own : undefined;
    return forms.length && forms.every((form) => this.seen(form) === 0) ? 0 : undefined;
  }

  /** A code as the site writes it, of a word and a number that were typed apart or together: IPS-25. @param {string} typed */
  codeOf(typed) {
    const code = typed.replace(/(?<=^\p{L}+) ?(?=\d+$)/u, "-");
    return code !== typed && this.literals.has(code) ? code : undefined;
  }

  /** What is looked for as it is written: a number in each of its spellings, or else the one that is open at its end.
      @param {string} word @returns {Reading} */
  readLiteral(word) {
    const own = this.spellings(word);
    const other = own.length ? [] : this.spellings(word.endsWith("+") ? word.slice(0, -1) : `${word}+`);
    /** @type {[string, number][]} */
    const variants = [...own.map((literal) => /** @type {[string, number]} */ ([literal, 1])), ...other.map((literal) => /** @type {[string, number]} */ ([literal, WEIGHTS.open]))];
    for (const synonym of this.synonyms(word)) variants.push([synonym, WEIGHTS.synonym]);
    return { typed: word, known: own.length > 0, exact: true, corrected: [], variants: new Map(variants), weight: 1 };
  }

  /** The ways in which the site writes a number or another literal. @param {string} literal */
  spellings(literal) {
    const same = sameNumber(literal);
    return [...this.literals.keys()].filter((other) => sameNumber(other) === same);
  }

  /** @param {Reading} reading @returns {Reading} */
  trimmed(reading) {
    const best = [...reading.variants].sort((a, b) => b[1] - a[1]).slice(0, MOST);
    return { ...reading, variants: new Map(best) };
  }
}

/** Numbers that are told each by how many it comes after the one before. @param {number[]} steps */
const summed = (steps) => {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
};

/** Of words with a count of pages, those on most pages first. @param {string[]} words @param {Map<string, number>} counts */
const commonest = (words, counts) => words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));

/** The beginning of a compound as it stands, and without what joins it to the next part. @param {string} beginning */
const unjoined = (beginning) => [beginning, beginning.replace(/(s|en|e)$/, "")];

/** What a page is called, or asked for by, in two ways: by its words without those that only join, and written together.
    @param {string} words @returns {string[]} */
export const called = (words) => {
  const telling = words.split(" ").filter((word) => !joins(word));
  return [stemmed(telling.join(" ")), stem(telling.join(""))];
};

/** @param {string} words */
const stemmed = (words) => words.split(" ").map(stem).join(" ");
