import { html, nothing } from 'lit';
import { plusDays } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { agreedInWeek, casesInWords, mondayOf, weekNumber } from './ramp-words.js';
import './texts.js';

const MOST = 60;

/** A card for the newcomer's own count of the week: one tap when it is as before, else a few. Tells `case-count`. */
class RampWeek extends PageElement {
  static properties = {
    /** The ramp; a count of it that is not sent yet `waits`. */
    ramp: { attribute: false },
    today: {},
    firstDay: {},
    /** The count that is being put together: `{ week, own, coHandled }`. */
    draft: { state: true },
  };

  render() {
    const week = mondayOf(this.today);
    const before = plusDays(week, -7);
    return html`
      <section class="card ramp-week" aria-labelledby="ramp-week-title">
        <h2 id="ramp-week-title">${t('ramp.week', { week: weekNumber(week) })}</h2>
        ${this.#agreed()} ${this.#tooMany()} ${this.draft ? this.#editor() : this.#present(week)}
        <div role="status">${this.#waiting()}</div>
        ${this.draft || before < mondayOf(this.firstDay) ? nothing : this.#before(before)}
      </section>
    `;
  }

  #count(week) {
    return this.ramp.counts.find((count) => count.week === week);
  }

  #agreed() {
    const agreed = agreedInWeek(this.ramp, this.today);
    if (!agreed) return nothing;
    return html`<p class="muted">${t('ramp.yourMonth', { ...agreed, cases: casesInWords(agreed) })}</p>`;
  }

  #tooMany() {
    if (!this.ramp.above || this.#waits()) return nothing;
    return html`<p class="message">${icon('late')} <span>${t('ramp.aboveOwn')}</span></p>`;
  }

  /** Whether a count waits to be sent; then it is for the server to say whether it is above. */
  #waits() {
    return this.ramp.counts.some(({ waits }) => waits);
  }

  #waiting() {
    if (!this.#waits()) return nothing;
    return html`<p class="ramp-waits muted small">${icon('waiting')} <span>${t('ramp.waits')}</span></p>`;
  }

  #present(week) {
    const noted = this.#count(week);
    if (noted) {
      return html`
        <div class="ramp-noted">
          <p>${icon('check')} <span>${t('ramp.thisWeek', { cases: casesInWords(noted) })}</span></p>
          <button class="button" @click=${() => this.#edit(week, noted)}>${t('ramp.change')}</button>
        </div>
      `;
    }
    const [last] = this.ramp.counts;
    if (!last) {
      return html`<button class="button button-main" @click=${() => this.#edit(week, { own: 0, coHandled: 0 })}>
        ${t('ramp.first')}
      </button>`;
    }
    const words = t(last.week === plusDays(week, -7) ? 'ramp.asLastWeek' : 'ramp.asBefore', {
      cases: casesInWords(last),
    });
    return html`
      <div class="ramp-choice">
        <button class="button button-main" @click=${() => this.#tell({ ...last, week })}>${words}</button>
        <button class="button" @click=${() => this.#edit(week, last)}>${t('ramp.other')}</button>
      </div>
    `;
  }

  #before(week) {
    const noted = this.#count(week);
    const words = noted
      ? t('ramp.changeBefore', { cases: casesInWords(noted) })
      : t('ramp.noteBefore');
    return html`
      <button class="link-button" @click=${() => this.#edit(week, noted ?? { own: 0, coHandled: 0 })}>${words}</button>
    `;
  }

  #editor() {
    return html`
      <p><strong>${t('ramp.howMany', { week: weekNumber(this.draft.week) })}</strong></p>
      ${this.#stepper('own', t('ramp.own'))} ${this.#stepper('coHandled', t('ramp.coHandled'))}
      <p class="muted small">${t('ramp.countsOnly')}</p>
      <div class="ramp-choice">
        <button class="button button-main" @click=${this.#save}>${t('ramp.save')}</button>
        <button class="button" @click=${this.#cancel}>${t('ramp.cancel')}</button>
      </div>
    `;
  }

  #stepper(kind, name) {
    const count = this.draft[kind];
    return html`
      <div class="stepper" role="group" aria-labelledby="stepper-${kind}">
        <span id="stepper-${kind}">${name}</span>
        <button
          class="button"
          aria-label=${t('ramp.fewer', { name })}
          ?disabled=${count === 0}
          @click=${() => this.#step(kind, -1)}
        >
          −
        </button>
        <output>${count}</output>
        <button
          class="button"
          aria-label=${t('ramp.more', { name })}
          ?disabled=${count === MOST}
          @click=${() => this.#step(kind, 1)}
        >
          +
        </button>
      </div>
    `;
  }

  #step(kind, by) {
    this.draft = { ...this.draft, [kind]: this.draft[kind] + by };
  }

  async #edit(week, { own, coHandled }) {
    this.draft = { week, own, coHandled };
    await this.updateComplete;
    this.querySelector('.stepper .button:not(:disabled)').focus();
  }

  #save = () => {
    this.#tell(this.draft);
    this.#cancel();
  };

  /** Closes the editor. The element that had the focus is gone, so the focus moves to what has taken its place. */
  #cancel = async () => {
    this.draft = undefined;
    await this.updateComplete;
    this.querySelector('.button')?.focus();
  };

  #tell({ week, own, coHandled }) {
    this.tell('case-count', { week, own, coHandled });
  }
}

customElements.define('ramp-week', RampWeek);
