import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fits, LETTERS } from "../../theme/assets/js/gesprek/passen.js";

for (const [answer, lines, meant] of [
  ["", 1, true],
  ["kort", 1, true],
  ["a".repeat(LETTERS), 1, true],
  ["a".repeat(LETTERS + 1), 1, false],
  ["a".repeat(LETTERS * 2), 2, true],
  ["een\ntwee", 2, true],
  ["een\ntwee", 1, false],
  ["een\n\ndrie", 2, false],
]) test(`${answer.length} letters ${meant ? "" : "do not "}fit in ${lines}`, () => assert.equal(fits(answer, lines), meant));

test("the sheet is as wide as the model has it", () => {
  const model = readFileSync(new URL("../../sdw_build/schema/gespreksleidraad.py", import.meta.url), "utf8");
  assert.equal(LETTERS, Number(/^LETTERS = (\d+)/m.exec(model)?.[1]));
});
