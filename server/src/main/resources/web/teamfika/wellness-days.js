import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import '../kernel/form-field.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const wellnessDaySet = operation(new URL('./wellnessDaySet.graphql', import.meta.url));
const wellnessDayDone = operation(new URL('./wellnessDayDone.graphql', import.meta.url));
const wellnessDayRemove = operation(new URL('./wellnessDayRemove.graphql', import.meta.url));

/** The half-days of wellness of a unit, and for its managers and experts the way to plan them. Tells `team-changed`. */
class WellnessDays extends PageElement {
  static properties = {
    unit: { attribute: false },
    today: {},
    open: { state: true },
    /** Why the server has refused a day, as `{ code, field }`. */
    failure: { state: true },
    busy: { state: true },
  };

  render() {
    const { wellnessDays, viewerMaySetTeamFika } = this.unit;
    const { planned, done, days } = wellnessDays;
    return html`
      <section class="card stack" aria-labelledby="wellness">
        <h2 id="wellness" tabindex="-1">${t('teamfika.wellness')}</h2>
        <p class="wellness-count">${planned === 0 ? t('teamfika.wellnessNone') : t('teamfika.wellnessCount', { done, planned })}</p>
        ${days.length > 0 ? html`<ul class="wellness-days">${days.map((day) => this.#day(day, viewerMaySetTeamFika))}</ul>` : nothing}
        ${viewerMaySetTeamFika ? this.#way() : nothing}
      </section>
    `;
  }

  #day(day, mayChange) {
    const { date, half, done } = day;
    const words = t('teamfika.wellnessDay', { day: shortDay(date, this.today), half: tOf('teamfika.half', half) });
    const isAhead = date > this.today;
    return html`
      <li>
        <p>
          ${words}
          ${done && mayChange ? nothing : html`<span class="muted small">${t(done ? 'teamfika.isDone' : isAhead ? 'teamfika.isPlanned' : 'teamfika.isOpen')}</span>`}
        </p>
        ${mayChange
          ? html`<div class="actions">
              ${isAhead
                ? nothing
                : html`<button class="button" aria-pressed=${done ? 'true' : 'false'} aria-label=${`${t('teamfika.done')}: ${words}`} ?disabled=${this.busy} @click=${() => this.#do(wellnessDayDone, { wellnessDayId: day.id, done: !done })}>
                    ${done ? icon('check') : nothing} ${t('teamfika.done')}
                  </button>`}
              ${done
                ? nothing
                : html`<button class="button" aria-label=${`${t('teamfika.remove')}: ${words}`} ?disabled=${this.busy} @click=${() => this.#remove(day, words)}>${t('teamfika.remove')}</button>`}
            </div>`
          : nothing}
      </li>
    `;
  }

  #way() {
    if (!this.open) {
      return html`<div class="actions"><button class="button wellness-open" @click=${this.#start}>${icon('add')} ${t('teamfika.plan')}</button></div>`;
    }
    return html`
      <form
        class="stack"
        @submit=${this.#submit}
        @input=${() => (this.failure = undefined)}
        @keydown=${onEscape(this.#leave)}
        novalidate
      >
        <form-field class="field" .problem=${this.#isOfDate() ? this.failure : undefined}>
          <label for="wellness-date">${t('teamfika.date')}</label>
          <input id="wellness-date" name="date" type="date" required />
        </form-field>
        <fieldset class="team-weekdays">
          <legend>${t('teamfika.whichHalf')}</legend>
          ${['MORNING', 'AFTERNOON'].map(
            (half) => html`<label><input type="radio" name="half" value=${half} ?checked=${half === 'AFTERNOON'} /> <span>${tOf('teamfika.half', half)}</span></label>`,
          )}
        </fieldset>
        <p class="muted small">${t('teamfika.wellnessAbout')}</p>
        <div role="alert">
          ${this.failure && !this.#isOfDate() ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('teamfika.save')}</button>
          <button type="button" class="button" @click=${this.#leave}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  /** Whether it is the date that the server has found wrong: no contact is nothing that another date would mend. */
  #isOfDate() {
    return this.failure?.field === 'date';
  }

  #start = async () => {
    this.open = true;
    await this.updateComplete;
    this.querySelector('#wellness-date').focus();
  };

  #leave = async () => {
    this.open = false;
    this.failure = undefined;
    await this.updateComplete;
    this.querySelector('.wellness-open')?.focus();
  };

  #submit = async (event) => {
    event.preventDefault();
    if (!event.target.checkValidity()) return;
    const data = new FormData(event.target);
    this.failure = undefined;
    this.busy = true;
    try {
      await mutate(wellnessDaySet, { unitId: this.unit.id, date: data.get('date'), half: data.get('half') });
      this.tell('notice', { text: t('teamfika.saved') });
      this.tell('team-changed');
      await this.#leave();
    } catch (failure) {
      this.failure = { code: failure.code, field: failure.payload?.userErrors[0]?.field?.at(0) };
      await this.updateComplete;
      if (this.#isOfDate()) this.querySelector('#wellness-date').focus();
    }
    this.busy = false;
  };

  async #remove(day, words) {
    const isSure = await question({ title: t('teamfika.removeSure'), text: words, yes: t('teamfika.remove') });
    if (!isSure) return;
    await this.#do(wellnessDayRemove, { wellnessDayId: day.id });
    this.querySelector('#wellness')?.focus();
  }

  async #do(document, input) {
    this.busy = true;
    try {
      await mutate(document, input);
      this.tell('team-changed');
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('wellness-days', WellnessDays);
