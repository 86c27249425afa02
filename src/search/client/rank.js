// The ranking: weights of postings, and confidence that a word of the index is meant by a word of
// the query. `reference.rs` implements the same rules.

import { distance, fold, words } from './words.js';

/** A word with more terms than this is treated as one frequent word, not as many rare ones. */
const VAGUE = 5;
/**
 * Bonus by role: not in the title, in it, first word, whole title. TYPED_ROLES is for incomplete
 * words.
 */
const ROLES = [0, 0.4, 0.7, 1.6], TYPED_ROLES = [0, 0.3, 0.8, 0.9];
const STRONGEST = 63;
/** Bonus that ranks documents with all words above all others. */
const ALL_WORDS = 100;
/** Scores are rounded to this fraction, so that rounding errors do not affect the order. */
const PRECISION = 1e6;

/**
 * @typedef {import('./format.js').Term} Term
 * @typedef {import('./format.js').Posting} Posting
 *
 * @typedef {object} Match the terms for one word of the query
 * @property {Map<Term, number>} terms with the confidence that they are meant, at most 1
 * @property {string} [correction] the most probable spelling, if the word is in no document
 */

/**
 * Returns a sort key for completions, higher for words of titles, for frequent words and for words
 * that are nearly complete.
 * @param {Term} term
 * @param {number} missing characters that are not typed yet
 */
export function completionRank(term, missing) {
  return term.role * 2.6 + Math.log2(1 + term.count) * 0.8 - missing * 0.3;
}

/**
 * Returns the confidence that a completion is meant.
 * @param {Term} term
 * @param {string} word
 * @param {string} form
 * @param {boolean} isWord whether the typed text is itself a word of the index
 */
export function completionConfidence(term, word, form, isWord) {
  const confidence = term.role > 1 ? 0.7 : isWord ? 0.5 : 0.6;
  return confidence * word.length / (word.length + (form.length - word.length) * 0.03);
}

/**
 * Returns the confidence that a form is meant by a misspelled word; 0 if the two differ too much.
 * @param {string} word
 * @param {string} form
 * @param {boolean} incomplete
 */
export function likeness(word, form, incomplete) {
  const most = word.length > 7 ? 2 : 1;
  let edits = distance(word, form, most);
  if (edits > most && incomplete && form.length > word.length) edits = distance(word, form.slice(0, word.length), 1) + 0.5;
  if (edits > most) return 0;
  return Math.max(0, (form[0] === word[0] ? 0.6 : 0.5) / edits - 0.02 * Math.abs(form.length - word.length));
}

/**
 * Returns how closely the title and summary of a result match the query: 4 if the title equals it,
 * 3 if the title starts with it, 2 if the title's words do, 1 if title and summary have every word,
 * else 0.
 * @param {string} text
 * @param {{ title: string, summary: string }} shown
 * @param {Match[]} matches
 */
export function shownRank(text, { title, summary }, matches) {
  const typed = fold(text).trim(), whole = fold(title);
  if (whole === typed) return 4;
  if (whole.startsWith(typed)) return 3;
  if (words(title).join(' ').startsWith(words(text).join(' '))) return 2;
  const own = new Set(words(`${title} ${summary}`));
  return Number(matches.every(({ terms }) => [...terms.keys()].some(({ forms }) => forms.some(form => own.has(form)))));
}

/**
 * Returns the score of every document: the sum of the best match of each word, higher if all words
 * match.
 * @param {Match[]} matches
 * @param {Map<Term, Posting[]>} lists
 * @param {number} documents
 */
export function scored(matches, lists, documents) {
  const sums = new Float64Array(documents), hits = new Uint8Array(documents);
  matches.forEach((match, place) => {
    const best = new Float64Array(documents);
    for (const [term, confidence] of match.terms) {
      const weigh = weigher(match, term, confidence, documents, place, matches.length);
      for (const posting of lists.get(term) ?? []) {
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

/**
 * Returns the function that weighs a posting of a term by rarity, impact and role.
 * @param {Match} match
 * @param {Term} term
 * @param {number} confidence
 * @param {number} documents
 * @param {number} place position of the word in the query
 * @param {number} words number of words in the query
 * @returns {(posting: Posting) => number}
 */
function weigher(match, term, confidence, documents, place, words) {
  const vague = match.terms.size > VAGUE, typed = confidence < 0.76;
  const union = [...match.terms.keys()].reduce((sum, { count }) => sum + count, 0);
  const count = vague && confidence < 0.9 ? Math.min(union, documents / 2) : term.count;
  const rarity = Math.log(1 + (documents - count + 0.5) / (count + 0.5)) + (vague ? 0.7 : 0);
  const title = typed ? TYPED_ROLES : ROLES;
  // The role "first word" counts only for the first word of a query, the role "whole title" only
  // for a query of one word.
  const role = (/** @type {number} */ role) => role === 2 && place || role === 3 && words > 1 ? ROLES[1] : title[role];
  return posting => confidence * rarity * (posting.impact / STRONGEST * (typed && vague ? 2 : 1) + role(posting.role));
}
