import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { look, mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { welcomeFields, welcomeIn } from '../welcome/welcome-fields.js';
import './new-hire-alike.js';
import './texts.js';

const employmentBegin = operation(new URL('./employmentBegin.graphql', import.meta.url));
const welcomeUsual = operation(new URL('../welcome/welcomeUsual.graphql', import.meta.url));
const unitWelcomeSet = operation(new URL('../welcome/unitWelcomeSet.graphql', import.meta.url));
const newHireAdd = operation(new URL('./newHireAdd.graphql', import.meta.url));
const newHireAlike = operation(new URL('./newHireAlike.graphql', import.meta.url));

/** What the server answers where somebody like the newcomer is known. */
const KNOWN = ['KNOWN_ALREADY', 'KNOWN_BEFORE'];

/** The fields that say who the newcomer is. */
const WHO = ['givenName', 'familyName', 'email', 'unitId'];

const FORMS = ['PERMANENT', 'TEMPORARY', 'CONSULTANT', 'INTERN'];
const EXPERIENCES = ['NEWLY_GRADUATED', 'EXPERIENCED'];

/** A form for what must be known of one newcomer. Tells `arrived` with the person. */
class NewHireForm extends PageElement {
  static properties = {
    viewer: { attribute: false },
    units: { attribute: false },
    usual: { state: true },
    busy: { state: true },
    failure: { state: true },
    errors: { state: true },
    /** Those who may be the same person; undefined while nobody is asked about. */
    alike: { state: true },
  };

  /** Whether somebody is known by their address, and not only by their name. */
  #byAddress = false;

  constructor() {
    super();
    this.errors = [];
  }

  firstUpdated() {
    this.#suggest(this.querySelector('[name=unitId]').value);
  }

  /** Suggests what is usual in the unit, where it is known; a form can be filled in without. */
  async #suggest(id) {
    this.usual = undefined;
    if (!id) return;
    const found = await query(welcomeUsual, { id }).catch(() => undefined);
    this.usual = found?.node?.welcome;
  }

  render() {
    return html`
      <form class="card stack new-hire" @submit=${this.#submit} @input=${this.#typed}>
        ${this.#text('givenName', { required: true, most: 80 })} ${this.#text('familyName', { most: 80 })}
        ${this.#text('email', { type: 'email', most: 254, about: t('arrivals.emailAbout') })}
        ${this.#choice('unitId', this.units.map(({ id, name }) => [id, name]), this.units.length > 1)}
        ${this.#text('title', { required: true, most: 80 })}
        ${this.#choice('form', FORMS.map((form) => [form, tOf('arrivals.formOf', form)]))}
        ${this.#choice('experience', [['', t('arrivals.experienceUnknown')], ...EXPERIENCES.map((of) => [of, tOf('arrivals.experienceOf', of)])])}
        ${this.#text('firstDay', { type: 'date', required: true })} ${this.#text('lastDay', { type: 'date', about: t('arrivals.lastDayAbout') })}
        <fieldset class="new-hire-welcome">
          <legend>${t('welcome.title')}</legend>
          <p class="muted small">${t('welcome.about')}</p>
          ${welcomeFields('new-hire', this.usual ?? {}, [[this.viewer.person.id, t('welcome.me')]])}
          <label class="check-row">
            <input type="checkbox" name="usual" />
            <span>${t('welcome.usual')}</span>
          </label>
        </fieldset>
        <label class="check-row">
          <input type="checkbox" name="owner" />
          <span>${t('arrivals.ownerIsMe')}</span>
        </label>
        <div id="new-hire-failure" role="alert">
          ${this.failure && !this.alike
            ? html`<p class="message message-danger">${icon('late')} ${errorText(this.failure)}</p>`
            : nothing}
        </div>
        ${this.alike ? nothing : html`<button class="button button-main" ?disabled=${this.busy}>${t('arrivals.save')}</button>`}
      </form>
      ${this.alike ? this.#question() : nothing}
    `;
  }

  #question() {
    return html`<new-hire-alike
      .people=${this.alike}
      .today=${this.viewer.today}
      ?byAddress=${this.#byAddress}
      ?busy=${this.busy}
      @same-person=${({ detail }) => this.#employ(detail)}
      @another-person=${() => this.#add(this.#given, true)}
    ></new-hire-alike>`;
  }

  /** Whoever is described otherwise is asked about anew. */
  #typed = ({ target }) => {
    if (this.alike && WHO.includes(target.name)) this.alike = this.failure = undefined;
  };

  get #given() {
    return new FormData(this.querySelector('form'));
  }

  #text(name, { type = 'text', required = false, most, about }) {
    return this.#field(name, about, (id, hint) => html`
      <input
        id=${id}
        name=${name}
        type=${type}
        maxlength=${most ?? nothing}
        ?required=${required}
        autocomplete="off"
        aria-describedby=${hint}
      />
    `);
  }

  #choice(name, values, mustBeChosen = false) {
    return this.#field(name, undefined, (id) => html`
      <select
        id=${id}
        name=${name}
        ?required=${mustBeChosen}
        @change=${name === 'unitId' ? ({ target }) => this.#suggest(target.value) : nothing}
      >
        ${mustBeChosen ? html`<option value="">${t('arrivals.choose')}</option>` : nothing}
        ${values.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>
    `);
  }

  #field(name, hint, field) {
    return labelled({ id: `new-hire-${name}`, name, label: tOf('arrivals.field', name), hint, errors: this.errors, field });
  }

  async #submit(event) {
    event.preventDefault();
    await this.#add(this.#given);
    await this.updateComplete;
    if (!this.alike) focusOnWrong(this);
  }

  async #add(given, isNamesake = false) {
    const failure = await this.#send(async () => {
      const input = { ...who(given), ...what(given), ownerId: this.#owner(given), welcome: welcomeIn(given), isNamesake };
      const { person } = await mutate(newHireAdd, input);
      if (given.has('usual')) await this.#makeUsual(given);
      this.tell('arrived', person);
    });
    if (KNOWN.includes(failure?.code)) await this.#ask(given, failure);
  }

  /** Employs somebody who is known, who stays one person. */
  #employ({ id: personId }) {
    const given = this.#given;
    return this.#send(async () => {
      const input = { personId, ...what(given), withPlan: true, ownerId: this.#owner(given) };
      const { person } = await mutate(employmentBegin, input);
      // The newest employment stands first.
      this.tell('arrived', { ...person, plan: person.employments[0]?.plan, isKnown: true });
    });
  }

  /** Asks who it may be. The question stands in place of what the server said. */
  async #ask(given, { payload }) {
    this.#byAddress = payload?.userErrors[0]?.field?.[0] === 'email';
    await this.#send(async () => {
      this.alike = (await look(newHireAlike, who(given))).viewer.newHireAlike;
    });
  }

  #owner(given) {
    return given.has('owner') ? this.viewer.person.id : null;
  }

  /** Does something that the server may refuse; returns why. */
  async #send(act) {
    const given = this.#given;
    this.busy = true;
    this.failure = this.alike = undefined;
    this.errors = [];
    let refused;
    try {
      await act();
    } catch (failure) {
      refused = failure;
      // What is said at a field is not said again above the button.
      this.errors = (failure.payload?.userErrors ?? []).filter(({ field }) => given.has(field?.join()));
      this.failure = this.errors.length > 0 ? undefined : failure;
    }
    this.busy = false;
    return refused;
  }

  /** Keeps what was said as what the unit usually has. The newcomer is there, whatever comes of it. */
  async #makeUsual(given) {
    const welcome = { ...welcomeIn(given), meetsId: null };
    try {
      await mutate(unitWelcomeSet, { unitId: given.get('unitId'), welcome });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
  }
}

function text(given, name) {
  return given.get(name).trim() || null;
}

/** Who the newcomer is. */
function who(given) {
  return { givenName: text(given, 'givenName') ?? '', familyName: text(given, 'familyName'), email: text(given, 'email') };
}

/** What they are employed as. */
function what(given) {
  return {
    unitId: given.get('unitId'),
    title: text(given, 'title') ?? '',
    form: given.get('form'),
    experience: text(given, 'experience'),
    firstDay: given.get('firstDay'),
    lastDay: text(given, 'lastDay'),
  };
}

customElements.define('new-hire-form', NewHireForm);
