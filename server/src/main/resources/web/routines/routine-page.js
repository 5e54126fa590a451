import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isoDayOf, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { enqueue } from '../kernel/outbox.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import { documentLink } from './document-link.js';
import { routine } from './reading.js';
import './routine-review.js';
import { addressOf, newId } from './runs.js';
import './texts.js';

const routineStart = operation(new URL('./routineStart.graphql', import.meta.url));
const routineFavour = operation(new URL('./routineFavour.graphql', import.meta.url));
const routineUnfavour = operation(new URL('./routineUnfavour.graphql', import.meta.url));

/** A page with a routine to read and to start. */
class RoutinePage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    routineId: {},
  };

  #routine = new FetchController(this, async () => (await routine(this.routineId)) ?? null);

  render() {
    return html`
      <div class="page routine-page">
        <a class="back-link" href="#/routines">${icon('back')} ${t('routines.routines')}</a>
        ${this.#routine.render((found) => (found ? this.#found(found) : missing()), shortListSkeleton)}
      </div>
    `;
  }

  #found(found) {
    const { id, title, purpose, document, checks, favourite, viewerMayPublish } = found;
    return html`
      <header class="page-head">
        <h1 lang="sv">${title}</h1>
        <p class="lead muted" lang="sv">${purpose}</p>
      </header>
      <div class="routine-ways">
        <button class="button button-main" @click=${() => this.#start(found)}>${t('routines.start')}</button>
        <button
          class="button routine-favour"
          aria-pressed=${Boolean(favourite)}
          @click=${() => this.#favour(found)}
        >
          ${icon('star')} ${t('routines.favourite')}
        </button>
        ${viewerMayPublish
          ? html`<a class="button" href="#/routine-form/${encodeURIComponent(id)}">${t('routines.form.edit')}</a>`
          : nothing}
      </div>
      <section class="card routine-checks" aria-labelledby="routine-checks">
        <h2 id="routine-checks">${t('routines.checks')}</h2>
        <ol lang="sv">
          ${checks.map(
            (check) => html`
              <li>
                <span>${check.title}</span>
                ${check.hint ? html`<span class="muted small">${check.hint}</span>` : nothing}
              </li>
            `,
          )}
        </ol>
      </section>
      ${documentLink(document)} ${this.#facts(found)}
      ${viewerMayPublish
        ? html`<routine-review
            .viewer=${this.viewer}
            .routine=${found}
            @routine-reviewed=${({ detail }) => this.#routine.take({ ...found, ...detail })}
          ></routine-review>`
        : nothing}
    `;
  }

  #facts({ version, publishedAt, note, owner, reviewOn, overdue, unit }) {
    const { today } = this.viewer;
    const day = shortDay(reviewOn, today);
    return html`
      <dl class="routine-facts small">
        <dt>${t('routines.owner')}</dt>
        <dd>${owner ? owner.name : t('routines.somebodyElse')}</dd>
        <dt>${t('routines.unit')}</dt>
        <dd>${unit.name}</dd>
        <dt>${t('routines.version')}</dt>
        <dd>
          ${t('routines.versionSince', { version, day: shortDay(isoDayOf(publishedAt), today) })}
          <span lang="sv">${note}</span>
        </dd>
        <dt>${t('routines.review')}</dt>
        <dd>
          ${overdue
            ? html`<span class="chip chip-late">${icon('late')} ${t('routines.overdueSince', { day })}</span>`
            : day}
        </dd>
      </dl>
    `;
  }

  /** Starts a run, which is there at once; the server hears of it now or when there is contact. */
  #start(found) {
    const { id, title, version, document, checks } = found;
    const input = { routineId: id, version, startedAt: new Date().toISOString() };
    const key = enqueue(routineStart, input, { id, title, version, document, checks });
    location.hash = addressOf(newId(key));
  }

  async #favour(found) {
    try {
      const { routine: changed } = await mutate(found.favourite ? routineUnfavour : routineFavour, {
        routineId: found.id,
      });
      this.#routine.take({ ...found, ...changed });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
  }
}

function missing() {
  return html`<h1 class="visually-hidden">${t('routines.routine')}</h1>
    <p class="card">${t('routines.missing')}</p>`;
}

customElements.define('routine-page', RoutinePage);

export const page = ({ viewer, params: { routineId } }) =>
  html`${keyed(routineId, html`<routine-page .viewer=${viewer} .routineId=${routineId}></routine-page>`)}`;
