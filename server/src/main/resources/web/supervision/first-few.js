import { html } from 'lit';
import { t } from '../kernel/texts.js';
import './texts.js';

const FEW = 5;

/**
 * A fold over a list that comes a page at a time: it shows the first few of the page, so that what stands below is in
 * reach, and the rest when asked.
 */
export class FirstFew {
  #host;
  #paged;
  #isOpen = false;

  /** Folds the list of `paged`, of which each node is a row of its `host`. */
  constructor(host, paged) {
    this.#host = host;
    this.#paged = paged;
  }

  /** The nodes that are shown. */
  of(nodes) {
    return this.#isOpen ? nodes : nodes.slice(0, FEW);
  }

  /** Draws the button that leads further, while there is more. */
  renderMore() {
    const { nodes, pageInfo } = this.#paged.value;
    if (this.#isOpen || nodes.length <= FEW) return this.#paged.renderMore();
    const words = pageInfo.hasNextPage ? t('kernel.more') : t('supervision.more', { count: nodes.length - FEW });
    return html`<button class="button" @click=${this.#open}>${words}</button>`;
  }

  /** Shows the rest, and goes to the first of it, where the button was. */
  #open = async () => {
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.querySelectorAll('[data-row]')[FEW]?.focus();
  };
}
