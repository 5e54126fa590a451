import { html, nothing } from 'lit';
import { shortDay } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { Paged } from '../kernel/paged.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import './texts.js';

const staffChanges = operation(new URL('./staffChanges.graphql', import.meta.url));
const staffChangeHold = operation(new URL('./staffChangeHold.graphql', import.meta.url));
const staffChangeAnswer = operation(new URL('./staffChangeAnswer.graphql', import.meta.url));

/** The changes of one group of a file of staff, each with the way to hold it back. Tells `staff-changed`. */
class StaffChanges extends PageElement {
  static properties = {
    file: { attribute: false },
    kinds: { attribute: false },
    today: {},
    busy: { state: true },
  };

  #changes = new Paged(
    this,
    async (page) =>
      (await query(staffChanges, { after: null, ...page, fileId: this.file.id, kinds: this.kinds })).viewer.staffChanges,
  );

  render() {
    return this.#changes.render(
      ({ nodes }) => html`
        <ul class="rows staff-changes">
          ${nodes.map((change) => this.#row(change))}
        </ul>
        ${this.#changes.renderMore()}
      `,
      listSkeleton,
    );
  }

  #row(change) {
    return html`
      <li data-row tabindex="-1">
        <div class="staff-change">
          <strong lang="sv">${nameOf(change)}</strong>
          <p class="small">${this.#says(change)}</p>
          ${change.state === 'ASKED'
            ? html`<p class="small">${change.alike ? t('staff.alike', { name: change.alike.name }) : t('staff.alikeMany')}</p>`
            : nothing}
          ${change.state === 'REFUSED'
            ? html`<p class="small staff-refused">${errorText({ code: change.problem })}</p>`
            : nothing}
        </div>
        ${this.file.state === 'SHOWN' ? this.#deeds(change) : html`<span class="chip">${tOf('staff.stateOf', change.state)}</span>`}
      </li>
    `;
  }

  #says({ kind, unit, title, form, firstDay, lastDay, email, givenName, familyName, number, role, row }) {
    const day = (of) => shortDay(of, this.today);
    const parts = {
      PERSON_NEW: () => [title, unit?.name, t('staff.from', { day: day(firstDay) }), lastDay && t('staff.until', { day: day(lastDay) })],
      EMPLOYMENT_NEW: () => [
        t('staff.further'),
        title,
        unit?.name,
        t('staff.from', { day: day(firstDay) }),
        lastDay && t('staff.until', { day: day(lastDay) }),
      ],
      PERSON_CHANGED: () => [
        givenName && t('staff.newName', { name: `${givenName} ${familyName ?? ''}`.trim() }),
        email && t('staff.newEmail', { email }),
        number && t('staff.newNumber', { number }),
      ],
      EMPLOYMENT_CHANGED: () => [
        title && t('staff.newTitle', { title }),
        form && t('staff.newForm', { form: tOf('staff.formOf', form) }),
        firstDay && t('staff.newFirstDay', { day: day(firstDay) }),
      ],
      EMPLOYMENT_CONTINUED: () => [
        unit?.name,
        lastDay ? t('staff.longer', { day: day(lastDay) }) : t('staff.furtherNotice'),
      ],
      EMPLOYMENT_ENDING: () => [unit?.name, t('staff.lastDay', { day: day(lastDay) }), row === 0 && t('staff.notInFile')],
      ROLE_NEW: () => [t('staff.roleNew', { role: tOf('staff.roleOf', role) }), unit?.name],
      ROLE_ENDING: () => [t('staff.roleEnding', { role: tOf('staff.roleOf', role) }), unit?.name],
    };
    return parts[kind]().filter(Boolean).join(' · ');
  }

  #deeds(change) {
    const { place, state, alike } = change;
    const name = nameOf(change);
    const button = (label, about, act) =>
      html`<button class="button" aria-label=${about} ?disabled=${this.busy} @click=${act}>${label}</button>`;
    if (state === 'ASKED') {
      return html`<div class="actions">
        ${alike
          ? button(t('staff.same'), t('staff.sameAbout', { name }), () => this.#answer(place, true))
          : nothing}
        ${button(t('staff.another'), t('staff.anotherAbout', { name }), () => this.#answer(place, false))}
      </div>`;
    }
    const held = state === 'HELD';
    return button(
      t(held ? 'staff.takeAlong' : 'staff.holdBack'),
      t(held ? 'staff.takeAlongAbout' : 'staff.holdBackAbout', { name }),
      () => this.#do(staffChangeHold, { place, held: !held }),
    );
  }

  #answer(place, same) {
    return this.#do(staffChangeAnswer, { place, same });
  }

  async #do(document, input) {
    this.busy = true;
    try {
      await mutate(document, { fileId: this.file.id, ...input });
      await this.#changes.run();
    } catch (failure) {
      this.tell('notice', { text: errorText(failure), failed: true });
    }
    this.busy = false;
    this.tell('staff-changed');
  }
}

function nameOf({ person, alike, givenName, familyName, state, row }) {
  const inFile = givenName ? `${givenName} ${familyName ?? ''}`.trim() : undefined;
  return (state === 'ASKED' ? inFile : person?.name) ?? inFile ?? alike?.name ?? t('staff.rowOf', { row });
}

customElements.define('staff-changes', StaffChanges);
