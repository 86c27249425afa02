// Opens the pictures of a gallery in a dialog, which the browser closes with Escape. Without it the
// links open the pictures.

for (const gallery of document.querySelectorAll('[data-enhance="gallery"]')) enhance(gallery);

/** @param {Element} gallery */
function enhance(gallery) {
  const links = [...gallery.querySelectorAll("a")];
  const dialog = /** @type {HTMLDialogElement} */ (gallery.querySelector("dialog"));
  const caption = /** @type {Element} */ (dialog.querySelector("p"));
  const picture = new Image();
  let position = 0;
  dialog.prepend(picture);

  links.forEach((link, index) => link.addEventListener("click", (event) => open(event, index)));
  dialog.addEventListener("close", () => links[position].focus());
  dialog.addEventListener("keydown", (event) => step({ ArrowLeft: -1, ArrowRight: 1 }[event.key]));
  for (const button of dialog.querySelectorAll("button")) {
    button.hidden = button.value !== "" && links.length < 2;
    button.addEventListener("click", () => step(Number(button.value)));
  }

  /** @param {MouseEvent} event @param {number} index */
  function open(event, index) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(index);
    dialog.showModal();
  }

  /** @param {number} [by] */
  function step(by) {
    if (by) show((position + by + links.length) % links.length);
  }

  /** @param {number} index */
  function show(index) {
    position = index;
    // The caption is a live region, so the picture itself needs no alternative text.
    caption.textContent = links[index].querySelector("img")?.alt ?? "";
    picture.src = links[index].href;
  }
}
