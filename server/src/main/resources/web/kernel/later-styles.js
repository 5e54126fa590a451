/**
 * The style sheet of what few people open, or nobody at once: the files `later.css` of the rooms. The page names it and
 * leaves it aside; a module whose elements look by it imports this one, and is there once the sheet is.
 */
const link = document.querySelector('link[rel="stylesheet"][disabled]');

if (link) {
  const isThere = new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true });
    // Without it a page looks plain, and works.
    link.addEventListener('error', resolve, { once: true });
  });
  link.disabled = false;
  await isThere;
}
