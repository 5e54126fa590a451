import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { fileProblems } from '../kernel/file-problems.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { sendFile } from '../kernel/send-file.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const COLUMNS = ['kortnamn', 'namn', 'nivå', 'hör till', 'tid', 'plats', 'ta med'];
const CHANGES = ['added', 'renamed', 'moved', 'gone'];

/** A page that shows what a file of units would change, and then changes it. */
class UnitsFilePage extends PageElement {
  static properties = {
    file: { state: true },
    judged: { state: true },
    isDone: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  render() {
    return html`
      <div class="page stack organisation-page">
        <a class="back-link" href="#/organisation">${icon('back')} ${t('organisation.title.organisation')}</a>
        <header class="page-head">
          <h1>${t('organisation.title.file')}</h1>
          <p class="lead muted">${t('organisation.file.about')}</p>
        </header>
        <details class="card unit-history">
          <summary>${t('organisation.file.columns')} ${icon('chevron')}</summary>
          <p>${t('organisation.file.columnsAbout')}</p>
          <p lang="sv"><code>${COLUMNS.join(';')}</code></p>
        </details>
        <div class="actions">
          <label class="button ${this.judged ? '' : 'button-main'} file-button">
            ${icon('document')} ${t('organisation.file.choose')}
            <input type="file" accept=".csv,text/csv" ?disabled=${this.busy} @change=${this.#chosen} />
          </label>
        </div>
        ${this.judged ? this.#judgement() : nothing}
        <div role="alert">${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}</div>
      </div>
    `;
  }

  #judgement() {
    const { problems, moreProblems } = this.judged;
    const isWrong = problems.length > 0;
    return html`
      <section class="stack" aria-labelledby="units-judged">
        <h2 id="units-judged" tabindex="-1">
          ${isWrong ? t('organisation.file.problems', { count: problems.length + moreProblems }) : t(this.isDone ? 'organisation.file.done' : 'organisation.file.would')}
        </h2>
        ${isWrong ? fileProblems(problems, 'organisation.fileProblem') : this.#changes()}
      </section>
    `;
  }

  #changes() {
    const { firstDays } = this.judged;
    const kinds = CHANGES.filter((kind) => this.judged[kind].count > 0);
    const changing = kinds.some((kind) => kind !== 'gone') || firstDays > 0;
    return html`
      ${kinds.map((kind) => this.#kind(kind, this.judged[kind]))}
      ${firstDays > 0 ? html`<p>${t('organisation.file.firstDays', { count: firstDays })}</p>` : nothing}
      ${changing ? nothing : html`<p>${t('organisation.file.same')}</p>`}
      ${changing && !this.isDone
        ? html`<div class="actions"><button class="button button-main" ?disabled=${this.busy} @click=${this.#apply}>${t('organisation.file.apply')}</button></div>`
        : nothing}
    `;
  }

  #kind(kind, { count, names }) {
    return html`
      <details class="card unit-history" ?open=${count <= 10}>
        <summary>${tOf('organisation.file', kind, { count })} ${icon('chevron')}</summary>
        ${kind === 'gone' ? html`<p class="muted">${t('organisation.file.goneStay')}</p>` : nothing}
        <ul lang="sv">
          ${names.map((name) => html`<li>${name}</li>`)}
        </ul>
        ${count > names.length ? html`<p class="muted">${t('organisation.file.andMore', { count: count - names.length })}</p>` : nothing}
      </details>
    `;
  }

  async #chosen({ target }) {
    const [file] = target.files;
    target.value = '';
    if (!file) return;
    this.file = file;
    this.isDone = false;
    await this.#send('/organisation/check');
  }

  #apply = () => this.#send('/organisation/apply');

  async #send(path) {
    this.busy = true;
    this.failure = undefined;
    try {
      const response = await sendFile(path, this.file);
      this.judged = await response.json();
      this.isDone = path.endsWith('apply') && response.ok;
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
    await this.updateComplete;
    this.querySelector('#units-judged')?.focus();
  }
}

customElements.define('units-file-page', UnitsFilePage);

export const page = () => html`<units-file-page></units-file-page>`;
