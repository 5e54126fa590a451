import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { nowhere } from '../kernel/nowhere.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { t, tOf } from '../kernel/texts.js';
import './cohort-chart.js';
import { cohortsOf } from './cohorts.js';
import './figure-card.js';
import { nudgesOf } from './nudges.js';
import './report-card.js';
import './unit-newcomers.js';
import './template-card.js';
import { GROUPS, isTold, seriesOf } from './series.js';
import { fullNameOf, monthInWords } from './words.js';

const figureUnits = operation(new URL('./figureUnits.graphql', import.meta.url));
const unitFigures = operation(new URL('./figures.graphql', import.meta.url));

/** The months of a chart: a year, and the one a year before the newest. Curves of cohorts look back longer. */
const MONTHS = 13;

/** Whether any month of a measure is told. */
const hasTold = ({ points }) => points.some(({ figure }) => isTold(figure));

/** Why nothing is told of some measures: there were always too few, unless a month gives away what fewer did. */
const whyOf = (all) =>
  all.some(({ points }) => points.some(({ figure }) => figure.state === 'GIVES_AWAY')) ? 'GIVES_AWAY' : 'TOO_FEW';

/** A page with how it goes in a unit, and the way to the units around it. */
class FiguresPage extends PageElement {
  static properties = { viewer: { attribute: false }, unitId: {} };

  #found = new FetchController(this, async () => {
    const { figureUnits: starts } = (await query(figureUnits)).viewer;
    const id = this.unitId || starts[0]?.id;
    const unit = id ? (await query(unitFigures, { id })).node : undefined;
    return { starts, unit };
  });

  render() {
    return html`
      <div class="page stack figures-page">
        ${this.#found.render(({ starts, unit }) => (unit?.figures ? this.#unit(starts, unit) : nowhere()), pageSkeleton)}
      </div>
    `;
  }

  #unit(starts, unit) {
    const newest = unit.figures[0]?.month;
    return html`
      <header class="page-head">
        <h1>${t('insight.title')}</h1>
        <p class="lead muted">${unit.name}</p>
      </header>
      ${this.#around(starts, unit)}
      <unit-newcomers .viewer=${this.viewer} .unitId=${unit.id}></unit-newcomers>
      <h2>${t('insight.figures')}</h2>
      <p class="muted">${newest ? t('insight.about', { month: monthInWords(newest) }) : t('insight.noneYet')}</p>
      ${newest ? this.#nudges(unit) : nothing}
      ${newest ? this.#groups(unit.figures.slice(0, MONTHS)) : nothing}
      ${unit.templateFigures?.length > 0 ? html`<template-card .versions=${unit.templateFigures}></template-card>` : nothing}
      ${unit.figureReports?.length > 0 ? html`<report-card .unit=${unit}></report-card>` : nothing}
    `;
  }

  /** The units that one may go to from here: those one starts from, and those below. */
  #around(starts, unit) {
    const others = starts.filter(({ id }) => id !== unit.id);
    const below = unit.children.nodes.filter(({ id }) => !others.some((other) => other.id === id));
    const ways = [...others, ...below];
    if (ways.length === 0) return nothing;
    return html`
      <nav class="figures-units" aria-label=${t('insight.units')}>
        <ul class="chips">
          ${ways.map(({ id, name }) => html`<li><a class="chip" href="#/figures/${id}">${name}</a></li>`)}
        </ul>
      </nav>
    `;
  }

  /** What whoever leads the unit can do, where its figures say that something is being dropped. */
  #nudges(unit) {
    // Who may have its report leads it: to others it would be advice about what they cannot decide.
    const nudges = unit.figureReports ? nudgesOf(unit.figures) : [];
    return nudges.map(
      ({ kind, measure, month }) => html`
        <section class="card figure-nudge" aria-label=${tOf('insight.nudgeTitle', kind)}>
          <h2>${tOf('insight.nudgeTitle', kind)}</h2>
          <p>${tOf('insight.nudge', kind)}</p>
          <p class="muted small">
            ${t('insight.nudgeFrom', { measure: fullNameOf(measure), month: monthInWords(month) })} ${tOf('insight.nudgeSource', kind)}
          </p>
        </section>
      `,
    );
  }

  /** The groups of which something is told, and then what nothing is told of. */
  #groups(months) {
    const groups = GROUPS.map(([group, measures]) => ({
      group,
      all: measures
        .map((measure) => ({ measure, points: seriesOf(months, measure) }))
        .filter(({ points }) => points.length > 0),
    }));
    const shown = groups.filter(({ all }) => all.some(hasTold));
    // Of a group of which nothing is told, its name is enough.
    const silent = groups
      .filter(({ all }) => all.length > 0)
      .flatMap(({ group, all }) =>
        all.some(hasTold)
          ? all.filter((one) => !hasTold(one)).map((one) => ({ name: fullNameOf(one.measure), why: whyOf([one]) }))
          : [{ name: tOf('insight.group', group), why: whyOf(all) }],
      );
    return html`
      ${shown.map(({ group, all }) => this.#group(group, all.filter(hasTold)))}
      ${silent.length > 0 ? this.#silent(silent) : nothing}
    `;
  }

  #group(group, told) {
    return html`
      <section class="card figures-group" aria-labelledby="figures-${group}">
        <h2 id="figures-${group}">${tOf('insight.group', group)}</h2>
        <div class="figures-grid">
          ${group === 'INTRODUCTION' && cohortsOf(this.#found.value.unit.figures).length > 0
            ? html`<cohort-chart .months=${this.#found.value.unit.figures}></cohort-chart>`
            : nothing}
          ${told.map(({ measure, points }) => html`<figure-card .measure=${measure} .points=${points}></figure-card>`)}
        </div>
      </section>
    `;
  }

  #silent(all) {
    return html`
      <section class="card" aria-labelledby="figures-silent">
        <h2 id="figures-silent">${t('insight.silent')}</h2>
        ${['TOO_FEW', 'GIVES_AWAY'].map((reason) => {
          const of = all.filter(({ why }) => why === reason);
          return of.length > 0
            ? html`<p>${tOf('insight.silentAbout', reason)}</p>
                <ul class="figures-silent">
                  ${of.map(({ name }) => html`<li>${name}</li>`)}
                </ul>`
            : nothing;
        })}
      </section>
    `;
  }
}

customElements.define('figures-page', FiguresPage);

export const page = ({ viewer, params: { unitId } }) =>
  html`${keyed(unitId, html`<figures-page .viewer=${viewer} .unitId=${unitId}></figures-page>`)}`;
