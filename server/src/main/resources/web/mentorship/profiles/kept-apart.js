import { html, nothing } from 'lit';
import { PageElement } from '../../kernel/element.js';
import { onEscape } from '../../kernel/escape.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { focusOnWrong } from '../../kernel/form-field.js';
import { look, mutate, operation } from '../../kernel/graphql.js';
import { errorText, t } from '../../kernel/texts.js';
import '../../people/person-field.js';
import './words.js';

const keptApart = operation(new URL('./keptApart.graphql', import.meta.url));
const keptApartSet = operation(new URL('./keptApartSet.graphql', import.meta.url));
const keptApartLift = operation(new URL('./keptApartLift.graphql', import.meta.url));

/** A part of somebody's card, for HR alone: with whom they are not to be paired. The device keeps nothing of it. */
class KeptApart extends PageElement {
  static properties = {
    person: { attribute: false },
    open: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  #apart = new FetchController(this, async () => (await look(keptApart, { id: this.person.id })).node?.keptApart ?? []);

  updated(changed) {
    if (changed.get('person') && changed.get('person').id !== this.person.id) {
      this.open = false;
      this.#apart.restart();
    }
  }

  render() {
    return this.#apart.render(
      (others) => this.#shown(others),
      () => nothing,
    );
  }

  #shown(others) {
    return html`
      <section class="stack kept-apart" aria-labelledby="kept-apart-title">
        <h3 id="kept-apart-title" tabindex="-1">${t('mentorship.apart')}</h3>
        <p class="muted small">${t('mentorship.apartAbout')}</p>
        ${others.length > 0
          ? html`<ul class="skill-list">
              ${others.map(
                (other) => html`
                  <li>
                    <span>${other.name}</span>
                    <button type="button" class="button" aria-label=${t('mentorship.apartLiftOf', other)} ?disabled=${this.busy} @click=${() => this.#lift(other)}>
                      ${t('mentorship.apartLift')}
                    </button>
                  </li>
                `,
              )}
            </ul>`
          : nothing}
        ${this.open ? this.#form() : html`<div><button type="button" class="button" @click=${this.#show}>${t('mentorship.apartAdd')}</button></div>`}
      </section>
    `;
  }

  #form() {
    return html`
      <form class="stack" @submit=${this.#submit} @keydown=${onEscape(() => this.#leave())}>
        <person-field
          name="otherId"
          label=${t('mentorship.apartWho')}
          .none=${t('people.choose')}
          .people=${[]}
          .needed=${true}
          .problem=${this.failure}
          .words=${(problem) => (problem.code === 'OWN_MENTOR' ? t('mentorship.apartSelf') : errorText(problem))}
        ></person-field>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('mentorship.apartSave')}</button>
          <button type="button" class="button" @click=${() => this.#leave()}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #show = async () => {
    this.failure = undefined;
    this.open = true;
    await this.updateComplete;
    const field = this.querySelector('person-field');
    await field.updateComplete;
    field.querySelector('input').focus();
  };

  async #leave() {
    this.open = false;
    await this.updateComplete;
    this.querySelector('#kept-apart-title')?.focus();
  }

  #submit = async (event) => {
    event.preventDefault();
    const otherId = new FormData(event.target).get('otherId');
    this.failure = undefined;
    this.busy = true;
    try {
      await mutate(keptApartSet, { personId: this.person.id, otherId });
      await this.#apart.run();
      await this.#leave();
    } catch (failure) {
      this.failure = { code: failure.code };
      await this.updateComplete;
      await this.querySelector('person-field').updateComplete;
      focusOnWrong(this);
    }
    this.busy = false;
  };

  async #lift(other) {
    this.busy = true;
    try {
      await mutate(keptApartLift, { personId: this.person.id, otherId: other.id });
      await this.#apart.run();
      await this.#leave();
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
  }
}

customElements.define('kept-apart', KeptApart);

/** Whoever is the person's HR sees their record, and this too. */
export const part = ({ person }) => (person.record ? html`<kept-apart .person=${person}></kept-apart>` : nothing);
