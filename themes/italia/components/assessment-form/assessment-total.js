// What the scores of an assessment come to. Pure.

/** The best score. */
const FULL = 2;

/** Returns, for each solution, how far it meets the criteria assessed, in hundredths, and how many these are. @param {{ weight: number, sheets: { score: string }[] }[]} criteria @param {number} count */
export function totals(criteria, count) {
  return Array.from({ length: count }, (_, at) => {
    const scored = criteria.filter(({ sheets }) => sheets[at].score !== "");
    const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
    const points = scored.reduce((sum, { weight, sheets }) => sum + (weight * Number(sheets[at].score)) / FULL, 0);
    return { scored: scored.length, total: weights ? Math.round((100 * points) / weights) : null };
  });
}
