import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const breakAgree = operation(new URL('./breakAgree.graphql', import.meta.url));

/** What is said of who sees what. */
const SEEN = ['self', 'others', 'google'];

/**
 * The question whether the viewer wants to be reminded of breaks, with who sees what of it. Tells `break-plan` with the
 * plan once they have answered, and `agenda-changed`.
 */
class BreakQuestion extends PageElement {
  static properties = {
    /** Whether they have said no before. */
    declined: { type: Boolean },
    busy: { state: true },
    failure: { state: true },
  };

  render() {
    return html`
      <section class="stack" aria-labelledby="break-question">
        <h2 id="break-question">${t(this.declined ? 'breakplans.isOff' : 'breakplans.wants')}</h2>
        <p>${t('breakplans.wantsAbout')}</p>
        <ul class="break-seen">
          ${SEEN.map((who) => html`<li>${icon(who === 'google' ? 'bell' : 'lock')} <span>${tOf('breakplans.seen', who)}</span></li>`)}
        </ul>
        <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : ''}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy} @click=${() => this.#answer(true)}>${t('breakplans.yes')}</button>
          ${this.declined
            ? ''
            : html`<button class="button" ?disabled=${this.busy} @click=${() => this.#answer(false)}>${t('breakplans.no')}</button>`}
        </div>
      </section>
    `;
  }

  async #answer(agreed) {
    this.busy = true;
    this.failure = undefined;
    try {
      const { viewer } = await mutate(breakAgree, { agreed });
      this.tell('notice', { text: t(agreed ? 'breakplans.isOn' : 'breakplans.declined') });
      this.tell('break-plan', viewer.breakPlan);
      this.tell('agenda-changed');
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('break-question', BreakQuestion);
