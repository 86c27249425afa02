// Loads the files of the index over the network.

import { open } from './core.js';

/** Time after which a request fails (milliseconds). */
const REQUEST_TIMEOUT = 30000;

export function openIndex() {
  // The folder of the scripts is in the folder of the index.
  const base = new URL('..', import.meta.url);
  return open(async name => {
    // The manifest has a fixed name. All other names contain a hash, so cached copies stay valid.
    const cache = name === 'manifest.bin' ? 'no-cache' : 'default';
    const response = await fetch(new URL(name, base), { cache, signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
    if (!response.ok || !response.body) throw new Error(`could not load ${name}: ${response.status}`);
    const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(inflated).arrayBuffer());
  });
}
