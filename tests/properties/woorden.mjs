// Reads texts as JSON, and writes what the theme's search makes of each.
import { text } from "node:stream/consumers";
import { plain } from "../../theme/assets/js/zoeken/words.js";

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(plain)));
