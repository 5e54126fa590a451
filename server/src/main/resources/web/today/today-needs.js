import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { avatar } from '../kernel/avatar.js';
import { dayInWords, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation } from '../kernel/graphql.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { openCard } from '../people/open-card.js';

const planAssignOwner = operation(new URL('../people/planAssignOwner.graphql', import.meta.url));

/** The lists in which all of a kind stand. */
const LISTS = {
  NO_OWNER: '#/hires?signal=NO_OWNER',
  NO_MENTOR: '#/hires?signal=NO_MENTOR',
  NO_PLAN: '#/hires',
};

/** Where what is about nobody is seen to. */
const ELSEWHERE = {
  IMPORT_UNDERWAY: '#/new-hires',
  IMPORT_FAILED: '#/new-hires',
  DEAD_JOBS: '#/jobs',
  SETUP_LEFT: '#/get-started',
  STAFF_FILE_WAITS: '#/staff-file',
  MACHINE_KEY_WAITS: '#/machine-keys',
};

/** The deeds that are done on somebody's card, and which of its forms they are; what rooms add to it has none. */
const ON_THE_CARD = new Map([
  ['CHOOSE_MENTOR', 'mentor'],
  ['INVITE', undefined],
  ['OPEN_CARD', undefined],
]);

/** How many stand there at once, with a few more rather than a button for them. */
const MOST = 10;
const FEW = 3;

/** An element with those whom the viewer is to see to: one sentence for each, with the deed. Tells `agenda-changed`. */
class TodayNeeds extends PageElement {
  static properties = {
    groups: { attribute: false },
    counts: { attribute: false },
    viewer: { attribute: false },
    busy: { state: true },
    /** Whether all stand there. */
    isUnfolded: { state: true },
  };

  render() {
    if (this.groups.length === 0) return nothing;
    const isLong = !this.isUnfolded && this.groups.length > MOST + FEW;
    const shown = isLong ? this.groups.slice(0, MOST) : this.groups;
    return html`
      <section class="card" aria-labelledby="today-needs">
        <h2 id="today-needs">${t('today.needs')}</h2>
        <ul class="today-needs">
          ${repeat(
            shown,
            ([person, [{ kind }]]) => person?.id ?? kind,
            ([person, items]) => html`<li>${this.#group(person, items)}</li>`,
          )}
        </ul>
        ${isLong
          ? html`<button class="button" @click=${this.#unfold}>
              ${t('today.moreNeeds', { count: this.groups.length - MOST })}
            </button>`
          : nothing}
        ${this.#more()}
      </section>
    `;
  }

  /** The button is gone then: whoever pressed it goes on with the first of those that were hidden. */
  #unfold = async () => {
    this.isUnfolded = true;
    await this.updateComplete;
    this.querySelector(`.today-needs > li:nth-child(${MOST + 1}) :is(button, a)`)?.focus();
  };

  /** When the card is closed, somebody may be seen to. */
  #open({ id }, deed, { currentTarget: from }) {
    openCard(id, { wanted: ON_THE_CARD.get(deed), from, closed: () => this.tell('agenda-changed') });
  }

  #group(person, items) {
    return html`
      ${person ? avatar(person) : nothing}
      <div class="today-need">
        <p>
          ${person ? html`<strong>${person.name}</strong> ` : nothing}${this.#sentence(items)}
        </p>
        <p class="muted small">${this.#state(person, items)}</p>
      </div>
      <div class="actions">${oncePerDeed(items).map((item) => this.#deed(item, person))}</div>
    `;
  }

  /** What there is to see to, as one sentence after the name. */
  #sentence(items) {
    const { today } = this.viewer;
    const says = items
      .map(({ kind, date }) => tOf('today.need', kind, { day: date && shortDay(date, today) }))
      .map(withoutVerbOf);
    return `${new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(says)}.`;
  }

  /** Where and since when somebody is new, and how the plan goes where it goes badly. */
  #state(person, items) {
    const behind = items.find(({ object }) => object?.progress?.behind)?.object.progress.behind;
    return html`${person?.employment ? this.#where(person.employment) : nothing}
    ${behind ? t('onboarding.behindSteps', { count: behind }) : nothing}`;
  }

  #where({ unit, firstDay }) {
    const { today } = this.viewer;
    const when = t(firstDay >= today ? 'today.begins' : 'today.began', { day: dayInWords(firstDay, today) });
    return `${unit.name}, ${when}.`;
  }

  #deed({ kind, deeds, object }, person) {
    const [deed] = deeds;
    if (!deed) return nothing;
    const label = tOf('today.deed', deed);
    const aloud = person ? `${label}: ${person.name}` : label;
    if (deed === 'BECOME_OWNER') {
      return html`<button class="button" aria-label=${aloud} ?disabled=${this.busy} @click=${() => this.#own(object, person)}>
        ${label}
      </button>`;
    }
    if (person && ON_THE_CARD.has(deed)) {
      return html`<button class="button" aria-label=${aloud} aria-haspopup="dialog" @click=${(event) => this.#open(person, deed, event)}>
        ${label}
      </button>`;
    }
    return html`<a class="button" aria-label=${aloud} href=${this.#address(kind, object)}>${label}</a>`;
  }

  #address(kind, object) {
    if (ELSEWHERE[kind]) return ELSEWHERE[kind];
    const plan = object.progress ? object : object.plan;
    return plan ? `#/plans/${encodeURIComponent(plan.id)}` : '#/hires';
  }

  /** Draws where the rest stands, of each kind that has more than is shown, and where all get a mentor at once. */
  #more() {
    const more = this.counts.filter(({ kind, more: has }) => has && LISTS[kind]);
    const lacks = this.groups.some(([, items]) => items.some(({ kind }) => kind === 'NO_MENTOR'));
    if (more.length === 0 && !lacks) return nothing;
    return html`
      <p class="actions">
        ${lacks ? html`<a class="today-link" href="#/pairing">${t('today.pairing')}</a>` : nothing}
        ${more.map(({ kind }) => html`<a class="today-link" href=${LISTS[kind]}>${tOf('today.allOf', kind)}</a>`)}
      </p>
    `;
  }

  async #own({ id: planId }, person) {
    this.busy = true;
    try {
      await mutate(planAssignOwner, { planId, ownerId: this.viewer.person.id });
      this.tell('notice', { text: t('onboarding.becameOwner', person) });
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('agenda-changed');
  }
}

/** What is said after something else, without the verb that both begin with: "has no mentor and no owner". */
function withoutVerbOf(says, place, all) {
  const [verb, ...rest] = says.split(' ');
  return place > 0 && all[place - 1].startsWith(`${verb} `) ? rest.join(' ') : says;
}

/** The items with the first of those that are done by the same deed. */
function oncePerDeed(items) {
  return items.filter((item, place) => items.findIndex(({ deeds }) => deeds[0] === item.deeds[0]) === place);
}

customElements.define('today-needs', TodayNeeds);
