// Closes the menu with Escape; opening and closing it otherwise is the browser's work.

for (const menu of document.querySelectorAll('[data-enhance="nav-menu"]')) {
  if (menu instanceof HTMLDetailsElement) menu.addEventListener("keydown", (event) => closeWithEscape(menu, event));
}

/** @param {HTMLDetailsElement} menu @param {KeyboardEvent} event */
function closeWithEscape(menu, event) {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
