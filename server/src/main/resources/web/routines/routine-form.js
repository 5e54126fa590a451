import { html, nothing } from 'lit';
import { draft, draftOf, dropDraft, keepDraft } from '../kernel/drafts.js';
import { PageElement } from '../kernel/element.js';
import { labelled } from '../kernel/fields.js';
import { mutate, operation } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { plainKey } from '../kernel/keys.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import '../people/person-field.js';
import './check-fields.js';
import { written } from './check-fields.js';
import './texts.js';
import { FEWEST_CHECKS, errorsOf, inAYear, listed, wordsOf } from './writing.js';

const routinePublish = operation(new URL('./routinePublish.graphql', import.meta.url));

const LONGEST = { title: 80, purpose: 500, documentTitle: 120, documentUrl: 1000, searchWords: 820, note: 300 };

/**
 * A form for a routine: a new one, or the next version of one that is there. Tells `routine-published` with it,
 * `routine-left` when it is let be, and `routine-begun-again` with what somebody else has published meanwhile.
 */
class RoutineForm extends PageElement {
  static properties = {
    viewer: { attribute: false },
    /** The routine as it is; nothing for a new one. */
    routine: { attribute: false },
    /** The units that a new routine may be for. */
    units: { attribute: false },
    /** Asks for the routine as it is by now. */
    reread: { attribute: false },
    checks: { state: true },
    errors: { state: true },
    busy: { state: true },
    /** The version that somebody else has published while this one was written. */
    newer: { state: true },
  };

  /**
   * The version that this one builds on: it stays what it was when somebody began to write, whatever is loaded later.
   */
  #basis;
  #owner;

  get #draft() {
    return `routine:${this.routine?.id ?? 'new'}`;
  }

  /** What the draft holds besides what stands in fields with names: it follows on the same version when it is taken up again. */
  #besides = () => {
    const { value: id, selectedOptions } = this.querySelector('person-field select');
    return {
      basedOn: this.#basis?.version,
      owner: id ? { id, name: selectedOptions[0].textContent } : undefined,
      checks: this.checks.map(({ title, hint }) => ({ title, hint })),
    };
  };

  constructor() {
    super();
    this.errors = [];
  }

  willUpdate() {
    if (this.checks) return;
    const begun = draftOf(this.#draft);
    this.#basis = begun && this.routine ? { ...this.routine, version: begun.basedOn } : this.routine;
    this.#owner = begun?.owner ?? (this.#basis ? this.#basis.owner : this.viewer.person);
    this.checks = (begun?.checks ?? this.#basis?.checks)?.map(written) ?? Array.from({ length: FEWEST_CHECKS }, () => written());
  }

  render() {
    const { document, searchWords } = this.#basis ?? {};
    return html`
      <form class="card stack routine-form" @submit=${this.#submit} ${draft(this.#draft, this.#besides)}>
        ${this.#unit()} ${this.#text('title', this.#basis?.title)}
        ${this.#text('purpose', this.#basis?.purpose, { rows: 3 })}
        <check-fields
          .checks=${this.checks}
          .errors=${this.errors}
          @checks-changed=${({ detail }) => this.#take(detail)}
        ></check-fields>
        <fieldset class="stack">
          <legend>${t('routines.form.document')}</legend>
          ${this.#text('documentTitle', document?.title)}
          ${this.#text('documentUrl', document?.url, { mode: 'url' })}
        </fieldset>
        ${this.#text('searchWords', searchWords?.join(', '), { required: false, rows: 2 })}
        <fieldset class="stack">
          <legend>${t('routines.form.keeping')}</legend>
          ${this.#ownerField()} ${this.#reviewOn()}
        </fieldset>
        ${this.#basis ? this.#text('note', '', { rows: 2 }) : nothing}
        <div role="alert">${this.newer ? this.#meanwhile() : nothing}</div>
        <div class="routine-ways">
          <button class="button button-main" ?disabled=${this.busy}>
            ${this.#basis ? t('routines.form.publishNext', { version: this.#basis.version + 1 }) : t('routines.form.publish')}
          </button>
          <button type="button" class="button" ?disabled=${this.busy} @click=${this.#leave}>
            ${t('routines.form.leave')}
          </button>
        </div>
      </form>
    `;
  }

  #unit() {
    if (this.#basis) return nothing;
    const [only, ...others] = this.units;
    return this.#field('unitId', (id, about) => html`
      <select id=${id} name="unitId" required aria-describedby=${about}>
        ${others.length > 0 ? html`<option value="">${t('routines.form.choose')}</option>` : nothing}
        ${[only, ...others].map((unit) => html`<option value=${unit.id}>${unit.name}</option>`)}
      </select>
    `);
  }

  #text(name, value = '', { rows, mode, required = true } = {}) {
    return this.#field(name, (id, about) =>
      rows
        ? html`<textarea
            id=${id}
            name=${name}
            rows=${rows}
            maxlength=${LONGEST[name]}
            ?required=${required}
            aria-describedby=${about}
            .value=${value}
          ></textarea>`
        : html`<input
            id=${id}
            name=${name}
            maxlength=${LONGEST[name]}
            inputmode=${mode ?? nothing}
            autocapitalize=${mode ? 'none' : nothing}
            autocomplete="off"
            ?required=${required}
            aria-describedby=${about}
            .value=${value}
          />`,
    );
  }

  #ownerField() {
    const owner = this.#owner;
    const wrong = this.errors.find(({ field }) => field.join() === 'ownerId');
    return html`
      <person-field
        name="ownerId"
        .label=${tOf('routines.field', 'ownerId')}
        .none=${owner ? undefined : t('routines.form.choose')}
        .people=${[owner, this.viewer.person].filter(Boolean)}
        .chosen=${owner?.id}
        .words=${wordsOf}
        .problem=${wrong}
      ></person-field>
    `;
  }

  #reviewOn() {
    const { today } = this.viewer;
    const kept = this.#basis && !this.#basis.overdue;
    return this.#field('reviewOn', (id, about) => html`
      <input
        id=${id}
        name="reviewOn"
        type="date"
        required
        aria-describedby=${about}
        .value=${kept ? this.#basis.reviewOn : inAYear(today)}
      />
    `);
  }

  #field(name, field) {
    return labelled({
      id: `routine-form-${name}`,
      name,
      label: tOf('routines.field', name),
      errors: this.errors,
      words: wordsOf,
      field,
    });
  }

  /** Takes changed checks. An error was told of a check's place, which may be another one now. */
  #take(checks) {
    this.checks = checks;
    this.errors = this.errors.filter(({ field }) => field[0] !== 'checks');
    const begun = draftOf(this.#draft);
    if (begun) keepDraft(this.#draft, { ...begun, ...this.#besides() });
  }

  #meanwhile() {
    const { version, note } = this.newer;
    return html`
      <div class="message">
        ${icon('late')}
        <div class="stack">
          <p>${t('routines.form.newer', { version })} <span lang="sv">${note}</span></p>
          <p>${t('routines.form.newerAbout')}</p>
          <div class="routine-ways">
            <button type="button" class="button" @click=${this.#keepMine}>${t('routines.form.keepMine')}</button>
            <button type="button" class="button" @click=${this.#takeTheirs}>
              ${t('routines.form.takeTheirs')}
            </button>
          </div>
        </div>
      </div>
    `;
  }

  #leave = () => {
    dropDraft(this.#draft);
    this.tell('routine-left');
  };

  #takeTheirs = () => {
    dropDraft(this.#draft);
    this.tell('routine-begun-again', this.newer);
  };

  /** Keeps what is written here: it follows on what somebody else has published, and takes its place. */
  #keepMine = async () => {
    this.#basis = { ...this.#basis, version: this.newer.version };
    this.newer = undefined;
    await this.updateComplete;
    this.querySelector('.button-main').focus();
  };

  async #submit(event) {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    this.busy = true;
    this.newer = undefined;
    try {
      const { routine } = await mutate(routinePublish, this.#input(given));
      dropDraft(this.#draft);
      this.tell('notice', { text: t('routines.form.published', routine) });
      this.tell('routine-published', routine);
    } catch (failure) {
      await this.#refused(failure);
    }
    this.busy = false;
  }

  #input({ unitId, searchWords, note, ...texts }) {
    const basis = this.#basis;
    return {
      ...texts,
      unitId: basis?.unit.id ?? unitId,
      key: basis?.key ?? plainKey(texts.title, 'rutin'),
      basedOn: basis?.version ?? null,
      searchWords: listed(searchWords),
      checks: this.checks.map(({ title, hint }) => ({ title: inOneLine(title), hint: inOneLine(hint) || null })),
      note: note ?? t('routines.form.firstNote'),
    };
  }

  /** Says an error at its field where it has one, and else as a notice. */
  async #refused(failure) {
    this.errors = errorsOf(failure);
    if (failure.code === 'NEWER_VERSION_EXISTS') await this.#overtaken();
    await this.updateComplete;
    await this.querySelector('check-fields').updateComplete;
    await this.querySelector('person-field').updateComplete;
    const wrong = this.querySelector('.is-wrong :is(input, textarea, select), .field-error[tabindex]');
    if (wrong) wrong.focus();
    else if (!this.newer) this.tell('notice', { text: errorText(failure), failed: true });
  }

  /** Shows that somebody was first: with the next version, or with a routine of that name. */
  async #overtaken() {
    if (this.#basis) this.newer = await this.reread().catch(() => undefined);
    else this.errors = [{ field: ['title'], code: 'ROUTINE_EXISTS' }];
  }
}

function inOneLine(text) {
  return text.trim().replace(/\s+/g, ' ');
}

customElements.define('routine-form', RoutineForm);
