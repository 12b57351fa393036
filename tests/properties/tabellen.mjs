// Reads lists of words as JSON, and writes for each the tables of them, worked out plainly, and how a page is asked for that
// is called by all of them.
import { text } from "node:stream/consumers";
import { called } from "../../theme/assets/js/zoeken/vocabulary.js";
import { tables } from "../theme/tables.js";

const ways = (words) => [...new Set(called(Object.keys(words).join(" ")))].filter(Boolean);
console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map((words) => ({ ...tables(words).files, namen: ways(words) }))));
