// Writes each reference of the files that are named in the style of the APA: a line of JSON for each file.
import fs from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

const TYPES = { ris: "@ris/file", bib: "@bibtex/text", json: "@else/json" };

for (const file of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const read = new Cite(fs.readFileSync(file, "utf8"), { forceType: TYPES[file.split(".").pop()] });
  const lines = read.data.map((one) => new Cite(one).format("bibliography", { template: "apa", lang: "nl-NL", format: "text" }).trim());
  console.log(JSON.stringify({ file, lines }));
}
