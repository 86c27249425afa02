// Makes tables sortable by any column.

for (const table of document.querySelectorAll('table[data-sortable]')) {
  const heads = [...table.querySelectorAll('thead th')], body = table.querySelector('tbody');
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const cell = (/** @type {Element} */ row, /** @type {number} */ column) => row.children[column].textContent?.trim() ?? '';
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...body?.children ?? []].sort((one, other) => order(cell(one, column), cell(other, column)));
      body?.append(...down ? rows.reverse() : rows);
    });
  });
}
