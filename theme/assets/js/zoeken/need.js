// Whether a question may come from someone in acute need, or who worries about one. Better once too often
// than once too little: people in need type in a hurry, as they speak, and not in the order of a book.

import { distance, forgiven, plain } from "./words.js";

const LONG = 8; // a word of so many letters is also meant by what it begins: zelfmoordgedachten, suicidale

/** @type {Record<string, string>} */
const SPOKEN = {
  ni: "niet", nie: "niet", mr: "meer", nietmeer: "niet meer", nimeer: "niet meer", niemeer: "niet meer",
  kwil: "ik wil", kga: "ik ga", kzie: "ik zie", kkan: "ik kan", kben: "ik ben",
};

/** A question as words, spelled as they are written. @param {string} question */
function written(question) {
  const words = plain(question).split(" ").map((word) => SPOKEN[word] ?? word);
  return words.join(" ").replace(/\b(me|mij|mijn|zich|je) zelf\b/g, "$1zelf");
}

/** A word as it sounds, without the ending of a verb: dood and doot, verwondt and verwonden, leve and leven.
    @param {string} word */
function sound(word) {
  return word
    .replace(/(?<=.{3})(en|e|n)$/, "")
    .replace(/dt?$/, "t")
    .replace(/v$/, "f")
    .replace(/z$/, "s")
    .replace(/(?<=.{3})t$/, "")
    .replace(/(.)\1/g, "$1");
}

/** @typedef {{ word: string, sound: string }} Heard */

/** @param {string} word @returns {Heard} */
const heard = (word) => ({ word, sound: sound(word) });

/** @param {Heard} typed @param {Heard} meant */
const isMeant = (typed, meant) =>
  typed.sound === meant.sound ||
  (meant.word.length >= LONG && typed.word.startsWith(meant.word)) ||
  (meant.word.length > 4 && distance(typed.word, meant.word, forgiven(meant.word)) <= forgiven(meant.word));

/** Whether all parts stand near one another among words, in any order: Dutch turns them around.
    @param {Heard[][]} parts @param {Heard[]} words */
function stand(parts, words) {
  /** @param {Heard[]} part @param {Heard} typed */
  const isPart = (part, typed) => part.some((meant) => isMeant(typed, meant));
  const others = parts.length < 3 ? 1 : 3; // how many words may stand between them
  return words.some((_, at) => {
    const near = words.slice(at, at + parts.length + others);
    return parts.every((part) => {
      const found = near.findIndex((typed) => isPart(part, typed));
      if (found >= 0) near.splice(found, 1); // a word is one part of it, not two
      return found >= 0;
    });
  });
}

/** Learn what to watch for, once: what points to acute need whatever editors write, with a/b for either word, and
    what only looks like that; and the same two as editors keep them, that add to it and take nothing away.
    @param {{ altijd?: string[], tenzij?: string[], woorden?: string[], behalve?: string[] }} lists
    @returns {(question: string) => boolean} */
export function needWatcher({ altijd = [], tenzij = [], woorden = [], behalve = [] }) {
  const always = watcher(altijd, tenzij);
  const added = watcher(woorden, behalve);
  return (question) => always(question) || added(question);
}

/** @param {string[]} woorden @param {string[]} behalve @returns {(question: string) => boolean} */
function watcher(woorden, behalve) {
  const phrases = woorden.map((phrase) => {
    const parts = phrase.split(" ").map((part) => part.split("/").map(plain));
    return { parts: parts.map((part) => part.map(heard)), joined: parts.map(([word]) => word).join("") };
  });
  const calm = behalve.map((phrase) => ` ${plain(phrase)} `);
  return (question) => {
    const asked = calm.reduce((text, phrase) => text.replaceAll(phrase, " | "), ` ${written(question)} `);
    const words = asked.trim().split(" ").map(heard);
    const pairs = words.slice(1).map(({ word }, index) => words[index].word + word); // "zelf beschadiging"
    return phrases.some(({ parts, joined }) => {
      if (stand(parts, words)) return true;
      if (joined.length < LONG) return false;
      // Typed as one word: "ikwilnietmeerleven".
      if (parts.length > 1) return words.some(({ word }) => word.includes(joined));
      return pairs.some((pair) => distance(pair, joined, 1) <= 1);
    });
  };
}
