import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { shortDay } from '../kernel/dates.js';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { nowhere } from '../kernel/nowhere.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import './exit-form.js';

const exitTalksToNote = operation(new URL('./exitTalksToNote.graphql', import.meta.url));
const exitTalkNote = operation(new URL('./exitTalkNote.graphql', import.meta.url));

/** A page with those who leave and have not said why, for whom HR notes what they say. */
class ExitTalksPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    employmentId: {},
    busy: { state: true },
    failure: { state: true },
  };

  #talks = new FetchController(this, async () => (await look(exitTalksToNote, {})).viewer.exitTalksToNote);

  render() {
    return html`
      <div class="page page-read stack" @answer=${({ detail }) => this.#note(detail)}>
        ${this.#talks.render((talks) => (this.employmentId ? this.#one(talks) : this.#all(talks)), listSkeleton)}
      </div>
    `;
  }

  #all(talks) {
    return html`
      <header class="page-head">
        <h1>${t('exittalks.title.all')}</h1>
        <p class="lead muted">${t('exittalks.allAbout')}</p>
      </header>
      ${talks.length === 0
        ? html`<p class="card">${t('exittalks.nobody')}</p>`
        : html`<ul class="rows card exit-leavers">
            ${talks.map((talk) => this.#row(talk))}
          </ul>`}
      <p><a href="#/free-lines">${t('exittalks.toLines')}</a></p>
    `;
  }

  #row({ person, employment, lastDay }) {
    return html`
      <li class="exit-leaver">
        ${avatar(person)}
        <div>
          <strong>${person.name}</strong>
          <p class="muted small">
            ${t('exittalks.leaves', { unit: employment.unit.name, day: shortDay(lastDay, this.viewer.today) })}
          </p>
        </div>
        <a class="button" href="#/exit-talks/${employment.id}" aria-label=${t('exittalks.noteFor', person)}>
          ${t('exittalks.note')}
        </a>
      </li>
    `;
  }

  #one(talks) {
    const talk = talks.find(({ employment }) => employment.id === this.employmentId);
    if (!talk) return nowhere();
    return html`
      <header class="page-head">
        <h1>${t('exittalks.noteFor', talk.person)}</h1>
        <p class="lead muted">
          ${t('exittalks.leaves', { unit: talk.employment.unit.name, day: shortDay(talk.lastDay, this.viewer.today) })}
        </p>
      </header>
      <exit-form noting .busy=${Boolean(this.busy)} .failure=${this.failure} .keptAs=${draftOf(talk)}></exit-form>
      <p><a href="#/exit-talks">${t('exittalks.back')}</a></p>
    `;
  }

  async #note(answers) {
    const talk = this.#talks.value.find(({ employment }) => employment.id === this.employmentId);
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(exitTalkNote, { employmentId: talk.employment.id, ...answers });
      dropDraft(draftOf(talk));
      this.#talks.take(this.#talks.value.filter((one) => one !== talk));
      this.tell('notice', { text: t('exittalks.noted') });
      location.hash = '#/exit-talks';
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

const draftOf = ({ employment }) => `exit-talk ${employment.id}`;

customElements.define('exit-talks-page', ExitTalksPage);

export const page = ({ viewer, params: { employmentId } }) =>
  html`<exit-talks-page .viewer=${viewer} .employmentId=${employmentId}></exit-talks-page>`;
