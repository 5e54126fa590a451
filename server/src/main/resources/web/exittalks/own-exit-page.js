import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { dropDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t } from '../kernel/texts.js';
import './exit-form.js';

const exitTalk = operation(new URL('./exitTalk.graphql', import.meta.url));
const exitTalkGive = operation(new URL('./exitTalkGive.graphql', import.meta.url));

const DRAFT = 'exit-talk';

/** A page on which whoever leaves answers why, once. What they answer is kept by nothing that they could look at. */
class OwnExitPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    busy: { state: true },
    failure: { state: true },
    given: { state: true },
  };

  #talk = new FetchController(this, async () => (await look(exitTalk, {})).viewer.exitTalk ?? {});

  render() {
    return html`
      <div class="page page-read stack" @answer=${({ detail }) => this.#give(detail)}>
        <header class="page-head"><h1 tabindex="-1">${t('exittalks.title.own')}</h1></header>
        ${this.given ? this.#thanks() : this.#talk.render((talk) => this.#found(talk), listSkeleton)}
      </div>
    `;
  }

  #found({ lastDay }) {
    if (!lastDay) return html`<p class="card">${t('exittalks.notAsked')}</p>`;
    return html`
      <p class="lead muted">${t('exittalks.ownAbout', { day: longDay(lastDay, this.viewer.today) })}</p>
      <exit-form .busy=${Boolean(this.busy)} .failure=${this.failure} .keptAs=${DRAFT}></exit-form>
    `;
  }

  #thanks() {
    return html`
      <section class="card stack" role="status">
        <p>${t('exittalks.thanks')}</p>
        <div class="actions"><a class="button" href="#/today">${t('exittalks.toToday')}</a></div>
      </section>
    `;
  }

  async #give(answers) {
    this.busy = true;
    this.failure = undefined;
    try {
      await mutate(exitTalkGive, { employmentId: this.#talk.value.employment.id, ...answers });
      dropDraft(DRAFT);
      this.given = true;
      await this.updateComplete;
      this.querySelector('h1').focus();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  }
}

customElements.define('own-exit-page', OwnExitPage);

export const page = ({ viewer }) => html`<own-exit-page .viewer=${viewer}></own-exit-page>`;
