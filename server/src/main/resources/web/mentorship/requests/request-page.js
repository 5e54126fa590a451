import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../../kernel/element.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { operation, query } from '../../kernel/graphql.js';
import { listSkeleton } from '../../kernel/skeletons.js';
import { Subscription } from '../../kernel/subscription.js';
import { t } from '../../kernel/texts.js';
import './mentor-request.js';

const mentorRequest = operation(new URL('./mentorRequest.graphql', import.meta.url));
const mentorRequestsChanged = operation(new URL('./mentorRequestsChanged.graphql', import.meta.url));

/** A page with one request, where a notification leads. */
class RequestPage extends PageElement {
  static properties = { requestId: {}, viewer: { attribute: false } };

  #request = new FetchController(this, async () => (await query(mentorRequest, { id: this.requestId })).node);

  #subscription = new Subscription(
    this,
    mentorRequestsChanged,
    () => this.#request.value && {},
    () => this.#request.run(),
  );

  render() {
    return html`
      <div class="page stack" @agenda-changed=${() => this.#request.run()}>
        <header class="page-head"><h1>${t('mentorship.title.request')}</h1></header>
        ${this.#request.render((request) => this.#found(request), listSkeleton)}
        <a class="button" href="#/today">${t('mentorship.request.toDay')}</a>
      </div>
    `;
  }

  #found(request) {
    return request?.state
      ? html`<section class="card"><mentor-request .request=${request} .viewer=${this.viewer}></mentor-request></section>`
      : html`<p>${t('mentorship.request.gone')}</p>`;
  }
}

customElements.define('request-page', RequestPage);

export const page = ({ viewer, params: { requestId } }) =>
  html`${keyed(requestId, html`<request-page .requestId=${requestId} .viewer=${viewer}></request-page>`)}`;
