import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { nowhere } from '../kernel/nowhere.js';
import { question } from '../kernel/question.js';
import { unitsOf } from '../kernel/roles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './cadence-form.js';
import { rowsInWords } from './words.js';

const unitCadence = operation(new URL('./unitCadence.graphql', import.meta.url));
const cadenceClear = operation(new URL('./cadenceClear.graphql', import.meta.url));

/** A page with how often a mentor and a newcomer are to meet in a unit, and the way to change it. */
class CadencePage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    unitId: {},
    units: { attribute: false },
    open: { state: true },
    busy: { state: true },
  };

  #unit = new FetchController(this, async () => (await query(unitCadence, { id: this.unitId })).node);

  render() {
    return html`
      <div class="page stack cadence-page">
        ${this.#unit.render((unit) => (unit?.cadence ? this.#found(unit) : nowhere()), pageSkeleton)}
      </div>
    `;
  }

  #found(unit) {
    return html`
      <header class="page-head">
        <h1>${t('cadence.title.cadence')}</h1>
        <p class="lead muted">${unit.name}</p>
      </header>
      ${this.open
        ? html`<cadence-form .unit=${unit} @cadence-set=${() => this.#saved()} @cadence-left=${() => this.#leave()} @cadence-anew=${() => this.#anew()}></cadence-form>`
        : this.#now(unit)}
      ${this.open ? nothing : this.#others()}
    `;
  }

  #now({ cadence, viewerMaySetCadence }) {
    return html`
      <section class="card stack" aria-labelledby="cadence-now">
        <h2 id="cadence-now" tabindex="-1">${t('cadence.now')}</h2>
        <dl class="cadence-rows">
          ${rowsInWords(cadence.rows).map(
            ({ weeks, often }) => html`
              <div>
                <dt>${weeks}</dt>
                <dd>${often}</dd>
              </div>
            `,
          )}
        </dl>
        <p class="muted small">${this.#whose(cadence)}</p>
        ${viewerMaySetCadence
          ? html`<div class="actions">
              <button class="button button-main cadence-open" @click=${this.#start}>${t('cadence.change')}</button>
              ${cadence.own
                ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#clear(cadence.revision)}>${t('cadence.clear')}</button>`
                : nothing}
            </div>`
          : nothing}
      </section>
      <p class="muted">${t('cadence.about')}</p>
    `;
  }

  #whose({ own, from }) {
    if (own) return t('cadence.own');
    return from ? t('cadence.ofUnit', { unit: from.name }) : t('cadence.usual');
  }

  /** The other units whose cadence the viewer keeps. */
  #others() {
    const others = this.units.filter(({ id }) => id !== this.unitId);
    if (others.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="cadence-others">
        <h2 id="cadence-others">${t('cadence.others')}</h2>
        <ul class="cadence-units">
          ${others.map(({ id, name }) => html`<li><a href="#/cadence/${encodeURIComponent(id)}">${name} ${icon('forward')}</a></li>`)}
        </ul>
      </section>
    `;
  }

  #start = async () => {
    this.open = true;
    await this.updateComplete;
    const form = this.querySelector('cadence-form');
    await form.updateComplete;
    form.querySelector('input, select').focus();
  };

  async #leave() {
    this.open = false;
    await this.updateComplete;
    this.querySelector('.cadence-open')?.focus();
  }

  async #saved() {
    await this.#unit.run();
    this.tell('notice', { text: t('cadence.saved') });
    await this.#leave();
  }

  /** Shows what somebody else has set meanwhile. */
  async #anew() {
    await this.#unit.run();
    await this.#leave();
  }

  async #clear(revision) {
    const agrees = await question({
      title: t('cadence.clearSure'),
      text: t('cadence.clearAbout'),
      yes: t('cadence.clear'),
    });
    if (!agrees) return;
    this.busy = true;
    try {
      await mutate(cadenceClear, { unitId: this.unitId, revision });
      this.tell('notice', { text: t('cadence.cleared') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#unit.run();
    this.busy = false;
    await this.updateComplete;
    this.querySelector('#cadence-now')?.focus();
  }
}

customElements.define('cadence-page', CadencePage);

export const page = ({ viewer, params: { unitId } }) => {
  const units = unitsOf(viewer, 'MANAGER', 'HR');
  const id = unitId || units[0]?.id;
  return id
    ? html`${keyed(id, html`<cadence-page .viewer=${viewer} .unitId=${id} .units=${units}></cadence-page>`)}`
    : nowhere();
};
