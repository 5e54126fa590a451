import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { look, mutate, operation } from '../kernel/graphql.js';
import { question } from '../kernel/question.js';
import { errorText, t } from '../kernel/texts.js';
import './words.js';

const mentorChange = operation(new URL('./mentorChange.graphql', import.meta.url));
const mentorChangeAsk = operation(new URL('./mentorChangeAsk.graphql', import.meta.url));
const mentorChangeTakeBack = operation(new URL('./mentorChangeTakeBack.graphql', import.meta.url));

/**
 * A part of one's own introduction by which a newcomer asks for another mentor, or takes that back. It is looked for
 * anew each time, for nothing of it is kept on the device.
 */
class MentorChange extends PageElement {
  static properties = { busy: { state: true } };

  #change = new FetchController(this, async () => (await look(mentorChange, {})).viewer.mentorChange ?? {});

  render() {
    return this.#change.render(
      (change) => (change.mentor ? this.#part(change) : nothing),
      () => nothing,
    );
  }

  #part({ isAsked, mentor }) {
    return html`
      <section class="mentor-change" aria-labelledby="mentor-change-title">
        <h2 id="mentor-change-title">${t('mentorfollowup.yourMentor', mentor)}</h2>
        <p class="muted" role="status">${t(isAsked ? 'mentorfollowup.changeAsked' : 'mentorfollowup.changeAbout')}</p>
        <button class="button" ?disabled=${this.busy} @click=${isAsked ? this.#takeBack : this.#ask}>
          ${t(isAsked ? 'mentorfollowup.changeTakeBack' : 'mentorfollowup.changeAsk')}
        </button>
      </section>
    `;
  }

  #ask = async () => {
    const words = {
      title: t('mentorfollowup.changeSure'),
      text: t('mentorfollowup.changeSureAbout'),
      yes: t('mentorfollowup.changeYes'),
    };
    if (await question(words)) await this.#do(mentorChangeAsk);
  };

  #takeBack = () => this.#do(mentorChangeTakeBack);

  async #do(document) {
    this.busy = true;
    try {
      this.#change.take((await mutate(document, {})).viewer.mentorChange ?? {});
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
      this.#change.run();
    }
    this.busy = false;
  }
}

customElements.define('mentor-change', MentorChange);

/** The part, in one's own introduction alone. */
export const part = ({ plan, viewer }) =>
  plan.newHire.id === viewer.person.id ? html`<mentor-change></mentor-change>` : nothing;
