import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import '../kernel/form-field.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import '../kernel/later-styles.js';
import { addTexts, errorText, t, tOf } from '../kernel/texts.js';

await addTexts('pulse');

const pulse = operation(new URL('./pulse.graphql', import.meta.url));
const pulseGive = operation(new URL('./pulseGive.graphql', import.meta.url));

const QUESTIONS = ['welcome', 'support', 'load'];
const SCALE = [1, 2, 3, 4, 5];

/**
 * A card on the day of a newcomer with three questions, folded until one wants to answer. Nothing of it is kept on the
 * device, not what is typed either: others may use it.
 */
class TodayPulse extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
    failure: { state: true },
    given: { state: true },
  };

  #pulse = new FetchController(this, async () => (await look(pulse, {})).viewer.pulse ?? {});

  render() {
    if (this.given) return nothing;
    return this.#pulse.render(
      (asked) => (asked.week ? this.#card(asked) : nothing),
      () => nothing,
    );
  }

  #card({ week, lastDay }) {
    return html`
      <section class="card stack today-pulse" aria-labelledby="pulse-title">
        <div>
          <h2 id="pulse-title">${tOf('pulse.title', week)}</h2>
          <p class="muted">${t('pulse.about', { day: longDay(lastDay, this.viewer.today) })}</p>
        </div>
        <details>
          <summary class="button">${t('pulse.open')}</summary>
          ${this.#form()}
        </details>
      </section>
    `;
  }

  #form() {
    return html`
      <form class="stack" @submit=${this.#send}>
        ${QUESTIONS.map((question) => this.#question(question))}
        <form-field class="field">
          <label for="pulse-line">${t('pulse.line')}</label>
          <textarea id="pulse-line" name="line" rows="3" maxlength="500"></textarea>
        </form-field>
        <p class="muted small">${t('pulse.secret')}</p>
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions"><button class="button button-main" ?disabled=${this.busy}>${t('pulse.send')}</button></div>
      </form>
    `;
  }

  #question(name) {
    return html`
      <form-field>
        <fieldset>
          <legend>${tOf('pulse.question', name)}</legend>
          <div class="pulse-scale">
            ${SCALE.map(
              (value) => html`
                <label>
                  <input type="radio" name=${name} value=${value} required />
                  <span>${value}</span>
                </label>
              `,
            )}
          </div>
          <p class="muted small pulse-ends"><span>${t('pulse.least')}</span> <span>${t('pulse.most')}</span></p>
        </fieldset>
      </form-field>
    `;
  }

  #send = async (event) => {
    event.preventDefault();
    const given = new FormData(event.target);
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(pulseGive, {
        week: this.#pulse.value.week,
        ...Object.fromEntries(QUESTIONS.map((question) => [question, Number(given.get(question))])),
        line: given.get('line').trim() || null,
      });
      this.given = true;
      // The card leaves the day with this, so the thanks cannot stand in it.
      this.tell('notice', { text: t('pulse.thanks') });
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  };
}

customElements.define('today-pulse', TodayPulse);
