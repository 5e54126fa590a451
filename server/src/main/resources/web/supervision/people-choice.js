import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { PageElement } from '../kernel/element.js';
import { look, operation } from '../kernel/graphql.js';
import { rows } from '../kernel/rows.js';
import { errorText, t } from '../kernel/texts.js';
import './texts.js';

const people = operation(new URL('../people/people.graphql', import.meta.url));

const MOST_FOUND = 6;
const FEWEST_LETTERS = 2;

/** The pause after the last letter before the server is asked. */
const PAUSE_MS = 250;

/** A choice of people: those who are near by a tap, everybody else by name. Tells `people-chosen` with all of them. */
class PeopleChoice extends PageElement {
  static properties = {
    legend: {},
    near: { attribute: false },
    chosen: { attribute: false },
    /** The id of the viewer, who is chosen nowhere. */
    except: {},
    /** The words for what is wrong with the choice. */
    wrong: {},
    isOpen: { state: true },
    found: { state: true },
    failure: { state: true },
  };

  /** Those who were found by name: they stay where they stand, chosen or not. */
  #picked = [];
  #timer;
  #latest = 0;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    const all = [...new Map([...this.near, ...this.#picked, ...this.chosen].map((person) => [person.id, person])).values()];
    const isOpen = this.isOpen || all.length === 0;
    return html`
      <fieldset class="session-choice" aria-describedby=${this.wrong ? 'people-choice-wrong' : nothing}>
        <legend>${this.legend}</legend>
        <div class="session-chips">
          ${rows(all, (person) => this.#chip(person))}
          ${isOpen
            ? nothing
            : html`<button type="button" class="session-chip-more" @click=${this.#open}>${t('supervision.somebodyElse')}</button>`}
        </div>
        ${isOpen ? this.#search() : nothing}
        ${this.wrong ? html`<p class="field-error" id="people-choice-wrong" role="alert">${this.wrong}</p>` : nothing}
      </fieldset>
    `;
  }

  #chip(person) {
    const isChosen = this.chosen.some(({ id }) => id === person.id);
    return html`
      <label class="session-chip">
        <input type="checkbox" value=${person.id} .checked=${live(isChosen)} @change=${() => this.#turn(person, !isChosen)} />
        <span>${person.name}</span>
      </label>
    `;
  }

  #search() {
    return html`
      <div class="field">
        <label for="people-choice-search">${t('supervision.searchByName')}</label>
        <input
          id="people-choice-search"
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
    if (this.found.length === 0) return html`<p class="muted small">${t('supervision.foundNobody')}</p>`;
    return html`
      <ul>
        ${this.found.map(
          (person) => html`
            <li>
              <button type="button" class="person-found-one" @click=${() => this.#pick(person)}>
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
    `;
  }

  #open = async () => {
    this.isOpen = true;
    await this.updateComplete;
    this.querySelector('[type=search]').focus();
  };

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    const search = target.value.trim();
    const mine = ++this.#latest;
    this.found = this.failure = undefined;
    if (search.length >= FEWEST_LETTERS) this.#timer = setTimeout(() => this.#find(search, mine), PAUSE_MS);
  };

  async #find(search, mine) {
    try {
      const { viewer } = await look(people, { search, first: MOST_FOUND });
      if (mine === this.#latest) this.found = viewer.people.nodes.filter(({ id }) => id !== this.except);
    } catch (failure) {
      if (mine === this.#latest) this.failure = failure;
    }
  }

  /** Takes somebody who was found; the focus goes to where they stand now. */
  async #pick(person) {
    this.#latest++;
    this.found = undefined;
    this.isOpen = false;
    this.#picked = [...this.#picked, person];
    this.#turn(person, true);
    await this.updateComplete;
    this.querySelector(`[value="${CSS.escape(person.id)}"]`)?.focus();
  }

  #turn(person, isChosen) {
    const others = this.chosen.filter(({ id }) => id !== person.id);
    this.tell('people-chosen', isChosen ? [...others, person] : others);
  }
}

customElements.define('people-choice', PeopleChoice);
