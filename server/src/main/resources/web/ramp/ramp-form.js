import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { casesInWords, proposal } from './ramp-words.js';
import './texts.js';

const rampAgree = operation(new URL('./rampAgree.graphql', import.meta.url));

const MOST = 60;

/**
 * A form for all twelve months, agreed on at once. When somebody else has changed them meanwhile, what was typed stays,
 * what holds now stands beside it, and saving once more is a choice. Tells `ramp-agreed`, `ramp-stale` and `ramp-
 * cancel`.
 */
class RampForm extends PageElement {
  static properties = {
    ramp: { attribute: false },
    planId: {},
    today: {},
    saving: { state: true },
    /** Whether somebody else has changed the months first. */
    stale: { state: true },
    failure: { state: true },
  };

  #base;
  #draft;

  willUpdate(changed) {
    if (!changed.has('ramp')) return;
    if (!this.#base) this.#draft = this.ramp.months.length > 0 ? this.ramp.months : proposal();
    if (!this.#base || this.stale) this.#base = this.ramp;
  }

  render() {
    return html`
      <form class="stack" @submit=${this.#submit} @keydown=${onEscape(() => this.tell('ramp-cancel'))}>
        <p class="muted">
          ${t(this.#base.revision === 0 ? 'ramp.proposal' : 'ramp.formAbout')}
          ${t('ramp.countsOnly')}
        </p>
        <table class="ramp-table">
          <thead>
            <tr>
              <th scope="col">${t('ramp.month')}</th>
              <th scope="col">${t('ramp.own')}</th>
              <th scope="col">${t('ramp.coHandled')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.#draft.map((cases, place) => this.#row(cases, place))}
          </tbody>
        </table>
        <div role="alert">${this.failure ? this.#failed() : nothing}</div>
        <div class="ramp-choice">
          <button class="button button-main" ?disabled=${this.saving}>${t('ramp.save')}</button>
          <button class="button" type="button" @click=${() => this.tell('ramp-cancel')}>
            ${t('ramp.cancel')}
          </button>
        </div>
      </form>
    `;
  }

  #row(cases, place) {
    const month = place + 1;
    const now = this.#base.months[place];
    const differs = this.stale && now && (now.own !== cases.own || now.coHandled !== cases.coHandled);
    return html`
      <tr>
        <th scope="row">
          ${month}
          ${now
            ? html`<span class="muted small">${t('ramp.from', { day: shortDay(now.firstDay, this.today) })}</span>`
            : nothing}
          ${differs
            ? html`<span class="chip chip-now">${t('ramp.holdsNow', { cases: casesInWords(now) })}</span>`
            : nothing}
        </th>
        <td>${this.#input('own', place, t('ramp.ownIn', { month }))}</td>
        <td>${this.#input('coHandled', place, t('ramp.coHandledIn', { month }))}</td>
      </tr>
    `;
  }

  #input(kind, place, name) {
    return html`
      <form-field>
        <input
          id="ramp-${kind}-${place}"
          type="number"
          inputmode="numeric"
          min="0"
          max=${MOST}
          required
          aria-label=${name}
          .value=${String(this.#draft[place][kind])}
          @change=${({ target }) => this.#type(kind, place, target.valueAsNumber)}
        />
      </form-field>
    `;
  }

  #type(kind, place, count) {
    if (Number.isInteger(count)) this.#draft = this.#draft.with(place, { ...this.#draft[place], [kind]: count });
    this.requestUpdate();
  }

  #failed() {
    return html`<p class="message">${icon('late')} <span>${errorText(this.failure)}</span></p>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    this.saving = true;
    this.failure = undefined;
    const months = this.#draft.map(({ own, coHandled }) => ({ own, coHandled }));
    try {
      const { plan } = await mutate(rampAgree, { planId: this.planId, revision: this.#base.revision, months });
      this.tell('ramp-agreed', plan.ramp);
      this.tell('notice', { text: t('ramp.agreed') });
    } catch (failure) {
      this.failure = failure;
      if (failure.code === 'RAMP_CHANGED') {
        this.stale = true;
        this.tell('ramp-stale');
      }
    }
    this.saving = false;
  };
}

customElements.define('ramp-form', RampForm);
