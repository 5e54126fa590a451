import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t } from '../kernel/texts.js';
import { Saying } from './saying.js';
import { titleOf, whenOf } from './session-words.js';

/**
 * An element with planned sessions that are over, each with its question, which is answered with one tap. What was said
 * stays where the thumb is until the server sends the newest. Tells `session-changed`.
 */
class ToLog extends PageElement {
  static properties = {
    viewer: { attribute: false },
    sessions: { attribute: false },
  };

  #saying = new Saying(this);

  willUpdate(changed) {
    if (changed.has('sessions')) this.#saying.settle();
  }

  render() {
    if (this.sessions.length === 0) return nothing;
    return html`
      <section class="card session-to-log" aria-labelledby="sessions-to-log">
        <h2 id="sessions-to-log">${t('supervision.didItHappen')}</h2>
        <ul>
          ${repeat(
            this.sessions,
            ({ id }) => id,
            (session, place) => html`<li>${this.#row(session, place === 0)}</li>`,
          )}
        </ul>
      </section>
    `;
  }

  #row(session, isFirst) {
    const said = this.#saying.said(session);
    const title = titleOf(session, this.viewer);
    return html`
      <a class="session-asked" href="#/sessions/${encodeURIComponent(session.id)}">
        <span class="session-title">${title}</span>
        <span class="session-meta">${whenOf(session, this.viewer.today)}</span>
      </a>
      ${said === undefined ? this.#ways(session, title, isFirst) : this.#answer(said)}
    `;
  }

  #ways(session, title, isFirst) {
    return html`
      <div class="session-answers" role="group" aria-label=${t('supervision.didItHappenOf', { title })}>
        <button class="button ${isFirst ? 'button-main' : ''}" @click=${() => this.#saying.say(session, true)}>${t('supervision.yes')}</button>
        <button class="button" @click=${() => this.#saying.say(session, false)}>${t('supervision.no')}</button>
        <a class="button" href="#/sessions/${encodeURIComponent(session.id)}?move" aria-label=${t('supervision.moveOf', { title })}>${t('supervision.move')}</a>
      </div>
    `;
  }

  #answer(held) {
    return html`<p class="session-said">${icon(held ? 'check' : 'close')} ${t(held ? 'supervision.saidHeld' : 'supervision.saidNotHeld')}</p>`;
  }
}

customElements.define('to-log', ToLog);
