// Quotes a text around the words of a query.

import { words } from './words.js';

/** Length of a quotation in words, and how many of them precede the first match. */
const LENGTH = 28, BEFORE = 6;

/**
 * Returns the part of a text with the most distinct words of a set; empty if it has none.
 * @param {string} text
 * @param {Set<string>} sought folded
 */
export function quotation(text, sought) {
  const pieces = text.split(' ');
  const found = pieces.map(piece => words(piece).find(word => sought.has(word)));
  let best = 0, start = -1;
  found.forEach((word, place) => {
    if (!word) return;
    const different = new Set(found.slice(place, place + LENGTH - BEFORE).filter(Boolean)).size;
    if (different > best) [best, start] = [different, Math.max(0, place - BEFORE)];
  });
  if (start < 0) return '';
  const end = start + LENGTH;
  return (start ? '… ' : '') + pieces.slice(start, end).join(' ') + (end < pieces.length ? ' …' : '');
}
