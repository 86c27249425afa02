// The entry point of the engine. The build bundles it with the modules it imports.

export { open } from './core.js';
export { openIndex } from './fetch.js';
