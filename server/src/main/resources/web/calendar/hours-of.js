import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { sorted } from './hours-model.js';
import { hoursList } from './hours-words.js';

const hours = operation(new URL('./hours.graphql', import.meta.url));

/** A part of one's own account, or of somebody's card: at what hours they work, and the way to say it otherwise. */
class HoursOf extends PageElement {
  static properties = { viewer: { attribute: false }, person: { attribute: false } };

  #hours = new FetchController(this, async () => (await query(hours, { id: this.person.id })).node ?? {});

  get #isSelf() {
    return this.person.id === this.viewer.person.id;
  }

  render() {
    return this.#hours.render(
      (found) => (found.workingHours && found.employment ? this.#found(found) : nothing),
      () => nothing,
    );
  }

  #found({ id, workingHours, viewerMaySetWorkingHours, employment }) {
    const { now, later } = sorted(workingHours, this.viewer.today);
    const { usualHours } = employment.unit;
    const shown = now ?? usualHours;
    if (!shown) return nothing;
    return html`
      <section class="card stack hours-of" aria-labelledby="hours-of">
        ${this.#isSelf ? html`<h2 id="hours-of">${t('calendar.hours')}</h2>` : html`<h3 id="hours-of">${t('calendar.hours')}</h3>`}
        ${hoursList(shown)}
        ${now ? nothing : html`<p class="muted small">${t('calendar.asInUnit')}</p>`}
        ${later.length > 0 ? html`<p class="muted small">${t('calendar.changesLater')}</p>` : nothing}
        ${viewerMaySetWorkingHours
          ? html`<a class="button" href=${this.#isSelf ? '#/hours' : `#/hours/${encodeURIComponent(id)}`}>${t('calendar.change')}</a>`
          : nothing}
      </section>
    `;
  }
}

customElements.define('hours-of', HoursOf);

/** The part of the account is told no person: it is the viewer's own. */
export const part = ({ viewer, person = viewer.person }) =>
  html`<hours-of .viewer=${viewer} .person=${person}></hours-of>`;
