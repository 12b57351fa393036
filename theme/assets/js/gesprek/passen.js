// Tells whether an answer fits in the lines that its sheet has for it.

/** The letters in a line over the whole width of a sheet: LETTERS of sdw_build/schema/gespreksleidraad.py. */
export const LETTERS = 84;

/** @param {string} answer @param {number} lines */
export function fits(answer, lines) {
  const taken = answer.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
  return taken <= lines;
}
