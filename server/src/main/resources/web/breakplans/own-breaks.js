import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { question } from '../kernel/question.js';
import { t } from '../kernel/texts.js';
import './break-form.js';
import { MOST_OWN, beginningOf } from './break-times.js';
import { timeInWords } from './words.js';

const ownBreakAdd = operation(new URL('./ownBreakAdd.graphql', import.meta.url));
const ownBreakChange = operation(new URL('./ownBreakChange.graphql', import.meta.url));
const ownBreakRemove = operation(new URL('./ownBreakRemove.graphql', import.meta.url));

const NEW = 'new';

/** The breaks that the viewer has added to their plan, and the way to add one. Asks `changed(payload)` with each answer. */
class OwnBreaks extends PageElement {
  static properties = {
    items: { attribute: false },
    changed: { attribute: false },
    open: { state: true },
  };

  render() {
    return html`
      ${this.items.length > 0
        ? html`<ul class="break-rows">
            ${repeat(
              this.items,
              ({ id }) => id,
              (item) => html`<li>${this.#row(item)}</li>`,
            )}
          </ul>`
        : nothing}
      ${this.open === NEW ? this.#newForm() : this.#add()}
    `;
  }

  #row(item) {
    const { id, name, time } = item;
    return html`
      <div class="break-row" data-break=${id}>
        <div class="break-what">
          <h3>${name}</h3>
          <p>${timeInWords(time)}</p>
        </div>
        ${this.open === id
          ? nothing
          : html`<div class="actions">
              <button
                class="button break-change"
                aria-label=${t('breakplans.of', { what: t('breakplans.change'), name })}
                @click=${() => this.#start(id)}
              >
                ${t('breakplans.change')}
              </button>
            </div>`}
      </div>
      ${this.open === id ? this.#form(item) : nothing}
    `;
  }

  #form(item) {
    const { id, name, time, revision } = item;
    return html`<break-form
      .key=${id}
      .name=${name}
      .time=${time}
      .offText=${t('breakplans.remove')}
      .save=${(given) => this.#close(ownBreakChange, { ownBreakId: id, revision, ...given })}
      .off=${() => this.#remove(item)}
      @form-left=${this.#leave}
    ></break-form>`;
  }

  #newForm() {
    return html`<break-form
      .key=${NEW}
      .name=${''}
      .time=${beginningOf()}
      .save=${(given) => this.#close(ownBreakAdd, given)}
      @form-left=${this.#leave}
    ></break-form>`;
  }

  #add() {
    return this.items.length < MOST_OWN
      ? html`<div class="actions">
          <button class="button break-add" @click=${() => this.#start(NEW)}>${icon('add')} ${t('breakplans.add')}</button>
        </div>`
      : html`<p class="muted small">${t('breakplans.noMore')}</p>`;
  }

  async #start(open) {
    this.open = open;
    await this.updateComplete;
    const form = this.querySelector('break-form');
    await form.updateComplete;
    form.querySelector('input').focus();
  }

  async #remove({ id, name, time }) {
    const isSure = await question({
      title: t('breakplans.removeSure', { name }),
      text: timeInWords(time),
      yes: t('breakplans.remove'),
    });
    if (isSure) await this.#close(ownBreakRemove, { ownBreakId: id });
  }

  async #close(document, input) {
    try {
      this.changed(await mutate(document, input));
    } catch (failure) {
      if (failure.payload?.viewer) this.changed(failure.payload);
      throw failure;
    }
    this.tell('notice', { text: t(document === ownBreakRemove ? 'breakplans.removed' : 'breakplans.saved') });
    await this.#leave();
  }

  #leave = async () => {
    const left = this.open;
    this.open = undefined;
    await this.updateComplete;
    (this.querySelector(`[data-break="${left}"] .break-change`) ?? this.querySelector('.break-add, .break-change'))?.focus();
  };
}

customElements.define('own-breaks', OwnBreaks);
