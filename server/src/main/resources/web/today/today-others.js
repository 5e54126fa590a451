import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import '../onboarding/plan-step.js';
import { keyOf } from './agenda.js';

/** An element with the steps that the viewer does for others: a card for each newcomer. */
class TodayOthers extends PageElement {
  static properties = {
    groups: { attribute: false },
    viewer: { attribute: false },
    /** Whether there may be more than is shown. */
    more: {},
  };

  render() {
    if (this.groups.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="today-others">
        <h2 id="today-others">${t('today.others')}</h2>
        ${repeat(
          this.groups,
          ([person]) => person.id,
          ([person, items]) => this.#newcomer(person, items),
        )}
        ${this.more ? html`<a class="button" href="#/todo">${t('today.allOthers')}</a>` : nothing}
      </section>
    `;
  }

  #newcomer(person, items) {
    return html`
      <section class="card" aria-labelledby="today-for-${person.id}">
        <div class="today-person">
          ${avatar(person)}
          <div>
            <h3 id="today-for-${person.id}">${person.name}</h3>
            ${this.#where(person)}
          </div>
        </div>
        <ul class="today-steps">
          ${repeat(
            items,
            keyOf,
            ({ object }) => html`
              <li>
                <plan-step
                  .step=${object}
                  .viewer=${this.viewer}
                  .newHire=${person}
                  .people=${[this.viewer.person]}
                  .planAddress=${object.plan && `#/plans/${encodeURIComponent(object.plan.id)}`}
                ></plan-step>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #where({ employment }) {
    if (!employment) return nothing;
    const { today } = this.viewer;
    const day = shortDay(employment.firstDay, today);
    const when = t(employment.firstDay > today ? 'today.begins' : 'today.began', { day });
    return html`<p class="muted small">${employment.unit.name}, ${when}</p>`;
  }
}

customElements.define('today-others', TodayOthers);
