import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { lastAndNext, loadInWords } from './words.js';
import '../kernel/later-styles.js';

const menteesCadence = operation(new URL('./menteesCadence.graphql', import.meta.url));

/** A part of a mentor's own page: how much time they give, and when they last met each newcomer and are to meet next. */
class MentorLoad extends PageElement {
  static properties = { viewer: { attribute: false } };

  #own = new FetchController(this, async () => (await query(menteesCadence)).viewer);

  render() {
    return this.#own.render(
      ({ person, mentees }) => this.#shown(person.mentoringLoad, mentees.nodes),
      () => nothing,
    );
  }

  #shown(load, mentorships) {
    if (!load) return nothing;
    const met = mentorships.filter(({ cadence }) => cadence);
    return html`
      <section class="card stack" aria-labelledby="mentor-load-title">
        <h2 id="mentor-load-title">${t('cadence.yourTime')}</h2>
        <p>${loadInWords(load)}</p>
        ${met.length > 0
          ? html`<dl class="mentor-load">
              ${met.map(
                ({ newHire, cadence }) => html`
                  <div>
                    <dt>${newHire.name}</dt>
                    <dd class="muted">${lastAndNext(cadence, this.viewer.today)}</dd>
                  </div>
                `,
              )}
            </dl>`
          : nothing}
      </section>
    `;
  }
}

customElements.define('mentor-load', MentorLoad);

export const part = ({ viewer }) => html`<mentor-load .viewer=${viewer}></mentor-load>`;
