import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { enqueue, idMadeBy, madeBy, restored } from '../kernel/outbox.js';
import { progressBar } from '../kernel/progress.js';
import { shortListSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import { documentLink } from './document-link.js';
import { run } from './reading.js';
import { Waiting, keyOf, label, settledId, shown, started, waits } from './runs.js';
import './texts.js';

const routineCheck = operation(new URL('./routineCheck.graphql', import.meta.url));
const routineUncheck = operation(new URL('./routineUncheck.graphql', import.meta.url));
const routinePutAway = operation(new URL('./routinePutAway.graphql', import.meta.url));
const routineTakeUp = operation(new URL('./routineTakeUp.graphql', import.meta.url));

/** A page with a run: large ticks, and how far it has come. */
class RunPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    runId: {},
  };

  #run = new FetchController(this, () => this.#load());
  #waiting = new Waiting(this, (entry, payload) => this.#settled(payload));

  async #load() {
    await restored;
    const id = settledId(this.runId);
    return keyOf(id) ? this.#started(id) : ((await run(id)) ?? null);
  }

  /** The run of a page that was opened before the server knew of it. */
  #started(id) {
    return started().find((one) => one.id === id) ?? null;
  }

  #settled(payload) {
    if (payload?.run?.id === settledId(this.runId)) this.#run.take(payload.run);
    else if (!payload) this.#run.run();
  }

  render() {
    return html`
      <div class="page run-page">
        <a class="back-link" href="#/routines">${icon('back')} ${t('routines.routines')}</a>
        ${this.#run.render((found) => (found ? this.#found(shown(found)) : missing()), shortListSkeleton)}
      </div>
    `;
  }

  #found(found) {
    const { done, size, document, checks, state } = found;
    return html`
      <header class="page-head">
        <h1>${label(found, this.viewer.today)}</h1>
        <p class="run-progress">
          ${progressBar({ done, required: size })}
          <span>${t('routines.doneOf', { done, all: size })}</span>
        </p>
      </header>
      <div role="status">${this.#standing(state)}</div>
      <ol class="card run-checks ${state === 'IN_PROGRESS' ? '' : 'is-past'}" aria-label=${t('routines.checks')}>
        ${checks.map((check) => this.#check(found, check))}
      </ol>
      ${documentLink(document)}
      <div class="routine-ways">${this.#ways(found)}</div>
      <p class="muted small run-about">${t('routines.onlyYou')}</p>
    `;
  }

  #standing(state) {
    return html`
      ${state === 'FINISHED'
        ? html`<p class="message run-finished">${icon('check')} <span>${t('routines.finished')}</span></p>`
        : nothing}
      ${state === 'PUT_AWAY' ? html`<p class="message">${icon('routine')} <span>${t('routines.putAway')}</span></p>` : nothing}
      ${waits(settledId(this.runId))
        ? html`<p class="run-waits muted small">${icon('waiting')} <span>${t('routines.waitsAbout')}</span></p>`
        : nothing}
    `;
  }

  #check(found, { number, title, hint, checkedAt }) {
    return html`
      <li>
        <label class="run-check ${checkedAt ? 'is-done' : ''}">
          <input
            type="checkbox"
            .checked=${Boolean(checkedAt)}
            @change=${() => this.#do(found, checkedAt ? routineUncheck : routineCheck, { number })}
          />
          <span class="run-tick">${icon('check')}</span>
          <span class="run-words" lang="sv">
            <span class="run-title">${title}</span>
            ${hint ? html`<span class="run-hint small">${hint}</span>` : nothing}
          </span>
        </label>
      </li>
    `;
  }

  #ways(found) {
    if (found.state === 'IN_PROGRESS') {
      return html`<button class="button" @click=${() => this.#do(found, routinePutAway)}>${t('routines.putItAway')}</button>`;
    }
    return found.state === 'PUT_AWAY'
      ? html`<button class="button" @click=${() => this.#do(found, routineTakeUp)}>${t('routines.takeItUp')}</button>`
      : html`<a class="button" href="#/routines">${t('routines.toAll')}</a>`;
  }

  #do(found, document, input = {}) {
    const key = keyOf(found.id);
    enqueue(document, { runId: key && !idMadeBy(key) ? madeBy(key) : settledId(found.id), ...input });
  }
}

function missing() {
  return html`<h1 class="visually-hidden">${t('routines.run')}</h1>
    <p class="card">${t('routines.runMissing')}</p>`;
}

customElements.define('run-page', RunPage);

export const page = ({ viewer, params: { runId } }) =>
  html`${keyed(runId, html`<run-page .viewer=${viewer} .runId=${runId}></run-page>`)}`;
