// Loads the page again when the site changed, and shows beside the last good one what has to be mended. Served as a file of its own,
// since the pages allow no inline script; styles are set one by one, since they allow no inline style either.

// What state of the site this page belongs to: one that has changed before the browser listens is told at once.
const news = new EventSource('/_filiera/events' + new URL(document.currentScript.src).search);
let overlay;

news.addEventListener('changed', () => {
  sessionStorage.setItem('filiera-place', JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
});

news.addEventListener('mistakes', ({ data }) => {
  overlay?.remove();
  overlay = element('dialog', { position: 'fixed', inset: 'auto 0 0 0', width: '100%', maxWidth: 'none', maxHeight: '60vh', margin: '0', padding: '1rem', overflow: 'auto', border: '0', borderTop: '4px solid #cc334d', background: '#17324d', color: '#fff', zIndex: '2147483647', boxSizing: 'border-box' });
  overlay.lang = 'en';
  overlay.setAttribute('aria-label', 'To be mended');
  const title = element('p', { margin: '0 0 .5rem', font: '700 1rem system-ui, sans-serif', color: '#fff' });
  title.textContent = 'This is the last good site. To be mended first:';
  const words = element('pre', { margin: '0', padding: '0', background: 'none', border: '0', font: '.875rem/1.4 ui-monospace, monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: '#fff' });
  words.textContent = data;
  const close = element('button', { position: 'absolute', top: '.5rem', right: '1rem', minWidth: '2.75rem', minHeight: '2.75rem', font: '1rem system-ui, sans-serif', color: '#17324d', background: '#fff', border: '0', borderRadius: '4px' });
  close.textContent = 'Close';
  close.onclick = () => overlay.remove();
  overlay.append(title, words, close);
  document.body.append(overlay);
  overlay.show();
});

// Where the page has no room for its old place, the browser goes as far as it can.
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
