// The files of an index, loaded on demand and cached once decoded.

import { decodeAdoption, decodeColumn, decodeFragment, decodeList, decodeNames, decodeOrder, decodeShard, decodeTexts, Manifest } from './format.js';

/** Maximum number of decoded files in memory; the least recently used is dropped first. */
const CACHED_FILES = 300;
/** Maximum length of a shard's key in UTF-16 code units. */
const LONGEST_KEY = 12;

/**
 * @typedef {import('./format.js').Term} Term
 * @typedef {import('./format.js').Shard} Shard
 * @typedef {import('./format.js').Posting} Posting
 * @typedef {import('./format.js').Place} Place
 * @typedef {(name: string) => Promise<Uint8Array>} Load returns an inflated file by its name
 */

export class Store {
  #load;
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();

  /**
   * @param {Load} load
   * @param {Manifest} manifest
   */
  constructor(load, manifest) {
    this.#load = load;
    this.manifest = manifest;
  }

  /** @param {Load} load */
  static async open(load) {
    return new Store(load, new Manifest(await load('manifest.bin')));
  }

  /**
   * Loads and decodes a file, or returns it from the cache.
   * @template T
   * @param {string} name
   * @param {(bytes: Uint8Array) => T} decode
   * @returns {Promise<T>}
   */
  #file(name, decode) {
    const known = this.#files.get(name);
    this.#files.delete(name);
    const file = known ?? this.#load(name).then(decode);
    this.#files.set(name, file);
    // A failed request must not be cached.
    if (!known) file.catch(() => this.#files.delete(name));
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= CACHED_FILES) break;
      this.#files.delete(oldest);
    }
    return file;
  }

  /**
   * Returns the key of the only shard that can contain a word: the longest that is a prefix of it.
   * @param {string} word
   */
  keyOf(word) {
    for (let length = Math.min(word.length, LONGEST_KEY); length >= 0; length--) {
      const key = word.slice(0, length);
      if (this.manifest.shards.has(key)) return key;
    }
  }

  /**
   * @param {string | undefined} key
   * @returns {Promise<Shard>}
   */
  async shard(key) {
    const file = key === undefined ? undefined : this.manifest.shards.get(key);
    return file ? this.#file(file, decodeShard) : new Map();
  }

  /**
   * Loads the champion lists or the tails of terms. A short list counts as champions.
   * @param {Iterable<Term>} terms
   * @param {'champions' | 'tail'} part
   * @returns {Promise<Map<Term, Posting[]>>}
   */
  async lists(terms, part) {
    const list = async (/** @type {Term} */ term) => {
      if (term.rare) return part === 'champions' ? term.rare : [];
      return term[part] ? this.#list(term[part]) : [];
    };
    return new Map(await Promise.all([...terms].map(async term => /** @type {const} */ ([term, await list(term)]))));
  }

  /**
   * Loads a list and its rest.
   * @param {Place} place
   * @returns {Promise<Posting[]>}
   */
  async #list({ file, offset }) {
    const { list, rest } = decodeList(await this.#file(file, bytes => bytes), offset);
    if (!rest) return list;
    const older = decodeList(await this.#file(rest, bytes => bytes), 0);
    // A file that refers to itself would never end.
    if (older.rest) throw new Error('a search file is damaged');
    return [...list, ...older.list];
  }

  /**
   * Returns the values of a facet with their documents.
   * @param {string} facet
   */
  async column(facet) {
    const file = this.manifest.facets.get(facet);
    if (!file) throw new Error(`there is no facet ${facet}`);
    return this.#file(file, decodeColumn);
  }

  /**
   * Returns the numbers of users by document. Documents without users are absent.
   * @returns {Promise<Map<number, number>>}
   */
  async adoption() {
    const { byAdoption } = this.manifest;
    return byAdoption ? this.#file(byAdoption, decodeAdoption) : new Map();
  }

  /**
   * Returns all documents by title, or from the newest to the oldest.
   * @param {'name' | 'recent'} sort
   */
  order(sort) {
    const { byName, byDate, documents } = this.manifest;
    return this.#file(sort === 'name' ? byName : byDate, bytes => decodeOrder(bytes, documents));
  }

  /** @param {number} document */
  #fragment(document) {
    const { fragments, fragmentSize } = this.manifest;
    return this.#file(fragments[Math.floor(document / fragmentSize)], decodeFragment);
  }

  /**
   * Returns the data of a document that a search result shows.
   * @param {number} document
   */
  async shown(document) {
    const { shown } = await this.#fragment(document);
    const found = shown[document % this.manifest.fragmentSize];
    if (!found) throw new Error('a search file is damaged');
    return found;
  }

  /**
   * Returns the text of a document for quotations.
   * @param {number} document
   */
  async text(document) {
    const { fragmentSize } = this.manifest, { texts } = await this.#fragment(document);
    const all = await this.#file(`t/${Math.floor(document / fragmentSize)}-${texts}.bin`, decodeTexts);
    return all[document % fragmentSize] ?? '';
  }

  /**
   * Returns pages of topics, places and organisations whose names have a word with this first
   * letter, without regard to stop words and very frequent words.
   * @param {string} letter
   */
  async names(letter) {
    const file = this.manifest.letters.get(letter);
    return file ? this.#file(file, decodeNames) : [];
  }
}
