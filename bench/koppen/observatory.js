// Judges a site that is served here with the Mozilla Observatory's own code: node observatory.js HOST HTTP-PORT HTTPS-PORT
// Its own `scan` knows no ports; what follows the retrieval here is what that does.
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(dirname(createRequire(import.meta.url).resolve("@mdn/mdn-http-observatory/package.json")));
// It would download the list of hosts that browsers know to be secure: ours is on none.
const preloaded = join(root, "conf", "hsts-preload.json");
if (!existsSync(preloaded)) writeFileSync(preloaded, "{}");
/** @param {string} name */
const own = (name) => import(pathToFileURL(join(root, "src", name)).href);
const [{ retrieve }, { ALL_TESTS, ALGORITHM_VERSION }, grader, { MINIMUM_SCORE_FOR_EXTRA_CREDIT }] = await Promise.all(
  ["retriever/retriever.js", "constants.js", "grader/grader.js", "grader/charts.js"].map(own),
);

const [host, httpPort, httpsPort] = process.argv.slice(2);
const answers = await retrieve(host, { httpPort, httpsPort });
if (!answers.responses.auto) throw new Error("nothing answers");
let [score, bare] = [100, 100];
const tests = ALL_TESTS.map((/** @type {(answers: object) => any} */ test) => {
  const told = test(answers);
  const modifier = told.result ? grader.getScoreModifier(told.result) : 0;
  score += modifier;
  if (modifier < 0) bare += modifier;
  return { name: told.constructor.name, pass: told.pass, result: told.result, modifier };
});
if (bare < MINIMUM_SCORE_FOR_EXTRA_CREDIT) score = bare;
const final = grader.getGradeForScore(score);
console.log(JSON.stringify({ algorithm: ALGORITHM_VERSION, grade: final.grade, score: final.score, tests }));
