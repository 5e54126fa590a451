/** Where in the client we are: the part of the address after `#/`, such as `plans/42` or `hires?signal=BEHIND`. */
export class Route {
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
    this.#read();
  }

  hostConnected() {
    addEventListener('hashchange', this.#changed);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#changed);
  }

  #changed = () => {
    this.#read();
    this.#host.requestUpdate();
  };

  #read() {
    const [path, search] = location.hash.replace(/^#\//, '').split('?');
    const [page = '', id = ''] = path.split('/').map(decodeURIComponent);
    this.page = page;
    this.id = id;
    this.search = new URLSearchParams(search);
  }
}
