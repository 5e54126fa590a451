import { html, nothing } from 'lit';
import { FetchController } from './fetch-controller.js';
import { errorText, t } from './texts.js';

const PAGE = 20;
const MOST = 100;

/**
 * A controller of a list that the server gives a page at a time; its value is `{ nodes, pageInfo }` and grows by
 * `more`.
 */
export class Paged extends FetchController {
  #host;
  #load;
  #busy = false;
  #moreFailure;

  /** `load({ first, after })` returns a connection. */
  constructor(host, load) {
    super(host, (before) => load({ first: Math.min(MOST, Math.max(PAGE, before?.nodes.length ?? 0)) }));
    this.#host = host;
    this.#load = load;
  }

  /** The number of nodes that a page must hold for what is shown to fit on one. */
  get size() {
    return Math.min(MOST, PAGE * Math.max(1, Math.ceil(this.value.nodes.length / PAGE)));
  }

  /** Draws the button that leads to the next page, while there is one. */
  renderMore() {
    if (!this.value?.pageInfo.hasNextPage) return nothing;
    return html`
      ${this.#moreFailure ? html`<p class="message" role="alert">${errorText(this.#moreFailure)}</p>` : nothing}
      <button class="button" ?disabled=${this.#busy} @click=${() => this.#more()}>${t('kernel.more')}</button>
    `;
  }

  /** The rows as they are drawn: several nodes may be one of them. */
  get #rows() {
    return [...this.#host.querySelectorAll('[data-row]')];
  }

  async #more() {
    const { value } = this;
    const shown = this.#rows.length;
    this.#busy = true;
    this.#moreFailure = undefined;
    this.#host.requestUpdate();
    try {
      const { nodes, pageInfo } = await this.#load({ first: PAGE, after: value.pageInfo.endCursor });
      if (this.value === value) this.value = { nodes: [...value.nodes, ...nodes], pageInfo };
    } catch (failure) {
      this.#moreFailure = failure;
    }
    this.#busy = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const rows = this.#rows;
    (rows[shown] ?? rows.at(-1))?.focus();
  }
}

/** All nodes of a list, however many pages it has. */
export async function everyNode(load) {
  const all = [];
  let page = { first: MOST, after: null };
  while (page) {
    const { nodes, pageInfo } = await load(page);
    all.push(...nodes);
    page = pageInfo.hasNextPage ? { first: MOST, after: pageInfo.endCursor } : null;
  }
  return all;
}
