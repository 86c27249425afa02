/**
 * Folder of the other scripts, relative to `client.js`. In a site its name is their hash: the build
 * has a module of its own in place of this one.
 */
export const SCRIPTS = './';
