// Tables that are cut in files: what a search asks of them is fetched when it does.

/** With which key each file of a table begins, a tab between them, and what the files are called.
    @typedef {[first: string, files: string]} Begins */

export class Pieces {
  /** @param {Record<string, Begins>} begins for each table @param {(file: string) => Promise<Record<string, unknown>>} fetchFile */
  constructor(begins, fetchFile) {
    /** @type {Record<string, [first: string, file: string][]>} */
    this.begins = Object.fromEntries(Object.entries(begins).map(([table, [first, files]]) => {
      const called = files ? files.split(" ") : [];
      const keys = first.split("\t");
      return [table, called.map((file, index) => [keys[index], file])];
    }));
    this.fetchFile = fetchFile;
    /** @type {Map<string, Record<string, unknown>>} */
    this.files = new Map();
    /** What was asked and is not here. @type {Set<string>} */
    this.missing = new Set();
  }

  /** Whether something was asked that is not here: what hangs on it is better asked when it is. */
  get isWaiting() {
    return this.missing.size > 0;
  }

  /** What a table holds under a key; nothing as long as it is not here. @param {string} table @param {string} key @returns {unknown} */
  get(table, key) {
    return this.ranged(table, key, key).map((file) => (Object.hasOwn(file, key) ? file[key] : undefined))[0];
  }

  /** All that a table holds under keys that begin so. @param {string} table @param {string} begin */
  beginning(table, begin) {
    const files = this.ranged(table, begin, `${begin}\uffff`);
    return files.flatMap((file) => Object.entries(file).flatMap(([key, value]) => (key.startsWith(begin) ? [value] : [])));
  }

  /** What a function makes of the tables, once all that it asks of them is here. @template T @param {() => T} make @returns {Promise<T>} */
  async settled(make) {
    for (;;) {
      this.missing.clear();
      const made = make();
      if (!this.isWaiting) return made;
      await Promise.all([...this.missing].map(async (file) => this.files.set(file, await this.fetchFile(file))));
    }
  }

  /** The files of keys from one to another that are here. @param {string} table @param {string} from @param {string} to */
  ranged(table, from, to) {
    const begins = this.begins[table] ?? [];
    const after = begins.findIndex(([first]) => first > from);
    const start = Math.max(0, (after < 0 ? begins.length : after) - 1);
    const found = [];
    for (const [first, name] of begins.slice(start)) {
      if (first > to) break;
      const file = this.files.get(name);
      if (file) found.push(file);
      else this.missing.add(name);
    }
    return found;
  }
}
