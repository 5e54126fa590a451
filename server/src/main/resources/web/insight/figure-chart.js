import { html, svg } from 'lit';
import { PageElement } from '../kernel/element.js';
import { band, line, percent, scale } from './plot.js';
import { isTold, runsOf, topOf } from './series.js';
import { monthShort, scaleInWords } from './words.js';

/**
 * A chart of one measure over time: a dot for each month that is told, a bar for one of which only a band is, and a
 * hollow mark on the ground for one that is withheld. What it shows stands in the table below it; a screen reader
 * hears that, and not the chart.
 */
class FigureChart extends PageElement {
  static properties = { measure: {}, points: { attribute: false } };

  render() {
    const top = topOf(this.measure, this.points);
    const last = this.points.length - 1;
    const x = (index) => percent(last === 0 ? 50 : (100 * index) / last);
    const y = (value) => percent(100 - (100 * value) / top);
    return html`
      <svg class="figure-chart" aria-hidden="true">
        ${scale([0, top / 2, top], y, (value) => scaleInWords(this.measure, value))} ${this.#months(x)}
        ${runsOf(this.points).map((run) => line(run.map(({ index, low, high }) => [x(index), y((low + high) / 2)])))}
        ${this.points.map((point, index) => this.#mark(point, x(index), y))}
      </svg>
    `;
  }

  /** The first month, the last, and one between them, which is hidden where there is no room. */
  #months(x) {
    const last = this.points.length - 1;
    const shown = last < 2 ? [...this.points.keys()] : [0, Math.round(last / 2), last];
    return shown.map((index) => {
      const anchor = index === 0 && last > 0 ? 'start' : index === last && last > 0 ? 'end' : 'middle';
      const name = index > 0 && index < last ? 'figure-between' : '';
      return svg`<text class=${name} x=${x(index)} y="100%" dy="1.5em" text-anchor=${anchor}>${monthShort(this.points[index].month)}</text>`;
    });
  }

  #mark({ figure, low, high }, x, y) {
    if (!isTold(figure)) {
      return svg`<circle class="figure-withheld" cx=${x} cy=${y(0)} r="3"></circle>`;
    }
    return svg`${band({ low, high }, x, y)}<circle class="figure-dot" cx=${x} cy=${y((low + high) / 2)} r="4"></circle>`;
  }
}

customElements.define('figure-chart', FigureChart);
