import { html, nothing } from 'lit';
import { dayInWords, longDay } from '../../kernel/dates.js';
import { draftOf, dropDraft, keepDraft } from '../../kernel/drafts.js';
import { PageElement } from '../../kernel/element.js';
import { onEscape } from '../../kernel/escape.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { labelled } from '../../kernel/fields.js';
import { operation, query } from '../../kernel/graphql.js';
import { enqueue, outbox, waiting } from '../../kernel/outbox.js';
import { t, tOf } from '../../kernel/texts.js';
import '../../people/person.js';
import './words.js';

const mentorRequestAccept = operation(new URL('./mentorRequestAccept.graphql', import.meta.url));
const mentorRequestDecline = operation(new URL('./mentorRequestDecline.graphql', import.meta.url));
const presentMentees = operation(new URL('./presentMentees.graphql', import.meta.url));

const LONGEST_REASON = 300;

/**
 * An element with what a mentor is asked: for whom, from when, what it means, and the two answers. They count from the
 * tap, and wait on the device while there is no contact. Tells `agenda-changed` once the server has answered.
 */
class MentorRequest extends PageElement {
  static properties = {
    request: { attribute: false },
    viewer: { attribute: false },
    declining: { state: true },
  };

  #mentees = new FetchController(this, async () => (await query(presentMentees)).viewer.mentees);

  connectedCallback() {
    super.connectedCallback();
    outbox.addEventListener('changed', this.#changed);
    outbox.addEventListener('answered', this.#answered);
    outbox.addEventListener('refused', this.#refused);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    outbox.removeEventListener('changed', this.#changed);
    outbox.removeEventListener('answered', this.#answered);
    outbox.removeEventListener('refused', this.#refused);
  }

  get #draft() {
    return `mentor-request ${this.request.id}`;
  }

  render() {
    const { id, newHire, state } = this.request;
    const given = waiting().find((entry) => this.#isMine(entry));
    const titleId = `request-${id}`;
    return html`
      <div class="stack mentor-request" aria-labelledby=${titleId} role="group">
        <h2 id=${titleId} tabindex="-1">${t('mentorship.request.title', newHire)}</h2>
        <fadder-person .person=${newHire} .about=${newHire.employment?.unit.name}></fadder-person>
        ${given ? this.#waits(given) : state === 'ASKED' ? this.#asked() : html`<p>${this.#over()}</p>`}
      </div>
    `;
  }

  #asked() {
    const { askedBy, firstDay, newHire } = this.request;
    const { today } = this.viewer;
    const values = { asker: askedBy.name, day: longDay(firstDay, today), name: givenName(newHire) };
    return html`
      <p>${t('mentorship.request.asks', values)}</p>
      <p>${t('mentorship.request.means', values)}</p>
      <p class="muted">${this.#has()}</p>
      ${this.declining ? this.#reason() : this.#ways()}
    `;
  }

  /** How many newcomers the mentor has already. */
  #has() {
    const nodes = this.#mentees.value?.nodes.filter(({ kind }) => kind === 'MAIN');
    if (!nodes) return nothing;
    if (nodes.length === 0) return t('mentorship.request.hasNobody');
    const names = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' });
    return t('mentorship.request.has', { count: nodes.length, names: names.format(nodes.map(({ newHire }) => newHire.name)) });
  }

  #ways() {
    return html`
      <div class="actions">
        <button class="button button-main" @click=${this.#accept}>${t('mentorship.request.yes')}</button>
        <button class="button" @click=${this.#decline}>${t('mentorship.request.no')}</button>
      </div>
    `;
  }

  #reason() {
    const { askedBy, newHire } = this.request;
    return html`
      <form class="stack" @submit=${this.#send} @input=${this.#typed} @keydown=${onEscape(this.#leave)}>
        ${labelled({
          id: `reason-${this.request.id}`,
          name: 'reason',
          label: t('mentorship.request.reason'),
          hint: t('mentorship.request.readers', { asker: askedBy.name, name: givenName(newHire) }),
          errors: [],
          field: (id, about) =>
            html`<textarea id=${id} name="reason" rows="3" maxlength=${LONGEST_REASON} aria-describedby=${about} .value=${draftOf(this.#draft)?.reason ?? ''}></textarea>`,
        })}
        <div class="actions">
          <button class="button button-main">${t('mentorship.request.sendNo')}</button>
          <button type="button" class="button" @click=${this.#throwAway}>${t('kernel.cancel')}</button>
        </div>
      </form>
    `;
  }

  #waits({ path }) {
    const words = path === mentorRequestAccept.path ? 'mentorship.request.yesWaits' : 'mentorship.request.noWaits';
    return html`<p role="status">${t(words)}</p>`;
  }

  /** What has become of the request, for its mentor. */
  #over() {
    const { state, newHire, firstDay } = this.request;
    return tOf('mentorship.request.over', state, { name: newHire.name, day: dayInWords(firstDay, this.viewer.today) });
  }

  #accept = () => {
    enqueue(mentorRequestAccept, { requestId: this.request.id, at: new Date().toISOString() });
    this.tell('notice', { text: t('mentorship.request.did.ACCEPTED') });
  };

  #decline = async () => {
    this.declining = true;
    await this.updateComplete;
    this.querySelector('textarea').focus();
  };

  #throwAway = () => {
    dropDraft(this.#draft);
    this.#leave();
  };

  /** Closes the form; what was typed stays. */
  #leave = async () => {
    this.declining = false;
    await this.updateComplete;
    this.querySelector('.actions button:last-child').focus();
  };

  #typed = ({ target }) => keepDraft(this.#draft, { reason: target.value });

  #send = (event) => {
    event.preventDefault();
    const reason = event.target.elements.reason.value.trim() || null;
    const input = { requestId: this.request.id, reason, at: new Date().toISOString() };
    enqueue(mentorRequestDecline, input, reason ? { draft: this.#draft, values: { reason } } : undefined);
    dropDraft(this.#draft);
    this.tell('notice', { text: t('mentorship.request.did.DECLINED') });
  };

  #isMine({ path, input }) {
    return [mentorRequestAccept.path, mentorRequestDecline.path].includes(path) && input.requestId === this.request.id;
  }

  #changed = () => this.requestUpdate();

  #answered = ({ detail: { entry } }) => {
    if (this.#isMine(entry)) this.tell('agenda-changed');
  };

  #refused = ({ detail: { entry } }) => {
    if (this.#isMine(entry)) this.tell('agenda-changed');
  };
}

function givenName({ name }) {
  return name.split(' ')[0];
}

customElements.define('mentor-request', MentorRequest);
