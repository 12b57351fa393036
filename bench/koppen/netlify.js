// Reads the rules for Netlify with Netlify's own code: node netlify.js FOLDER. Prints what it read and what it refuses.
import { join } from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const folder = process.argv[2];
const headers = await parseAllHeaders({ headersFiles: [join(folder, "_headers")], configHeaders: [], minimal: true });
const redirects = await parseAllRedirects({ redirectsFiles: [join(folder, "_redirects")], configRedirects: [], minimal: true });
const refused = [...headers.errors, ...redirects.errors].map(String);
console.log(JSON.stringify({ headers: headers.headers.length, redirects: redirects.redirects.length, refused }));
