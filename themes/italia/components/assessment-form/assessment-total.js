// The totals of an assessment. Pure functions.

/** The best score. */
const FULL = 2;

/**
 * Returns for each solution the weighted mean of its scores in percent (`null` without scores), and
 * the number of criteria with a score.
 * @param {{ weight: number, sheets: { score: string }[] }[]} criteria
 * @param {number} count  number of solutions
 */
export function totals(criteria, count) {
  return Array.from({ length: count }, (_, at) => {
    const scored = criteria.filter(({ sheets }) => sheets[at].score !== "");
    const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
    const points = scored.reduce((sum, { weight, sheets }) => sum + (weight * Number(sheets[at].score)) / FULL, 0);
    return { scored: scored.length, total: weights ? Math.round((100 * points) / weights) : null };
  });
}
