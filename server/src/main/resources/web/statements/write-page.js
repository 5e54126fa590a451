import { html, nothing } from 'lit';
import { dayInWords, isoDayOf } from '../kernel/dates.js';
import { draftOf, dropDraft, keepDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import '../kernel/later-styles.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { statementText } from './statement-text.js';
import './texts.js';

const statementsOperation = operation(new URL('./statements.graphql', import.meta.url));
const statementWrite = operation(new URL('./statementWrite.graphql', import.meta.url));

/** A page on which HR writes what everybody may read, one text at a time, as it will look beside it. */
class WritePage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    chosen: { state: true },
    written: { state: true },
    busy: { state: true },
    failure: { state: true },
    errors: { state: true },
  };

  #statements = new FetchController(this, async () => (await query(statementsOperation)).viewer.statements);

  constructor() {
    super();
    this.errors = [];
  }

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head">
          <h1>${t('statements.title.write')}</h1>
          <p class="lead muted">${t('statements.writeAbout')}</p>
        </header>
        ${this.#statements.render(
          (all) => (all.length > 0 ? this.#found(all) : html`<p class="card">${t('statements.forHr')}</p>`),
          listSkeleton,
        )}
      </div>
    `;
  }

  #found(all) {
    const one = all.find((statement) => keyOf(statement) === this.chosen) ?? all[0];
    return html`
      <div class="field">
        <label for="statement-which">${t('statements.which')}</label>
        <select id="statement-which" @change=${this.#choose}>
          ${all.map((statement) => html`<option value=${keyOf(statement)} ?selected=${statement === one}>${nameOf(statement)}</option>`)}
        </select>
      </div>
      ${this.#form(one)}
    `;
  }

  #form(one) {
    const text = this.written ?? draftOf(draftName(one))?.text ?? one.text;
    const lang = one.language.toLowerCase();
    return html`
      <form class="stack" @submit=${(event) => this.#save(event, one)}>
        <p class="muted">${t(one.own ? 'statements.isOwn' : 'statements.isBundled')} ${this.#changed(one)}</p>
        ${labelled({
          id: 'statement-text',
          name: 'text',
          label: t('statements.text'),
          hint: t('statements.textAbout'),
          errors: this.errors,
          field: (id, about) => html`<textarea
            id=${id}
            name="text"
            rows="14"
            maxlength="20000"
            lang=${lang}
            aria-describedby=${about}
            .value=${text}
            @input=${({ target }) => this.#typed(one, target.value)}
          ></textarea>`,
        })}
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('statements.save')}</button>
          ${one.own
            ? html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.#write(one, null)}>
                ${t('statements.bundledAgain')}
              </button>`
            : nothing}
        </div>
        <section class="card" aria-labelledby="statement-preview">
          <h2 id="statement-preview">${t('statements.preview')}</h2>
          <div class="statement-text" lang=${lang}>${statementText(text, 3)}</div>
        </section>
      </form>
    `;
  }

  #changed({ changedAt, changedBy }) {
    if (!changedAt) return nothing;
    const by = { day: dayInWords(isoDayOf(changedAt), this.viewer.today), name: changedBy?.name ?? t('statements.somebody') };
    return t('statements.changedBy', by);
  }

  #typed(one, text) {
    this.written = text;
    keepDraft(draftName(one), { text });
  }

  #choose = ({ target }) => {
    this.chosen = target.value;
    this.written = this.failure = undefined;
    this.errors = [];
  };

  #save(event, one) {
    event.preventDefault();
    this.#write(one, event.target.elements.text.value.trim() || null);
  }

  async #write({ kind, language, revision }, text) {
    this.busy = true;
    this.failure = undefined;
    this.errors = [];
    try {
      await mutate(statementWrite, { kind, language, text, revision });
      this.tell('notice', { text: t('statements.saved') });
      this.written = undefined;
      dropDraft(draftName({ kind, language }));
      await this.#statements.run();
    } catch (failure) {
      this.errors = (failure.payload?.userErrors ?? []).filter(({ field }) => field.join() === 'text');
      if (this.errors.length === 0) this.failure = failure;
      if (failure.code === 'CHANGED_MEANWHILE') await this.#statements.run();
    }
    this.busy = false;
    await this.updateComplete;
    focusOnWrong(this);
  }
}

function keyOf({ kind, language }) {
  return `${kind} ${language}`;
}

function draftName(statement) {
  return `statement:${keyOf(statement)}`;
}

function nameOf({ kind, language }) {
  return `${tOf('statements.of', kind.toLowerCase())}, ${tOf('statements.in', language)}`;
}

customElements.define('write-page', WritePage);

export const page = ({ viewer }) => html`<write-page .viewer=${viewer}></write-page>`;
