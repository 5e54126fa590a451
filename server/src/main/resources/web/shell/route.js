/** A reactive controller that knows the present address: `path` and `search` of what follows `#/`. */
export class Route {
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
    this.#read();
  }

  hostConnected() {
    addEventListener('hashchange', this.follow);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.follow);
  }

  /** Reads the address; for whoever hears of a new one before this does. */
  follow = () => {
    this.#read();
    this.#host.requestUpdate();
  };

  #read() {
    Object.assign(this, presentRoute());
  }
}

/** The present address as `path` and `search`. */
function presentRoute() {
  const [path, search] = location.hash.replace(/^#\//, '').split('?');
  return { path, search: new URLSearchParams(search) };
}
