import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestVoice, sentences } from "../../theme/assets/js/voorlezen/zinnen.js";

const said = (text) => sentences(text).map(({ words }) => words);

for (const [text, wanted] of [
  ["Goed zo. Ga door!", ["Goed zo.", "Ga door!"]],
  ["Wil je werken?\n  Bel   ons.", ["Wil je werken?", "Bel ons."]],
  ["Zonder punt", ["Zonder punt"]],
  ["… — *", []],
  ["", []],
]) test(`"${text}" is said in ${wanted.length}`, () => assert.deepEqual(said(text), wanted));

test("a sentence without end is cut between words", () => {
  const long = `${"woord ".repeat(100)}klaar.`;
  assert.ok(said(long).every((words) => words.length <= 200 && /^\w+( \w+)*\.?$/.test(words)));
  assert.equal(said(long).join(" "), long);
});

test("a word without end is cut all the same", () => assert.equal(said("a".repeat(450)).join(""), "a".repeat(450)));

test("what is said can be pointed at", () => {
  const text = "  Eerst dit.  Dan dat … en dan “zo”.";
  for (const { words, start, end } of sentences(text)) assert.equal(text.slice(start, end).replace(/\s+/g, " ").trim(), words);
});

test("where sentences are not known, what ends one is looked for", () => {
  const { Segmenter } = Intl;
  delete Intl.Segmenter;
  try {
    assert.deepEqual(said("Goed zo. Ga door! “Ja.” Klaar"), ["Goed zo.", "Ga door!", "“Ja.”", "Klaar"]);
  } finally {
    Intl.Segmenter = Segmenter;
  }
});

const voice = (lang, localService = true) => ({ lang, localService });
for (const [voices, wanted] of [
  [["en-GB"], undefined],
  [["nl-BE", "nl-NL"], "nl-NL"],
  [["nl-BE", "en-US"], "nl-BE"],
  [["nl_NL"], "nl_NL"],
  [["nl"], "nl"],
  [["nln"], undefined],
]) test(`of ${voices} the nearest is ${wanted}`, () => assert.equal(nearestVoice(voices.map((lang) => voice(lang)))?.lang, wanted));

test("a voice that sends the text away is never used", () => assert.equal(nearestVoice([voice("nl-NL", false)]), undefined));
