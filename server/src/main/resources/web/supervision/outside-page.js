import { html, nothing } from 'lit';
import { longDay, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { rows } from '../kernel/rows.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const outsideSupervisors = operation(new URL('./outsideSupervisors.graphql', import.meta.url));
const outsideSupervisorAdd = operation(new URL('./outsideSupervisorAdd.graphql', import.meta.url));
const outsideSupervisorChange = operation(new URL('./outsideSupervisorChange.graphql', import.meta.url));

const LONGEST_NAME = 80;
const FIELDS = ['unitId', 'name', 'firm', 'firstDay', 'lastDay'];

/** A page with the supervisors from outside whom the viewer's units have engaged, for whoever keeps them. */
class OutsidePage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The one that is changed; `new` while one is added. */
    open: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #all = new FetchController(this, async () => (await query(outsideSupervisors, { withEnded: true })).viewer.outsideSupervisors.nodes);

  render() {
    return html`
      <div class="page stack session-form-page">
        <header class="page-head">
          <h1>${t('supervision.title.outside')}</h1>
          <p class="lead muted">${t('supervision.outside.about')}</p>
        </header>
        ${this.#all.render((all) => this.#list(all), listSkeleton)}
        ${this.open === 'new' ? this.#form({ firstDay: this.viewer.today }) : this.#add()}
      </div>
    `;
  }

  #add() {
    if (this.#units().length === 0) return nothing;
    return html`<p><button class="button ${this.open ? '' : 'button-main'} outside-add" @click=${() => this.#show('new')}>${icon('add')} ${t('supervision.outside.add')}</button></p>`;
  }

  #list(all) {
    if (all.length === 0) return html`<p class="card">${t('supervision.outside.none')}</p>`;
    return html`
      <ul class="outside-rows">
        ${rows(all, (one) => html`<li>${this.open === one.id ? this.#form(one) : this.#row(one)}</li>`)}
      </ul>
    `;
  }

  #row(one) {
    const { id, name, firm, unit, viewerMayChange } = one;
    return html`
      <div>
        <strong>${name}</strong>
        <span class="muted small">${[firm, unit?.name].filter(Boolean).join(' · ')}</span>
        <span class="muted small">${this.#term(one)}</span>
      </div>
      ${viewerMayChange
        ? html`<button class="button" data-id=${id} aria-label=${t('supervision.outside.changeOf', { name })} @click=${() => this.#show(id)}>${t('supervision.outside.change')}</button>`
        : nothing}
    `;
  }

  #term({ firstDay, lastDay }) {
    const { today } = this.viewer;
    if (lastDay && lastDay < today) return t('supervision.outside.ended', { day: shortDay(lastDay, today) });
    if (lastDay) return t('supervision.outside.until', { day: longDay(lastDay, today) });
    return firstDay > today ? t('supervision.outside.from', { day: longDay(firstDay, today) }) : t('supervision.outside.now');
  }

  #units() {
    const those = this.viewer.roles.filter(({ role }) => ['MANAGER', 'HR'].includes(role)).map(({ unit }) => [unit.id, unit]);
    return [...new Map(those).values()];
  }

  #form(one) {
    const units = this.#units();
    const errors = (this.failure?.payload?.userErrors ?? []).map((error) => ({ ...error, field: [error.field.at(-1)] }));
    const field = (name, label, draw) => labelled({ id: `outside-${name}`, name, label: t(label), errors, field: draw });
    const isAtField = errors.some(({ field: [name] }) => FIELDS.includes(name));
    return html`
      <form class="stack outside-form" novalidate @submit=${(event) => this.#save(event, one)} @keydown=${onEscape(() => this.#leave())}>
        ${field('name', 'supervision.outside.name', (id) => html`<input id=${id} name="name" required maxlength=${LONGEST_NAME} autocomplete="off" .value=${one.name ?? ''} />`)}
        ${field('firm', 'supervision.outside.firm', (id) => html`<input id=${id} name="firm" maxlength=${LONGEST_NAME} autocomplete="off" .value=${one.firm ?? ''} />`)}
        ${one.id || units.length < 2
          ? nothing
          : field('unitId', 'supervision.outside.unit', (id) => html`<select id=${id} name="unitId">${units.map((unit) => html`<option value=${unit.id}>${unit.name}</option>`)}</select>`)}
        <div class="session-own-time">
          ${field('firstDay', 'supervision.outside.firstDay', (id) => html`<input id=${id} name="firstDay" type="date" required .value=${one.firstDay} />`)}
          ${field('lastDay', 'supervision.outside.lastDay', (id) => html`<input id=${id} name="lastDay" type="date" .value=${one.lastDay ?? ''} />`)}
        </div>
        <div role="alert">${this.failure && !isAtField ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('supervision.outside.save')}</button>
          <button type="button" class="button" @click=${() => this.#leave()}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  async #show(what) {
    this.failure = undefined;
    this.open = what;
    await this.updateComplete;
    this.querySelector('.outside-form input').focus();
  }

  async #leave() {
    const was = this.open;
    this.open = undefined;
    await this.updateComplete;
    (this.querySelector(`[data-id="${CSS.escape(was)}"]`) ?? this.querySelector('.outside-add'))?.focus();
  }

  async #save(event, { id, revision }) {
    event.preventDefault();
    if (!event.target.checkValidity()) return;
    const { name, firm, firstDay, lastDay, unitId = this.#units()[0]?.id } = Object.fromEntries(new FormData(event.target));
    const said = { name, firm: firm.trim() || null, firstDay, lastDay: lastDay || null };
    this.busy = true;
    try {
      if (id) await mutate(outsideSupervisorChange, { outsideSupervisorId: id, ...said, revision });
      else await mutate(outsideSupervisorAdd, { unitId, ...said });
      await this.#all.run();
      this.tell('notice', { text: t('supervision.outside.saved') });
      await this.#leave();
    } catch (failure) {
      this.failure = failure;
      await this.updateComplete;
      focusOnWrong(this);
    }
    this.busy = false;
  }
}

customElements.define('outside-page', OutsidePage);

export const page = ({ viewer }) => html`<outside-page .viewer=${viewer}></outside-page>`;
