import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import '../kernel/form-field.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './words.js';

const fitCheck = operation(new URL('./fitCheck.graphql', import.meta.url));
const fitCheckAnswer = operation(new URL('./fitCheckAnswer.graphql', import.meta.url));

const ANSWERS = ['GOOD', 'UNSURE', 'NOT_FITTING'];

/**
 * The question how it goes with one's mentor, which can be answered otherwise on the same day. It is looked for anew
 * each time, for nothing of it is kept on the device.
 */
class FitCheck extends PageElement {
  static properties = { busy: { state: true }, changing: { state: true }, failure: { state: true } };

  #check = new FetchController(this, async () => (await look(fitCheck, {})).viewer.fitCheck ?? {});

  render() {
    return this.#check.render(
      (check) => (check.id ? this.#card(check) : nothing),
      () => nothing,
    );
  }

  #card(check) {
    return html`
      <section class="card fit-check stack" aria-labelledby="fit-check-title">
        <h2 id="fit-check-title" tabindex="-1">${t('mentorfollowup.fit', check.mentor)}</h2>
        ${check.answer && !this.changing ? this.#answered(check) : this.#form(check)}
      </section>
    `;
  }

  #form({ id, answer, wantsToTalk }) {
    return html`
      <form class="stack" @submit=${(event) => this.#send(event, id)}>
        <form-field>
          <fieldset>
            <legend class="visually-hidden">${t('mentorfollowup.fitHow')}</legend>
            <div class="segments">
              ${ANSWERS.map(
                (one) => html`
                  <label>
                    <input type="radio" name="answer" value=${one} required .checked=${one === answer} />
                    <span>${tOf('mentorfollowup.answer', one)}</span>
                  </label>
                `,
              )}
            </div>
          </fieldset>
        </form-field>
        <label class="fit-check-talk">
          <input type="checkbox" name="wantsToTalk" .checked=${wantsToTalk} />
          <span>${t('mentorfollowup.talkWish')}</span>
        </label>
        <p class="muted small">${t('mentorfollowup.fitAbout')}</p>
        <div role="alert">
          ${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}
        </div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('mentorfollowup.send')}</button>
        </div>
      </form>
    `;
  }

  #answered({ answer, wantsToTalk }) {
    return html`
      <p role="status">
        ${t('mentorfollowup.thanks', { answer: tOf('mentorfollowup.answer', answer) })}
        ${wantsToTalk ? t('mentorfollowup.willTalk') : nothing}
      </p>
      <div class="actions">
        <button class="button" @click=${() => (this.changing = true)}>${t('mentorfollowup.changeAnswer')}</button>
      </div>
    `;
  }

  async #send(event, fitCheckId) {
    event.preventDefault();
    const given = new FormData(event.target);
    this.busy = true;
    this.failure = undefined;
    try {
      const input = { fitCheckId, answer: given.get('answer'), wantsToTalk: given.has('wantsToTalk') };
      this.#check.take((await mutate(fitCheckAnswer, input)).fitCheck);
      this.changing = false;
      await this.updateComplete;
      this.querySelector('h2')?.focus();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('fit-check', FitCheck);
