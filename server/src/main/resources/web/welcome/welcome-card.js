import { html, nothing } from 'lit';
import { clock, longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import '../people/person.js';

const myWelcome = operation(new URL('./myWelcome.graphql', import.meta.url));

/** A card with a newcomer's first day, until it is over: when, where, who meets them and what they bring. */
class WelcomeCard extends PageElement {
  static properties = { viewer: { attribute: false } };

  #welcome = new FetchController(this, async () => (await query(myWelcome)).viewer.person.employment?.welcome ?? {});

  render() {
    return this.#welcome.render(
      (welcome) => this.#card(welcome),
      () => nothing,
    );
  }

  #card({ beginsAt, place, meets, bring }) {
    const { today, person } = this.viewer;
    const { firstDay, unit } = person.employment;
    const time = beginsAt && clock(beginsAt);
    const isToday = firstDay === today;
    return html`
      <section class="card welcome" aria-labelledby="welcome-title">
        <h2 id="welcome-title">${t(isToday ? 'welcome.today' : 'welcome.seeYou')}</h2>
        <dl class="welcome-facts">
          ${fact('welcome.when', time ? t('welcome.dayAt', { day: longDay(firstDay, today), clock: time }) : longDay(firstDay, today))}
          ${fact('welcome.where', place ?? unit.name)}
          ${meets ? fact('welcome.meets', html`<fadder-person .person=${meets}></fadder-person>`) : nothing}
          ${bring ? fact('welcome.bring', bring) : nothing}
        </dl>
        ${time ? nothing : html`<p class="muted">${t('welcome.timeLater')}</p>`}
      </section>
    `;
  }
}

function fact(label, value) {
  return html`
    <div>
      <dt>${t(label)}</dt>
      <dd>${value}</dd>
    </div>
  `;
}

customElements.define('welcome-card', WelcomeCard);

/** The card, for whoever has not begun or begins today. */
export const part = ({ viewer }) => html`<welcome-card .viewer=${viewer}></welcome-card>`;
