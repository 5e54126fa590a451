import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { PageElement } from '../kernel/element.js';
import '../kernel/form-field.js';
import { look, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';

const people = operation(new URL('./people.graphql', import.meta.url));

/** The most people that are shown; whoever looks for somebody else writes more of the name. */
const MOST_FOUND = 8;
const FEWEST_LETTERS = 2;

/** The pause after the last letter before the server is asked. */
const PAUSE_MS = 250;

let count = 0;

/**
 * A field for the choice of one person: some who are near at hand, and everybody else by name. It belongs to the form
 * around it.
 */
class PersonField extends PageElement {
  static properties = {
    name: {},
    label: {},
    /** The name of nobody, where nobody may be chosen. */
    none: {},
    /** Whether somebody must be chosen. */
    needed: { type: Boolean },
    /** The error of the choice, as `{ code }`, and the words for it where a form has its own. */
    problem: { attribute: false },
    words: { attribute: false },
    people: { attribute: false },
    chosen: { attribute: false },
    found: { state: true },
    failure: { state: true },
  };

  #id = `person-field-${++count}`;
  #picked = [];
  #timer;
  #latest = 0;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    const choices = [...new Map([...this.people, ...this.#picked].map((person) => [person.id, person])).values()];
    return html`
      <form-field class="field" .words=${this.words ?? errorText} .problem=${this.problem}>
        <label for=${this.#id}>${this.label}</label>
        <select
          id=${this.#id}
          name=${this.name}
          ?required=${this.needed}
          @change=${({ target }) => (this.chosen = target.value)}
        >
          ${this.none === undefined ? nothing : html`<option value="" .selected=${!this.chosen}>${this.none}</option>`}
          ${choices.map(
            ({ id, name }) => html`<option value=${id} .selected=${id === this.chosen}>${name}</option>`,
          )}
        </select>
      </form-field>
      <div class="field">
        <label for="${this.#id}-search">${t('people.find')}</label>
        <input
          id="${this.#id}-search"
          type="search"
          maxlength="100"
          autocomplete="off"
          @input=${this.#typed}
          @keydown=${(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <div class="person-found" role="status">${this.#answer()}</div>
    `;
  }

  #answer() {
    if (this.failure) return html`<p class="small">${errorText(this.failure)}</p>`;
    if (!this.found) return nothing;
    const { nodes, pageInfo } = this.found;
    if (nodes.length === 0) return html`<p class="muted small">${t('people.findNobody')}</p>`;
    return html`
      <ul aria-label=${t('people.findFound')}>
        ${nodes.map(
          (person) => html`
            <li>
              <button type="button" class="person-found-one" @click=${() => this.#pick(person)}>
                ${avatar(person)}
                <span>
                  <strong>${person.name}</strong>
                  ${person.employment
                    ? html`<span class="muted small">${person.employment.title}, ${person.employment.unit.name}</span>`
                    : nothing}
                </span>
              </button>
            </li>
          `,
        )}
      </ul>
      ${pageInfo.hasNextPage ? html`<p class="muted small">${t('people.findMore')}</p>` : nothing}
    `;
  }

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    const search = target.value.trim();
    if (search.length < FEWEST_LETTERS) {
      this.#latest++;
      this.found = this.failure = undefined;
      return;
    }
    this.#timer = setTimeout(() => this.#find(search), PAUSE_MS);
  };

  async #find(search) {
    const mine = ++this.#latest;
    try {
      const { viewer } = await look(people, { search, first: MOST_FOUND });
      if (mine !== this.#latest) return;
      this.found = viewer.people;
      this.failure = undefined;
    } catch (failure) {
      if (mine === this.#latest) this.failure = failure;
    }
  }

  /** Tells the choice where it stands: at the field that takes it. */
  async #pick(person) {
    this.#latest++;
    this.#picked = [...this.#picked, person];
    this.chosen = person.id;
    this.found = undefined;
    this.querySelector('input').value = '';
    await this.updateComplete;
    const select = this.querySelector('select');
    // As a browser tells of a choice: what was found in the one before is over with the first.
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    select.focus();
  }
}

customElements.define('person-field', PersonField);
