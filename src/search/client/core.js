// Finds documents: a pure core over whatever loads the files. No fetch, no worker, no page.

import { decodeAdoption, decodeColumn, decodeFragment, decodeList, decodeOrder, decodeShard, Manifest } from './format.js';
import { distance, variants, words } from './words.js';

/** Decoded files kept; the oldest unused goes first. */
const KEPT_FILES = 300;
/** Shards opened for a beginning that many words share, and for a mistake in the first letters. */
const COMPLETION_SHARDS = 4, VARIANT_SHARDS = 3;
/** Completions whose long lists are fetched; short lists come with the shard. */
const LONG_COMPLETIONS = 12;
const MOST_CORRECTIONS = 12, MOST_SUGGESTIONS = 8, MOST_MARKS = 40;
/** A word with more matches than this is counted as one vague word rather than as many rare ones. */
const VAGUE = 8;
/** What standing in a title adds: nowhere, inside, first word, whole title; and to words still being typed. */
const ROLES = [0, 0.35, 0.7, 1.6], TYPED_ROLES = [0, 0.35, 0.8, 0.9];
const STRONGEST = 63;
/** Puts documents that have all the words before all others. */
const ALL_WORDS = 100;
/** Differences below this are rounding, not relevance. */
const PRECISION = 1e6;

/**
 * @typedef {import('./format.js').Term} Term
 * @typedef {import('./format.js').Shard} Shard
 * @typedef {Object<string, string[]>} Filters facet → values: any of them, in every facet
 *
 * @typedef {object} Options
 * @property {Filters} [filters]
 * @property {'relevance' | 'name' | 'recent' | 'adoption'} [sort]
 * @property {number} [limit] 10 unless told
 * @property {number} [offset]
 * @property {boolean} [counts] whether total and facets must be complete; they are without text and with filters. Otherwise
 *   less is fetched, `total` may fall short (`exact` says so) and `facets` stays empty. Hits and their order are the same.
 *
 * @typedef {object} Hit
 * @property {string} url relative to the site's root
 * @property {string} title
 * @property {string} summary
 * @property {string} kind
 * @property {string} kindLabel
 * @property {string} organisation
 * @property {number} score
 * @property {string[]} marks words that matched, folded
 *
 * @typedef {object} Results
 * @property {number} total
 * @property {boolean} exact
 * @property {Hit[]} hits
 * @property {Object<string, { value: string, label: string, count: number }[]>} facets the most frequent value first
 * @property {string} [corrected] the query as it was understood, if words had to be changed
 *
 * @typedef {object} Match what one word of the query leads to
 * @property {Map<Term, number>} terms each with how surely it is meant, 1 at most
 * @property {string} [correction] the likeliest word, where none is spelled like that
 */

/**
 * Opens an index.
 * @param {(name: string) => Promise<Uint8Array>} load returns an inflated file by its name
 */
export async function open(load) {
  return new Index(load, new Manifest(await load('manifest.bin')));
}

/** Thrown by a search that a newer one has overtaken. */
class Overtaken extends Error {
  name = 'AbortError';
  message = 'a newer search has begun';
}

class Index {
  #load;
  #manifest;
  #files = new Map();
  #newest = { search: 0, suggest: 0 };

  /**
   * @param {(name: string) => Promise<Uint8Array>} load
   * @param {Manifest} manifest
   */
  constructor(load, manifest) {
    this.#load = load;
    this.#manifest = manifest;
  }

  /**
   * Finds documents. A search that begins before another ended makes the other reject with an `AbortError`.
   * @param {string} text
   * @param {Options} [options]
   * @returns {Promise<Results>}
   */
  async search(text, options = {}) {
    const check = this.#overtake('search');
    const { sort, limit = 10, offset = 0 } = options;
    const filters = Object.entries(options.filters ?? {}).filter(([, values]) => values.length);
    const query = await this.#matches(text);
    check();
    const listing = !text.trim();
    const counts = options.counts ?? (filters.length > 0 || listing);
    const whole = counts || filters.length > 0 || (sort ?? 'relevance') !== 'relevance';
    let found = listing ? this.#everything() : await this.#find(query.matches, whole);
    // Far pages need what the champions leave out.
    if (!whole && found.ranked.length < offset + limit) found = await this.#find(query.matches, true);
    check();
    const { kept, facets } = await this.#filter(found.ranked, filters, counts);
    check();
    const order = await this.#sorted(kept, sort ?? (listing ? 'name' : 'relevance'));
    const shown = order.slice(offset, offset + limit);
    const hits = await Promise.all(shown.map(document => this.#hit(document, found, query.matches)));
    check();
    return { total: kept.length, exact: found.exact, hits, facets, ...query.corrected && { corrected: query.corrected } };
  }

  /**
   * Completes the last word of a text.
   * @param {string} text
   * @returns {Promise<string[]>} whole texts, the likeliest first
   */
  async suggest(text) {
    const check = this.#overtake('suggest');
    const typed = words(text), last = typed.pop();
    if (!last || last.length < 2) return [];
    const home = await this.#shardOf(last);
    const completions = await this.#completions(last, home);
    check();
    const forms = new Set(completions.map(({ form }) => form));
    return [...forms].slice(0, MOST_SUGGESTIONS).map(form => [...typed, form].join(' '));
  }

  /** Starts a turn; the function returned throws once a newer one has started. */
  #overtake(method) {
    const turn = ++this.#newest[method];
    return () => {
      if (turn !== this.#newest[method]) throw new Overtaken();
    };
  }

  /** Loads and decodes a file, or takes it from those at hand. */
  #file(name, decode) {
    const known = this.#files.get(name);
    this.#files.delete(name);
    const file = known ?? this.#load(name).then(decode);
    this.#files.set(name, file);
    // A file that failed may well arrive the next time.
    if (!known) file.catch(() => this.#files.delete(name));
    if (this.#files.size > KEPT_FILES) this.#files.delete(this.#files.keys().next().value);
    return file;
  }

  /** @returns {Promise<Shard>} */
  #shard(key) {
    return this.#file(this.#manifest.shards.get(key), decodeShard);
  }

  /** Returns the key of the shard that has a word, if the index does: the longest that begins it. */
  #keyOf(word) {
    for (let length = Math.min(word.length, 12); length >= 0; length--) {
      const key = word.slice(0, length);
      if (this.#manifest.shards.has(key)) return key;
    }
  }

  /** @returns {Promise<Shard>} */
  async #shardOf(word) {
    const key = this.#keyOf(word);
    return key === undefined ? new Map() : this.#shard(key);
  }

  /** Returns what each word of a text leads to. The last one may be incomplete, unless something follows it. */
  async #matches(text) {
    const typed = words(text), incomplete = !/\s$/.test(text);
    // The first letter of a further word says nothing yet.
    if (incomplete && typed.length > 1 && typed.at(-1).length === 1) typed.pop();
    const expand = (word, place) => this.#expand(word, incomplete && place === typed.length - 1);
    const all = await Promise.all(typed.map(expand));
    const corrected = all.some(match => match.correction) && typed.map((word, place) => all[place].correction ?? word).join(' ');
    return { matches: all.filter(match => match.terms.size), corrected };
  }

  /**
   * @param {string} word
   * @param {boolean} incomplete
   * @returns {Promise<Match>}
   */
  async #expand(word, incomplete) {
    const home = await this.#shardOf(word), exact = home.get(word);
    const terms = new Map((exact ?? []).map(term => [term, 1]));
    if (incomplete && word.length > 1) this.#complete(word, await this.#completions(word, home), Boolean(exact), terms);
    if (!terms.size && !exact && word.length > 3) return this.#correct(word, home, incomplete);
    return { terms };
  }

  /** Returns the words that begin with a word, each with its terms, the likeliest first. */
  async #completions(word, home) {
    const longer = word.length < 3 ? [] : [...this.#manifest.shards.keys()].filter(key => key.length > word.length && key.startsWith(word));
    const shards = [home, ...await Promise.all(longer.slice(0, COMPLETION_SHARDS).map(key => this.#shard(key)))];
    const completions = [];
    for (const shard of shards) for (const [form, terms] of shard) {
      if (form.length <= word.length || !form.startsWith(word)) continue;
      for (const term of terms) completions.push({ form, term, rank: completionRank(term, form.length - word.length) });
    }
    return completions.sort((one, other) => other.rank - one.rank || (one.form < other.form ? -1 : 1));
  }

  #complete(word, completions, isWord, terms) {
    let long = 0;
    for (const { form, term } of completions) {
      if (!terms.has(term) && term.champions && ++long > LONG_COMPLETIONS) continue;
      const sureness = term.role > 1 ? 0.7 : isWord ? 0.35 : 0.6;
      keepLarger(terms, term, sureness * word.length / (word.length + (form.length - word.length) * 0.03));
    }
  }

  /** Looks for words spelled almost like this one: beside it, then where mistakes in the first letters lead. */
  async #correct(word, home, incomplete) {
    const most = word.length > 7 ? 2 : 1;
    const found = [];
    const scan = shard => {
      for (const [form, terms] of shard) {
        const sureness = terms.length && form.length > 2 ? likeness(word, form, most, incomplete) : 0;
        if (sureness) found.push({ form, terms, sureness });
      }
    };
    scan(home);
    if (!found.some(({ sureness }) => sureness >= 0.5)) (await this.#variantShards(word)).forEach(scan);
    found.sort((one, other) => other.sureness - one.sureness || (one.form < other.form ? -1 : 1));
    const terms = new Map();
    for (const correction of found.slice(0, MOST_CORRECTIONS)) {
      for (const term of correction.terms) keepLarger(terms, term, correction.sureness);
    }
    return { terms, correction: found[0]?.form };
  }

  /** Returns the shards where most one-edit variants of a word would stand, but its own. */
  #variantShards(word) {
    const votes = new Map(), own = this.#keyOf(word);
    for (const variant of variants(word)) {
      const key = this.#keyOf(variant);
      if (key !== undefined && key !== own) votes.set(key, (votes.get(key) ?? 0) + 1);
    }
    const best = [...votes].sort((one, other) => other[1] - one[1]).slice(0, VARIANT_SHARDS);
    return Promise.all(best.map(([key]) => this.#shard(key)));
  }

  /** What an empty text finds. */
  #everything() {
    const ranked = Array.from({ length: this.#manifest.documents }, (_, document) => document);
    return { ranked, exact: true, scores: new Float64Array(ranked.length), lists: new Map() };
  }

  /**
   * Ranks the documents that have any of the words.
   * Champions alone decide the rank: documents that only tails know follow behind.
   * @param {Match[]} matches
   * @param {boolean} whole whether to include tails
   */
  async #find(matches, whole) {
    const { documents } = this.#manifest;
    if (!matches.length) return { ranked: [], exact: true, scores: new Float64Array(documents), lists: new Map() };
    const terms = new Set(matches.flatMap(match => [...match.terms.keys()]));
    const exact = whole || [...terms].every(term => !term.tail);
    const [adoption, lists] = await Promise.all([this.#adoption(), this.#lists(terms, 'champions')]);
    const scores = scored(matches, lists, documents);
    const byScore = scores => (one, other) =>
      scores[other] - scores[one] || (adoption.get(other) ?? 0) - (adoption.get(one) ?? 0) || one - other;
    const ranked = nonZero(scores).sort(byScore(scores));
    if (whole) {
      const tails = await this.#lists(terms, 'tail');
      const behind = scored(matches, tails, documents);
      ranked.push(...nonZero(behind).filter(document => !scores[document]).sort(byScore(behind)));
      for (const [term, tail] of tails) lists.set(term, [...lists.get(term), ...tail]);
    }
    return { ranked, exact, scores, lists };
  }

  /** Returns the champions or the tail of each term. */
  async #lists(terms, part) {
    const list = async term => {
      if (term.rare) return [term, part === 'champions' ? term.rare : []];
      const place = term[part];
      return [term, place ? decodeList(await this.#file(place.file, bytes => bytes), place.offset) : []];
    };
    return new Map(await Promise.all([...terms].map(list)));
  }

  async #adoption() {
    const { byAdoption } = this.#manifest;
    return byAdoption ? this.#file(byAdoption, decodeAdoption) : new Map();
  }

  async #column(facet) {
    const file = this.#manifest.facets.get(facet);
    if (!file) throw new Error(`there is no facet ${facet}`);
    return [facet, await this.#file(file, decodeColumn)];
  }

  /** Narrows documents by the filters, and counts every facet with its own filter left out. */
  async #filter(ranked, filters, counts) {
    const facets = counts ? [...this.#manifest.facets.keys()] : filters.map(([facet]) => facet);
    const columns = new Map(await Promise.all(facets.map(facet => this.#column(facet))));
    // For each document: how many filters it fails, and a sum that names the facet if it is one.
    const failed = new Uint8Array(this.#manifest.documents), failedAt = new Uint32Array(this.#manifest.documents);
    filters.forEach(([facet, values], place) => {
      const passes = new Uint8Array(failed.length);
      for (const { value, documents } of columns.get(facet)) if (values.includes(value)) for (const document of documents) passes[document] = 1;
      passes.forEach((pass, document) => {
        if (pass) return;
        failed[document]++;
        failedAt[document] += place + 1;
      });
    });
    return {
      kept: ranked.filter(document => !failed[document]),
      facets: counts ? this.#counts(ranked, filters, columns, failed, failedAt) : {},
    };
  }

  #counts(ranked, filters, columns, failed, failedAt) {
    const inside = new Uint8Array(failed.length);
    for (const document of ranked) inside[document] = 1;
    const counted = ([facet, column]) => {
      const own = 1 + filters.findIndex(([name]) => name === facet);
      const passes = document => inside[document] && (!failed[document] || failed[document] === 1 && failedAt[document] === own);
      const count = documents => documents.reduce((sum, document) => sum + (passes(document) ? 1 : 0), 0);
      const values = column.map(({ value, label, documents }) => ({ value, label, count: count(documents) }));
      return [facet, values.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1))];
    };
    return Object.fromEntries([...columns].map(counted));
  }

  async #sorted(documents, sort) {
    if (sort === 'recent') return [...documents].sort((one, other) => other - one);
    if (sort === 'name') {
      const kept = new Set(documents);
      const order = await this.#file(this.#manifest.byName, bytes => decodeOrder(bytes, this.#manifest.documents));
      return order.filter(document => kept.has(document));
    }
    if (sort === 'adoption') {
      const adoption = await this.#adoption();
      return [...documents].sort((one, other) => (adoption.get(other) ?? 0) - (adoption.get(one) ?? 0));
    }
    return documents;
  }

  async #hit(document, found, matches) {
    const { fragments, fragmentSize } = this.#manifest;
    const fragment = await this.#file(fragments[Math.floor(document / fragmentSize)], decodeFragment);
    const shown = fragment[document % fragmentSize];
    if (!shown) throw new Error('a search file is damaged');
    const marks = new Set();
    for (const { terms } of matches) for (const term of terms.keys()) {
      const here = found.lists.get(term).some(posting => posting.documents.includes(document));
      if (here) term.forms.forEach(form => marks.add(form));
    }
    return { ...shown, score: found.scores[document], marks: [...marks].slice(0, MOST_MARKS) };
  }
}

/** Returns how likely a completion is: words of titles, then frequent words, then words that are nearly complete. */
function completionRank(term, missing) {
  return term.role * 3 + Math.log2(1 + term.count) * 0.8 - missing * 0.3;
}

/** Returns how surely a form is meant by a word that is spelled otherwise; 0 if it is not. */
function likeness(word, form, most, incomplete) {
  let edits = distance(word, form, most);
  if (edits > most && incomplete && form.length > word.length) edits = distance(word, form.slice(0, word.length), 1) + 0.5;
  if (edits > most) return 0;
  return Math.max(0, (form[0] === word[0] ? 0.6 : 0.5) / edits - 0.02 * Math.abs(form.length - word.length));
}

/** Returns the score of every document for the words that lead to it: the best match of each word, summed. */
function scored(matches, lists, documents) {
  const sums = new Float64Array(documents), hits = new Uint8Array(documents);
  matches.forEach((match, place) => {
    const best = new Float64Array(documents);
    for (const [term, sureness] of match.terms) {
      const weigh = weigher(match, term, sureness, documents, place, matches.length);
      for (const posting of lists.get(term)) {
        const weight = weigh(posting);
        for (const document of posting.documents) if (weight > best[document]) best[document] = weight;
      }
    }
    best.forEach((weight, document) => {
      if (!weight) return;
      sums[document] += weight;
      hits[document]++;
    });
  });
  return sums.map((sum, document) => {
    if (!sum) return 0;
    const score = hits[document] === matches.length ? sum + ALL_WORDS : sum * (hits[document] / matches.length) ** 2;
    return Math.round(score * PRECISION) / PRECISION;
  });
}

/** Returns how to weigh a posting of a term: its rarity, its impact, its place in the title. */
function weigher(match, term, sureness, documents, place, words) {
  const vague = match.terms.size > VAGUE, typed = sureness < 0.76;
  const union = [...match.terms.keys()].reduce((sum, { count }) => sum + count, 0);
  const count = vague && sureness < 0.9 ? Math.min(union, documents / 2) : term.count;
  const rarity = Math.log(1 + (documents - count + 0.5) / (count + 0.5)) + (vague ? 0.7 : 0);
  const title = typed ? TYPED_ROLES : ROLES;
  // The first word of a title counts for the first word of a query only, a whole title for a query of one word.
  const role = role => role === 2 && place || role === 3 && words > 1 ? ROLES[1] : title[role];
  return posting => sureness * rarity * (posting.impact / STRONGEST * (typed && vague ? 1.5 : 1) + role(posting.role));
}

function keepLarger(map, key, value) {
  if (!(map.get(key) >= value)) map.set(key, value);
}

function nonZero(scores) {
  const documents = [];
  scores.forEach((score, document) => {
    if (score) documents.push(document);
  });
  return documents;
}
