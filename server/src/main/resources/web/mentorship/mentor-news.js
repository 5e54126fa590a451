import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { instantInWords, longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import '../people/person.js';
import './mentor-request.js';

const mentorRequestPutAway = operation(new URL('./mentorRequestPutAway.graphql', import.meta.url));
const mentorRequestWithdraw = operation(new URL('./mentorRequestWithdraw.graphql', import.meta.url));

/**
 * An element with what was asked and answered about mentors: of the mentor, what they are asked; of the newcomer, who
 * their mentor is; of those who decide, the answers. Tells `agenda-changed`.
 */
class MentorNews extends PageElement {
  static properties = {
    items: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
  };

  render() {
    const asked = this.items.filter(({ kind }) => kind === 'MENTOR_REQUEST');
    const mine = this.items.filter(({ kind }) => kind === 'NEW_MENTOR');
    const others = this.items.filter((item) => !asked.includes(item) && !mine.includes(item));
    return html`
      ${repeat(mine, keyOf, (item) => this.#mine(item))}
      ${repeat(
        asked,
        keyOf,
        ({ object }) => html`<section class="card"><mentor-request .request=${object} .viewer=${this.viewer}></mentor-request></section>`,
      )}
      ${others.length > 0 ? this.#others(others) : nothing}
    `;
  }

  /** Draws a newcomer's mentor: who it is, how to reach them, and from when. */
  #mine({ object: { id, mentor, firstDay } }) {
    const { today } = this.viewer;
    const titleId = `mentor-${id}`;
    return html`
      <section class="card mentor-mine" aria-labelledby=${titleId}>
        <h2 id=${titleId}>${t('mentorship.mine.title')}</h2>
        <fadder-person .person=${mentor} .about=${mentor.employment?.title}></fadder-person>
        <p>${t(firstDay > today ? 'mentorship.mine.from' : 'mentorship.mine.now', { name: givenName(mentor), day: longDay(firstDay, today) })}</p>
        ${reach(mentor.contact)}
        <div class="actions">
          <button class="button" ?disabled=${this.busy} @click=${() => this.#do(mentorRequestPutAway, id)}>
            ${t('mentorship.mine.putAway')}
          </button>
        </div>
      </section>
    `;
  }

  #others(items) {
    return html`
      <section class="card" aria-labelledby="mentor-answers">
        <h2 id="mentor-answers">${t('mentorship.answers')}</h2>
        <ul class="today-answers">
          ${repeat(items, keyOf, (item) => html`<li>${this.#answer(item)}</li>`)}
        </ul>
      </section>
    `;
  }

  #answer({ kind, object: { id, mentor, newHire, firstDay, askedAt, reason } }) {
    const { today } = this.viewer;
    const values = {
      mentor: mentor.name,
      newHire: newHire.name,
      day: longDay(firstDay, today),
      asked: instantInWords(askedAt, today),
    };
    const isOpen = kind === 'MENTOR_UNANSWERED';
    return html`
      <div class="today-person">
        ${avatar(mentor)}
        <p>${tOf('mentorship.told', kind, values)} ${this.#card(newHire)}</p>
      </div>
      ${reason ? html`<p class="today-said" lang="sv">${reason}</p>` : nothing}
      <div class="actions">
        ${isOpen
          ? html`<button class="button button-main" ?disabled=${this.busy} @click=${() => this.#do(mentorRequestWithdraw, id, t('mentorship.withdrawn'))}>
              ${t('mentorship.withdraw')}
            </button>`
          : nothing}
        <button class="button" ?disabled=${this.busy} @click=${() => this.#do(mentorRequestPutAway, id)}>
          ${t(isOpen ? 'mentorship.wait' : 'mentorship.seen')}
        </button>
      </div>
    `;
  }

  /** Draws the way to the newcomer's card, where another is asked or chosen. */
  #card(newHire) {
    return html`<fadder-person look="name" .person=${newHire}></fadder-person>`;
  }

  async #do(document, requestId, text) {
    this.busy = true;
    try {
      await mutate(document, { requestId });
      if (text) this.tell('notice', { text });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('agenda-changed');
  }
}

function keyOf({ object }) {
  return object.id;
}

function givenName({ name }) {
  return name.split(' ')[0];
}

/** Draws how to reach somebody, as the card of a person has it. */
function reach(contact) {
  if (!contact?.phone && !contact?.email) return nothing;
  return html`
    <p class="mentor-reach">
      ${contact.phone ? html`<a class="button" href="tel:${contact.phone.replace(/[ -]/g, '')}">${contact.phone}</a>` : nothing}
      ${contact.email ? html`<a href="mailto:${contact.email}">${contact.email}</a>` : nothing}
    </p>
  `;
}

customElements.define('mentor-news', MentorNews);
