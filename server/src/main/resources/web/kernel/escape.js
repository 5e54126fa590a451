/** A listener to `keydown` that closes something on Escape, and nothing around it. */
export function onEscape(close) {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
}
