// Reloads the page when the site changes, and shows mistakes over the last good version of it. The pages' policy allows neither
// inline scripts nor inline styles: this is a file, and styles are set as properties.

const script = document.currentScript;
const { label, heading, close } = script.dataset;
// The query names the state of the site that the page shows: a change before the browser listens is reported at once.
const news = new EventSource('/_filiera/events' + new URL(script.src).search);
let overlay;

news.addEventListener('changed', () => {
  sessionStorage.setItem('filiera-place', JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
});

news.addEventListener('mistakes', ({ data }) => {
  overlay?.remove();
  overlay = element('dialog', { position: 'fixed', inset: 'auto 0 0 0', width: '100%', maxWidth: 'none', maxHeight: '60vh', margin: '0', padding: '1rem', overflow: 'auto', border: '0', borderTop: '4px solid #cc334d', background: '#17324d', color: '#fff', zIndex: '2147483647', boxSizing: 'border-box' });
  overlay.lang = script.lang;
  overlay.setAttribute('aria-label', label);
  const title = element('p', { margin: '0 0 .5rem', font: '700 1rem system-ui, sans-serif', color: '#fff' });
  title.textContent = heading;
  const words = element('pre', { margin: '0', padding: '0', background: 'none', border: '0', font: '.875rem/1.4 ui-monospace, monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: '#fff' });
  words.textContent = data;
  const button = element('button', { position: 'absolute', top: '.5rem', right: '1rem', minWidth: '2.75rem', minHeight: '2.75rem', font: '1rem system-ui, sans-serif', color: '#17324d', background: '#fff', border: '0', borderRadius: '4px' });
  button.textContent = close;
  button.onclick = () => overlay.remove();
  overlay.append(title, words, button);
  document.body.append(overlay);
  overlay.show();
});

// Returns to the former scroll position, as far as the new page is long enough.
addEventListener('load', () => {
  const [path, x, y] = JSON.parse(sessionStorage.getItem('filiera-place') ?? '[]');
  sessionStorage.removeItem('filiera-place');
  if (path === location.pathname) scrollTo({ left: x, top: y, behavior: 'instant' });
});

function element(name, style) {
  const made = document.createElement(name);
  Object.assign(made.style, style);
  return made;
}
