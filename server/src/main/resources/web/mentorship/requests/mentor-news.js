import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../../kernel/avatar.js';
import { dayInWords, instantInWords, longDay } from '../../kernel/dates.js';
import { PageElement } from '../../kernel/element.js';
import { FetchController } from '../../kernel/fetch-controller.js';
import { mutate, operation, query } from '../../kernel/graphql.js';
import { errorText, t, tOf } from '../../kernel/texts.js';
import { openCard } from '../../people/open-card.js';
import '../../people/person.js';
import './mentor-request.js';
import './words.js';

const mentorRequests = operation(new URL('./mentorRequests.graphql', import.meta.url));
const mentorRequestPutAway = operation(new URL('./mentorRequestPutAway.graphql', import.meta.url));
const mentorRequestWithdraw = operation(new URL('./mentorRequestWithdraw.graphql', import.meta.url));

/**
 * An element with what was asked and answered about mentors: of the mentor, what they are asked; of the newcomer, who
 * their mentor is; of those who decide, the answers. Tells `agenda-changed`.
 */
class MentorNews extends PageElement {
  static properties = {
    items: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
  };

  #requests = new FetchController(this, async () => {
    const { nodes } = await query(mentorRequests, { ids: this.items.map(({ object }) => object.id) });
    return nodes.filter(Boolean);
  });

  /** What has become of a request is another item of it. */
  updated(changed) {
    if (changed.get('items') && keysOf(changed.get('items')) !== keysOf(this.items)) this.#requests.run();
  }

  render() {
    if (this.items.length === 0) return nothing;
    return this.#requests.render(
      (requests) => this.#found(new Map(requests.map((request) => [request.id, request]))),
      () => nothing,
    );
  }

  #found(requests) {
    const known = this.items.map((item) => ({ ...item, object: requests.get(item.object.id) })).filter(({ object }) => object);
    const asked = known.filter(({ kind }) => kind === 'MENTOR_REQUEST');
    const mine = known.filter(({ kind }) => kind === 'NEW_MENTOR');
    const others = known.filter((item) => !asked.includes(item) && !mine.includes(item));
    return html`
      ${repeat(mine, keyOf, ({ object }) => this.#mine(object))}
      ${repeat(
        asked,
        keyOf,
        ({ object }) => html`<section class="card"><mentor-request .request=${object} .viewer=${this.viewer}></mentor-request></section>`,
      )}
      ${others.length > 0 ? this.#others(others) : nothing}
    `;
  }

  /** Draws a newcomer's mentor: who it is, how to reach them, and from when. */
  #mine({ id, mentor, firstDay, greeting }) {
    const { today } = this.viewer;
    const [name] = mentor.name.split(' ');
    const { phone, email } = mentor.contact ?? {};
    const titleId = `mentor-${id}`;
    return html`
      <section class="card mentor-mine" aria-labelledby=${titleId}>
        <h2 id=${titleId}>${t('mentorship.mine.title')}</h2>
        <fadder-person .person=${mentor} .about=${mentor.employment?.title}></fadder-person>
        <p>${t(firstDay > today ? 'mentorship.mine.from' : 'mentorship.mine.now', { name, day: longDay(firstDay, today) })}</p>
        ${greeting ? html`<blockquote class="mentor-greeting" lang="sv">${greeting}</blockquote>` : nothing}
        <div class="actions">
          ${phone ? html`<a class="button" href="tel:${phone.replace(/[ -]/g, '')}" aria-label=${t('mentorship.mine.callTo', { name, phone })}>${t('mentorship.mine.call', { phone })}</a>` : nothing}
          ${email ? html`<a class="button" href="mailto:${email}" aria-label=${t('mentorship.mine.writeTo', { name })}>${t('mentorship.mine.write')}</a>` : nothing}
          <button class="button" ?disabled=${this.busy} @click=${() => this.#do(mentorRequestPutAway, id)}>
            ${t('mentorship.mine.putAway')}
          </button>
        </div>
      </section>
    `;
  }

  #others(items) {
    return html`
      <section class="card" aria-labelledby="mentor-answers">
        <h2 id="mentor-answers">${t('mentorship.answers')}</h2>
        <ul class="mentor-answers">
          ${repeat(items, keyOf, (item) => html`<li>${this.#answer(item)}</li>`)}
        </ul>
      </section>
    `;
  }

  #answer({ kind, object: { id, mentor, newHire, firstDay, askedAt, reason } }) {
    const { today } = this.viewer;
    const when = kind === 'MENTOR_UNANSWERED' ? instantInWords(askedAt, today) : dayInWords(firstDay, today);
    return html`
      ${avatar(mentor)}
      <div>
        <p>${tOf('mentorship.told', kind, { mentor: mentor.name })}</p>
        <p class="muted small">
          ${t('mentorship.told.about')} <fadder-person look="name" .person=${newHire}></fadder-person>, ${tOf('mentorship.told.when', kind, { when })}
        </p>
        ${reason ? html`<p class="mentor-reason" lang="sv">${reason}</p>` : nothing}
      </div>
      <div class="actions">${this.#deed(kind, id, newHire)} ${this.#away(kind, id, mentor)}</div>
    `;
  }

  #deed(kind, id, newHire) {
    if (kind === 'MENTOR_UNANSWERED') {
      return html`<button class="button" ?disabled=${this.busy} @click=${() => this.#do(mentorRequestWithdraw, id, t('mentorship.withdrawn'))}>
        ${t('mentorship.withdraw')}
      </button>`;
    }
    if (kind !== 'MENTOR_DECLINED') return nothing;
    return html`<button class="button" aria-haspopup="dialog" aria-label=${t('mentorship.askAnotherFor', newHire)} @click=${(event) => this.#ask(newHire, event)}>
      ${t('mentorship.askAnother')}
    </button>`;
  }

  #away(kind, id, mentor) {
    const label = t(kind === 'MENTOR_UNANSWERED' ? 'mentorship.wait' : 'mentorship.seen');
    return html`<button class="button" aria-label="${label}: ${mentor.name}" ?disabled=${this.busy} @click=${() => this.#do(mentorRequestPutAway, id)}>
      ${label}
    </button>`;
  }

  /** When the card is closed, another may be asked. */
  #ask({ id }, { currentTarget: from }) {
    openCard(id, { wanted: 'mentorAsk', from, closed: () => this.tell('agenda-changed') });
  }

  async #do(document, requestId, text) {
    this.busy = true;
    try {
      await mutate(document, { requestId });
      if (text) this.tell('notice', { text });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('agenda-changed');
  }
}

function keyOf({ object }) {
  return object.id;
}

function keysOf(items) {
  return items.map(({ kind, object }) => `${kind} ${object.id}`).join();
}

customElements.define('mentor-news', MentorNews);
