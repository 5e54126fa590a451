import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, operation, query } from '../kernel/graphql.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t } from '../kernel/texts.js';
import './person.js';
import './texts.js';

const people = operation(new URL('./people.graphql', import.meta.url));
const peopleAround = operation(new URL('./peopleAround.graphql', import.meta.url));

const MOST = 100;
const FEWEST_LETTERS = 2;
const PAUSE_MS = 250;

/** A page of people: those whom the viewer answers for, those around them, and everybody else by name. */
class PeoplePage extends PageElement {
  static properties = { found: { state: true }, failure: { state: true } };

  #around = new FetchController(this, async () => (await query(peopleAround, { first: MOST })).viewer);
  #timer;
  #latest = 0;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#latest++;
    this.found = this.failure = undefined;
    this.querySelector('#people-search').value = '';
  }

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head"><h1>${t('people.people')}</h1></header>
        <div class="field">
          <label for="people-search">${t('people.search')}</label>
          <input id="people-search" type="search" maxlength="100" autocomplete="off" @input=${this.#typed} />
        </div>
        <div role="status" class="people-found">${this.#answer()}</div>
        ${this.found ? nothing : this.#around.render((viewer) => this.#groups(viewer), listSkeleton)}
      </div>
    `;
  }

  #answer() {
    if (this.failure) return html`<p class="message">${errorText(this.failure)}</p>`;
    if (!this.found) return nothing;
    if (this.found.length === 0) return html`<p class="muted">${t('people.findNobody')}</p>`;
    return this.#group(t('people.findFound'), this.found);
  }

  #groups({ plans, person }) {
    const mine = [...new Map(plans.nodes.map(({ newHire }) => [newHire.id, newHire])).values()];
    const unit = person.employment?.unit;
    const around = (unit?.people.nodes ?? []).filter(({ id }) => id !== person.id);
    return html`
      ${mine.length > 0 ? this.#group(t('people.mine'), mine) : nothing}
      ${around.length > 0 ? this.#group(unit.name, around, unit) : nothing}
    `;
  }

  /** Draws people below a heading, each with their unit where that is not the one of all. */
  #group(heading, some, unitOfAll) {
    const about = ({ title, unit }) => (unit.id === unitOfAll?.id ? title : `${title}, ${unit.name}`);
    return html`
      <section class="people-group">
        <h2>${heading}</h2>
        <ul class="people-rows">
          ${some.map(
            (person) => html`
              <li>
                <fadder-person
                  .person=${person}
                  .about=${person.employment ? about(person.employment) : ''}
                ></fadder-person>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    const search = target.value.trim();
    const mine = ++this.#latest;
    if (search.length < FEWEST_LETTERS) {
      this.found = this.failure = undefined;
      return;
    }
    this.#timer = setTimeout(() => this.#find(search, mine), PAUSE_MS);
  };

  async #find(search, mine) {
    try {
      const { viewer } = await look(people, { search, first: MOST });
      if (mine !== this.#latest) return;
      this.found = viewer.people.nodes;
      this.failure = undefined;
    } catch (failure) {
      if (mine === this.#latest) this.failure = failure;
    }
  }
}

customElements.define('people-page', PeoplePage);

export const page = () => html`<people-page></people-page>`;
