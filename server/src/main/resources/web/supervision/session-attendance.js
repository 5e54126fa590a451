import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t } from '../kernel/texts.js';
import { chips, tickBox } from './choices.js';
import { LENGTHS } from './session-times.js';
import { minutesInWords } from './session-words.js';
import './texts.js';

const sessionAttendanceSet = operation(new URL('./sessionAttendanceSet.graphql', import.meta.url));

/** A form, folded away at first, for who was at a session and how long it lasted. Tells `session-changed`. */
class SessionAttendance extends PageElement {
  static properties = {
    session: { attribute: false },
    viewer: { attribute: false },
    isOpen: { state: true },
    present: { state: true },
    minutes: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  render() {
    if (!this.isOpen) {
      return html`<button type="button" class="button" @click=${this.#open}>${t('supervision.attendance.change')}</button>`;
    }
    const lengths = [...new Set([...LENGTHS, 90, this.session.minutes])].sort((a, b) => a - b);
    return html`
      <form class="stack" @submit=${this.#save}>
        <fieldset class="session-choice">
          <legend>${t('supervision.attendance.who')}</legend>
          ${this.#members.map(({ id, name }) =>
            tickBox({ name: id, label: name, checked: this.present.has(id), choose: (is) => this.#turn(id, is) }),
          )}
        </fieldset>
        ${chips({
          name: 'minutes',
          legend: t('supervision.log.howLong'),
          options: lengths.map((value) => ({ value, label: minutesInWords(value) })),
          chosen: this.minutes,
          choose: (minutes) => (this.minutes = minutes),
        })}
        <div role="alert">${this.failure ? html`<p class="message message-danger">${errorText(this.failure)}</p>` : nothing}</div>
        <div class="actions">
          <button class="button button-main" ?disabled=${this.busy}>${t('supervision.attendance.save')}</button>
          <button type="button" class="button" @click=${this.#leave}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  get #members() {
    return this.session.members.map(({ person }) => person).filter(Boolean);
  }

  #open = async () => {
    this.present = new Set(this.session.members.filter(({ person, attended }) => person && attended).map(({ person }) => person.id));
    this.minutes = this.session.minutes;
    this.failure = undefined;
    this.isOpen = true;
    await this.updateComplete;
    this.querySelector('input').focus();
  };

  #turn(id, isThere) {
    const present = new Set(this.present);
    if (isThere) present.add(id);
    else present.delete(id);
    this.present = present;
  }

  #leave = async () => {
    this.isOpen = false;
    await this.updateComplete;
    this.querySelector('button').focus();
  };

  #save = async (event) => {
    event.preventDefault();
    const { id: sessionId, revision } = this.session;
    this.busy = true;
    try {
      await mutate(sessionAttendanceSet, { sessionId, presentIds: [...this.present], minutes: this.minutes, revision });
      this.tell('notice', { text: t('supervision.attendance.saved') });
      this.tell('session-changed');
      await this.#leave();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  };
}

customElements.define('session-attendance', SessionAttendance);
