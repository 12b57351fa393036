import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, forgiven, plain, saysLittle, stem } from "../../theme/assets/js/zoeken/words.js";

for (const [typed, meant] of [
  ["Cliënt", "client"],
  ["re-integratie", "re integratie"],
  ["  Werk,  zoeken! ", "werk zoeken"],
  ["zo’n 30%", "zo n 30"],
  ["Één", "een"],
  ["e\u0301e\u0301n", "een"],
  ["😀 !!", ""],
  ["", ""],
]) test(`"${typed}" is read as "${meant}"`, () => assert.equal(plain(typed), meant));

for (const [...forms] of [
  ["baan", "banen"],
  ["lezen", "lees"],
  ["financiele", "financieel"],
  ["werkgever", "werkgevers"],
  ["brief", "brieven"],
  ["huis", "huizen"],
  ["gesprek", "gesprekken"],
  ["jobcoach", "jobcoachen"],
]) test(`${forms.join(" and ")} are forms of one word`, () => assert.equal(new Set(forms.map(stem)).size, 1));

for (const [one, other] of [["werk", "wens"], ["huis", "huid"], ["gas", "gast"]])
  test(`${one} and ${other} are no forms of one word`, () => assert.notEqual(stem(one), stem(other)));

for (const [a, b, apart] of [
  ["coach", "coach", 0],
  ["coach", "coahc", 1], // two that changed places
  ["coach", "coch", 1],
  ["coach", "coaach", 1],
  ["coach", "couch", 1],
  ["jobcoach", "jpbcaoch", 2],
  ["", "ab", 2],
]) {
  test(`${a} and ${b} are ${apart} apart, both ways`, () => {
    assert.equal(distance(a, b, 5), apart);
    assert.equal(distance(b, a, 5), apart);
  });
}

test("what is further apart than asked is only said to be further", () => {
  assert.ok(distance("werk", "jobcoach", 2) > 2);
  assert.ok(distance("werk", "zorg", 1) > 1);
});

for (const [word, slips] of [["wia", 0], ["werk", 1], ["2024", 0], ["uitkering", 2]])
  test(`${slips} slips are forgiven in ${word}`, () => assert.equal(forgiven(word), slips));

for (const [word, little] of [["de", true], ["x", true], ["werk", false], ["zonder", true], ["", true]])
  test(`"${word}" says ${little ? "little" : "something"}`, () => assert.equal(saysLittle(word), little));
