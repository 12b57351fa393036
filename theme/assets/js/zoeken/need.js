// Whether a question may come from someone in acute need. Better once too often than once too little.

import { distance, forgiven, plain } from "./words.js";

const isMeant = (typed, word) => typed === word || (word.length > 4 && distance(typed, word, forgiven(word)) <= forgiven(word));

/** @param phrases plain words and expressions, as editors keep them */
export function isInNeed(question, phrases) {
  const words = plain(question).split(" ");
  return phrases.some((phrase) => {
    const parts = phrase.split(" ");
    // Typed as one word as well: "nietmeerleven".
    if (parts.length > 1 && words.includes(parts.join(""))) return true;
    return words.some((_, at) => parts.every((part, index) => isMeant(words[at + index] ?? "", part)));
  });
}
