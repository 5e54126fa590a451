import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import '../people/person-field.js';
import './texts.js';
import { errorsOf, inAYear, wordsOf } from './writing.js';

const routineReview = operation(new URL('./routineReview.graphql', import.meta.url));

/** A form to say that a routine is right as it is, or who else is to answer for it. Tells `routine-reviewed`. */
class RoutineReview extends PageElement {
  static properties = {
    viewer: { attribute: false },
    routine: { attribute: false },
    open: { state: true },
    busy: { state: true },
    errors: { state: true },
  };

  constructor() {
    super();
    this.errors = [];
  }

  render() {
    return this.open
      ? this.#form()
      : html`<button class="button" @click=${this.#begin}>${t('routines.form.review')}</button>`;
  }

  #form() {
    const { owner } = this.routine;
    const wrong = this.errors.find(({ field }) => field.join() === 'ownerId');
    return html`
      <form class="card stack" aria-labelledby="routine-review-title" @submit=${this.#submit}>
        <h2 id="routine-review-title">${t('routines.form.review')}</h2>
        <p class="muted small">${t('routines.form.reviewAbout')}</p>
        <person-field
          name="ownerId"
          .label=${tOf('routines.field', 'ownerId')}
          .none=${owner ? undefined : t('routines.form.choose')}
          .people=${[owner, this.viewer.person].filter(Boolean)}
          .chosen=${owner?.id}
          .words=${wordsOf}
          .problem=${wrong}
        ></person-field>
        ${labelled({
          id: 'routine-review-day',
          name: 'reviewOn',
          label: tOf('routines.field', 'reviewOn'),
          errors: this.errors,
          words: wordsOf,
          field: (id, about) => html`
            <input
              id=${id}
              name="reviewOn"
              type="date"
              required
              aria-describedby=${about}
              .value=${inAYear(this.viewer.today)}
            />
          `,
        })}
        <div class="routine-ways">
          <button class="button button-main" ?disabled=${this.busy}>${t('routines.form.save')}</button>
          <button type="button" class="button" ?disabled=${this.busy} @click=${this.#close}>
            ${t('routines.form.leave')}
          </button>
        </div>
      </form>
    `;
  }

  #begin = async () => {
    this.open = true;
    this.errors = [];
    await this.updateComplete;
    await this.querySelector('person-field').updateComplete;
    this.querySelector('select').focus();
  };

  #close = async () => {
    this.open = false;
    await this.updateComplete;
    this.querySelector('.button').focus();
  };

  async #submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    this.busy = true;
    try {
      const { routine } = await mutate(routineReview, { routineId: this.routine.id, ...given });
      this.tell('routine-reviewed', routine);
      this.tell('notice', { text: t('routines.form.reviewed') });
      this.#close();
    } catch (failure) {
      await this.#refused(failure);
    }
    this.busy = false;
  }

  async #refused(failure) {
    this.errors = errorsOf(failure);
    await this.updateComplete;
    await this.querySelector('person-field').updateComplete;
    const wrong = this.querySelector('.is-wrong :is(input, select)');
    if (wrong) wrong.focus();
    else this.tell('notice', { text: errorText(failure), failed: true });
  }
}

customElements.define('routine-review', RoutineReview);
