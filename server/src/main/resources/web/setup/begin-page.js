import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { labelled } from '../kernel/fields.js';
import { focusOnWrong } from '../kernel/form-field.js';
import { icon, logo } from '../kernel/icon.js';
import { chooseLanguage, language } from '../kernel/language.js';
import '../kernel/later-styles.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { errorsOf, newPasswordFields, newPasswordProblem } from '../signin/new-password.js';
import { askForPasskey, lookAt, setUp } from './setting-up.js';
import './texts.js';

const OTHER = language === 'sv' ? 'en' : 'sv';
const KINDS = ['WORKING', 'SHORT', 'FREE'];

/**
 * A page to which the one-time link of the server leads: the organisation and its first administrator, or one more
 * administrator where the organisation is there. Tells `signed-in`.
 */
class BeginPage extends PageElement {
  static properties = {
    token: {},
    /** Whether a passkey is to be made in the place of a password. */
    byKey: { state: true },
    errors: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  #asked = new FetchController(this, () => lookAt(this.token));

  constructor() {
    super();
    this.errors = [];
    this.byKey = false;
  }

  render() {
    return html`
      <main class="alone" id="main" tabindex="-1">
        <button class="link-button sign-in-language" lang=${OTHER} @click=${() => chooseLanguage(OTHER)}>
          ${icon('language')} ${t('signin.otherLanguage')}
        </button>
        <header class="alone-welcome">
          ${logo(64)}
          ${this.#asked.render(
            (asked) => this.#welcome(asked),
            () => html`<h1 class="visually-hidden">${t('kernel.loading')}</h1>`,
          )}
        </header>
        ${this.#asked.value ? this.#form(this.#asked.value) : nothing}
      </main>
    `;
  }

  #welcome(asked) {
    if (!asked) {
      return html`<h1>${t('setup.over')}</h1>
        <p class="muted">${t('setup.overAbout')}</p>
        <a class="button" href="#/">${t('signin.toSignIn')}</a>`;
    }
    return asked.organisation
      ? html`<h1>${t('setup.further')}</h1>
          <p class="muted">${t('setup.furtherAbout', { name: asked.organisation })}</p>`
      : html`<h1>${t('setup.welcome')}</h1>
          <p class="muted">${t('setup.welcomeAbout')}</p>`;
  }

  #form(asked) {
    return html`
      <form class="stack setup-form" @submit=${this.#submit}>
        ${asked.organisation ? nothing : this.#organisation(asked)}
        <fieldset class="card stack">
          <legend>${t('setup.you')}</legend>
          <p class="muted">${t('setup.youAbout')}</p>
          ${this.#text('givenName', { most: 80, complete: 'given-name', required: true })}
          ${this.#text('familyName', { most: 80, complete: 'family-name' })}
          ${this.#text('email', { most: 254, complete: 'email', type: 'email', hint: t('setup.emailAbout') })}
          ${this.#text('username', { most: 254, complete: 'username', required: true, plain: true })}
          ${this.#ways()}
          ${this.byKey ? nothing : newPasswordFields([...this.errors, ...errorsOf(this.failure)])}
        </fieldset>
        <div role="alert" class="setup-failure">${this.#failed()}</div>
        <button class="button button-main" ?disabled=${this.busy}>
          ${t(asked.organisation ? 'setup.enter' : 'setup.begin')}
        </button>
      </form>
    `;
  }

  #failed() {
    const { failure } = this;
    if (!failure || errorsOf(failure).length > 0) return nothing;
    return html`<p class="message message-danger">${icon('late')} ${errorText(failure)}</p>`;
  }

  #organisation({ timeZone, timeZones, eves, freeEves, shortEves }) {
    const kindOf = (eve) => (freeEves.includes(eve) ? 'FREE' : shortEves.includes(eve) ? 'SHORT' : 'WORKING');
    const zones = timeZones.includes(timeZone) ? timeZones : [timeZone, ...timeZones];
    return html`
      <fieldset class="card stack">
        <legend>${t('setup.organisation')}</legend>
        ${this.#text('organisation', { most: 120, complete: 'organization', required: true, hint: t('setup.nameAbout') })}
        <details class="setup-days">
          <summary>${t('setup.days')}</summary>
          <div class="stack">
            <p class="muted">${t('setup.daysAbout')}</p>
            ${labelled({
              id: 'setup-time-zone',
              name: 'timeZone',
              label: t('setup.timeZone'),
              errors: this.errors,
              field: (id) => html`<select id=${id} name="timeZone">
                ${zones.map((zone) => html`<option value=${zone} ?selected=${zone === timeZone}>${zone.replace('_', ' ')}</option>`)}
              </select>`,
            })}
            <div class="setup-eves">
              ${eves.map(
                (eve) => html`<label class="setup-eve">
                  <span>${tOf('setup.eve', eve)}</span>
                  <select name=${eve}>
                    ${KINDS.map(
                      (kind) => html`<option value=${kind} ?selected=${kindOf(eve) === kind}>${tOf('setup.day', kind)}</option>`,
                    )}
                  </select>
                </label>`,
              )}
            </div>
          </div>
        </details>
      </fieldset>
    `;
  }

  #text(name, { most, complete, type = 'text', required = false, hint, plain = false }) {
    return labelled({
      id: `setup-${name}`,
      name,
      label: name === 'username' ? t('signin.username') : tOf('setup.field', name),
      hint,
      errors: this.errors,
      field: (id, about) => html`<input
        id=${id}
        name=${name}
        type=${type}
        maxlength=${most}
        ?required=${required}
        autocomplete=${complete}
        autocapitalize=${plain ? 'none' : nothing}
        spellcheck=${plain ? 'false' : nothing}
        aria-describedby=${about}
      />`,
    });
  }

  /** The choice between a password and a passkey, where the browser knows of such. */
  #ways() {
    if (!window.PublicKeyCredential) return nothing;
    const way = (value, words, about) => html`
      <label class="check-row">
        <input
          type="radio"
          name="way"
          value=${value}
          .checked=${this.byKey === (value === 'KEY')}
          @change=${() => (this.byKey = value === 'KEY')}
        />
        <span>${words} <span class="muted small setup-way-about">${about}</span></span>
      </label>
    `;
    return html`
      <fieldset class="setup-ways">
        <legend>${t('setup.ways')}</legend>
        ${way('PASSWORD', t('setup.byPassword'), t('setup.byPasswordAbout'))} ${way('KEY', t('setup.byKey'), t('setup.byKeyAbout'))}
      </fieldset>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    this.errors = [];
    this.failure = this.byKey ? undefined : newPasswordProblem(form.elements);
    if (!this.failure) await this.#send(form);
    await this.updateComplete;
    // What is said at a field is drawn with the next turn.
    await new Promise((done) => setTimeout(done));
    if (!focusOnWrong(form) && this.failure) this.querySelector('.setup-failure').scrollIntoView({ block: 'nearest' });
  }

  async #send(form) {
    this.busy = true;
    try {
      const values = this.#values(new FormData(form));
      const { proof, refused } = this.byKey ? await this.#makeKey(values) : { proof: passwordOf(form) };
      const problem = refused ?? (proof && (await setUp(this.token, { ...values, ...proof })));
      if (problem) this.#refuse(problem);
      else if (proof) return this.tell('signed-in');
    } catch (failure) {
      this.failure = failure;
      if (failure.code === 'NO_SETUP_LINK') this.#asked.run();
    } finally {
      this.busy = false;
    }
    return undefined;
  }

  /** Has the device make a passkey; nothing where somebody has turned away. */
  async #makeKey(values) {
    const { asked, refused } = await askForPasskey(this.token, values);
    if (refused) return { refused };
    const { makePasskey } = await import('../passkeys/ceremonies.js');
    const made = await makePasskey(asked, `${values.givenName} ${values.familyName}`.trim());
    return { proof: made && { passkey: t('setup.keyName'), ...made } };
  }

  /** Says what was refused at its field, or above the button; what somebody else has set up meanwhile is shown. */
  #refuse({ field, code }) {
    if (code === 'SET_UP_ALREADY') {
      this.failure = { code };
      this.#asked.run();
    } else if (field.join() === 'username' && code === 'INVALID') {
      this.errors = [{ field, code: 'INVALID_USERNAME' }];
    } else if (field.length > 0 && field.join() !== 'passkey') {
      this.errors = [{ field, code }];
    } else {
      this.failure = { code };
    }
  }

  #values(given) {
    const text = (name) => (given.get(name) ?? '').trim();
    const values = {};
    for (const name of ['givenName', 'familyName', 'email', 'username']) values[name] = text(name);
    const { organisation, eves } = this.#asked.value;
    if (organisation) return values;
    const named = (kind) => eves.filter((eve) => given.get(eve) === kind).join();
    return {
      ...values,
      organisation: text('organisation'),
      timeZone: given.get('timeZone'),
      freeEves: named('FREE'),
      shortEves: named('SHORT'),
    };
  }
}

function passwordOf(form) {
  return { password: form.elements.password.value };
}

customElements.define('begin-page', BeginPage);

export const page = ({ params: { token } }) => html`${keyed(token, html`<begin-page .token=${token}></begin-page>`)}`;
