import { html, nothing } from 'lit';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Paged } from '../kernel/paged.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import { FOR_ALL, keyOf } from './template-model.js';
import './texts.js';

const templatesOperation = operation(new URL('./templates.graphql', import.meta.url));
const templateCreate = operation(new URL('./templateCreate.graphql', import.meta.url));
const templateImport = operation(new URL('./templateImport.graphql', import.meta.url));

/** A page with the templates of the organisation, for those who write them and those who choose among them. */
class TemplatesPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
    naming: { state: true },
    refused: { state: true },
    meets: { state: true },
  };

  #templates = new Paged(this, async (page) => (await query(templatesOperation, page)).viewer.templates);

  render() {
    return html`
      <div class="page page-wide stack">
        <header class="page-head">
          <h1>${t('templates.all')}</h1>
          <p class="muted">${t('templates.allAbout')}</p>
        </header>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy} @click=${() => (this.naming = !this.naming)}>
            ${icon('add')} ${t('templates.new')}
          </button>
          <label class="button file-button">
            ${icon('document')} ${t('templates.import')}
            <input type="file" accept=".yaml,.yml,text/yaml" ?disabled=${this.busy} @change=${this.#chosen} />
          </label>
          ${this.#isHr ? html`<a class="button" href="#/starting-content">${t('templates.ready')}</a>` : nothing}
        </div>
        ${this.naming ? this.#nameForm() : nothing} ${this.#refusal()} ${this.#meeting()}
        ${this.#templates.render((page) => this.#list(page), listSkeleton)}
      </div>
    `;
  }

  #nameForm() {
    return html`
      <form class="card stack template-naming" @submit=${this.#create}>
        <form-field class="field">
          <label for="template-new-name">${t('templates.name')}</label>
          <input id="template-new-name" name="name" required maxlength="120" autocomplete="off" />
        </form-field>
        <button class="button button-main" ?disabled=${this.busy}>${t('templates.begin')}</button>
      </form>
    `;
  }

  #refusal() {
    if (!this.refused) return nothing;
    const { code, field, message } = this.refused;
    const line = field?.[0] === 'text' ? field[1] : undefined;
    return html`
      <div class="message message-danger" role="alert">
        ${icon('late')}
        <p>
          ${errorText({ code })}
          ${line ? html`${t('templates.line', { line })} <span lang="en">${message}</span>` : nothing}
        </p>
      </div>
    `;
  }

  /** Draws the choice for a file whose template is being written already. */
  #meeting() {
    if (!this.meets) return nothing;
    return html`
      <div class="message message-ask" role="alert">
        ${icon('late')}
        <p>${t('templates.importMeets')}</p>
        <button class="button" @click=${() => this.#take(this.meets.text, this.meets.revision)}>
          ${t('templates.importReplace')}
        </button>
      </div>
    `;
  }

  #list({ nodes }) {
    if (nodes.length === 0) return html`<p class="card">${t('templates.none')}</p>`;
    return html`
      <ul class="rows card template-rows">
        ${nodes.map((template) => this.#row(template))}
      </ul>
      ${this.#templates.renderMore()}
    `;
  }

  #row({ id, name, key, unit, latest, draft, viewerMayEdit }) {
    const when = latest && instantInWords(latest.publishedAt, this.viewer.today);
    return html`
      <li>
        <a class="template-row" data-row href="#/templates/${id}">
          <span class="template-row-name"><strong lang="sv">${name || key}</strong></span>
          <span class="muted">${unit ? unit.name : t('templates.wholeOrganisation')}</span>
          <span class="muted small">
            ${latest ? t('templates.versionSince', { version: latest.version, when }) : nothing}
          </span>
          <span class="chips">
            ${draft ? html`<span class="chip chip-now">${t('templates.draft')}</span>` : nothing}
            ${viewerMayEdit ? nothing : html`<span class="chip">${t('templates.onlyRead')}</span>`}
          </span>
          ${icon('forward')}
        </a>
      </li>
    `;
  }

  /** Any unit of the organisation, for a new template; a manager's is for the unit that they lead. */
  get #unit() {
    const { roles } = this.viewer;
    return (roles.find(({ role }) => role === 'HR') ?? roles.find(({ role }) => role === 'MANAGER')).unit;
  }

  get #isHr() {
    return this.viewer.roles.some(({ role }) => role === 'HR');
  }

  #create(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    const content = {
      key: keyOf(name, this.#templates.value?.nodes.map((template) => template.key) ?? []),
      name,
      unit: this.#isHr ? null : this.#unit.key,
      extends: null,
      without: [],
      onlyFor: FOR_ALL,
      phases: [{ key: 'forsta-dagen', name: t('templates.firstPhase'), steps: [] }],
    };
    this.#go(templateCreate, { unitId: this.#unit.id, content });
  }

  async #chosen(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) this.#take(await file.text(), 0);
  }

  async #take(text, revision) {
    this.meets = undefined;
    const failure = await this.#go(templateImport, { unitId: this.#unit.id, text, revision });
    const there = failure?.payload?.template?.draft;
    if (failure?.code === 'CHANGED_MEANWHILE' && there) {
      this.refused = undefined;
      this.meets = { text, revision: there.revision };
    }
  }

  async #go(document, input) {
    this.busy = true;
    this.refused = undefined;
    try {
      const { template } = await mutate(document, input);
      location.hash = `#/templates/${template.id}`;
      this.naming = false;
      return undefined;
    } catch (failure) {
      this.refused = failure.payload?.userErrors[0] ?? failure;
      return failure;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('templates-page', TemplatesPage);

export const page = ({ viewer }) => html`<templates-page .viewer=${viewer}></templates-page>`;
