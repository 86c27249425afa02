// What a posting counts for a word, and which words are meant by another: the ranking, told once more without haste in `reference.rs`.

import { distance, fold, words } from './words.js';

/** A word with more matches than this is counted as one vague word rather than as many rare ones. */
const VAGUE = 5;
/** What standing in a title adds: nowhere, inside, first word, whole title; and to words still being typed. */
const ROLES = [0, 0.4, 0.7, 1.6], TYPED_ROLES = [0, 0.3, 0.8, 0.9];
const STRONGEST = 63;
/** Puts documents that have all the words before all others. */
const ALL_WORDS = 100;
/** Differences below this are rounding, not relevance. */
const PRECISION = 1e6;

/**
 * @typedef {import('./format.js').Term} Term
 * @typedef {import('./format.js').Posting} Posting
 *
 * @typedef {object} Match what one word of the query leads to
 * @property {Map<Term, number>} terms each with how surely it is meant, 1 at most
 * @property {string} [correction] the likeliest word, where none is spelled like that
 */

/**
 * Returns how likely a completion is: words of titles, then frequent words, then words that are nearly complete.
 * @param {Term} term
 * @param {number} missing letters
 */
export function completionRank(term, missing) {
  return term.role * 2.6 + Math.log2(1 + term.count) * 0.8 - missing * 0.3;
}

/**
 * Returns how surely a completion is meant.
 * @param {Term} term
 * @param {string} word
 * @param {string} form
 * @param {boolean} isWord whether what was typed is a word already
 */
export function completionSureness(term, word, form, isWord) {
  const sureness = term.role > 1 ? 0.7 : isWord ? 0.5 : 0.6;
  return sureness * word.length / (word.length + (form.length - word.length) * 0.03);
}

/**
 * Returns how surely a form is meant by a word that is spelled otherwise; 0 if it is not.
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
 * Returns how plainly a result says what somebody typed: 4 if its title is that, 3 if it begins so, 2 if its words do, 1 if title
 * and summary have every word, else 0.
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
 * Returns the score of every document for the words that lead to it: the best match of each word, summed.
 * @param {Match[]} matches
 * @param {Map<Term, Posting[]>} lists
 * @param {number} documents
 */
export function scored(matches, lists, documents) {
  const sums = new Float64Array(documents), hits = new Uint8Array(documents);
  matches.forEach((match, place) => {
    const best = new Float64Array(documents);
    for (const [term, sureness] of match.terms) {
      const weigh = weigher(match, term, sureness, documents, place, matches.length);
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
 * Returns how to weigh a posting of a term: its rarity, its impact, its place in the title.
 * @param {Match} match
 * @param {Term} term
 * @param {number} sureness
 * @param {number} documents
 * @param {number} place of the word in the query
 * @param {number} words of the query
 * @returns {(posting: Posting) => number}
 */
function weigher(match, term, sureness, documents, place, words) {
  const vague = match.terms.size > VAGUE, typed = sureness < 0.76;
  const union = [...match.terms.keys()].reduce((sum, { count }) => sum + count, 0);
  const count = vague && sureness < 0.9 ? Math.min(union, documents / 2) : term.count;
  const rarity = Math.log(1 + (documents - count + 0.5) / (count + 0.5)) + (vague ? 0.7 : 0);
  const title = typed ? TYPED_ROLES : ROLES;
  // The first word of a title counts for the first word of a query only, a whole title for a query of one word.
  const role = (/** @type {number} */ role) => role === 2 && place || role === 3 && words > 1 ? ROLES[1] : title[role];
  return posting => sureness * rarity * (posting.impact / STRONGEST * (typed && vague ? 2 : 1) + role(posting.role));
}
