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
    Object.assign(this, presentRoute());
  }
}

/** The present address as `path` and `search`. */
export function presentRoute() {
  const [path, search] = location.hash.replace(/^#\//, '').split('?');
  return { path, search: new URLSearchParams(search) };
}
