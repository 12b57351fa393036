// Which places someone means who types the name of one: from its beginning, in any spelling, slips forgiven.

import { distance, forgiven, plain } from "../zoeken/words.js";

/** A name in one piece, as 's-Hertogenbosch is typed in many ways. @param {string} text */
const joined = (text) => plain(text).replaceAll(" ", "");

/** How a name may begin: as it stands, without its 's-, and at each of its words. @param {string} name */
function beginnings(name) {
  const words = plain(name).split(" ");
  return words.map((_, index) => words.slice(index).join(""));
}

/** Where a name matches: 0 when it is the whole name, 1 at its beginning, 2 at a later word, Infinity nowhere.
    @param {string} typed @param {string} name */
function place(typed, name) {
  const [whole, ...later] = beginnings(name);
  if (whole === typed || (whole.startsWith("s") && later[0] === typed)) return 0;
  if (whole.startsWith(typed)) return 1;
  return later.some((rest) => rest.startsWith(typed)) ? 2 : Number.POSITIVE_INFINITY;
}

/** How far the beginning of a name is from what was typed, when that is a slip. @param {string} typed @param {string} name */
function slips(typed, name) {
  const most = forgiven(typed);
  const [whole] = beginnings(name);
  const found = [whole.length, typed.length - 1, typed.length, typed.length + 1].map((length) =>
    distance(typed, whole.slice(0, length), most),
  );
  const least = Math.min(...found);
  return least > most ? Number.POSITIVE_INFINITY : least;
}

/** Whether a name was typed whole, in whatever spelling. @param {string} typed @param {string} name */
export const isWhole = (typed, name) => place(joined(typed), name) === 0;

/** The places of the names that are meant, the best first; those that are only near when none is spelled so.
    @param {string} typed @param {string[]} names @returns {number[]} */
export function placesMeant(typed, names) {
  const asked = joined(typed);
  if (!asked) return [];
  for (const measure of [place, slips]) {
    const found = names.map((name, index) => ({ index, far: measure(asked, name) })).filter(({ far }) => Number.isFinite(far));
    if (found.length) return found.sort((a, b) => a.far - b.far || a.index - b.index).map(({ index }) => index);
  }
  return [];
}
