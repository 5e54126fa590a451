import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clock, dayInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { language } from '../kernel/language.js';
import { nowhere } from '../kernel/nowhere.js';
import { question } from '../kernel/question.js';
import { unitsOf } from '../kernel/roles.js';
import { pageSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';
import './wellness-days.js';

const unitTeam = operation(new URL('./unitTeam.graphql', import.meta.url));
const teamFikaEnd = operation(new URL('./teamFikaEnd.graphql', import.meta.url));

/** A page with what a unit does together, and for its managers and experts the way to set it. */
class TeamPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    unitId: {},
    units: { attribute: false },
    open: { state: true },
    busy: { state: true },
  };

  #unit = new FetchController(this, async () => (await query(unitTeam, { id: this.unitId })).node);

  render() {
    return html`
      <div class="page stack team-page" @team-changed=${() => this.#unit.run()}>
        ${this.#unit.render((unit) => (unit?.wellnessDays ? this.#found(unit) : nowhere()), pageSkeleton)}
      </div>
    `;
  }

  #found(unit) {
    return html`
      <header class="page-head">
        <h1>${t('teamfika.title')}</h1>
        <p class="lead muted">${unit.name}</p>
      </header>
      ${this.open
        ? html`<team-fika-form .unit=${unit} @fika-set=${() => this.#saved()} @fika-left=${() => this.#leave()} @fika-anew=${() => this.#anew()}></team-fika-form>`
        : this.#fika(unit)}
      <wellness-days .unit=${unit} .today=${this.viewer.today}></wellness-days>
      ${this.#others()}
    `;
  }

  #fika({ teamFika, viewerMaySetTeamFika }) {
    return html`
      <section class="card stack" aria-labelledby="team-fika">
        <h2 id="team-fika" tabindex="-1">${t('teamfika.fika')}</h2>
        ${teamFika ? this.#set(teamFika) : html`<p class="muted">${t(viewerMaySetTeamFika ? 'teamfika.noneYet' : 'teamfika.none')}</p>`}
        ${viewerMaySetTeamFika
          ? html`<div class="actions">
              <button class="button ${teamFika ? '' : 'button-main'} fika-open" @click=${this.#start}>${t(teamFika ? 'teamfika.change' : 'teamfika.set')}</button>
              ${teamFika ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.#end(teamFika)}>${t('teamfika.end')}</button>` : nothing}
            </div>`
          : nothing}
      </section>
    `;
  }

  #set({ weekdays, begins, minutes, place, next }) {
    const days = weekdays.length === 5 ? t('teamfika.everyDay') : new Intl.ListFormat(language).format(weekdays.map((day) => tOf('teamfika.on', day)));
    return html`
      <p class="team-fika-when">${t('teamfika.when', { days, begins: clock(begins), minutes })}</p>
      ${place ? html`<p>${place}</p>` : nothing}
      <p class="muted">${next ? this.#next(next) : t('teamfika.nobodyThere')}</p>
    `;
  }

  #next({ date, host, viewerHosts }) {
    const day = dayInWords(date, this.viewer.today);
    if (viewerHosts) return t('teamfika.nextYou', { day });
    return host ? t('teamfika.next', { day, name: host.name }) : t('teamfika.nextNobody', { day });
  }

  /** The other units that the viewer may see this of. */
  #others() {
    const others = this.units.filter(({ id }) => id !== this.unitId);
    if (others.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="team-others">
        <h2 id="team-others">${t('teamfika.others')}</h2>
        <ul class="team-units">
          ${others.map(({ id, name }) => html`<li><a href="#/team/${encodeURIComponent(id)}">${name} ${icon('forward')}</a></li>`)}
        </ul>
      </section>
    `;
  }

  #start = async () => {
    await import('./team-fika-form.js');
    this.open = true;
    await this.updateComplete;
    const form = this.querySelector('team-fika-form');
    await form.updateComplete;
    form.querySelector('input').focus();
  };

  async #leave() {
    this.open = false;
    await this.updateComplete;
    this.querySelector('.fika-open')?.focus();
  }

  async #saved() {
    await this.#unit.run();
    this.tell('notice', { text: t('teamfika.saved') });
    await this.#leave();
  }

  async #anew() {
    await this.#unit.run();
    await this.#leave();
  }

  async #end({ revision }) {
    const agrees = await question({ title: t('teamfika.endSure'), text: t('teamfika.endAbout'), yes: t('teamfika.end') });
    if (!agrees) return;
    this.busy = true;
    try {
      await mutate(teamFikaEnd, { unitId: this.unitId, revision });
      this.tell('notice', { text: t('teamfika.ended') });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    await this.#unit.run();
    this.busy = false;
    await this.updateComplete;
    this.querySelector('#team-fika')?.focus();
  }
}

customElements.define('team-page', TeamPage);

/** The units whose fika somebody sees: those that they lead or are an expert of, and where they work. */
function unitsToSee(viewer) {
  const kept = unitsOf(viewer, 'MANAGER', 'EXPERT');
  const own = viewer.person.employment?.unit;
  return own && !kept.some(({ id }) => id === own.id) ? [...kept, own] : kept;
}

export const page = ({ viewer, params: { unitId } }) => {
  const units = unitsToSee(viewer);
  const id = unitId || units[0]?.id;
  return id ? html`${keyed(id, html`<team-page .viewer=${viewer} .unitId=${id} .units=${units}></team-page>`)}` : nowhere();
};
