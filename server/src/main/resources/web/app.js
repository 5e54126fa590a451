/** The shell: who is signed in, which page is shown, and the frame around it. */
import { html, nothing } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import './arrivals/new-hire-page.js';
import './arrivals/new-hires-page.js';
import { PageElement } from './kernel/element.js';
import { RequestFailed, operation, query, server } from './kernel/graphql.js';
import { FetchController } from './kernel/fetch-controller.js';
import './kernel/notice-bar.js';
import { changePage } from './kernel/scroll.js';
import { outbox } from './kernel/outbox.js';
import { Route } from './kernel/route.js';
import './kernel/shell-notice.js';
import { errorText, t } from './kernel/texts.js';
import { keepClient } from './kernel/updates.js';
import './onboarding/hires-page.js';
import './onboarding/mentees-page.js';
import './onboarding/my-plan-page.js';
import './onboarding/plan-page.js';
import './onboarding/template-page.js';
import './onboarding/templates-page.js';
import './onboarding/todo-page.js';
import './people/account-page.js';
import { avatar } from './people/avatar.js';
import './people/data-page.js';
import './push/notification-page.js';
import './push/push-devices.js';
import './push/push-notices.js';
import { noteTick } from './push/push-offer.js';
import { letGo } from './push/registration.js';
import { told } from './push/to-worker.js';
import { hasSteps, isPage, navigation, roomsFor, titleOf } from './rooms.js';
import './routines/routine-form-page.js';
import './routines/routine-page.js';
import './routines/routines-page.js';
import './routines/run-page.js';
import './signin/invitation-page.js';
import './signin/invite-person.js';
import './signin/link-notices.js';
import './signin/password-form.js';
import './signin/password-help.js';
import './signin/sign-in-page.js';
import './signin/sign-in-sessions.js';
import { mayBeIn, putOut, signOut } from './signin/signin.js';

const viewerOperation = operation(new URL('./people/viewer.graphql', import.meta.url));

class FadderApp extends PageElement {
  static properties = {
    signedOut: { state: true },
    reason: { state: true },
  };

  #route = new Route(this);
  #viewer = new FetchController(this, async () => {
    this.signedOut = !(await mayBeIn().catch(() => false));
    if (this.signedOut) throw new RequestFailed('SIGNED_OUT');
    return (await query(viewerOperation)).viewer;
  });

  constructor() {
    super();
    server.addEventListener('signed-out', () => this.#putOut());
    this.addEventListener('notice', ({ detail }) => this.querySelector('notice-bar').show(detail));
    this.addEventListener('signed-in', () => this.#enter());
    this.addEventListener('sign-out', () => this.#signOut());
    this.addEventListener('step-toggle', noteTick);
    this.addEventListener('account-changed', () => this.#viewer.run());
    this.addEventListener('password-changed', () => this.#viewer.run());
    told.addEventListener('open', ({ detail }) => location.assign(detail.address));
    outbox.addEventListener('refused', ({ detail }) => {
      const text = `${t('kernel.notSaved')} ${errorText(detail)}`;
      this.querySelector('notice-bar')?.show({ text, failed: true });
    });
    addEventListener('hashchange', () => this.#arrive(changePage()));
    keepClient();
  }

  /** What the page itself showed while the modules were on their way makes room. */
  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
  }

  render() {
    if (this.#route.page === 'invitation') {
      return html`${keyed(
        this.#route.id,
        html`<invitation-page .token=${this.#route.id}></invitation-page>`,
      )}`;
    }
    if (this.#route.page === 'notification') {
      return html`${keyed(
        this.#route.id,
        html`<notification-page .token=${this.#route.id}></notification-page>`,
      )}`;
    }
    if (this.signedOut) {
      return html`<shell-notice></shell-notice> <sign-in-page .reason=${this.reason}></sign-in-page>`;
    }
    return this.#viewer.render(
      (viewer) => this.#frame(viewer),
      () => html`
        <p class="splash" role="status">
          <img src="/icons/fadder.svg" alt=${t('kernel.loading')} width="80" height="80" />
        </p>
      `,
    );
  }

  #frame(viewer) {
    const rooms = roomsFor(viewer);
    const page = isPage(this.#route.page) ? this.#route.page : (rooms[0] ?? 'account');
    document.title = titleOf(page);
    return html`
      <a class="skip-link" href="#main" @click=${this.#toMain}>${t('shell.skip')}</a>
      <header class="top">
        <a class="top-home" href="#/"><img src="/icons/fadder.svg" alt="" width="32" height="32" /> Fadder</a>
        <a class="top-account" href="#/account" aria-label=${t('shell.account', viewer.person)}>
          ${avatar(viewer.person)}
        </a>
      </header>
      ${rooms.length > 1 ? navigation(rooms, page) : nothing}
      <main id="main" tabindex="-1">
        <shell-notice .page=${`${page}/${this.#route.id}`}></shell-notice>
        <push-notices .viewer=${viewer}></push-notices>
        <link-notices .viewer=${viewer}></link-notices>
        ${hasSteps(page) ? html`<push-offer .viewer=${viewer}></push-offer>` : nothing}
        ${cache(this.#page(page, viewer))}
      </main>
      <notice-bar></notice-bar>
    `;
  }

  #page(page, viewer) {
    switch (page) {
      case 'introduction':
        return html`<my-plan-page .viewer=${viewer}></my-plan-page>`;
      case 'todo':
        return html`<todo-page .viewer=${viewer}></todo-page>`;
      case 'mentees':
        return html`<mentees-page .viewer=${viewer}></mentees-page>`;
      case 'hires':
        return html`<hires-page
          .viewer=${viewer}
          .signal=${this.#route.search.get('signal') ?? ''}
        ></hires-page>`;
      case 'new-hire':
        return html`<new-hire-page .viewer=${viewer}></new-hire-page>`;
      case 'new-hires':
        return html`<new-hires-page></new-hires-page>`;
      case 'plans':
        return html`${keyed(
          this.#route.id,
          html`<plan-page
            .viewer=${viewer}
            .planId=${this.#route.id}
            .beside=${(newHire) => html`<invite-person .person=${newHire}></invite-person>`}
            .below=${(newHire) => html`<password-help .viewer=${viewer} .person=${newHire}></password-help>`}
          ></plan-page>`,
        )}`;
      case 'routines':
        return html`<routines-page .viewer=${viewer}></routines-page>`;
      case 'routine':
        return html`${keyed(
          this.#route.id,
          html`<routine-page .viewer=${viewer} .routineId=${this.#route.id}></routine-page>`,
        )}`;
      case 'routine-form':
        return html`${keyed(
          this.#route.id,
          html`<routine-form-page .viewer=${viewer} .routineId=${this.#route.id}></routine-form-page>`,
        )}`;
      case 'run':
        return html`${keyed(
          this.#route.id,
          html`<run-page .viewer=${viewer} .runId=${this.#route.id}></run-page>`,
        )}`;
      case 'templates':
        return this.#route.id
          ? html`${keyed(
              this.#route.id,
              html`<template-page .viewer=${viewer} .templateId=${this.#route.id}></template-page>`,
            )}`
          : html`<templates-page .viewer=${viewer}></templates-page>`;
      case 'my-data':
        return html`<data-page .viewer=${viewer}></data-page>`;
      default:
        return html`<account-page
          .viewer=${viewer}
          .more=${html`<push-devices .viewer=${viewer}></push-devices>
            <sign-in-sessions .today=${viewer.today}></sign-in-sessions>
            <password-form .viewer=${viewer}></password-form>`}
        ></account-page>`;
    }
  }

  async #enter() {
    this.signedOut = false;
    if (this.#route.page === 'invitation') location.replace('#/');
    this.reason = undefined;
    await this.#viewer.restart();
    this.#arrive(() => scrollTo(0, 0));
  }

  async #signOut() {
    this.#leave();
    location.hash = '#/';
    letGo();
    this.reason = t((await signOut()) ? 'signin.signedOut' : 'signin.signedOutHere');
  }

  /** The server knows of no visit any more, as each request that was under way learns for itself. */
  #putOut() {
    if (this.signedOut) return;
    this.#leave(this.#viewer.value && t('signin.signedOutByTime'));
    letGo();
    putOut();
  }

  #leave(reason) {
    this.#viewer.value = undefined;
    this.reason = reason;
    this.signedOut = true;
  }

  /** The reader's focus moves to the new page, and so does the view: to its top, or where it was left. */
  async #arrive(scroll) {
    await this.updateComplete;
    scroll();
    this.querySelector('main')?.focus({ preventScroll: true });
  }

  #toMain(event) {
    event.preventDefault();
    this.closest('fadder-app').querySelector('main').focus();
  }
}

customElements.define('fadder-app', FadderApp);
