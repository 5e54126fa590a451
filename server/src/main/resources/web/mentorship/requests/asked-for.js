import { html, nothing } from 'lit';
import { instantInWords, longDay } from '../../kernel/dates.js';
import { PageElement } from '../../kernel/element.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { mutate, operation, query } from '../../kernel/graphql.js';
import { rows } from '../../kernel/rows.js';
import { errorText, t } from '../../kernel/texts.js';
import './words.js';

const mentorRequestsFor = operation(new URL('./mentorRequestsFor.graphql', import.meta.url));
const mentorRequestWithdraw = operation(new URL('./mentorRequestWithdraw.graphql', import.meta.url));

/** A part of somebody's card: who is asked to be their mentor, and who has said no, for whoever may ask. */
class AskedFor extends PageElement {
  static properties = {
    viewer: { attribute: false },
    person: { attribute: false },
    busy: { state: true },
  };

  #requests = new FetchController(
    this,
    async () => (await query(mentorRequestsFor, { id: this.person.id })).node?.mentorRequests ?? [],
  );

  /** Somebody may be asked by now: the card is asked for anew after each deed. */
  updated(changed) {
    if (changed.get('person')) this.#requests.run();
  }

  render() {
    return this.#requests.render(
      (requests) => (requests.length > 0 ? this.#shown(requests) : nothing),
      () => nothing,
    );
  }

  #shown(requests) {
    return html`
      <section class="asked-for" aria-labelledby="asked-for-title">
        <h3 id="asked-for-title" tabindex="-1">${t('mentorship.askedFor')}</h3>
        <ul>
          ${rows(requests, (request) => html`<li>${request.state === 'ASKED' ? this.#open(request) : this.#declined(request)}</li>`)}
        </ul>
      </section>
    `;
  }

  #open({ id, mentor, askedAt, firstDay }) {
    const { today } = this.viewer;
    const values = { name: mentor.name, when: instantInWords(askedAt, today), day: longDay(firstDay, today) };
    return html`
      <p>${t('mentorship.askedSince', values)}</p>
      <button type="button" class="button" aria-label=${t('mentorship.withdrawOf', values)} ?disabled=${this.busy} @click=${() => this.#withdraw(id)}>
        ${t('mentorship.withdraw')}
      </button>
    `;
  }

  #declined({ mentor, answeredAt, reason }) {
    const when = instantInWords(answeredAt, this.viewer.today);
    return html`
      <p>${t('mentorship.saidNo', { name: mentor.name, when })}</p>
      ${reason ? html`<p class="mentor-reason" lang="sv">${reason}</p>` : nothing}
    `;
  }

  async #withdraw(requestId) {
    this.busy = true;
    try {
      await mutate(mentorRequestWithdraw, { requestId });
      this.tell('notice', { text: t('mentorship.withdrawn') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#requests.run();
    this.busy = false;
  }
}

customElements.define('asked-for', AskedFor);

export const part = ({ viewer, person }) =>
  person.roles
    ? html`<asked-for .viewer=${viewer} .person=${person}></asked-for>`
    : nothing;
