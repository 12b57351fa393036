// Pagefind, asked in a worker: a page goes on while it looks. Its own script for pages carries the whole program once more,
// to do without a worker, which every browser that runs ours has.

/** @typedef {import("./search.js").Page} Page */
/** A page for some words, by Pagefind's name for it. @typedef {{ id: string, score: number, data: () => Promise<Page> }} Answer */

const MARK = "pagefind_dcd"; // stands before all that it packs

export class Engine {
  /** Start Pagefind. @param {URL} folder where it stands @param {object} options as its own */
  constructor(folder, options) {
    this.folder = folder;
    this.worker = new Worker(new URL("pagefind-worker.js", folder));
    this.asked = 0;
    /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
    this.waiting = new Map();
    /** @type {Promise<{ id: string, data: string }[]> | undefined} */
    this.every = undefined;
    this.worker.addEventListener("message", ({ data: { id, result, error } }) => {
      const { resolve, reject } = this.waiting.get(id) ?? {};
      this.waiting.delete(id);
      if (error) reject?.(new Error(error));
      else resolve?.(result);
    });
    this.worker.addEventListener("error", () => {
      for (const { reject } of this.waiting.values()) reject(new Error("Pagefind does not run"));
      this.waiting.clear();
    });
    this.ask("init", { basePath: folder.pathname, language: document.documentElement.lang, ...options }).catch(() => undefined);
  }

  /** What one of its functions gives; that a search fails which could not begin, it tells itself.
      @param {string} method @param {...unknown} args @returns {Promise<any>} */
  ask(method, ...args) {
    return new Promise((resolve, reject) => {
      this.waiting.set(++this.asked, { resolve, reject });
      this.worker.postMessage({ id: this.asked, method, args });
    });
  }

  /** @param {string} words @returns {Promise<Answer[]>} */
  async search(words) {
    const found = /** @type {{ results: { id: string, score: number, data: string }[] } | null} */ (await this.ask("search", words, {}));
    return (found?.results ?? []).map((result) => ({ ...result, data: () => this.ask("getData", result.data) }));
  }

  /** The names of all pages, by their number. Pagefind has fetched the list, since it has begun: a browser keeps that. */
  async names() {
    if (!unpacks()) return (await this.all()).map(({ id }) => id);
    const entry = fetch(new URL("pagefind-entry.json", this.folder), { cache: "no-cache" }).then((answer) => answer.json());
    const [{ languages }] = await Promise.all([entry, this.search("")]);
    const [{ hash }] = /** @type {{ hash: string }[]} */ (Object.values(languages));
    return namesIn(await this.unpacked(`pagefind.${hash}.pf_meta`, { cache: "force-cache" })); // another list has another name
  }

  /** A page by its name, for no words. @param {string} name @returns {Promise<Page>} */
  async page(name) {
    if (!unpacks()) return this.ask("getData", (await this.all()).find(({ id }) => id === name)?.data);
    const { url, meta, filters } = JSON.parse(new TextDecoder().decode(await this.unpacked(`fragment/${name}.pf_fragment`)));
    return { raw_url: url, meta, filters, title: meta.title, excerpt: "", weighted_locations: [], sub_results: [] };
  }

  /** All pages, by their number, where only Pagefind can unpack: it fetches its whole index for that.
      @returns {Promise<{ id: string, data: string }[]>} */
  all() {
    this.every ??= this.ask("search", null, { filters: {} }).then((found) => found?.results ?? []);
    return this.every;
  }

  /** @param {string} file @param {RequestInit} [how] */
  async unpacked(file, how) {
    const answer = await fetch(new URL(file, this.folder), how);
    if (!answer.ok || !answer.body) throw new Error(`${file}: ${answer.status}`);
    const content = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    return new Uint8Array(content, MARK.length);
  }

  /** End it: who asks again starts another. */
  close() {
    this.worker.terminate();
  }
}

/** Whether a browser unpacks by itself: one from before 2023 does not, and old phones get no newer one. */
const unpacks = () => "DecompressionStream" in globalThis;

/** The names of pages in Pagefind's list, which is CBOR: each thing begins with what it is and how large.
    @param {Uint8Array} list */
function namesIn(list) {
  const text = new TextDecoder();
  let at = 0;
  const size = () => {
    const told = list[at++] & 31;
    if (told < 24) return told;
    let size = 0;
    for (let more = 1 << (told - 24); more > 0; more--) size = size * 256 + list[at++];
    return size;
  };
  const read = () => {
    const length = size();
    at += length;
    return text.decode(list.subarray(at - length, at));
  };
  size(); // of the whole
  read(); // the version of Pagefind
  return Array.from({ length: size() }, () => {
    size(); // of what is told of a page
    const name = read();
    size(); // its number of words
    return name;
  });
}
