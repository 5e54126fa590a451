/** The title of the tab: the person whom the page, or the card that is open over it, is about, else the page. */

/** What names the tab, the last of which is on top. */
const named = new Map();
let page = '';

/** Names the tab by the page. */
export function titlePage(words) {
  page = words;
  write();
}

function write() {
  document.title = `${[...named.values()].at(-1) ?? page} – Fadder`;
}

/** A reactive controller that names the tab by what `words` returns, while its element is on the screen. */
export class TitleController {
  #words;

  constructor(host, words) {
    this.#words = words;
    host.addController(this);
  }

  hostConnected() {
    this.hostUpdated();
  }

  hostUpdated() {
    const words = this.#words();
    if (words) named.set(this, words);
    else named.delete(this);
    write();
  }

  hostDisconnected() {
    named.delete(this);
    write();
  }
}
