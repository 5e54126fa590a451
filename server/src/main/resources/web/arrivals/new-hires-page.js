import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { fileProblems } from '../kernel/file-problems.js';
import { icon } from '../kernel/icon.js';
import { progressBar } from '../kernel/progress.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { check, follow, lastImport, takeIn } from './sending.js';
import './texts.js';

const COLUMNS = [
  'förnamn',
  'efternamn',
  'e-post',
  'enhet',
  'titel',
  'anställningsform',
  'erfarenhet',
  'första dag',
  'sista dag',
  'introduktionsansvarig',
  'namne',
];

/** A page that imports newcomers from a file: it shows first what is wrong with the file, then adds all at once. */
class NewHiresPage extends PageElement {
  static properties = {
    file: { state: true },
    judged: { state: true },
    progress: { state: true },
    failure: { state: true },
    busy: { state: true },
    /** Whether the last import before this visit came to nothing. */
    hasFailed: { state: true },
  };

  /** Shows the import that is under way, wherever it was begun, or that the last one came to nothing. */
  firstUpdated() {
    this.#do(async () => {
      const last = await lastImport();
      this.hasFailed = last?.state === 'FAILED';
      if (last?.state === 'UNDERWAY' && !this.progress) await this.#follow();
    });
  }

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head">
          <h1>${t('arrivals.fileTitle')}</h1>
          <p class="muted">${t('arrivals.fileAbout')}</p>
        </header>
        ${this.progress ? this.#shownProgress() : html`${this.#choose()} ${this.#judgement()}`}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        <p><a class="button" href="#/hires">${t('arrivals.toHires')}</a></p>
      </div>
    `;
  }

  #choose() {
    return html`
      ${this.hasFailed && !this.file
        ? html`<p class="message message-danger">${icon('late')} ${t('arrivals.lastFailed')}</p>`
        : nothing}
      <details class="card arrivals-columns">
        <summary>${t('arrivals.columns')} ${icon('chevron')}</summary>
        <p>${t('arrivals.columnsAbout')}</p>
        <p lang="sv"><code>${COLUMNS.join(';')}</code></p>
      </details>
      <div class="actions">
        <label class="button button-main file-button">
          ${icon('document')} ${t('arrivals.chooseFile')}
          <input type="file" accept=".csv,text/csv" ?disabled=${this.busy} @change=${this.#chosen} />
        </label>
      </div>
    `;
  }

  #judgement() {
    if (!this.judged) return nothing;
    const { problems, moreProblems, newcomers, byUnit } = this.judged;
    return html`
      <section class="stack" aria-labelledby="arrivals-judged">
        <h2 id="arrivals-judged" tabindex="-1">
          ${problems.length > 0
            ? t('arrivals.problems', { count: problems.length + moreProblems })
            : t('arrivals.ready', { count: newcomers })}
        </h2>
        ${problems.length > 0 ? this.#problems(problems, moreProblems) : this.#ready(byUnit, newcomers)}
      </section>
    `;
  }

  #problems(problems, more) {
    return html`
      <p>${t('arrivals.problemsAbout')} ${more > 0 ? t('arrivals.problemsFirst', { count: problems.length }) : nothing}</p>
      ${fileProblems(problems, 'arrivals.problem')}
    `;
  }

  #ready(byUnit, newcomers) {
    return html`
      <ul class="card arrivals-units">
        ${Object.entries(byUnit).map(
          ([unit, count]) => html`<li><span lang="sv">${unit}</span> <span class="muted">${t('arrivals.people', { count })}</span></li>`,
        )}
      </ul>
      <button class="button button-main" ?disabled=${this.busy} @click=${this.#takeIn}>
        ${t('arrivals.takeIn', { count: newcomers })}
      </button>
    `;
  }

  #shownProgress() {
    const { state, made, total } = this.progress;
    return html`
      <section class="card stack arrivals-progress">
        <p role="status">${tOf('arrivals.progress', state, { made, total, count: total })}</p>
        ${progressBar({ done: made, required: total })}
        ${state === 'UNDERWAY'
          ? nothing
          : html`<button class="button" @click=${this.#anew}>${icon('add')} ${t('arrivals.anotherFile')}</button>`}
      </section>
    `;
  }

  async #chosen(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file) return;
    this.judged = undefined;
    this.file = file;
    await this.#do(async () => (this.judged = await check(file)));
    await this.updateComplete;
    this.querySelector('#arrivals-judged')?.focus();
  }

  #takeIn() {
    return this.#do(async () => {
      this.judged = (await takeIn(this.file)) ?? this.judged;
      if (this.judged.problems.length > 0) return;
      await this.#follow();
    });
  }

  async #follow() {
    const { failure } = await follow((progress) => (this.progress = progress));
    if (failure) this.failure = { code: failure };
  }

  #anew() {
    this.progress = undefined;
    this.judged = undefined;
    this.failure = undefined;
  }

  async #do(act) {
    this.busy = true;
    this.failure = undefined;
    try {
      await act();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('new-hires-page', NewHiresPage);

export const page = () => html`<new-hires-page></new-hires-page>`;
