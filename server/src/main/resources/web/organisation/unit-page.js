import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';
import './unit-deed.js';
import { unitAddress, unitRow } from './unit-row.js';

const organisationUnit = operation(new URL('./organisationUnit.graphql', import.meta.url));
const unitChangeWithdraw = operation(new URL('./unitChangeWithdraw.graphql', import.meta.url));

/** What stands below each kind. */
const LOWEST = 'TEAM';

/** A page of one unit: where it stands, what is to become of it, and what one can do. */
class UnitPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    unitId: { attribute: false },
    /** The deed whose form is open. */
    deed: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  #unit = new FetchController(this, async () => (await query(organisationUnit, { id: this.unitId })).node);

  willUpdate(changed) {
    if (changed.has('unitId') && changed.get('unitId')) {
      this.deed = undefined;
      this.#unit.restart();
    }
  }

  render() {
    return html`
      <div class="page stack organisation-page">
        <a class="back-link" href="#/organisation">${icon('back')} ${t('organisation.title.organisation')}</a>
        ${this.#unit.render((unit) => (unit ? this.#shown(unit) : html`<p class="card">${t('organisation.unknown')}</p>`), listSkeleton)}
      </div>
    `;
  }

  #shown(unit) {
    const { today } = this.viewer;
    const { name, kind, key, parent, manager, mergedInto, closedOn, opensOn, changes } = unit;
    return html`
      <header class="page-head">
        <h1 tabindex="-1">${name}</h1>
        <p class="muted">
          ${tOf('organisation.kind', kind)}${parent ? html` ${t('organisation.within')} <a href=${unitAddress(parent)}>${parent.name}</a>` : nothing}${key
            ? html` · ${t('organisation.key')} <code>${key}</code>`
            : nothing}
        </p>
        ${manager ? html`<p>${t('organisation.manager', { name: manager.name })}</p>` : nothing}
        ${closedOn
          ? html`<p class="message">
              ${t('organisation.closedSince', { day: longDay(closedOn, today) })}
              ${mergedInto ? html`${t('organisation.isPartOf')} <a href=${unitAddress(mergedInto)}>${mergedInto.name}</a>.` : nothing}
            </p>`
          : nothing}
        ${opensOn > today ? html`<p class="message">${t('organisation.opens', { day: longDay(opensOn, today) })}</p>` : nothing}
      </header>
      <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
      ${changes ? this.#ahead(changes) : nothing} ${this.#deeds(unit)} ${this.#below(unit)} ${changes ? this.#history(changes) : nothing}
    `;
  }

  #ahead(changes) {
    const ahead = changes.filter(({ state }) => state === 'PLANNED').reverse();
    const failed = changes.filter(({ state }) => state === 'FAILED').slice(0, 1);
    if (ahead.length + failed.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="unit-ahead">
        <h2 id="unit-ahead">${t('organisation.ahead')}</h2>
        <ul class="card unit-ahead">
          ${failed.map(
            (change) => html`<li><p>${icon('late')} ${this.#said(change)} ${t('organisation.notDone')} ${errorText({ code: change.problem })}</p></li>`,
          )}
          ${ahead.map(
            (change) => html`
              <li>
                <p>${this.#said(change)}</p>
                <button
                  class="button"
                  ?disabled=${this.busy}
                  aria-label=${t('organisation.withdrawOf', { what: this.#words(change) })}
                  @click=${() => this.#withdraw(change)}
                >
                  ${t('organisation.withdraw')}
                </button>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #said(change) {
    return html`<strong>${longDay(change.fromDay, this.viewer.today)}</strong>: ${this.#words(change)}`;
  }

  #words({ kind, name, formerName, unit, other, former }) {
    const isHere = unit?.id === this.unitId;
    const values = { name: name ?? '', former: formerName ?? former?.name ?? '', unit: unit?.name ?? '', other: other?.name ?? '' };
    return kind === 'MERGE' && !isHere ? t('organisation.mergedHere', values) : tOf('organisation.became', kind, values);
  }

  #deeds(unit) {
    if (!unit.viewerMayShape || unit.closedOn) return nothing;
    const deeds = [
      unit.kind === LOWEST ? undefined : 'ADD',
      'RENAME',
      ...(unit.viewerMayMove ? ['MOVE', 'MERGE', 'CLOSE'] : []),
    ].filter(Boolean);
    return html`
      <section class="stack" aria-labelledby="unit-deeds">
        <h2 id="unit-deeds">${t('organisation.deeds')}</h2>
        <div class="actions">
          ${deeds.map(
            (deed) => html`
              <button class="button" data-deed=${deed} aria-expanded=${String(this.deed === deed)} @click=${() => this.#open(deed)}>
                ${tOf('organisation.deed', deed)}
              </button>
            `,
          )}
        </div>
        ${unit.viewerMayMove || !unit.parent ? nothing : html`<p class="muted small">${t('organisation.hrAlone')}</p>`}
        ${this.deed
          ? html`<unit-deed
              .viewer=${this.viewer}
              .unit=${unit}
              .deed=${this.deed}
              @deed-done=${this.#done}
              @deed-left=${this.#leave}
            ></unit-deed>`
          : nothing}
      </section>
    `;
  }

  #below({ children, closedOn }) {
    if (closedOn || children.nodes.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="unit-below">
        <h2 id="unit-below">${t('organisation.below')}</h2>
        <ul class="card unit-rows">
          ${children.nodes.map((unit) => html`<li>${unitRow(unit, this.viewer.today)}</li>`)}
        </ul>
      </section>
    `;
  }

  #history(changes) {
    const past = changes.filter(({ state }) => state !== 'PLANNED');
    if (past.length === 0) return nothing;
    return html`
      <details class="card unit-history">
        <summary>${t('organisation.history')} ${icon('chevron')}</summary>
        <ul>
          ${past.map(
            (change) => html`
              <li>
                ${this.#said(change)}
                <span class="muted small">${change.state === 'DONE' ? nothing : tOf('organisation.state', change.state)} ${change.by ? t('organisation.by', { name: change.by.name }) : nothing}</span>
              </li>
            `,
          )}
        </ul>
      </details>
    `;
  }

  #open(deed) {
    this.failure = undefined;
    this.deed = this.deed === deed ? undefined : deed;
  }

  #leave = async () => {
    const { deed } = this;
    this.deed = undefined;
    await this.updateComplete;
    this.querySelector(`[data-deed="${deed}"]`)?.focus();
  };

  #done = async ({ detail }) => {
    await this.#unit.run();
    this.tell('notice', { text: t(detail.isLater ? 'organisation.planned' : 'organisation.saved') });
    await this.#leave();
    this.querySelector('h1').focus();
  };

  async #withdraw({ id }) {
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(unitChangeWithdraw, { changeId: id });
      await this.#unit.run();
      this.tell('notice', { text: t('organisation.withdrawn') });
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('unit-page', UnitPage);

export const page = ({ viewer, params }) => html`<unit-page .viewer=${viewer} .unitId=${params.unitId}></unit-page>`;
