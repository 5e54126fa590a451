/** A reactive controller that knows the present address: `path` and `search` of what follows `#/`. */
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
    this.path = path;
    this.search = new URLSearchParams(search);
  }
}
