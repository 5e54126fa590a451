import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { fileProblems } from '../kernel/file-problems.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { progressBar } from '../kernel/progress.js';
import { sendFile } from '../kernel/send-file.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './staff-changes.js';
import { GROUPS, isMany, sum } from './sums.js';
import './texts.js';

const staffFile = operation(new URL('./staffFile.graphql', import.meta.url));
const staffFileAccept = operation(new URL('./staffFileAccept.graphql', import.meta.url));
const staffFileDiscard = operation(new URL('./staffFileDiscard.graphql', import.meta.url));
const staffFiles = operation(new URL('./staffFiles.graphql', import.meta.url));

const LOOK_EVERY_MS = 600;
const ALL = Object.values(GROUPS).flat();

const COLUMNS = [
  'anställningsnummer',
  'förnamn',
  'efternamn',
  'e-post',
  'enhet',
  'titel',
  'anställningsform',
  'första dag',
  'sista dag',
  'roller',
  'chef',
];

/** A page with the file of all staff: what it would change, the yes or no to that, how far it is, and what was done. */
class StaffPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    judged: { state: true },
    failure: { state: true },
    busy: { state: true },
    sure: { state: true },
  };

  #shown = new FetchController(this, async () => {
    const { viewer } = await query(staffFile);
    if (viewer.staffFile?.file.state === 'UNDERWAY') this.#later();
    return { shown: viewer.staffFile };
  });

  #before = new FetchController(this, async () => (await query(staffFiles)).viewer.staffFiles);
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.isConnected && this.#shown.run(), LOOK_EVERY_MS);
  }

  render() {
    return html`
      <div class="page page-wide stack">
        <header class="page-head">
          <h1>${t('staff.title.file')}</h1>
          <p class="lead muted">${t('staff.about')}</p>
        </header>
        ${this.#shown.render(({ shown }) => this.#state(shown), listSkeleton)}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        ${this.#before.value ? this.#earlier(this.#before.value) : nothing}
      </div>
    `;
  }

  #state(shown) {
    const state = shown?.file.state;
    if (state === 'UNDERWAY') return this.#progress(shown);
    return html`
      ${this.#problems()}
      ${state === 'SHOWN' ? this.#preview(shown) : nothing}
      ${state === 'DONE' ? this.#report(shown) : nothing}
      ${this.#choose(state === 'SHOWN')}
    `;
  }

  #choose(another) {
    return html`
      <details class="card staff-columns">
        <summary>${t('staff.columns')} ${icon('chevron')}</summary>
        <p>${t('staff.columnsAbout')}</p>
        <p lang="sv"><code>${COLUMNS.join(';')}</code></p>
      </details>
      <div class="actions">
        <label class="button ${another ? '' : 'button-main'} file-button">
          ${icon('document')} ${t(another ? 'staff.chooseAnother' : 'staff.choose')}
          <input type="file" accept=".csv,text/csv" ?disabled=${this.busy} @change=${this.#chosen} />
        </label>
      </div>
    `;
  }

  #problems() {
    if (!this.judged?.problems) return nothing;
    const { problems, moreProblems } = this.judged;
    return html`
      <section class="stack" aria-labelledby="staff-problems">
        <h2 id="staff-problems" tabindex="-1">${t('staff.problems', { count: problems.length + moreProblems })}</h2>
        <p>
          ${t('staff.problemsAbout')} ${moreProblems > 0 ? t('staff.problemsFirst', { count: problems.length }) : nothing}
        </p>
        ${fileProblems(problems, 'staff.problem')}
      </section>
    `;
  }

  #preview({ file, counts }) {
    const total = sum(counts, ALL, 'PROPOSED');
    const endings = sum(counts, GROUPS.ENDING, 'PROPOSED');
    const asked = sum(counts, ALL, 'ASKED');
    const many = isMany(endings, file.employed);
    return html`
      <section class="stack" aria-labelledby="staff-preview" @staff-changed=${() => this.#shown.run()}>
        <h2 id="staff-preview" tabindex="-1">${t('staff.preview')}</h2>
        <p>${this.#whence(file)} ${t('staff.nothingYet')}</p>
        ${file.skippedColumns.length > 0
          ? html`<p class="muted">${t('staff.skipped')} <span lang="sv">${file.skippedColumns.join(', ')}</span></p>`
          : nothing}
        ${file.keptBack > 0 ? html`<p class="muted">${t('staff.keptBack', { count: file.keptBack })}</p>` : nothing}
        ${asked > 0 ? html`<p class="message">${icon('waiting')} ${t('staff.asked', { count: asked })}</p>` : nothing}
        ${sum(counts, ALL) === 0 ? html`<p class="card" role="status">${t('staff.nothing')}</p>` : this.#groups(file, counts)}
        ${many
          ? html`<div class="message message-danger staff-many">
              <p>${t('staff.many', { count: endings, employed: file.employed })}</p>
              <label class="check-row">
                <input type="checkbox" .checked=${this.sure === endings} @change=${({ target }) => (this.sure = target.checked ? endings : undefined)} />
                ${t('staff.sure', { count: endings })}
              </label>
            </div>`
          : nothing}
        <div class="actions">
          <button
            class="button button-main"
            ?disabled=${this.busy || total === 0 || (many && this.sure !== endings)}
            @click=${() => this.#accept(file, many ? endings : null)}
          >
            ${t('staff.make', { count: total })}
          </button>
          <button class="button" ?disabled=${this.busy} @click=${() => this.#discard(file)}>${t('staff.discard')}</button>
        </div>
      </section>
    `;
  }

  #whence({ by, machine, rowCount, givenAt }) {
    const when = instantInWords(givenAt, this.viewer.today);
    return machine
      ? t('staff.byMachine', { machine, when, count: rowCount })
      : t('staff.byPerson', { name: by?.name ?? t('staff.somebody'), when, count: rowCount });
  }

  #groups(file, counts) {
    return Object.entries(GROUPS)
      .filter(([, kinds]) => sum(counts, kinds) > 0)
      .map(
        ([group, kinds]) => html`
          <details class="card staff-group" @toggle=${this.#toggled}>
            <summary>
              <span>${tOf('staff.groupOf', group)}</span>
              <span class="staff-number">${sum(counts, kinds)}</span>
              ${icon('chevron')}
            </summary>
            ${this.open?.has(group)
              ? html`<staff-changes .file=${file} .kinds=${kinds} .today=${this.viewer.today}></staff-changes>`
              : nothing}
            <span hidden data-group=${group}></span>
          </details>
        `,
      );
  }

  open = new Set();

  #toggled = ({ currentTarget }) => {
    const { group } = currentTarget.querySelector('[data-group]').dataset;
    if (currentTarget.open) this.open.add(group);
    else this.open.delete(group);
    this.requestUpdate();
  };

  #progress({ counts }) {
    const total = sum(counts, ALL, 'PROPOSED', 'DONE', 'REFUSED');
    const made = sum(counts, ALL, 'DONE', 'REFUSED');
    return html`
      <section class="card stack">
        <p role="status">${t('staff.progress', { made, total })}</p>
        ${progressBar({ done: made, required: total })}
      </section>
    `;
  }

  #report({ file, counts }) {
    const refused = sum(counts, ALL, 'REFUSED');
    return html`
      <section class="stack" aria-labelledby="staff-report">
        <h2 id="staff-report" tabindex="-1">${t('staff.report')}</h2>
        <p role="status">${this.#whence(file)} ${t('staff.done', { count: sum(counts, ALL, 'DONE') })}</p>
        ${refused > 0 ? html`<p class="message message-danger">${icon('late')} ${t('staff.refused', { count: refused })}</p>` : nothing}
        ${this.#groups(file, counts)}
      </section>
    `;
  }

  #earlier(files) {
    const before = files.slice(1);
    if (before.length === 0) return nothing;
    return html`
      <details class="card staff-group">
        <summary><span>${t('staff.earlier')}</span> <span class="staff-number">${before.length}</span> ${icon('chevron')}</summary>
        <ul class="rows staff-changes">
          ${before.map((file) => html`<li>${this.#whence(file)} <span class="chip">${tOf('staff.fileOf', file.state)}</span></li>`)}
        </ul>
      </details>
    `;
  }

  async #chosen(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file) return;
    this.judged = undefined;
    this.sure = undefined;
    await this.#do(async () => {
      this.judged = await (await sendFile('/staff/check', file)).json();
    });
    await this.updateComplete;
    this.querySelector('#staff-problems, #staff-preview')?.focus();
  }

  #accept(file, endings) {
    return this.#do(() => mutate(staffFileAccept, { fileId: file.id, endings }));
  }

  #discard(file) {
    return this.#do(() => mutate(staffFileDiscard, { fileId: file.id }));
  }

  async #do(act) {
    this.busy = true;
    this.failure = undefined;
    try {
      await act();
      await this.#shown.run();
      this.#before.run();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('staff-page', StaffPage);

export const page = ({ viewer }) => html`<staff-page .viewer=${viewer}></staff-page>`;
