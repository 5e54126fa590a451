import { html, nothing } from 'lit';
import { PageElement } from '../../kernel/element.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { focusOnWrong } from '../../kernel/form-field.js';
import { mutate } from '../../kernel/graphql.js';
import { listSkeleton } from '../../kernel/skeletons.js';
import { errorText, t } from '../../kernel/texts.js';
import './words.js';

/** The base of the two profiles: a form with what somebody says of themselves, and what becomes of saving it. */
export class ProfileForm extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
    failure: { state: true },
  };

  profile = new FetchController(this, () => this.load());

  render() {
    return html`
      <div class="page stack">
        <header class="page-head">
          <h1>${this.heading}</h1>
          <p class="lead muted">${this.about}</p>
        </header>
        ${this.above()} ${this.profile.render((loaded) => this.#form(loaded), listSkeleton)}
      </div>
    `;
  }

  /** What stands above the form. */
  above() {
    return nothing;
  }

  /** Called once what is in the form was saved, or was thrown away for what is saved. */
  settled() {}

  #form(loaded) {
    const { failure } = this;
    const isOvertaken = failure?.code === 'CHANGED_MEANWHILE';
    return html`
      <form class="stack profile" @submit=${this.#submit}>
        ${this.fields(loaded)}
        <div role="alert">
          ${failure && !failure.field
            ? html`<p class="message message-danger">${isOvertaken ? t('mentorship.changedElsewhere') : errorText(failure)}</p>`
            : nothing}
        </div>
        <div class="actions">
          ${isOvertaken
            ? html`<button type="button" class="button button-main" @click=${this.#again}>${t('mentorship.showNewest')}</button>`
            : html`<button class="button button-main" ?disabled=${this.busy}>${t('mentorship.saveProfile')}</button>`}
        </div>
      </form>
    `;
  }

  /** What is wrong with a field, as `labelled` takes it. */
  get errors() {
    return this.failure?.field ? [this.failure] : [];
  }

  #submit = async (event) => {
    event.preventDefault();
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(this.operation, this.input(new FormData(event.target), this.profile.value));
      this.settled();
      await this.profile.run();
      this.tell('notice', { text: t('mentorship.profileSaved') });
    } catch (failure) {
      const field = failure.payload?.userErrors[0]?.field;
      this.failure = { code: failure.code, field: field?.length > 0 ? field : undefined };
      await this.updateComplete;
      focusOnWrong(this);
    }
    this.busy = false;
  };

  /** Shows what another device has saved, in place of what was chosen here. */
  #again = () => {
    this.failure = undefined;
    this.settled();
    this.profile.restart();
  };
}

/** Draws a choice of any number of skills; nothing where the organisation has none. */
export function skillChoice(name, legend, skills, chosen) {
  if (skills.length === 0) return nothing;
  return html`
    <fieldset class="skill-choice">
      <legend>${legend}</legend>
      ${skills.map(
        (skill) => html`
          <label>
            <input type="checkbox" name=${name} value=${skill.id} .checked=${chosen.some(({ id }) => id === skill.id)} />
            ${skill.name}
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** The skills of a kind. */
export const ofKind = (skills, kind) => skills.filter((skill) => skill.kind === kind);
