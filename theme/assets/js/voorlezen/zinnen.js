// A text as what can be said at once, and the voice that says it.

const MOST = /[\s\S]{1,200}(?:\s|$)|[\s\S]{1,200}/g; // Chrome falls silent in a long utterance

/** The sentences of a text, cut where one is too long to say: its words, and where it begins and ends.
    @param {string} text @returns {{ words: string, start: number, end: number }[]} */
export function sentences(text) {
  const found = [];
  let start = 0;
  for (const part of whole(text).flatMap((sentence) => sentence.match(MOST) ?? [])) {
    const words = part.replace(/\s+/g, " ").trim();
    // A line of dots or dashes says nothing.
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ words, start, end: start + part.trimEnd().length });
    start += part.length;
  }
  return found;
}

/** @param {string} text @returns {string[]} */
function whole(text) {
  if (!Intl.Segmenter) return text.match(/[^.!?…]*[.!?…]+["'”’)]*\s*|[^.!?…]+$/g) ?? [];
  return Array.from(new Intl.Segmenter("nl", { granularity: "sentence" }).segment(text), ({ segment }) => segment);
}

/** The Dutch voice of this device itself that is nearest; of another voice, what is read would be sent away.
    @template {{ lang: string, localService: boolean }} V @param {V[]} voices @returns {V | undefined} */
export function nearestVoice(voices) {
  const own = voices.filter((voice) => voice.localService && /^nl([-_]|$)/i.test(voice.lang));
  return own.find((voice) => /^nl.nl/i.test(voice.lang)) ?? own[0];
}
