// Closes the menu with Escape, which `details` elements do not do themselves.

for (const menu of document.querySelectorAll('[data-enhance="nav-menu"]')) {
  if (menu instanceof HTMLDetailsElement) menu.addEventListener("keydown", (event) => closeWithEscape(menu, event));
}

/** @param {HTMLDetailsElement} menu @param {KeyboardEvent} event */
function closeWithEscape(menu, event) {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
