import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import '../kernel/later-styles.js';
import { errorText, t } from '../kernel/texts.js';
import { whyNot } from './series-words.js';
import { span, titleOf } from './session-words.js';
import './texts.js';

const sessionsHit = operation(new URL('./sessionsHit.graphql', import.meta.url));
const sessionMove = operation(new URL('./sessionMove.graphql', import.meta.url));

/**
 * An element with the sessions at whose time not all work any more, each with the day on which they could meet instead:
 * one tap moves it there, and nothing moves by itself. Tells `session-changed`.
 */
class SessionsHit extends PageElement {
  static properties = {
    viewer: { attribute: false },
    stamp: { type: Number },
    busy: { state: true },
  };

  #hits = new FetchController(this, async () => (await query(sessionsHit)).viewer.sessionsHit);

  updated(changed) {
    if (changed.get('stamp') !== undefined) this.#hits.run();
  }

  render() {
    const hits = this.#hits.value ?? [];
    if (hits.length === 0) return nothing;
    return html`
      <section class="card session-hits" aria-labelledby="sessions-hit">
        <h2 id="sessions-hit">${t('supervision.hit.title')}</h2>
        <ul>
          ${hits.map((hit) => html`<li>${this.#hit(hit)}</li>`)}
        </ul>
      </section>
    `;
  }

  #hit({ session, reason, offeredDay, overlaps }) {
    const { today } = this.viewer;
    const title = titleOf(session, this.viewer);
    const href = `#/sessions/${encodeURIComponent(session.id)}`;
    return html`
      <a class="session-asked" href=${href}>
        <span class="session-title">${title}</span>
        <span class="session-meta">${t('supervision.hit.why', { why: whyNot(session.day, reason, today), span: span(session) })}</span>
      </a>
      ${overlaps && offeredDay ? html`<p class="muted small">${t('supervision.hit.overlaps')}</p>` : nothing}
      <div class="session-answers">
        ${offeredDay
          ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#move(session, offeredDay)}>
              ${t('supervision.hit.moveTo', { day: longDay(offeredDay, today) })}
            </button>`
          : nothing}
        <a class="button" href="${href}?move" aria-label=${t('supervision.hit.otherTimeFor', { title })}>${t('supervision.otherTime')}</a>
      </div>
    `;
  }

  async #move({ id, begins, ends, revision }, day) {
    this.busy = true;
    try {
      await mutate(sessionMove, { sessionId: id, day, begins, ends, revision });
      this.tell('notice', { text: t('supervision.change.moved') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#hits.run();
    this.busy = false;
    this.tell('session-changed');
  }
}

customElements.define('sessions-hit', SessionsHit);
