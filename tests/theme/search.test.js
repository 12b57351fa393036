import assert from "node:assert/strict";
import { test } from "node:test";
import { Search } from "../../theme/assets/js/zoeken/search.js";
import { vocabularyOf } from "./tables.js";

// What Pagefind would find on a site of five pages: by whole words, best where a word stands most.
const pages = {
  coach: { words: "jobcoach jobcoach werk", doelgroep: ["Cliënten"], soort: "Methodiek" },
  regio: { words: "arbeidsmarktregio werk jobcoach", doelgroep: ["Werkgevers"], soort: "Regio" },
  story: { words: "werk jobcoach gesprek", doelgroep: ["Cliënten", "Werkgevers"], soort: "Verhaal" },
  old: { words: "jobcoach jobcoach werk", doelgroep: ["Cliënten"], soort: "Methodiek", archief: "ja" },
  other: { words: "uitkering werk", doelgroep: ["Cliënten"], soort: "Verhaal" },
};
const filters = ["doelgroep", "soort", "archief"];
const has = (page, filter, value) => [page[filter] ?? []].flat().includes(value);

function index() {
  const asked = [];
  const engine = {
    search: async (words) => {
      asked.push(words);
      const results = Object.entries(pages)
        .map(([id, page]) => ({ id, score: page.words.split(" ").filter((word) => word === words).length }))
        .filter(({ score }) => score);
      return results.sort((a, b) => b.score - a.score);
    },
    names: async () => Object.keys(pages),
    page: async (name) => pages[name],
  };
  return { engine, asked };
}

const words = Object.values(pages).flatMap((page) => [...new Set(page.words.split(" "))]);
const ids = Object.keys(pages);
const namesOf = (results) => results.map(({ id }) => ids[id]);
const placeOf = (name) => ids.indexOf(name);
const untitled = Object.fromEntries(ids.map((id) => [id, ""]));
const values = (facet) => [...new Set(Object.values(pages).flatMap((page) => [page[facet] ?? []].flat()))];
const kenmerken = Object.fromEntries(filters.map((facet) => [facet, Object.fromEntries(values(facet).map((value) =>
  [value, ids.map((id, place) => has(pages[id], facet, value) ? place : -1).filter((place) => place >= 0)]))]));
const vocabulary = vocabularyOf({
  paginas: 5, titels: { ...Object.fromEntries(ids.map((id) => [id, `Pagina ${id}`])), other: "Uitkering" }, kenmerken, groepen: [{ woorden: ["baas"], ook: ["werk"] }],
  woorden: Object.fromEntries(words.map((word) => [word, words.filter((other) => other === word).length])),
});

async function opened() {
  const { engine, asked } = index();
  const search = new Search(engine, vocabulary, { Regio: [0.8, false], Cijfers: [0.6, true] });
  return { asked, search, ids: async (...question) => namesOf((await search.search(...question)).results) };
}

test("a page that answers more of the question comes first", async () => {
  const { ids } = await opened();
  assert.equal((await ids("jobcoach gesprek"))[0], "story");
});

for (const typed of ["jobcoach", "de jobcoach", "jobcaoch"]) test(`whoever types ${typed} means the page that is called so`, async () => {
  const { engine } = index();
  const called = vocabularyOf({ paginas: 5, titels: { ...untitled, story: "Jobcoach" }, groepen: [], woorden: { jobcoach: 4, werk: 5 } });
  const search = new Search(engine, called, {});
  assert.equal(namesOf((await search.search(typed)).results)[0], "story");
});

test("what is no longer kept up comes after what is", async () => {
  const { ids } = await opened();
  const found = await ids("jobcoach");
  assert.ok(found.indexOf("coach") < found.indexOf("old"));
});

test("a page is known by where Pagefind lists it", async () => {
  const { engine } = index();
  const names = async () => [...ids].reverse();
  const turned = vocabularyOf({ paginas: 5, titels: untitled, groepen: [], woorden: { uitkering: 1, werk: 5 } });
  const search = new Search({ ...engine, names }, turned, {});
  assert.deepEqual((await search.search("uitkering")).results.map(({ id }) => id), [0]);
  assert.deepEqual((await search.search("")).results.map(({ id }) => id), [0, 1, 2, 3, 4]);
});

test("where the list is of another day, nothing is found wrong", async () => {
  const { engine } = index();
  const search = new Search({ ...engine, names: async () => [...ids, "new"] }, vocabulary, {});
  await assert.rejects(search.search("jobcoach"));
});

for (const backwards of [false, true]) test(`pages that answer as well come in the order of their addresses, ${backwards ? "against" : "as"} that of Pagefind`, async () => {
  const { engine } = index();
  const asked = async (words) => {
    const results = await engine.search(words);
    return backwards ? results.reverse() : results;
  };
  const search = new Search({ ...engine, search: asked }, vocabulary, {});
  const found = namesOf((await search.search("werk")).results).filter((id) => id !== "old");
  assert.deepEqual(found, ["coach", "regio", "story", "other"]);
});

test("a page of many things is told by its label", async () => {
  const { search } = await opened();
  assert.equal(search.isShared({ filters: { soort: ["Cijfers"] } }), true);
  assert.equal(search.isShared({ filters: { soort: ["Regio"] } }), false);
  assert.equal(search.isShared({ filters: {} }), false);
});

test("a page of a kind that weighs less comes after one that holds as much", async () => {
  const { search } = await opened();
  assert.equal(search.prior(placeOf("regio")), 0.8);
  assert.equal(search.prior(placeOf("story")), 1);
});

test("without a question everything is there, and for what holds no word nothing", async () => {
  const { ids } = await opened();
  assert.equal((await ids("")).length, 5);
  assert.deepEqual(await ids("😀 !!"), []);
});

test("values of one facet widen, and facets narrow", async () => {
  const { ids } = await opened();
  assert.deepEqual(new Set(await ids("jobcoach", { doelgroep: ["Werkgevers"] })), new Set(["regio", "story"]));
  assert.equal((await ids("jobcoach", { doelgroep: ["Werkgevers", "Cliënten"] })).length, 4);
  assert.deepEqual(await ids("jobcoach", { doelgroep: ["Werkgevers"], soort: ["Verhaal"] }), ["story"]);
});

test("a facet counts as if it were not used itself", async () => {
  const { search } = await opened();
  const { counts } = await search.search("jobcoach", { doelgroep: ["Werkgevers"] });
  assert.equal(counts.doelgroep.get("Cliënten"), 3);
  assert.equal(counts.soort.get("Methodiek"), 0);
});

test("a slip finds what was meant", async () => {
  const { ids } = await opened();
  assert.equal((await ids("jobcaoch")).length, 4);
});

test("of a long question only the pages that answer best are given, and that is told", async () => {
  const { search } = await opened();
  const short = await search.search("jobcoach gesprek");
  const long = await search.search("hoe voer ik als jobcoach een goed gesprek over uitkering");
  assert.deepEqual([short.few, short.results.length], [false, 4]);
  assert.equal(long.few, true);
  assert.equal(namesOf(long.results)[0], "story");
  assert.ok(long.results.length < 5);
});

test("words that were typed apart are read together, and a synonym finds", async () => {
  const { ids, search } = await opened();
  assert.deepEqual(search.joined(["job", "coach", "werk"]), ["jobcoach", "werk"]);
  assert.equal((await ids("baas")).length, 5);
});

test("a page that was asked for by its name comes first", async () => {
  const { ids } = await opened();
  assert.equal((await ids("uitkering werk"))[0], "other");
});

test("the page of a place that was asked for comes first, also where its name is hardly a word", async () => {
  const { engine } = index();
  const known = { paginas: 5, groepen: [], woorden: { werk: 5 }, titels: untitled, plaatsen: { leiden: [ids.indexOf("regio")] } };
  const search = new Search(engine, vocabularyOf(known), {});
  assert.equal(namesOf((await search.search("werk in leiden")).results)[0], "regio");
  assert.deepEqual(namesOf((await search.search("leiden")).results), ["regio"]);
  assert.notEqual(namesOf((await search.search("werk leiden jobcoach")).results)[0], "regio");
});

test("where nothing is looked for, nothing of the index is asked", async () => {
  const { asked, search } = await opened();
  const { results } = await search.search("", { soort: ["Methodiek"] });
  assert.deepEqual(asked, []);
  assert.deepEqual(namesOf(results), ["coach", "old"]);
  assert.equal(await results[0].data(), pages.coach);
});

test("the same words are asked once", async () => {
  const { asked, ids } = await opened();
  await ids("jobcoach");
  const before = asked.length;
  await ids("jobcoach");
  assert.equal(asked.length, before);
});

test("a number is asked as it is written, and a page of another number is left out", async () => {
  const { engine, asked } = index();
  const numbers = { paginas: 5, woorden: {}, groepen: [], titels: untitled, letterlijk: { "12,5": [1], "125": [2] } };
  // Pagefind leaves signs out: it takes 12,5 for 125.
  engine.search = async (words) => {
    asked.push(words);
    return words.includes("12,5") ? [{ id: "story", score: 3 }] : [];
  };
  const search = new Search(engine, vocabularyOf(numbers), {});
  const { results, readings } = await search.search("12,5");
  assert.deepEqual([namesOf(results), readings[0].known, readings[0].exact], [["regio"], true, true]);
  assert.ok(asked.includes('"12,5"'));
  assert.deepEqual((await search.search("2019")).results, []);
});

test("of what holds nothing to look for it is told that nobody looked", async () => {
  const { search } = await opened();
  assert.deepEqual((await search.search("😀 !!")).readings.map(({ unsearched }) => unsearched), [true]);
});

test("beside others, a word that says little is not looked for where it stands on a great many pages", async () => {
  const { engine, asked } = index();
  const site = (count) => new Search(engine, vocabularyOf({ paginas: 5000, titels: untitled, groepen: [], woorden: { de: count, jobcoach: 4 } }), {});
  await site(4000).search("de jobcoach");
  assert.deepEqual(asked.splice(0), ["jobcoach"]);
  await site(400).search("de jobcoach");
  assert.deepEqual(asked.splice(0), ["de", "jobcoach"]);
  await site(4000).search("de");
  assert.deepEqual(asked.splice(0), ["de"]);
  await site(4000).search("de xqzwvxq");
  assert.deepEqual(asked, ["de"]);
});
