import { html, nothing } from 'lit';
import { clock, longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import { welcomeFields, welcomeIn } from './welcome-fields.js';

const welcomeOf = operation(new URL('./welcomeOf.graphql', import.meta.url));
const welcomeSet = operation(new URL('./welcomeSet.graphql', import.meta.url));

/** A part of somebody's card: how their first day begins, until it is over, and the way to say it otherwise. */
class WelcomeOf extends PageElement {
  static properties = {
    viewer: { attribute: false },
    person: { attribute: false },
    open: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  #employment = new FetchController(this, async () => (await query(welcomeOf, { id: this.person.employment.id })).node);

  render() {
    return this.#employment.render(
      (at) => (at?.welcome && at.viewerMaySetWelcome ? this.#shown(at) : nothing),
      () => nothing,
    );
  }

  #shown({ id, firstDay, welcome }) {
    const { beginsAt, place, meets, bring } = welcome;
    const time = beginsAt && clock(beginsAt);
    const day = longDay(firstDay, this.viewer.today);
    if (this.open) return this.#form(id, welcome);
    return html`
      <section class="welcome-of" aria-labelledby="welcome-of-title">
        <h3 id="welcome-of-title">${t('welcome.title')}</h3>
        <p>
          ${[time ? t('welcome.dayAt', { day, clock: time }) : day, place, meets && t('welcome.meetsThem', meets), bring && t('welcome.bringThis', { bring })]
            .filter(Boolean)
            .map((line) => html`<span>${line}</span>`)}
        </p>
        <button type="button" class="button" @click=${this.#change}>${t('welcome.change')}</button>
      </section>
    `;
  }

  #form(employmentId, { meets, ...said }) {
    const people = new Map([[this.viewer.person.id, t('welcome.me')]]);
    for (const { mentor } of this.person.mentors ?? []) people.set(mentor.id, mentor.name);
    if (meets && !people.has(meets.id)) people.set(meets.id, meets.name);
    return html`
      <form class="stack welcome-of" novalidate @submit=${(event) => this.#save(event, employmentId)} @keydown=${onEscape(this.#leave)}>
        <h3>${t('welcome.title')}</h3>
        ${welcomeFields('welcome-of', { ...said, meetsId: meets?.id }, [...people])}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('welcome.save')}</button>
          <button type="button" class="button" @click=${this.#leave}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #change = async () => {
    this.open = true;
    await this.updateComplete;
    this.querySelector('input').focus();
  };

  #leave = async () => {
    this.open = false;
    this.failure = undefined;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  };

  async #save(event, employmentId) {
    event.preventDefault();
    this.busy = true;
    try {
      await mutate(welcomeSet, { employmentId, welcome: welcomeIn(new FormData(event.target)) });
      await this.#employment.run();
      this.tell('notice', { text: t('welcome.saved') });
      await this.#leave();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('welcome-of', WelcomeOf);

export const part = ({ viewer, person }) =>
  person.employment?.firstDay >= viewer.today
    ? html`<welcome-of .viewer=${viewer} .person=${person}></welcome-of>`
    : nothing;
