import assert from "node:assert/strict";
import { test } from "node:test";
import { isWhole, placesMeant } from "../../theme/assets/js/regios/plaatsen.js";

const NAMES = ["Bergen (Limburg)", "Bergen op Zoom", "Den Bosch", "Doetinchem", "'s-Hertogenbosch", "Oss", "Súdwest Fryslân", "Uden", "Hof van Twente"];

for (const [typed, ...meant] of [
  ["berg", "Bergen (Limburg)", "Bergen op Zoom"],
  ["BERGEN OP", "Bergen op Zoom"],
  ["bosch", "Den Bosch"],
  ["den bosch", "Den Bosch"],
  ["denbosch", "Den Bosch"],
  ["hertog", "'s-Hertogenbosch"],
  ["'s-hertogenbosch", "'s-Hertogenbosch"],
  ["’s Hertogenbosch", "'s-Hertogenbosch"],
  ["shertogenbosch", "'s-Hertogenbosch"],
  ["sudwest-fryslan", "Súdwest Fryslân"],
  ["fryslân", "Súdwest Fryslân"],
  ["twente", "Hof van Twente"],
  ["doetichem", "Doetinchem"],
  ["Doetinhcem", "Doetinchem"],
  ["os", "Oss"],
  ["xyz"],
  ["  "],
  ["!"],
]) test(`"${typed}" means ${meant.join(" and ") || "none"}`, () => assert.deepEqual(placesMeant(typed, NAMES).map((index) => NAMES[index]), meant));

test("a name that is typed whole comes before those that begin alike", () =>
  assert.deepEqual(placesMeant("oss", ["Ossendrecht", "Oss"]), [1, 0]));

test("whoever slips in a short name is given no other one", () => assert.deepEqual(placesMeant("ods", ["Oss"]), []));

for (const [typed, name, whole] of [
  ["utrecht", "Utrecht", true],
  ["utrecht", "Utrechtse Heuvelrug", false],
  ["Hertogenbosch", "'s-Hertogenbosch", true],
  ["bosch", "Den Bosch", false],
]) test(`"${typed}" is ${whole ? "" : "not "}all of ${name}`, () => assert.equal(isWhole(typed, name), whole));
