// Dutch words as readers type them: without accents, by their stem, and how far apart two are.

/** Lower case, no accents, words apart: so that "Cliënt" and "client" are the same. @param {string} text */
export function plain(text) {
  return bare(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Letters as they are typed: small, without accents, a ligature as its letters, and without signs that nobody sees, such
    as the hyphen that only says where a word may break. @param {string} text */
const bare = (text) => text.normalize("NFKD").replace(UNSEEN, "").replace(DASHES, "-").replace(/\s+/g, " ").toLowerCase();

const UNSEEN = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
// Numbers, dates, codes such as IPS-25, and words with a sign in them: looked for as they are written.
// publish/vocabulary.py reads pages in the same way.
const LITERAL = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.,])\\d{1,2} (?:${MONTHS.join("|")}) \\d{4}(?![\\p{L}\\p{N}])`,
    "(?<![\\p{L}\\p{N}-])\\p{L}+-\\d+(?![\\p{L}\\p{N}-])",
    "(?<![\\p{L}\\p{N}])(?<!\\d[.,])\\d+(?:[.,]\\d+)*(?: ?%| procent(?![\\p{L}\\p{N}])|\\+)?(?![\\p{L}\\p{N}])(?![.,]\\d)",
    "\\p{L}+(?:&\\p{L}+)+",
    "(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)",
  ].join("|"),
  "gu",
);
// A point is also typed as a space: 7 125.
const SPACED = /(?<![\p{L}\p{N}.,])\d{1,3}(?: \d{3})+(?![\p{L}\p{N}])/gu;
// A date in numbers: 1-6-2024.
const DATE = /(?<![\p{L}\p{N}.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}])/gu;

/** The words of a question: plain, but for what is looked for as it is written. @param {string} question */
export function typedWords(question) {
  const text = bare(question)
    .replace(SPACED, (number) => number.replaceAll(" ", "."))
    .replace(DATE, (date, day, _, month, year) => (MONTHS[month - 1] ? `${Number(day)} ${MONTHS[month - 1]} ${year}` : date));
  /** @type {string[]} */
  const words = [];
  let end = 0;
  for (const match of text.matchAll(LITERAL)) {
    words.push(...plain(text.slice(end, match.index)).split(" "), match[0].replace(/ ?%| procent/, "%").replace(/^0(?=\d )/, ""));
    end = match.index + match[0].length;
  }
  return [...words, ...plain(text.slice(end)).split(" ")].filter(Boolean);
}

/** Whether a word is looked for as it is written. @param {string} word */
export const isLiteral = (word) => word.match(LITERAL)?.[0] === word;

/** What a date, a share or a code is made of, as words: 1 juni 2024, 44% and IPS-25. Other words are whole.
    @param {string} literal @returns {string[]} */
export function partsOf(literal) {
  const parts = literal.replace(/%$/, "").split(/[ -]/);
  return parts.join("") === literal ? [] : parts;
}

/** A number however it is written: 7.125 and 7125, 12,5 and 12.5. Other words stay as they are. @param {string} literal */
export function sameNumber(literal) {
  const whole = /^\d{1,3}(\.\d{3})+(?=,|\+|%|$)/.test(literal) ? literal.replaceAll(".", "") : literal;
  return whole.replace(/(?<=\d)\.(?=\d)/, ",");
}

/** What is left of a word without its ending: banen and baan, lezen and lees, financiële and financieel.
    Rougher than a real stemmer, since it only tells which forms are worth trying. @param {string} word */
export function stem(word) {
  return word
    .replace(/(?<=.{3})(en|e)$/, "")
    .replace(/v$/, "f")
    .replace(/z$/, "s")
    .replace(/(?<=.{3})(?<!aa|ee|oo|uu|ie|oe|ui|ei|ij|eu|ou|au)s$/, "")
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, "$1")
    .replace(/([aeou])\1/g, "$1");
}

/** How many letters must be added, left out, changed or swapped to make one word of another; `most` is enough.
    @param {string} a @param {string} b @param {number} most */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** How many slips are forgiven in a word: none in a short one, where another word is always near. @param {string} word */
export const forgiven = (word) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2);

// Words that say little by themselves. They are searched, but hardly weigh.
const LITTLE = new Set(
  `aan af al alle alles als altijd ander andere anderen ben bent bij daar dan dat de der deze die dit doe doen doet door dus een eens
  eigenlijk en er erg even ga gaan gaat gebeurt geef geen geeft geweest graag had hebben hebt heeft heb hele het hier hij hoe hoelang hun ik iemand iets in
  is ja je jij jou jouw kan kun kunnen kunt kom komt krijg krijgt laat maak maakt maken maar mag me meer men met mij mijn moet moeten
  na naar nee niet niets nog nu of om omdat ons onze ook op over precies raak raakt raken te tegen tijdens toch toe tot u uit uw van
  veel via voor vragen vraag waar waarom wanneer want waren was wat we weer weet weten wel welk welke wie wil willen
  word worden wordt zal ze zeg zegt zelf zich zij zijn zo zoals zonder zou zult`.split(/\s+/),
);

/** @param {string} word */
export const saysLittle = (word) => LITTLE.has(word) || (word.length < 2 && !/\d/.test(word));

// Words that only join others: whoever asks for "wat is een jobcoach" asks for jobcoach; with "mag" or "hoeveel" it is another question.
const JOINS = new Set("aan bij de een en het in is met naar of op over te van voor wat".split(" "));

/** @param {string} word */
export const joins = (word) => JOINS.has(word);
