import { html, nothing } from 'lit';
import { PageElement } from '../../kernel/element.js';
import { onEscape } from '../../kernel/escape.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { labelled } from '../../kernel/fields.js';
import { focusOnWrong } from '../../kernel/form-field.js';
import { mutate, operation, query } from '../../kernel/graphql.js';
import { icon } from '../../kernel/icon.js';
import { rows } from '../../kernel/rows.js';
import { listSkeleton } from '../../kernel/skeletons.js';
import { errorText, t, tOf } from '../../kernel/texts.js';
import './words.js';
import { ofKind } from './profile-form.js';

const skillsOperation = operation(new URL('./skills.graphql', import.meta.url));
const skillAdd = operation(new URL('./skillAdd.graphql', import.meta.url));
const skillRename = operation(new URL('./skillRename.graphql', import.meta.url));
const skillRetire = operation(new URL('./skillRetire.graphql', import.meta.url));

const LONGEST_NAME = 60;

/** A page on which HR keeps the areas and languages that mentors and newcomers choose from. */
class SkillsPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The id of the skill whose name is being changed, or the kind to which one is being added. */
    open: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  #skills = new FetchController(this, async () => (await query(skillsOperation)).viewer.skills);

  render() {
    return html`
      <div class="page page-read stack">
        <header class="page-head">
          <h1>${t('mentorship.title.skills')}</h1>
          <p class="lead muted">${t('mentorship.skillsAbout')}</p>
        </header>
        ${this.#skills.render(
          (skills) => html`${this.#kind('AREA', ofKind(skills, 'AREA'))} ${this.#kind('LANGUAGE', ofKind(skills, 'LANGUAGE'))}`,
          listSkeleton,
        )}
      </div>
    `;
  }

  #kind(kind, skills) {
    const title = `skills-${kind}`;
    const retired = skills.filter((skill) => skill.retired);
    const used = skills.filter((skill) => !skill.retired);
    return html`
      <section class="stack" aria-labelledby=${title}>
        <h2 id=${title}>${tOf('mentorship.skillKind', kind)}</h2>
        ${used.length > 0 ? html`<ul class="rows card skill-list">${rows(used, (skill) => html`<li>${this.#row(skill)}</li>`)}</ul>` : nothing}
        ${this.open === kind
          ? this.#form('', (name) => ({ operation: skillAdd, input: { unitId: this.#unit(), kind, name } }))
          : html`<div><button type="button" class="button" data-open=${kind} @click=${() => this.#show(kind)}>${tOf('mentorship.skillAdd', kind)}</button></div>`}
        ${retired.length > 0 ? this.#retired(kind, retired) : nothing}
      </section>
    `;
  }

  #row(skill) {
    if (this.open === skill.id) {
      return this.#form(skill.name, (name) => ({ operation: skillRename, input: { skillId: skill.id, name } }), skill);
    }
    return html`
      <button type="button" class="skill-row" data-open=${skill.id} aria-label=${t('mentorship.skillChange', skill)} @click=${() => this.#show(skill.id)}>
        <span>${skill.name}</span> ${icon('forward')}
      </button>
    `;
  }

  #retired(kind, retired) {
    return html`
      <details>
        <summary>${t('mentorship.skillsRetired', { count: retired.length })}</summary>
        <ul class="rows card skill-list">
          ${retired.map(
            (skill) => html`
              <li>
                <span>${skill.name}</span>
                <button type="button" class="button" aria-label=${t('mentorship.skillTakeUpOf', skill)} ?disabled=${this.busy} @click=${() => this.#send({ operation: skillAdd, input: { unitId: this.#unit(), kind, name: skill.name } })}>
                  ${t('mentorship.skillTakeUp')}
                </button>
              </li>
            `,
          )}
        </ul>
      </details>
    `;
  }

  /** A unit of the organisation whose HR the viewer is. */
  #unit() {
    return this.viewer.roles.find(({ role }) => role === 'HR').unit.id;
  }

  /** A form for a name; for that of a skill that is there with the way to remove it. */
  #form(value, run, skill) {
    const errors = this.failure ? [this.failure] : [];
    return html`
      <form class="stack skill-form" @submit=${(event) => this.#submit(event, run)} @keydown=${onEscape(() => this.#leave())}>
        ${labelled({
          id: 'skill-name',
          name: 'name',
          label: t('mentorship.skillName'),
          errors,
          field: (id, about) =>
            html`<input id=${id} name="name" required maxlength=${LONGEST_NAME} autocomplete="off" aria-describedby=${about} .value=${value} />`,
        })}
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('mentorship.saveProfile')}</button>
          <button type="button" class="button" @click=${() => this.#leave()}>${t('kernel.cancel')}</button>
          ${skill
            ? html`<button type="button" class="button button-danger" ?disabled=${this.busy} @click=${() => this.#retire(skill)}>${t('mentorship.skillRetire')}</button>`
            : nothing}
        </div>
      </form>
    `;
  }

  async #show(what) {
    this.failure = undefined;
    this.open = what;
    await this.updateComplete;
    this.querySelector('#skill-name').focus();
  }

  /** Closes the form; the focus returns to the button that opened it. */
  async #leave() {
    const { open } = this;
    this.open = this.failure = undefined;
    await this.updateComplete;
    this.querySelector(`[data-open="${open}"]`)?.focus();
  }

  async #submit(event, run) {
    event.preventDefault();
    const name = new FormData(event.target).get('name').trim();
    if (await this.#send(run(name))) await this.#leave();
  }

  async #retire({ id: skillId }) {
    if (await this.#send({ operation: skillRetire, input: { skillId } })) await this.#leave();
  }

  /** Sends a change and shows the list as it is then; returns whether it was done. */
  async #send({ operation: document, input }) {
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(document, input);
      await this.#skills.run();
      this.tell('notice', { text: t('mentorship.profileSaved') });
      return true;
    } catch (failure) {
      await this.#fail(failure);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #fail(failure) {
    if (!this.open) {
      this.tell('notice', { text: errorText(failure), failed: true });
      return;
    }
    this.failure = { code: failure.code, field: ['name'] };
    await this.updateComplete;
    focusOnWrong(this);
  }
}

customElements.define('skills-page', SkillsPage);

export const page = ({ viewer }) => html`<skills-page .viewer=${viewer}></skills-page>`;
