// Reads paths of pages, a line each; writes for each what Mozilla's Readability and html-to-text take out of it.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readability } from "@mozilla/readability";
import { convert } from "html-to-text";
import { JSDOM, VirtualConsole } from "jsdom";

const options = {
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    ...["h1", "h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
  wordwrap: false,
};
for await (const file of createInterface({ input: process.stdin })) {
  const html = readFileSync(file, "utf-8");
  const page = new JSDOM(html, { url: "https://www.sterkdoorwerk.nl/", virtualConsole: new VirtualConsole() });
  const read = new Readability(page.window.document).parse();
  // Its text has no space between blocks: its own HTML is read as text instead.
  const text = convert(read?.content ?? "", options);
  const told = { title: read?.title, day: read?.publishedTime, text };
  console.log(JSON.stringify({ file, readability: told, "html-to-text": { text: convert(html, { ...options, baseElements: { selectors: ["main"] } }) } }));
}
