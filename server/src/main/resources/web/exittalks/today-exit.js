import { html } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { t } from '../kernel/texts.js';
import './texts.js';

/** A card on the day of somebody who leaves, with the way to the questions. */
class TodayExit extends PageElement {
  static properties = { viewer: { attribute: false }, lastDay: {} };

  render() {
    return html`
      <section class="card stack" aria-labelledby="exit-title">
        <div>
          <h2 id="exit-title">${t('exittalks.before')}</h2>
          <p class="muted">${t('exittalks.beforeAbout', { day: longDay(this.lastDay, this.viewer.today) })}</p>
        </div>
        <div class="actions"><a class="button" href="#/exit-talk">${t('exittalks.toQuestions')}</a></div>
      </section>
    `;
  }
}

customElements.define('today-exit', TodayExit);
