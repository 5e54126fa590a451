import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { icon } from '../kernel/icon.js';
import { t, tOf } from '../kernel/texts.js';
import './ramp-form.js';
import { agreedInWeek, casesInWords, weekNumber } from './ramp-words.js';
import './texts.js';

/** A card with what is agreed month by month, beside what was noted last in each; whoever may, changes it here. */
class RampCard extends PageElement {
  static properties = {
    ramp: { attribute: false },
    planId: {},
    today: {},
    /** Whether it is the viewer's own ramp. */
    own: { attribute: false },
    changing: { state: true },
  };

  render() {
    const { ramp } = this;
    return html`
      <section class="card ramp" aria-labelledby="ramp-title">
        <header class="ramp-head">
          <h2 id="ramp-title">${t('ramp.ramp')}</h2>
          ${ramp.above
            ? html`<span class="chip chip-late">${icon('late')} ${tOf('onboarding.signal', 'ABOVE_RAMP')}</span>`
            : nothing}
        </header>
        ${this.changing ? this.#form() : this.#agreed(ramp)}
      </section>
    `;
  }

  #form() {
    return html`<ramp-form
      .ramp=${this.ramp}
      .planId=${this.planId}
      .today=${this.today}
      @ramp-agreed=${this.#done}
      @ramp-cancel=${this.#done}
    ></ramp-form>`;
  }

  #agreed(ramp) {
    if (ramp.months.length === 0) {
      return html`
        <p class="muted">${t('ramp.none')}</p>
        <button class="button ramp-open" @click=${this.#change}>${t('ramp.agree')}</button>
      `;
    }
    return html`
      ${this.#summary(ramp)}
      <details class="ramp-months">
        <summary>${t('ramp.allMonths')} ${icon('chevron')}</summary>
        ${this.#table(ramp)}
      </details>
      ${ramp.viewerMayAgree
        ? html`<button class="button ramp-open" @click=${this.#change}>${t('ramp.changeAgreed')}</button>`
        : nothing}
    `;
  }

  #summary(ramp) {
    const { month } = ramp;
    const agreed = agreedInWeek(ramp, this.today);
    const [last] = ramp.counts;
    return html`
      ${agreed && !this.own ? html`<p>${t('ramp.monthNow', { month: agreed.month, cases: casesInWords(agreed) })}</p>` : nothing}
      ${this.own || !month
        ? nothing
        : html`<p class=${last ? '' : 'muted'}>
            ${last
              ? t('ramp.lastNoted', { week: weekNumber(last.week), cases: casesInWords(last) })
              : t('ramp.notNotedYet')}
          </p>`}
    `;
  }

  #table({ months, month, counts }) {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t('ramp.month')}</th>
            <th scope="col">${t('ramp.own')}</th>
            <th scope="col">${t('ramp.coHandled')}</th>
            <th scope="col">${t('ramp.notedLast')}</th>
          </tr>
        </thead>
        <tbody>
          ${months.map((one) => this.#row(one, one.month === month, counts))}
        </tbody>
      </table>
    `;
  }

  #row({ month, firstDay, own, coHandled }, isNow, counts) {
    const noted = counts.find(({ agreed }) => agreed?.month === month);
    return html`
      <tr class=${isNow ? 'is-now' : ''}>
        <th scope="row">
          ${month} <span class="muted small">${t('ramp.from', { day: shortDay(firstDay, this.today) })}</span>
          ${isNow ? html`<span class="chip chip-now">${t('onboarding.now')}</span>` : nothing}
        </th>
        <td>${own}</td>
        <td>${coHandled}</td>
        <td>${noted ? this.#noted(noted) : nothing}</td>
      </tr>
    `;
  }

  #noted(count) {
    return html`
      <span class=${count.above ? 'ramp-above' : ''}>
        ${count.own} + ${count.coHandled}
        ${count.above ? html`${icon('late')}<span class="visually-hidden">${t('ramp.above')}</span>` : nothing}
      </span>
    `;
  }

  #change = () => {
    this.changing = true;
  };

  #done = async () => {
    this.changing = false;
    await this.updateComplete;
    this.querySelector('.ramp-open')?.focus();
  };
}

customElements.define('ramp-card', RampCard);
