import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import { openCard } from '../people/open-card.js';
import './fit-check.js';
import './words.js';

const mentorTalkHeld = operation(new URL('./mentorTalkHeld.graphql', import.meta.url));

/**
 * Cards on the day: the question how it goes with one's mentor, newcomers who want to talk about that, and, for a
 * mentor, that somebody else takes over. Tells `agenda-changed`.
 */
class TodayMentor extends PageElement {
  static properties = {
    viewer: { attribute: false },
    items: { attribute: false },
    busy: { state: true },
  };

  render() {
    const of = (wanted) => this.items.filter(({ kind }) => kind === wanted);
    return html`
      ${of('FIT_CHECK').length > 0 ? html`<fit-check></fit-check>` : nothing}
      ${this.#lines(t('mentorfollowup.talk'), of('WANTS_TO_TALK'), (person) => this.#wantsToTalk(person))}
      ${this.#lines(t('mentorfollowup.over'), of('HANDED_OVER'), (person, date) => this.#handedOver(person, date))}
    `;
  }

  #lines(heading, items, line) {
    if (items.length === 0) return nothing;
    return html`
      <section class="card" aria-label=${heading}>
        <h2>${heading}</h2>
        <ul class="mentor-lines">
          ${repeat(items, ({ person }) => person.id, ({ person, date }) => html`<li>${avatar(person)}${line(person, date)}</li>`)}
        </ul>
      </section>
    `;
  }

  #wantsToTalk(person) {
    return html`
      <div class="mentor-line">
        <p><strong>${person.name}</strong> ${t('mentorfollowup.wantsToTalk')}</p>
        <p class="muted small">${t('mentorfollowup.wantsToTalkAbout')}</p>
      </div>
      <div class="actions">
        <button class="button" aria-haspopup="dialog" aria-label=${`${t('mentorfollowup.openCard')}: ${person.name}`} @click=${(event) => this.#open(person, event)}>
          ${t('mentorfollowup.openCard')}
        </button>
        <button class="button" aria-label=${`${t('mentorfollowup.talked')}: ${person.name}`} ?disabled=${this.busy} @click=${() => this.#talked(person)}>
          ${t('mentorfollowup.talked')}
        </button>
      </div>
    `;
  }

  #handedOver(person, date) {
    return html`
      <div class="mentor-line">
        <p>${t('mentorfollowup.handedOver', { name: person.name, day: longDay(date, this.viewer.today) })}</p>
      </div>
    `;
  }

  #open({ id }, { currentTarget: from }) {
    openCard(id, { from });
  }

  async #talked({ id: newHireId }) {
    this.busy = true;
    try {
      await mutate(mentorTalkHeld, { newHireId });
      this.tell('notice', { text: t('mentorfollowup.talkedSaid') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('agenda-changed');
  }
}

customElements.define('today-mentor', TodayMentor);
