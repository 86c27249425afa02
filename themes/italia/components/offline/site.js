/**
 * Facts about the publication: its hash, the offline page by language folder, the paths to cache on
 * installation, and the folders whose files are named by their content. The build has a module of
 * its own in place of this one.
 * @type {{ version: string, pages: Record<string, string>, first: string[], immutable: string[] }}
 */
export const SITE = { version: "", pages: {}, first: [], immutable: [] };
