// All that answers a query. Sites serve it as one file, made of the modules that it leads to.

export { open } from './core.js';
export { openIndex } from './fetch.js';
