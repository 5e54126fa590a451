import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import '../signin/invite-person.js';
import './new-hire-form.js';
import './texts.js';
import { unitsToChoose } from './units.js';

/** The skeleton of the form. */
function formSkeleton() {
  return html`
    <div class="stack" role="status">
      <span class="visually-hidden">${t('kernel.loading')}</span>
      <div class="skeleton skeleton-tall"></div>
    </div>
  `;
}

/** A page that adds one newcomer, and then helps them to sign in. */
class NewHirePage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    arrived: { state: true },
  };

  /** Whoever comes back adds somebody else. */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.arrived = undefined;
  }

  #units = new FetchController(this, unitsToChoose);

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1 tabindex="-1">${this.#heading()}</h1>
          <p class="muted">${t(this.#about())}</p>
        </header>
        ${this.arrived ? this.#next(this.arrived) : this.#units.render((units) => this.#form(units), formSkeleton)}
      </div>
    `;
  }

  #heading() {
    if (!this.arrived) return t('arrivals.addTitle');
    return t(this.arrived.isKnown ? 'arrivals.arrivedAgain' : 'arrivals.arrived', this.arrived);
  }

  #about() {
    if (!this.arrived) return 'arrivals.addAbout';
    return this.arrived.isKnown ? 'arrivals.arrivedAgainAbout' : 'arrivals.arrivedAbout';
  }

  #form(units) {
    if (units.length === 0) return html`<p class="card" role="status">${t('arrivals.notForYou')}</p>`;
    return html`
      <new-hire-form
        .viewer=${this.viewer}
        .units=${units}
        @arrived=${({ detail }) => this.#show(detail)}
      ></new-hire-form>
    `;
  }

  #next(person) {
    return html`
      <invite-person .person=${person}></invite-person>
      <div class="actions">
        ${person.plan ? html`<a class="button" href="#/plans/${person.plan.id}">${icon('path')} ${t('arrivals.toPlan')}</a>` : nothing}
        <button class="button" @click=${() => this.#show(undefined)}>${icon('add')} ${t('arrivals.another')}</button>
        <a class="button" href="#/hires">${t('arrivals.toHires')}</a>
      </div>
    `;
  }

  /** Shows the person who was added; the heading says what has come of it. */
  async #show(person) {
    this.arrived = person;
    await this.updateComplete;
    this.querySelector('h1').focus();
  }
}

customElements.define('new-hire-page', NewHirePage);

export const page = ({ viewer }) => html`<new-hire-page .viewer=${viewer}></new-hire-page>`;
