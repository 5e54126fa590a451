import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { instantInWords } from '../kernel/dates.js';
import { PageElement } from '../kernel/element.js';
import { mutate, operation, query } from '../kernel/graphql.js';
import { icon } from '../kernel/icon.js';
import { Paged } from '../kernel/paged.js';
import { question } from '../kernel/question.js';
import { listSkeleton } from '../kernel/skeletons.js';
import { Subscription } from '../kernel/subscription.js';
import { errorText, t, tOf } from '../kernel/texts.js';
import { lineRow } from './line-row.js';
import './line-sheet.js';
import { listed, movesInWords } from './reasons.js';

const pairingAsk = operation(new URL('./pairingAsk.graphql', import.meta.url));
const pairingChanged = operation(new URL('./pairingChanged.graphql', import.meta.url));
const pairingLine = operation(new URL('./pairingLine.graphql', import.meta.url));
const pairingProposal = operation(new URL('./pairingProposal.graphql', import.meta.url));
const pairingSolveAgain = operation(new URL('./pairingSolveAgain.graphql', import.meta.url));

const NO_LINES = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The lines by what is to be done about them, in this order. */
const GROUPS = ['another', 'toAsk', 'without', 'asked', 'done'];

/** A page with one proposal: whom each newcomer would get and why, changed and asked from here, as it is at the moment. */
class ProposalPage extends PageElement {
  static properties = {
    viewer: { attribute: false },
    proposalId: {},
    /** The id of the line that is open, if any is. */
    lineId: {},
    /** The proposal without its lines; null when there is none that the viewer may see. */
    proposal: { state: true },
    /** A line that is open and not among those that are listed so far. */
    elsewhere: { state: true },
    busy: { state: true },
  };

  #isOpenedHere = false;

  /** How often something newer came unasked than whatever was being asked for. */
  #taken = 0;

  #lines = new Paged(this, ({ first, after = null }) => this.#load(first, after));

  #subscription = new Subscription(
    this,
    pairingChanged,
    () => this.proposal && { id: this.proposalId },
    ({ pairingChanged: proposal }) => this.#take(proposal),
  );

  /** So many lines, with the proposal; each answer brings a page of them. */
  async #load(count, after) {
    const nodes = [];
    const taken = this.#taken;
    let pageInfo = { hasNextPage: true, endCursor: after };
    while (pageInfo.hasNextPage && nodes.length < count) {
      const { node } = await query(pairingProposal, { id: this.proposalId, after: pageInfo.endCursor });
      if (taken === this.#taken) this.#keep(node);
      if (!node?.lines) return NO_LINES;
      nodes.push(...node.lines.nodes);
      ({ pageInfo } = node.lines);
    }
    return { nodes, pageInfo };
  }

  /** Takes what has changed, where it has all that is shown. */
  #take(proposal) {
    this.#taken++;
    this.#keep(proposal);
    const shown = this.#lines.value?.nodes.length ?? 0;
    if (proposal && shown > proposal.lines.nodes.length) this.#lines.run();
    else this.#lines.take(proposal?.lines ?? NO_LINES);
  }

  #keep(proposal) {
    if (!proposal?.state) {
      this.proposal = null;
      return;
    }
    const { lines, ...rest } = proposal;
    if (JSON.stringify(rest) !== JSON.stringify(this.proposal)) this.proposal = rest;
  }

  willUpdate(changed) {
    if (changed.has('lineId') && !this.lineId) {
      this.#isOpenedHere = false;
      this.querySelector('line-sheet')?.close();
    }
  }

  updated(changed) {
    if (changed.has('lineId') || changed.has('proposal')) this.#findOpen();
  }

  /** Asks for the line that is open where it is none of those that are listed so far. */
  async #findOpen() {
    const { lineId } = this;
    const nodes = this.#lines.value?.nodes;
    if (!lineId || !nodes || nodes.some(({ id }) => id === lineId)) return;
    const { node } = await query(pairingLine, { id: lineId }).catch(() => ({}));
    if (lineId === this.lineId) this.elsewhere = node?.newHire ? node : undefined;
  }

  get #open() {
    return [...(this.#lines.value?.nodes ?? []), this.elsewhere].find((line) => line && line.id === this.lineId);
  }

  get #address() {
    return `#/pairing/${encodeURIComponent(this.proposalId)}`;
  }

  render() {
    const open = this.#open;
    return html`
      <div class="page pairing-page ${open ? 'has-sheet' : ''}" @line-changed=${() => this.#lines.run()}>
        <div class="stack pairing-main" @click=${this.#opened}>
          <a class="back-link" href="#/pairing">${icon('back')} ${t('pairing.all')}</a>
          ${this.#lines.render(({ nodes }) => (this.proposal ? this.#found(this.proposal, nodes) : this.#missing()), listSkeleton)}
        </div>
        ${open
          ? html`<line-sheet
              .line=${open}
              .viewer=${this.viewer}
              .proposalId=${this.proposalId}
              .revision=${this.proposal?.revision}
              @sheet-close=${this.#close}
            ></line-sheet>`
          : nothing}
      </div>
    `;
  }

  #missing() {
    return html`<h1 class="visually-hidden">${t('pairing.title.proposal')}</h1>
      <p class="card">${t('pairing.missing')}</p>`;
  }

  #found(proposal, lines) {
    const when = instantInWords(proposal.madeAt, this.viewer.today);
    return html`
      <header class="page-head">
        <h1>${t('pairing.title.proposal')}</h1>
        <p class="lead muted"><span lang="sv">${listed(proposal.units)}</span></p>
        <p class="muted small">${t('pairing.madeBy', { name: proposal.madeBy.name, when })}</p>
      </header>
      <div role="status" class="stack">${this.#standing(proposal)}</div>
      ${proposal.state === 'READY' || proposal.state === 'OVER' ? this.#ready(proposal, lines) : nothing}
    `;
  }

  #standing({ state, placed, newHires }) {
    if (state === 'SOLVING') {
      return html`<p class="pairing-solving">${icon('waiting')} <span>${t('pairing.solving')}</span></p>
        <div class="skeleton" aria-hidden="true"></div>`;
    }
    if (state === 'FAILED') {
      return html`<p class="message message-danger">${icon('late')} <span>${t('pairing.failed')}</span></p>
        <div class="actions">${this.#againButton(true)}</div>`;
    }
    if (state === 'OVER') return html`<p class="message">${icon('check')} <span>${t('pairing.over')}</span></p>`;
    return html`<p class="lead">${t(placed === newHires ? 'pairing.allPlaced' : 'pairing.placed', { count: newHires, placed })}</p>`;
  }

  #ready(proposal, lines) {
    const groups = Map.groupBy(lines, groupOf);
    const toAsk = groups.get('toAsk') ?? [];
    const hasMore = this.#lines.value.pageInfo.hasNextPage;
    return html`
      ${proposal.isChanged
        ? html`<p class="message">${icon('lock')} <span>${t('pairing.changed')}</span></p>`
        : this.#moves(proposal.moves)}
      ${proposal.state === 'OVER'
        ? nothing
        : html`<div class="actions">
            ${toAsk.length > 0
              ? html`<button class="button ${proposal.isChanged ? '' : 'button-main'}" ?disabled=${this.busy} @click=${() => this.#askAll(toAsk, hasMore)}>
                  ${hasMore ? t('pairing.askAll') : askWords(toAsk)}
                </button>`
              : nothing}
            ${this.#againButton(proposal.isChanged)}
          </div>`}
      ${GROUPS.map((group) => this.#group(group, groups.get(group)))} ${this.#lines.renderMore()} ${this.#shortages(proposal.shortages)}
    `;
  }

  #againButton(isMain) {
    return html`<button class="button ${isMain ? 'button-main' : ''}" ?disabled=${this.busy} @click=${this.#solveAgain}>
      ${t('pairing.again')}
    </button>`;
  }

  #moves(moves) {
    if (moves.length === 0) return nothing;
    return html`
      <section class="message pairing-moved" aria-labelledby="pairing-moved">
        <h2 id="pairing-moved">${t('pairing.moved')}</h2>
        <ul>
          ${movesInWords(moves).map((words) => html`<li>${words}</li>`)}
        </ul>
      </section>
    `;
  }

  #group(group, lines) {
    if (!lines) return nothing;
    const context = { address: this.#address, openId: this.lineId, today: this.viewer.today };
    return html`
      <section class="stack" aria-labelledby="pairing-${group}">
        <h2 id="pairing-${group}">${tOf('pairing.group', group)}</h2>
        <ul class="rows card">
          ${lines.map((line) => lineRow(line, context))}
        </ul>
      </section>
    `;
  }

  #shortages(shortages) {
    if (shortages.length === 0) return nothing;
    return html`
      <section class="stack" aria-labelledby="pairing-shortages">
        <h2 id="pairing-shortages">${t('pairing.shortages')}</h2>
        <ul class="pairing-reasons">
          ${shortages.map(({ newHires, seats, mentors }) => {
            const values = {
              count: newHires.length,
              seats: t('pairing.seats', { count: seats }),
              newHires: listed(newHires),
              mentors: listed(mentors),
            };
            return html`<li>
              ${icon('people')}
              <span>${t(seats === 0 ? 'pairing.noSeats' : 'pairing.sharedSeats', values)} <span class="muted small">${t('pairing.who', values)}</span></span>
            </li>`;
          })}
        </ul>
      </section>
    `;
  }

  async #askAll(lines, hasMore) {
    const mentors = [...new Map(lines.map(({ mentor }) => [mentor.id, mentor])).values()];
    const isSure = await question({
      title: hasMore ? t('pairing.askAll') : askWords(lines),
      text: `${hasMore ? '' : t('pairing.askWhom', { mentors: listed(mentors) })} ${t('pairing.askAbout')}`.trim(),
      yes: t('pairing.askYes'),
    });
    if (!isSure) return;
    await this.#do(
      () => mutate(pairingAsk, { proposalId: this.proposalId, lineIds: hasMore ? null : lines.map(({ id }) => id) }),
      t('pairing.didAskAll'),
    );
  }

  #solveAgain = () => this.#do(() => mutate(pairingSolveAgain, { proposalId: this.proposalId }));

  /** Does something; of several that are asked, the lines say who could not be. */
  async #do(act, text) {
    this.busy = true;
    try {
      await act();
      if (text) this.tell('notice', { text });
    } catch (failure) {
      const some = failure.payload?.pairingProposal && failure.payload.userErrors.length > 0;
      this.tell('notice', { text: some ? t('pairing.notAll', { count: failure.payload.userErrors.length }) : errorText(failure), failed: true });
    }
    this.busy = false;
    this.#lines.run();
  }

  /** Notes that a line is opened from here. A second one takes the place of the first in the browser's history. */
  #opened = (event) => {
    const link = event.target.closest('a[href*="/lines/"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.lineId) {
      event.preventDefault();
      location.replace(link.getAttribute('href'));
    } else {
      this.#isOpenedHere = true;
    }
  };

  #close = () => {
    if (this.#isOpenedHere) history.back();
    else location.replace(this.#address);
  };
}

/** What is to be done about a line. */
function groupOf({ state, mentor, refusal }) {
  if (state === 'ASKED') return 'asked';
  if (state === 'ACCEPTED' || state === 'OVERTAKEN') return 'done';
  if (!mentor) return 'without';
  return state === 'DECLINED' || refusal ? 'another' : 'toAsk';
}

function askWords(lines) {
  return t('pairing.askSome', { count: lines.length, mentor: lines[0].mentor.name });
}

customElements.define('proposal-page', ProposalPage);

export const page = ({ viewer, params: { proposalId, lineId } }) =>
  html`${keyed(
    proposalId,
    html`<proposal-page .viewer=${viewer} .proposalId=${proposalId} .lineId=${lineId}></proposal-page>`,
  )}`;
