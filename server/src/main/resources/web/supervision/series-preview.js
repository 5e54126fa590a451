import { html, nothing } from 'lit';
import { longDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { look, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { errorText, t } from '../kernel/texts.js';
import { countInWords, exceptionInWords, ruleInWords } from './series-words.js';
import './texts.js';

const seriesPreview = operation(new URL('./seriesPreview.graphql', import.meta.url));

/** The pause after the last change before the server is asked. */
const PAUSE_MS = 200;

/**
 * How long a series goes on, and what it would be: its rule in words, the days that are moved or left out with the
 * reason, and all its days for whoever wants them. Tells `last-day-chosen`.
 */
class SeriesPreview extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The series as it would be planned; undefined while it has no time. */
    input: { attribute: false },
    lastDay: {},
    latest: {},
    /** Whether it may be left open when it ends: with one’s mentor it ends with that. */
    mayEndLater: { type: Boolean },
    errors: { attribute: false },
    preview: { state: true },
    failure: { state: true },
  };

  #asked;
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate() {
    const asked = this.input && JSON.stringify(this.input);
    if (asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#timer);
    const isReady = asked && (this.input.lastDay || this.mayEndLater);
    if (isReady) this.#timer = setTimeout(() => this.#ask(asked), PAUSE_MS);
    else this.preview = this.failure = undefined;
  }

  async #ask(asked) {
    try {
      const { viewer } = await look(seriesPreview, { input: JSON.parse(asked) });
      if (asked !== this.#asked) return;
      this.preview = viewer.seriesPreview;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.preview = undefined;
      this.failure = failure;
    }
  }

  render() {
    const errors = [...this.errors, ...(this.preview?.userErrors ?? [])].filter(({ field }) => field.at(-1) === 'lastDay');
    return html`
      ${labelled({
        id: 'series-last-day',
        name: 'lastDay',
        label: t('supervision.series.until'),
        hint: this.mayEndLater ? t('supervision.series.untilMentor') : undefined,
        errors: errors.map((error) => ({ ...error, field: ['lastDay'] })),
        field: (id, about) => html`<input
          id=${id}
          name="lastDay"
          type="date"
          ?required=${!this.mayEndLater}
          min=${this.input?.firstDay ?? this.viewer.today}
          max=${this.latest}
          aria-describedby=${about}
          .value=${this.lastDay ?? ''}
          @change=${({ target }) => this.tell('last-day-chosen', target.value)}
        />`,
      })}
      <div class="series-preview" aria-live="polite">${this.#shown()}</div>
    `;
  }

  #shown() {
    if (this.failure) return html`<p class="message">${errorText(this.failure)}</p>`;
    if (!this.preview || !this.input) return nothing;
    const { days, lastDay, userErrors } = this.preview;
    const elsewhere = userErrors.find(({ field }) => field.at(-1) !== 'lastDay');
    if (elsewhere) return html`<p class="message message-danger">${icon('late')} <span>${errorText(elsewhere)}</span></p>`;
    if (days.length === 0) return nothing;
    const { today } = this.viewer;
    const exceptions = days.filter(({ reason }) => reason);
    const overlaps = days.filter((one) => one.overlaps).length;
    return html`
      <p class="series-rule">${ruleInWords({ ...this.input, lastDay }, today)}.</p>
      <p>${countInWords(days)}</p>
      ${exceptions.length > 0
        ? html`<ul class="series-exceptions">
            ${exceptions.map((one) => html`<li class=${one.day ? 'is-moved' : 'is-out'}>${icon(one.day ? 'newer' : 'close')} <span>${exceptionInWords(one, today)}</span></li>`)}
          </ul>`
        : nothing}
      ${overlaps > 0 ? html`<p class="muted small">${t('supervision.series.overlaps', { count: overlaps })}</p>` : nothing}
      <details class="session-more">
        <summary>${icon('chevron')} ${t('supervision.series.allDays')}</summary>
        <ol class="series-days">
          ${days
            .filter(({ day }) => day)
            .map(({ day, moved }) => html`<li>${longDay(day, today)} ${moved ? html`<span class="chip chip-now">${t('supervision.moved')}</span>` : nothing}</li>`)}
        </ol>
      </details>
    `;
  }
}

customElements.define('series-preview', SeriesPreview);
