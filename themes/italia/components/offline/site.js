/**
 * Facts about the publication: its hash, the offline page by language folder, and the paths to
 * cache on installation. The build has a module of its own in place of this one.
 * @type {{ version: string, pages: Record<string, string>, first: string[] }}
 */
export const SITE = { version: "", pages: {}, first: [] };
