import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './break-form.js';
import { beginningOf } from './break-times.js';
import { timeInWords } from './words.js';

/**
 * The breaks that every plan has a place for, of a person or a unit, and the ways to change them: a time of their own,
 * none, or as above in one tap. It asks `choose({ usual, revision, choice, time })` to store it.
 */
class UsualBreaks extends PageElement {
  static properties = {
    choices: { attribute: false },
    isUnit: { attribute: false },
    mayChange: { attribute: false },
    choose: { attribute: false },
    open: { state: true },
    busy: { state: true },
  };

  render() {
    return html`
      <ul class="break-rows">
        ${repeat(
          this.choices,
          ({ usual }) => usual,
          (of) => html`<li>${this.#row(of)}</li>`,
        )}
      </ul>
    `;
  }

  #row(of) {
    const { usual, time } = of;
    const isOpen = this.open === usual;
    return html`
      <div class="break-row" data-break=${usual}>
        <div class="break-what">
          <h3>${tOf('breakplans.usual', usual)}</h3>
          <p class=${time ? '' : 'muted'}>${time ? timeInWords(time) : t('breakplans.none')}</p>
          ${this.#whose(of)}
        </div>
        ${this.mayChange && !isOpen ? this.#ways(of) : nothing}
      </div>
      ${isOpen ? this.#form(of) : nothing}
    `;
  }

  /** Whose time it is; and what holds above, where that is another. */
  #whose({ choice, above, from }) {
    if (choice === 'AS_ABOVE') {
      if (!this.isUnit) return html`<p class="muted small">${t('breakplans.asUnit')}</p>`;
      return html`<p class="muted small">${from ? t('breakplans.fromUnit', { unit: from.name }) : t('breakplans.builtIn')}</p>`;
    }
    const own = this.isUnit ? tOf('breakplans.unitSaid', choice) : tOf('breakplans.said', choice);
    return html`<p class="muted small"><span class="chip">${own}</span> ${this.#rest(above)}</p>`;
  }

  /** What would hold otherwise, in a sentence of its own. */
  #rest(above) {
    if (!above) return t(this.isUnit ? 'breakplans.noneAbove' : 'breakplans.noneInUnit');
    return t(this.isUnit ? 'breakplans.aboveHas' : 'breakplans.unitHas', { time: timeInWords(above) });
  }

  #ways({ usual, choice, time, revision }) {
    const name = tOf('breakplans.usual', usual);
    const button = (className, text, click) => html`
      <button class="button ${className}" aria-label=${t('breakplans.of', { what: text, name })} ?disabled=${this.busy} @click=${click}>
        ${text}
      </button>
    `;
    const asAbove = () => this.#set({ usual, revision, choice: 'AS_ABOVE', time: null });
    return html`
      <div class="actions">
        ${choice === 'AS_ABOVE' ? nothing : button('', t(this.isUnit ? 'breakplans.likeAbove' : 'breakplans.likeUnit'), asAbove)}
        ${button('break-change', t(time ? 'breakplans.change' : 'breakplans.setTime'), () => this.#start(usual))}
      </div>
    `;
  }

  #form(of) {
    const { usual, revision, time } = of;
    const close = (input) => this.#close(usual, () => this.choose({ usual, revision, ...input }));
    return html`<break-form
      .key=${usual}
      .time=${beginningOf(of)}
      .offText=${time ? t('breakplans.off') : undefined}
      .save=${({ time }) => close({ choice: 'SET', time })}
      .off=${() => close({ choice: 'OFF', time: null })}
      @form-left=${() => this.#leave(usual)}
    ></break-form>`;
  }

  async #start(usual) {
    this.open = usual;
    await this.updateComplete;
    const form = this.querySelector('break-form');
    await form.updateComplete;
    form.querySelector('input').focus();
  }

  async #close(usual, work) {
    await work();
    this.tell('notice', { text: t('breakplans.saved') });
    await this.#leave(usual);
  }

  async #leave(usual) {
    this.open = undefined;
    await this.#focusOn(usual);
  }

  async #focusOn(usual) {
    await this.updateComplete;
    this.querySelector(`[data-break="${usual}"] .break-change`)?.focus();
  }

  async #set(input) {
    this.busy = true;
    try {
      await this.choose(input);
      this.tell('notice', { text: t('breakplans.saved') });
    } catch (failure) {
      const text = failure.code === 'CHANGED_MEANWHILE' ? t('breakplans.changedMeanwhile') : errorText(failure);
      this.tell('notice', { text, failed: true });
    }
    this.busy = false;
    await this.#focusOn(input.usual);
  }
}

customElements.define('usual-breaks', UsualBreaks);
