// Closes the menu with Escape; opening and closing it otherwise is the browser's work.

for (const menu of document.querySelectorAll('[data-enhance="menu"]')) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
