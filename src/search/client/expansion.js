// Query expansion: finds the terms of each word of a query, of its completions, and of its spelling
// corrections. The rules are those of `reference/expansion.rs`.

import { completionRank, completionConfidence, likeness } from './rank.js';
import { compareTexts, variants } from './words.js';

/** Maximum numbers of further shards: of completions, and of corrections of the first letters. */
const COMPLETION_SHARDS = 4, VARIANT_SHARDS = 3;
/**
 * Weight of a character of a shard's key, in variants: a variant rarely has a long key by chance.
 */
const KEY_CHARACTER_WEIGHT = 3;
/** Completions whose lists are fetched from postings files; short lists are in the shard. */
const LONG_COMPLETIONS = 12;
const MAX_CORRECTIONS = 12;

/**
 * @typedef {import('./format.js').Term} Term
 * @typedef {import('./format.js').Shard} Shard
 * @typedef {import('./rank.js').Match} Match
 * @typedef {import('./query.js').Query} Query
 * @typedef {import('./store.js').Store} Store
 */

/**
 * Returns the terms of each word of a query, without words that have none, and the spelling
 * corrections by misspelled word.
 * @param {Store} store
 * @param {Query} query
 * @returns {Promise<{ matches: Match[], corrections: Map<string, string> }>}
 */
export async function expand(store, { words, incomplete }) {
  const last = words.length - 1;
  const all = await Promise.all(words.map((word, place) => expandWord(store, word, incomplete && place === last, place > 0)));
  if (incomplete && !all.some(match => match.terms.size)) all[last] = await expandWord(store, words[last], true, false);
  const corrections = new Map(all.flatMap(({ correction }, place) => correction ? [[words[place], correction]] : []));
  return { matches: all.filter(match => match.terms.size), corrections };
}

/**
 * Returns the terms of one word: exact matches, completions if it is incomplete, else corrections.
 * @param {Store} store
 * @param {string} word
 * @param {boolean} incomplete
 * @param {boolean} follows whether there are words before it
 * @returns {Promise<Match>}
 */
async function expandWord(store, word, incomplete, follows) {
  const home = await store.shard(store.keyOf(word)), exact = home.get(word);
  /** @type {Map<Term, number>} */
  const terms = new Map((exact ?? []).map(term => [term, 1]));
  // A stop word after other words is probably complete.
  const isCompleteStopWord = follows && exact && !exact.length;
  if (incomplete && word.length > 1 && !isCompleteStopWord) complete(word, await completionsOf(store, word, home), Boolean(exact), terms);
  if (!terms.size && !exact && word.length > 3) return correct(store, word, home, incomplete);
  return { terms };
}

/**
 * Returns the longer words that start with a word, each with its terms, the most probable first.
 * @param {Store} store
 * @param {string} word
 * @param {Shard} home the shard of the word
 */
async function completionsOf(store, word, home) {
  const longer = word.length < 3 ? [] : [...store.manifest.shards.keys()].filter(key => key.length > word.length && key.startsWith(word));
  const shards = [home, ...await Promise.all(longer.slice(0, COMPLETION_SHARDS).map(key => store.shard(key)))];
  const completions = [];
  for (const shard of shards) for (const [form, terms] of shard) {
    if (form.length <= word.length || !form.startsWith(word)) continue;
    for (const term of terms) completions.push({ form, term, rank: completionRank(term, form.length - word.length) });
  }
  return completions.sort((one, other) => other.rank - one.rank || compareTexts(one.form, other.form));
}

/**
 * Adds completions to the terms of a word.
 * @param {string} word
 * @param {{ form: string, term: Term }[]} completions
 * @param {boolean} isWord
 * @param {Map<Term, number>} terms
 */
function complete(word, completions, isWord, terms) {
  let long = 0;
  for (const { form, term } of completions) {
    if (!terms.has(term) && term.champions && ++long > LONG_COMPLETIONS) continue;
    keepLarger(terms, term, completionConfidence(term, word, form, isWord));
  }
}

/**
 * Returns spelling corrections from the word's own shard and from those of its variants.
 * @param {Store} store
 * @param {string} word
 * @param {Shard} home the shard of the word
 * @param {boolean} incomplete
 * @returns {Promise<Match>}
 */
async function correct(store, word, home, incomplete) {
  /** @type {{ form: string, terms: Term[], confidence: number }[]} */
  const found = [];
  const scan = (/** @type {Shard} */ shard) => {
    for (const [form, terms] of shard) {
      const confidence = terms.length && form.length > 2 ? likeness(word, form, incomplete) : 0;
      if (confidence) found.push({ form, terms, confidence });
    }
  };
  [home, ...await variantShards(store, word)].forEach(scan);
  found.sort((one, other) => other.confidence - one.confidence || compareTexts(one.form, other.form));
  /** @type {Map<Term, number>} */
  const terms = new Map();
  for (const correction of found.slice(0, MAX_CORRECTIONS)) {
    for (const term of correction.terms) keepLarger(terms, term, correction.confidence);
  }
  return { terms, correction: found[0]?.form };
}

/**
 * Returns the most probable other shards of a word's variants, which differ by one edit at its
 * start.
 * @param {Store} store
 * @param {string} word
 */
function variantShards(store, word) {
  /** @type {Map<string, number>} */
  const votes = new Map(), own = store.keyOf(word);
  for (const variant of variants(word)) {
    const key = store.keyOf(variant);
    if (key !== undefined && key !== own) votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const weight = (/** @type {[string, number]} */ [key, count]) => count + KEY_CHARACTER_WEIGHT * key.length;
  const best = [...votes].sort((one, other) => weight(other) - weight(one)).slice(0, VARIANT_SHARDS);
  return Promise.all(best.map(([key]) => store.shard(key)));
}

/**
 * Sets the value of a key unless it has a larger one.
 * @template K
 * @param {Map<K, number>} map
 * @param {K} key
 * @param {number} value
 */
function keepLarger(map, key, value) {
  if (!((map.get(key) ?? 0) >= value)) map.set(key, value);
}
