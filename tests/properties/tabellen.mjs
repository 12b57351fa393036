// Reads lists of words as JSON, and writes for each the tables of them, worked out plainly.
import { text } from "node:stream/consumers";
import { tables } from "../theme/tables.js";

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map((words) => tables(words).files)));
