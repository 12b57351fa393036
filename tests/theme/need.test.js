import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { needWatcher } from "../../theme/assets/js/zoeken/need.js";

const read = (path) => parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const questions = read("tests/browser/hulpvragen.yml");
const isInNeed = needWatcher(read("content/hulpvraag.yml"));

for (const question of questions.nood) test(`in need: ${question}`, () => assert.ok(isInNeed(question)));
for (const question of questions.kalm) test(`calm: ${question}`, () => assert.ok(!isInNeed(question)));

const watch = needWatcher({ woorden: ["zelfmoord", "wil niet meer leven", "mezelf/zichzelf pijn doen"], behalve: ["pijn doen alsof"] });

for (const question of [
  "ZELFMOORD", "zelfmoort", "zelfmoordgedachten", "zelf moord", "ik wil niet meer leven", "leven wil ik niet meer",
  "ikwilnietmeerleven", "kwil ni meer leve", "hij doet zichzelf pijn", "mij zelf pijn doen, zelfmoord",
]) test(`heard: ${question}`, () => assert.ok(watch(question)));

for (const question of ["", "werk", "ik wil meer leren", "pijn doen alsof", "niet meer werken", "😀"])
  test(`not heard: ${question}`, () => assert.ok(!watch(question)));

test("what only looks like it hides nothing else that was typed", () => assert.ok(watch("pijn doen alsof en zelfmoord")));
