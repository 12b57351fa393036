import assert from "node:assert/strict";
import { test } from "node:test";
import { vocabularyOf } from "./tables.js";

const written = {
  paginas: 40,
  titels: { a: "De jobcoach op het werk|jobcoaching", b: "Regio" },
  woorden: {
    arbeidsmarkt: 3, arbeidsmarktregio: 4, baan: 9, banen: 5, coach: 6, gaat: 20, gesprek: 7, job: 2, jobcoach: 8, regio: 6,
    werk: 39, werkgever: 12, werkgevers: 10, maatwerk: 2, netwerk: 3, sollicitatie: 4, uitkering: 6, wajong: 2,
  },
  groepen: [
    { woorden: ["baas", "chef"], ook: ["werkgever"] },
    { woorden: ["jonggehandicapt", "wajong"], ook: [] },
    { woorden: ["op het werk", "werkvloer"], ook: ["werkplek"] },
  ],
};
const vocabulary = vocabularyOf(written);
const found = (word, ...more) => [...vocabulary.read(word, ...more).variants.keys()];

for (const [typed, wanted] of [
  ["banen", ["banen", "baan"]],
  ["regio", ["regio", "arbeidsmarktregio"]],
  ["coach", ["coach", "jobcoach"]],
  ["baas", ["werkgever"]],
  ["chefs", ["werkgever"]],
  ["jonggehandicapt", ["wajong"]],
  ["jobcaoch", ["jobcoach"]],
  ["jobcoachgesprek", ["jobcoach", "gesprek"]],
  ["solliciteren", ["sollicitatie"]],
  ["uitkeringsgerechtigde", ["uitkering"]],
]) {
  test(`whoever types ${typed} finds ${wanted.join(" and ")}`, () => {
    for (const word of wanted) assert.ok(found(typed).includes(word), `${found(typed)}`);
  });
}

test("what was typed weighs most, a slip less, and a guess least", () => {
  const weight = (typed, word) => vocabulary.read(typed).variants.get(word);
  assert.equal(weight("jobcoach", "jobcoach"), 1);
  assert.ok(weight("jobcaoch", "jobcoach") < 1);
  assert.ok(weight("jobcoachgesprek", "jobcoach") < weight("jobcaoch", "jobcoach"));
});

test("a slip is told, and a word that is known is not corrected", () => {
  assert.deepEqual(vocabulary.read("jobcaoch").corrected, ["jobcoach"]);
  assert.deepEqual(vocabulary.read("jobcoach").corrected, []);
});

for (const typed of ["jobcaoch", "jobcoachgesprek", "solliciteren", "uitkeringsgerechtigde", "xqzwvxq"])
  test(`where guessing is not allowed, ${typed} finds nothing`, () => assert.deepEqual(found(typed, false), []));

test("a word that stands nowhere and is near nothing finds nothing", () => assert.deepEqual(found("xqzwvxq"), []));

test("a word that says little is no form of another", () => assert.deepEqual(found("gat"), []));

test("of what says the same, expressions of more words are known", () => {
  assert.equal(vocabulary.longest, 3);
  assert.deepEqual(vocabulary.synonyms("op het werk"), ["werkplek"]);
  assert.deepEqual(vocabulary.synonyms("op het"), []);
});

test("two words that the site also writes together are read as that one, small words apart", () => {
  const salary = vocabularyOf({ ...written, woorden: { loonkosten: 4, subsidie: 5, loonkostensubsidie: 6, op: 9, leiding: 2, opleiding: 3 } });
  assert.deepEqual(salary.whole(["loonkosten", "subsidie"]), ["loonkostensubsidie"]);
  assert.deepEqual(salary.whole(["subsidie", "loonkosten"]), []);
  assert.deepEqual(salary.whole(["op", "leiding"]), []);
  assert.deepEqual(salary.whole(["loonkosten"]), []);
});

test("a page is named by each thing that it is called, small words apart", () => {
  for (const words of ["jobcoach werk", "jobcoaching", "wat is job coaching"]) assert.deepEqual(vocabulary.named(words), new Set([0]));
  for (const words of ["mag jobcoaching", "jobcoach", ""]) assert.deepEqual(vocabulary.named(words), new Set());
});

for (const [improvement, typed] of [
  ["vormen", "baans"], ["synoniemen", "baas"], ["samenstellingen", "jobcoachgesprek"], ["tikfouten", "jobcaoch"],
  ["verwanten", "solliciteren"],
]) {
  test(`without ${improvement}, ${typed} is not what it was`, () => {
    const less = vocabularyOf(written, [improvement]);
    assert.notDeepEqual([...less.read(typed).variants], [...vocabulary.read(typed).variants]);
  });
}

test("of one word no more is searched than a reader waits for", () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, number) => [`woord${"abcdefghij"[number % 10]}${number}regio`, 1]));
  const wide = vocabularyOf({ paginas: 50, titels: {}, groepen: [], woorden: { ...many, woord: 2, regio: 1 } });
  assert.ok(wide.read("regio").variants.size <= 12);
});

const literal = vocabularyOf({
  ...written, titels: { a: "A", b: "B" }, groepen: [{ woorden: ["R&D"], ook: ["onderzoek"] }],
  letterlijk: { "25": [0], "ips-25": [1], "44%": [0], "44": [0, 1], "2021": [0, 1], "7.125": [1], "50": [0], "10.000+": [0] },
});
const understood = (typed) => [literal.read(typed).known, ...literal.read(typed).variants.keys()];

for (const [typed, wanted] of [
  ["2021", [true, "2021"]],
  ["7125", [true, "7.125"]],
  ["50+", [false, "50"]],
  ["10000", [false, "10.000+"]],
  ["2019", [false]],
  ["12,5", [false]],
  ["c++", [false]],
  ["r&d", [false, "onderzoek"]],
  ["44%", [true, "44%"]],
  ["ips-25", [true, "ips-25"]],
  ["ips25", [true, "ips-25"]],
]) test(`${typed} is looked for as it is written`, () => assert.deepEqual(understood(typed), wanted));

test("of a number it is known on which pages it stands, and nothing near it is guessed", () => {
  assert.deepEqual(literal.literals.get("7.125"), new Set([1]));
  assert.deepEqual(literal.read("2012").corrected, []);
});

test("a code that was typed apart is read as the one that the site writes", () => {
  assert.equal(literal.together(["ips", "25"]).get("ips-25"), 1);
  assert.equal(literal.together(["ips", "26"]).size, 0);
});

test("of a date, a share or a code that stands nowhere the parts are looked for", () => {
  assert.deepEqual(literal.asked(["werk", "44%", "45%", "ips-26"]), ["werk", "44%", "45%", "45", "ips-26", "ips", "26"]);
});

test("of a word that editors added it is known on how many pages readers see it", () => {
  const added = vocabularyOf({ ...written, woorden: { ...written.woorden, autisme: [30, 2], adhd: [9, 0], client: [3, 0], clienten: 2 } });
  const seen = (word) => added.read(word).seen;
  assert.deepEqual([seen("autisme"), seen("adhd"), seen("werk")], [2, 0, undefined]);
  assert.equal(seen("client"), undefined, "another form of it is there to read");
  assert.ok(added.read("autisme").known);
});

test("what was meant by words together is, beside their synonyms, those words as they stand", () => {
  assert.deepEqual([...vocabulary.together(["op", "het", "werk"]).keys()], ["werkplek"], "small words are no expression");
  const known = vocabularyOf({ ...written, groepen: [{ woorden: ["jobcoach gesprek"], ook: ["werkgever"] }] });
  const variants = known.together(["jobcoach", "gesprek"]);
  assert.ok(variants.get('"jobcoach gesprek"') < variants.get("werkgever"));
});

const lived = vocabularyOf({
  ...written, titels: { a: "A", b: "B" }, woorden: { ...written.woorden, hengelo: 1, leiden: 3 },
  plaatsen: { hengelo: [1], "den bosch": [0], bergen: [0, 1], best: [1], leiden: [0], "s gravenhage": [1], "wijk bij duurstede": [1] },
});

for (const [typed, ...pages] of [
  ["Den Bosch", "a"],
  ["jobcoach hengelo", "b"],
  ["jobcoach leiden"],
  ["bergen", "a", "b"],
  ["leiden", "a"],
  ["wie helpt mij in leiden", "a"],
  ["hulp in Den Bosch gezocht", "a"],
  ["gemeente best", "b"],
  ["'s-Gravenhage", "b"],
  ["werk in wijk bij duurstede", "b"],
  ["wat is het beste werk", ],
  ["best veel werk", ],
  ["een team leiden", ],
  ["in", ],
  ["", ],
]) test(`"${typed}" asks for ${pages.join(" and ") || "no place"}`, () => assert.deepEqual([...lived.placesIn(typed)].map((place) => "ab"[place]), pages));

for (const [typed, tables] of [["regio", ["binnen", "synoniemen", "woorden"]], ["baas", ["binnen", "synoniemen", "woorden"]], ["jobcaoch", ["bijna", "binnen", "synoniemen", "woorden"]]])
  test(`of a question for ${typed} no more is fetched than ${tables.join(", ")}`, async () => {
    assert.deepEqual(await fetchedFor(typed), tables);
  });

async function fetchedFor(typed) {
  const fresh = vocabularyOf(written);
  const { pieces } = fresh;
  const there = new Map(pieces.files);
  const asked = [];
  pieces.files.clear();
  pieces.fetchFile = async (name) => {
    asked.push(name);
    return there.get(name);
  };
  await fresh.settled(() => fresh.read(typed));
  return asked.sort();
}

test("a slip in a word that is only understood is told as well", () => {
  assert.deepEqual(vocabulary.read("jonggehandicpat").corrected, ["jonggehandicapt"]);
  assert.deepEqual([...vocabulary.read("jonggehandicpat").variants.keys()], ["wajong"]);
});
