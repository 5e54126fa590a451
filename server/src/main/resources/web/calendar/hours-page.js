import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { plusDays, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { unitsOf } from '../kernel/roles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './hours-form.js';
import { sorted } from './hours-model.js';
import { hoursList } from './hours-words.js';

const hours = operation(new URL('./hours.graphql', import.meta.url));
const workingHoursEnd = operation(new URL('./workingHoursEnd.graphql', import.meta.url));

/** A page with the hours of work of somebody, or of a unit, and the way to change them. */
class HoursPage extends PageElement {
  static properties = { viewer: { attribute: false }, ownerId: {}, open: { state: true }, busy: { state: true } };

  #hours = new FetchController(this, async () => (await query(hours, { id: this.ownerId })).node);

  get #isSelf() {
    return this.ownerId === this.viewer.person.id;
  }

  render() {
    return html`
      <div class="page stack hours-page">
        ${this.#hours.render((found) => (found?.workingHours ? this.#found(found) : this.#nobody()), pageSkeleton)}
      </div>
    `;
  }

  #nobody() {
    return html`<header class="page-head"><h1>${t('calendar.hours')}</h1></header>
      <p class="card">${t('calendar.notHere')}</p>`;
  }

  #found(found) {
    const isUnit = !('employment' in found);
    const usual = isUnit ? found.usualHours : (found.employment?.unit.usualHours ?? undefined);
    const { now, later } = sorted(found.workingHours, this.viewer.today);
    const title = this.#isSelf ? t('calendar.mine') : t('calendar.of', found);
    return html`
      <header class="page-head"><h1>${title}</h1></header>
      <section class="card stack" aria-labelledby="hours-now">
        <h2 id="hours-now">${t('calendar.now')}</h2>
        ${now || usual ? hoursList(now ?? usual) : nothing} ${this.#whose(found, now, usual, isUnit)}
        ${now && found.viewerMaySetWorkingHours ? this.#ending(now, isUnit) : nothing}
      </section>
      ${later.map((one) => this.#later(one, found.viewerMaySetWorkingHours))}
      ${found.viewerMaySetWorkingHours ? this.#way(found, now, usual, isUnit) : nothing}
      ${this.#isSelf ? this.#units() : nothing}
    `;
  }

  /** Whose hours they are, and how long they hold. */
  #whose({ id, employment }, now, usual, isUnit) {
    if (now) return html`<p class="muted small">${this.#span(now)}</p>`;
    if (!usual?.unit) return html`<p class="muted small">${t('calendar.nobodys')}</p>`;
    const unit = isUnit && usual.unit.id === id ? nothing : usual.unit.name;
    return unit === nothing || !(isUnit || employment)
      ? nothing
      : html`<p class="muted small">${t('calendar.ofUnit', { unit })}</p>`;
  }

  #span({ firstDay, lastDay }) {
    const day = (one) => shortDay(one, this.viewer.today);
    return t(lastDay ? 'calendar.fromTo' : 'calendar.from', { from: day(firstDay), to: lastDay && day(lastDay) });
  }

  #ending(now, isUnit) {
    return html`
      <button class="button" ?disabled=${this.busy} @click=${() => this.#end(now, isUnit)}>
        ${t(isUnit ? 'calendar.endOfUnit' : 'calendar.end')}
      </button>
    `;
  }

  #later(one, mayChange) {
    return html`
      <section class="card stack" aria-label=${this.#span(one)}>
        <h2>${this.#span(one)}</h2>
        ${hoursList(one)}
        ${mayChange
          ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#remove(one)}>${t('calendar.remove')}</button>`
          : nothing}
      </section>
    `;
  }

  #way(found, now, usual, isUnit) {
    if (!this.open) {
      return html`<button class="button button-main hours-open" @click=${this.#start}>
        ${icon('add')} ${t(isUnit ? 'calendar.setOfUnit' : 'calendar.set')}
      </button>`;
    }
    return html`<hours-form
      .owner=${found}
      .isUnit=${isUnit}
      .today=${this.viewer.today}
      .hours=${now ?? usual}
      .usual=${usual}
      @hours-set=${() => this.#saved()}
      @hours-left=${() => this.#leave()}
    ></hours-form>`;
  }

  /** The units whose hours the viewer keeps. */
  #units() {
    const units = unitsOf(this.viewer, 'MANAGER', 'HR');
    if (units.length === 0) return nothing;
    return html`
      <section class="card stack" aria-labelledby="hours-units">
        <h2 id="hours-units">${t('calendar.units')}</h2>
        <p class="muted">${t('calendar.unitsAbout')}</p>
        <ul class="hours-units">
          ${units.map(
            ({ id, name }) => html`<li><a class="button" href="#/hours/${encodeURIComponent(id)}">${name}</a></li>`,
          )}
        </ul>
      </section>
    `;
  }

  #start = async () => {
    this.open = true;
    await this.updateComplete;
    const form = this.querySelector('hours-form');
    await form.updateComplete;
    form.querySelector('input').focus();
  };

  async #leave() {
    this.open = false;
    await this.updateComplete;
    this.querySelector('.hours-open')?.focus();
  }

  async #saved() {
    await this.#hours.run();
    this.tell('notice', { text: t('calendar.saved') });
    await this.#leave();
  }

  async #end(now, isUnit) {
    const agrees = await question({
      title: t(isUnit ? 'calendar.endOfUnitSure' : 'calendar.endSure'),
      text: t(isUnit ? 'calendar.endOfUnitAbout' : 'calendar.endAbout'),
      yes: t(isUnit ? 'calendar.endOfUnit' : 'calendar.end'),
    });
    if (agrees) await this.#endOn(now, plusDays(this.viewer.today, -1), t('calendar.ended'));
  }

  #remove(one) {
    return this.#endOn(one, plusDays(one.firstDay, -1), t('calendar.removed'));
  }

  async #endOn({ id }, lastDay, text) {
    this.busy = true;
    try {
      await mutate(workingHoursEnd, { workingHoursId: id, lastDay });
      await this.#hours.run();
      this.tell('notice', { text });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('hours-page', HoursPage);

export const page = ({ viewer, params: { id } }) => {
  const owner = id || viewer.person.id;
  return html`${keyed(owner, html`<hours-page .viewer=${viewer} .ownerId=${owner}></hours-page>`)}`;
};
