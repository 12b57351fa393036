import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, forgiven, isLiteral, partsOf, plain, sameNumber, saysLittle, stem, typedWords } from "../../theme/assets/js/zoeken/words.js";

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

for (const [typed, words] of [
  ["convenant 2021", ["convenant", "2021"]],
  ["7.125 trajecten", ["7.125", "trajecten"]],
  ["7 125 trajecten", ["7.125", "trajecten"]],
  ["400 procent", ["400%"]],
  ["12,5%", ["12,5%"]],
  ["44 % van de mensen", ["44%", "van", "de", "mensen"]],
  ["44\u00a0%", ["44%"]],
  ["100 procentpunten", ["100", "procentpunten"]],
  ["1 juni 2024", ["1 juni 2024"]],
  ["op 01-06-2024", ["op", "1 juni 2024"]],
  ["1/6/2024 of 1.6.2024", ["1 juni 2024", "of", "1 juni 2024"]],
  ["1\u00a0juni\u00a02024", ["1 juni 2024"]],
  ["1-13-2024", ["1", "13", "2024"]],
  ["IPS-25", ["ips-25"]],
  ["IPS\u201125", ["ips-25"]],
  ["werk\u00adnemer", ["werknemer"]],
  ["e\ufb03ci\u00ebnt, o\ufb03cieel, \u0132sland", ["efficient", "officieel", "ijsland"]],
  ["job\u200bcoach", ["jobcoach"]],
  ["7\u202f125", ["7.125"]],
  ["(2021-2024).", ["2021", "2024"]],
  ["50+", ["50+"]],
  ["C++ of C#", ["c++", "of", "c#"]],
  ["R&D, O&O-fonds", ["r&d", "o&o", "fonds"]],
  ["AM13 EQ-5D 16e", ["am13", "eq", "5d", "16e"]],
  ["€ 1.250.000,50", ["1.250.000,50"]],
  ["re-integratie", ["re", "integratie"]],
  ["😀 !!", []],
]) test(`"${typed}" is read as ${words.join(" | ")}`, () => assert.deepEqual(typedWords(typed), words));

for (const [word, literal] of [["2021", true], ["7.125", true], ["50+", true], ["r&d", true], ["c++", true], ["44%", true], ["1 juni 2024", true], ["ips-25", true], ["am13", false], ["werk", false]])
  test(`${word} is ${literal ? "" : "not "}looked for as it is written`, () => assert.equal(isLiteral(word), literal));

for (const [one, other, same] of [["7.125", "7125", true], ["12,5", "12.5", true], ["10.000+", "10000+", true], ["12,5", "125", false], ["50", "50+", false]])
  test(`${one} and ${other} are ${same ? "" : "not "}the same number`, () => assert.equal(sameNumber(one) === sameNumber(other), same));

for (const [literal, parts] of [["1 juni 2024", ["1", "juni", "2024"]], ["44%", ["44"]], ["ips-25", ["ips", "25"]], ["7.125", []], ["r&d", []]])
  test(`${literal} is made of ${parts.join(" and ") || "nothing else"}`, () => assert.deepEqual(partsOf(literal), parts));

test("a figure of one sign says something", () => assert.equal(saysLittle("9"), false));
