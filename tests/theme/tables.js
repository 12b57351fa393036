// The tables of some words, worked out plainly: as publish/word_tables.py should.
import { called, Vocabulary } from "../../theme/assets/js/zoeken/vocabulary.js";
import { plain, saysLittle, stem } from "../../theme/assets/js/zoeken/words.js";

const unjoined = (front) => [front, front.replace(/(s|en|e)$/, "")];

const stemmed = (words) => words.split(" ").map(stem).join(" ");

/** What else says the same as words that are typed, by their stems. */
function synonyms(groups) {
  const found = {};
  for (const { woorden, ook } of groups) {
    for (const typed of new Set(woorden.map((way) => stemmed(plain(way))))) {
      const others = (ook.length ? ook : woorden).map(plain).filter((way) => stemmed(way) !== typed);
      found[typed] = [...new Set([...(found[typed] ?? []), ...others])];
    }
  }
  return found;
}

/** What of words a Vocabulary is made with: the tables, and what fetches a file of them. */
export function tables(words, groups = []) {
  const all = Object.keys(words).sort();
  const knows = (word) => all.includes(word) || (!saysLittle(word) && all.some((other) => !saysLittle(other) && stem(other) === stem(word)));
  const begins = (letters, next) => all.filter((other) => other.startsWith(letters) && !other.startsWith(next, letters.length)).length;
  const isFirst = (front, next) => unjoined(front).some((part) => part.length > 2 && (knows(part) || (part.length > 3 && begins(part, next) > 1)));
  const files = { woorden: {}, binnen: {}, bijna: {} };
  const under = (table, key, empty) => {
    table[key] ??= empty;
    return table[key];
  };
  const typed = groups.flatMap(({ woorden }) => woorden.map(plain)).filter((way) => !way.includes(" "));
  for (const word of [...new Set([...all, ...typed])].sort()) {
    for (const key of [`${word.length} ${word[0]}`, `${word.length}  ${word[1]}`]) under(files.bijna, key, {})[word] = [words[word] ?? 0].flat()[0];
  }
  for (const word of all) {
    under(files.woorden, stem(word), {})[word] = words[word];
    for (let at = 3; at <= word.length - 4; at++) {
      const [front, rest] = [word.slice(0, at), word.slice(at)];
      const least = Array.from({ length: rest.length - 3 }, (_, index) => index + 4).find((length) => isFirst(front, rest.slice(0, length)));
      if (least) under(files.binnen, rest.slice(0, 4), []).push(`${front} ${rest}${least > 4 ? ` ${least}` : ""}`);
    }
  }
  const sorted = (table) => Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
  const made = Object.fromEntries(Object.entries(files).map(([name, table]) => [name, sorted(table)]));
  return { files: made, begins: Object.fromEntries(Object.keys(made).map((name) => [name, ["", name]])), fetchFile: async (name) => made[name] };
}

/** A vocabulary of which all words are given, and here already. */
export function vocabularyOf(written, without = []) {
  const { files, begins, fetchFile } = tables(written.woorden, written.groepen);
  const namen = {};
  Object.values(written.titels).forEach((names, place) => {
    for (const name of names.split("|").flatMap((one) => called(plain(one)))) namen[name] = [...(namen[name] ?? []), place];
  });
  Object.assign(files, { namen, synoniemen: synonyms(written.groepen) });
  Object.assign(begins, { namen: ["", "namen"], synoniemen: ["", "synoniemen"] });
  const langste = Math.max(1, ...written.groepen.flatMap(({ woorden }) => woorden.map((way) => plain(way).split(" ").length)));
  const steps = (places) => places.map((place, index) => place - (places[index - 1] ?? 0));
  const inSteps = (found = {}) => Object.fromEntries(Object.entries(found).map(([name, places]) => [name, steps(places)]));
  const kenmerken = Object.fromEntries(Object.entries(written.kenmerken ?? {}).map(([facet, values]) => [facet, inSteps(values)]));
  const titels = Object.fromEntries(Object.values(written.titels).map((names, place) => [place, names]));
  const told = { ...written, langste, titels, woorden: begins, volgorde: steps(Object.keys(titels).map(Number)), kenmerken, letterlijk: inSteps(written.letterlijk), plaatsen: inSteps(written.plaatsen) };
  const vocabulary = new Vocabulary(told, fetchFile, without);
  for (const [name, file] of Object.entries(files)) vocabulary.pieces.files.set(name, file);
  return vocabulary;
}
