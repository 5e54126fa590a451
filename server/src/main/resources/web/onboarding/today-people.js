import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { companions } from '../mentorship/companions.js';

const myPeople = operation(new URL('./myPeople.graphql', import.meta.url));

/** A card with those who stand beside a newcomer, each of whom is a tap away. */
class TodayPeople extends PageElement {
  #plan = new FetchController(this, async () => (await query(myPeople)).viewer.person.plan);

  render() {
    return this.#plan.render(
      (plan) => (plan ? this.#card(plan) : nothing),
      () => nothing,
    );
  }

  #card({ newHire, owner }) {
    return html`
      <section class="stack" aria-labelledby="today-people">
        <h2 id="today-people">${t('onboarding.yourPeople')}</h2>
        ${companions(newHire.mentors, owner)}
      </section>
    `;
  }
}

customElements.define('today-people', TodayPeople);

/** The card, for newcomers. */
export const part = () => html`<today-people></today-people>`;
