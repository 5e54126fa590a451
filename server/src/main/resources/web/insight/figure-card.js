import { html, nothing } from 'lit';
import { PageElement } from '../kernel/element.js';
import { t, tOf } from '../kernel/texts.js';
import './figure-chart.js';
import { isTold, turnover } from './series.js';
import { basisInWords, monthInWords, nameOf, valueInWords } from './words.js';

/** A measure of a unit: what it was last, how it has gone, and all of it as a table. */
class FigureCard extends PageElement {
  static properties = { measure: {}, points: { attribute: false } };

  render() {
    const newest = this.points.at(-1);
    const told = this.points.filter(({ figure }) => isTold(figure));
    return html`
      <section class="figure" aria-labelledby="figure-${this.measure}">
        <h3 id="figure-${this.measure}">${nameOf(this.measure)}</h3>
        ${isTold(newest.figure) ? this.#value(newest) : this.#withheld(newest, told.at(-1))}
        ${this.#rate() === undefined ? nothing : html`<p class="figure-kindly small">${t('insight.leaversByMonth')}</p>`}
        ${told.length > 1 ? html`<figure-chart .measure=${this.measure} .points=${this.points}></figure-chart>` : nothing}
        ${this.points.length > 1 ? this.#table() : nothing}
      </section>
    `;
  }

  /** What is left out of a year, in per cent, while the chart counts people. */
  #rate() {
    return this.measure === 'LEAVERS' ? turnover(this.points) : undefined;
  }

  #value({ month, figure }) {
    const rate = this.#rate();
    const value = rate === undefined ? valueInWords(figure) : t('insight.percent', { value: Math.round(rate) });
    const when = rate === undefined ? monthInWords(month) : t('insight.twelveMonths', { month: monthInWords(month) });
    return html`
      <p class="figure-value">${value}</p>
      <p class="muted small">${when}${basisInWords(figure) ? html` · ${basisInWords(figure)}` : nothing}</p>
    `;
  }

  #withheld({ month, figure }, told) {
    return html`
      <p class="figure-kindly">${tOf('insight.why', figure.state, { month: monthInWords(month), least: figure.least })}</p>
      ${told
        ? html`<p class="muted small">${t('insight.before', { month: monthInWords(told.month), value: valueInWords(told.figure) })}</p>`
        : nothing}
    `;
  }

  #table() {
    return html`
      <details class="figure-table">
        <summary>${t('insight.asTable')}<span class="visually-hidden">: ${nameOf(this.measure)}</span></summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('insight.month')}</th>
              <th scope="col">${t('insight.value')}</th>
              <th scope="col">${t('insight.basis')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.points.toReversed().map(
              ({ month, figure }) => html`
                <tr>
                  <th scope="row">${monthInWords(month)}</th>
                  ${isTold(figure)
                    ? html`<td>${valueInWords(figure)}</td>
                        <td>${basisInWords(figure)}</td>`
                    : html`<td colspan="2">${tOf('insight.withheld', figure.state)}</td>`}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </details>
    `;
  }
}

customElements.define('figure-card', FigureCard);
