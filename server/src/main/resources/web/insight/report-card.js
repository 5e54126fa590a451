import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t, tOf } from '../kernel/texts.js';
import { monthInWords } from './words.js';

const FORMATS = ['html', 'xlsx', 'csv'];

/** A card with the report of a month, to be printed or taken along as a file. */
class ReportCard extends PageElement {
  static properties = { unit: { attribute: false }, month: { state: true } };

  render() {
    const months = this.unit.figureReports;
    const month = this.month ?? months[0];
    return html`
      <section class="card stack report-card" aria-labelledby="report-title">
        <div>
          <h2 id="report-title">${t('insight.report')}</h2>
          <p class="muted">${t('insight.reportAbout', this.unit)}</p>
        </div>
        <div class="field">
          <label for="report-month">${t('insight.month')}</label>
          <select id="report-month" @change=${({ target }) => (this.month = target.value)}>
            ${months.map((one) => html`<option value=${one} ?selected=${one === month}>${monthInWords(one)}</option>`)}
          </select>
        </div>
        <div class="actions">${FORMATS.map((format) => this.#way(format, month))}</div>
      </section>
    `;
  }

  #way(format, month) {
    const address = `/insight/report?${new URLSearchParams({ unit: this.unit.id, month: month.slice(0, 7), format })}`;
    return format === 'html'
      ? html`<a class="button" href=${address} target="_blank" rel="noopener">${tOf('insight.reportAs', format)}</a>`
      : html`<a class="button" href=${address} download>${tOf('insight.reportAs', format)}</a>`;
  }
}

customElements.define('report-card', ReportCard);
