import { html, nothing } from 'lit';
import { avatar } from '../kernel/avatar.js';
import { isoDayOf, longDay, shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { onEscape } from '../kernel/escape.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { loadSlots, slot } from '../kernel/slots.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { t, tOf } from '../kernel/texts.js';
import { TitleController } from '../kernel/title.js';
import { deedsFor, endOf } from './deeds.js';
import './person-deed.js';
import './texts.js';

const personCard = operation(new URL('./personCard.graphql', import.meta.url));

/**
 * A card of one person in a dialog: who it is, how to reach them, and the deeds that are the viewer's. Tells
 * `card-closed`.
 */
class PersonCard extends PageElement {
  static properties = {
    personId: { attribute: false },
    /** The key of the deed for which the card is opened; none for the card itself. */
    wanted: {},
    deed: { state: true },
    said: { state: true },
  };

  #card = new FetchController(this, async () => {
    const card = await query(personCard, { id: this.personId });
    await loadSlots(['person-first', 'person'], card.viewer);
    return { ...card, node: withAgreed(card.node) };
  });

  #title = new TitleController(this, () => this.#card.value?.node?.name);

  get #dialog() {
    return this.querySelector('dialog');
  }

  firstUpdated() {
    this.#dialog.showModal();
  }

  render() {
    return html`
      <dialog class="person-card" aria-labelledby="person-card-name" @cancel=${this.#cancel} @keydown=${onEscape(() => this.#back())} @close=${() => this.tell('card-closed')}>
        <button type="button" class="icon-button person-card-close" aria-label=${t('people.close')} @click=${() => this.#dialog.close()}>
          ${icon('close')}
        </button>
        ${this.#card.render((card) => this.#body(card), listSkeleton)}
      </dialog>
    `;
  }

  #body({ node, viewer }) {
    if (!node) return html`<h2 id="person-card-name">${t('people.notHere')}</h2>`;
    if (this.#present(node, viewer)) {
      return html`
        <h2 id="person-card-name">${node.name}</h2>
        <person-deed .deed=${this.#present(node, viewer)} .person=${node} @deed-done=${this.#done} @deed-left=${() => this.#leave()}></person-deed>
      `;
    }
    const deeds = deedsFor(node, viewer);
    return html`
      <div class="person-card-who">
        ${avatar(node)}
        <div>
          <h2 id="person-card-name" tabindex="-1">${node.name}</h2>
          ${node.employment ? html`<p class="muted">${node.employment.title}, ${node.employment.unit.name}</p>` : nothing}
        </div>
      </div>
      <p role="status" class="person-card-said">${this.said ?? nothing}</p>
      ${node.id === viewer.person.id ? nothing : slot('person-first', { viewer, person: node })}
      ${this.#facts(node, viewer, deeds)}
      <div class="person-parts">${node.id === viewer.person.id ? nothing : slot('person', { viewer, person: node })}</div>
      ${this.#deeds(deeds)}
    `;
  }

  /** The deed whose form is open. */
  #present(person, viewer) {
    return this.deed ?? deedsFor(person, viewer).find(({ key }) => key === this.wanted);
  }

  #facts({ contact, absences, mentors, roles, employment, employments, plan }, { today }, deeds) {
    const day = (value) => longDay(value, today);
    const span = ({ firstDay, lastDay }) =>
      t(lastDay ? 'people.fromTo' : 'people.from', { from: day(firstDay), to: lastDay && day(lastDay) });
    const ending = employment?.lastDay && day(employment.lastDay);
    return html`
      <dl class="person-facts">
        ${contact?.phone
          ? this.#fact('people.phone', html`<a href="tel:${contact.phone.replace(/[ -]/g, '')}">${contact.phone}</a>`)
          : nothing}
        ${contact?.email ? this.#fact('people.email', html`<a href="mailto:${contact.email}">${breakable(contact.email)}</a>`) : nothing}
        ${contact && !contact.phone && !contact.email ? this.#fact('people.contact', t('people.noContact')) : nothing}
        ${absences?.length ? this.#fact('people.away', html`${absences.map((away) => html`<div>${span(away)}${this.#standIn(away)}</div>`)}`) : nothing}
        ${mentors?.length
          ? this.#fact(
              'people.mentor',
              html`${mentors.map(
                (one) => html`<div>${this.#name(one.mentor)}, <span class="muted">${span(one)}</span></div>`,
              )}
              ${this.#successor(mentors, deeds, today)}`,
            )
          : nothing}
        ${plan?.owner ? this.#fact('people.answers', this.#name(plan.owner)) : nothing}
        ${roles?.length
          ? this.#fact('people.roles', html`${roles.map(({ role, unit }) => html`<div>${tOf('people.role', role)}, ${unit.name}</div>`)}`)
          : nothing}
        ${ending ? this.#fact('people.lastDay', ending) : nothing}
        ${this.#earlier(employments.filter((at) => at.plan?.closing && at.plan.id !== plan?.id), today)}
      </dl>
      ${plan ? html`<a class="button" href="#/plans/${encodeURIComponent(plan.id)}" @click=${() => this.#dialog.close()}>${t('people.toPlan')}</a>` : nothing}
    `;
  }

  /** A name that leads to the card of whoever bears it, in place of this one. */
  #name({ id, name }) {
    return html`<button type="button" class="person-name" @click=${() => this.#turnTo(id)}>${name}</button>`;
  }

  async #turnTo(personId) {
    this.personId = personId;
    this.said = undefined;
    await this.#card.restart();
    await this.updateComplete;
    this.querySelector('#person-card-name')?.focus();
  }

  /** Says that the main mentor ceases to be one, with the way to choose another for whoever may. */
  #successor(mentors, deeds, today) {
    const choose = deeds.find(({ key }) => key === 'mentor');
    const main = mentors.filter(({ kind }) => kind === 'MAIN');
    // Where another is agreed already, nobody has to be chosen.
    const end = main.length === 1 && endOf(main[0]);
    if (!choose || !end) return nothing;
    return html`
      <p class="small">${t('people.mentorEnds', { day: longDay(end, today) })}</p>
      <button type="button" class="button" @click=${() => this.#open(choose)}>${t('people.successor')}</button>
    `;
  }

  #standIn({ standIn }) {
    return standIn ? html`. ${this.#name(standIn)} ${t('people.standsInNow')}` : nothing;
  }

  /** The introductions that are closed, each with a way there. */
  #earlier(employments, today) {
    if (employments.length === 0) return nothing;
    const row = ({ title, unit, plan: { id, closing, closedAt } }) => html`
      <div>
        <a href="#/plans/${encodeURIComponent(id)}" @click=${() => this.#dialog.close()}>${title}, ${unit.name}</a>
        <span class="muted">${tOf('people.closed', closing, { day: shortDay(isoDayOf(closedAt), today) })}</span>
      </div>
    `;
    return this.#fact('people.earlier', html`${employments.map(row)}`);
  }

  #fact(label, value) {
    return html`<div><dt>${t(label)}</dt><dd>${value}</dd></div>`;
  }

  #deeds(deeds) {
    if (deeds.length === 0) return nothing;
    return html`
      <h3 class="person-deeds-head">${t('people.change')}</h3>
      <ul class="person-deeds">
        ${deeds.map(
          (deed) => html`
            <li>
              <button type="button" data-deed=${deed.key} @click=${() => this.#open(deed)}>
                <span>${deed.label}</span> ${icon('forward')}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #open(deed) {
    this.said = undefined;
    this.deed = deed;
  }

  #done = async ({ detail }) => {
    await this.#card.run();
    await this.#leave();
    this.said = detail;
    this.querySelector('#person-card-name')?.focus();
  };

  /** Shows the card again; the focus returns to the deed that was open. */
  async #leave() {
    const key = this.deed?.key ?? this.wanted;
    this.deed = this.wanted = undefined;
    await this.updateComplete;
    this.querySelector(`[data-deed="${key}"]`)?.focus();
  }

  /** The browser's own way to close a sheet, such as a phone's back gesture. */
  #cancel = (event) => {
    event.preventDefault();
    this.#back();
  };

  /** Leaves a deed first, and then the card. */
  #back() {
    if (this.deed || this.wanted) this.#leave();
    else this.#dialog.close();
  }
}

/** A person whose mentors are those of today and those who are agreed for later. */
function withAgreed(person) {
  if (!person?.mentors) return person;
  const all = [...person.mentors, ...(person.agreedMentors ?? [])];
  return { ...person, mentors: [...new Map(all.map((one) => [one.id, one])).values()] };
}

/** An e-mail address that breaks before its host, where it must break. */
function breakable(email) {
  const at = email.lastIndexOf('@');
  return html`${email.slice(0, at)}<wbr />${email.slice(at)}`;
}

customElements.define('person-card', PersonCard);
