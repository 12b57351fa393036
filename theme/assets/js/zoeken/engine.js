// Pagefind, asked in a worker: a page goes on while it looks. Its own script for pages carries the whole program once more,
// to do without a worker, which every browser that runs ours has.

/** What Pagefind finds. @typedef {import("./search.js").Result} Result */
/** @typedef {{ results: (Omit<Result, "data"> & { data: string })[] } | null} Answer */

export class Engine {
  /** Start Pagefind. @param {URL} folder where it stands @param {object} options as its own */
  constructor(folder, options) {
    this.worker = new Worker(new URL("pagefind-worker.js", folder));
    this.asked = 0;
    /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
    this.waiting = new Map();
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

  /** @param {string | null} words @param {object} [more] @returns {Promise<{ results: Result[] } | null>} */
  async search(words, more = {}) {
    const found = /** @type {Answer} */ (await this.ask("search", words, more));
    return found && { results: found.results.map((result) => ({ ...result, data: () => this.ask("getData", result.data) })) };
  }

  /** End it: who asks again starts another. */
  close() {
    this.worker.terminate();
  }
}
