import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { icon } from '../kernel/icon.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import { routine, unitsToWriteFor } from './reading.js';
import './routine-form.js';
import './texts.js';

/** A page on which a routine is written: a new one, or the next version of one. */
class RoutineFormPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of the routine; empty for a new one. */
    routineId: {},
    /** The number of the form: what was written in one does not stand in the next. */
    round: { state: true },
  };

  #known = new FetchController(this, () => this.#load());

  constructor() {
    super();
    this.round = 0;
  }

  async #load() {
    if (!this.routineId) return { units: await unitsToWriteFor() };
    return { routine: await this.#reread(), units: [] };
  }

  async #reread() {
    const found = await routine(this.routineId);
    return found?.viewerMayPublish ? found : undefined;
  }

  render() {
    const back = this.routineId ? `#/routine/${encodeURIComponent(this.routineId)}` : '#/routines';
    return html`
      <div class="page routine-form-page">
        <a class="back-link" href=${back}>
          ${icon('back')} ${t(this.routineId ? 'routines.routine' : 'routines.routines')}
        </a>
        <header class="page-head">
          <h1>${t(this.routineId ? 'routines.form.edit' : 'routines.form.new')}</h1>
          <p class="muted">${t(this.routineId ? 'routines.form.editAbout' : 'routines.form.newAbout')}</p>
        </header>
        ${this.#known.render((known) => this.#form(known, back), shortListSkeleton)}
      </div>
    `;
  }

  #form({ routine: found, units }, back) {
    if (!found && units.length === 0) return html`<p class="card" role="status">${t('routines.form.notForYou')}</p>`;
    return keyed(
      this.round,
      html`<routine-form
        .viewer=${this.viewer}
        .routine=${found}
        .units=${units}
        .reread=${() => this.#reread()}
        @routine-published=${({ detail }) => this.#leave(`#/routine/${encodeURIComponent(detail.id)}`)}
        @routine-left=${() => this.#leave(back)}
        @routine-begun-again=${({ detail }) => this.#beginAgain(detail)}
      ></routine-form>`,
    );
  }

  /** Leaves the form empty: where the next page is still to be loaded, this one stays for a while, and is not to be begun again. */
  #leave(address) {
    location.hash = address;
    this.round++;
    this.#known.forget();
  }

  async #beginAgain(found) {
    this.#known.take({ routine: found, units: [] });
    this.round++;
    await this.updateComplete;
    await this.querySelector('routine-form').updateComplete;
    this.querySelector('input').focus();
  }
}

customElements.define('routine-form-page', RoutineFormPage);

export const page = ({ viewer, params: { routineId } }) =>
  html`${keyed(routineId, html`<routine-form-page .viewer=${viewer} .routineId=${routineId}></routine-form-page>`)}`;
