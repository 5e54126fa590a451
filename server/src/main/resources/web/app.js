/** The root element of the client: who is signed in, which page is shown, and the frame around it. */
import { html, nothing } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { avatar } from './kernel/avatar.js';
import { claimDrafts, countDrafts, returnDraft } from './kernel/drafts.js';
import { PageElement } from './kernel/element.js';
import { FetchController } from './kernel/fetch-controller.js';
import { RequestFailed, operation, query, server } from './kernel/graphql.js';
import { logo } from './kernel/icon.js';
import { followLanguage, language } from './kernel/language.js';
import './kernel/notice-bar.js';
import { claimOutbox, outbox, waiting } from './kernel/outbox.js';
import { question } from './kernel/question.js';
import { changePage } from './kernel/scroll.js';
import { dropSession, mayBeSignedIn, signOut } from './kernel/session.js';
import { offer, slot } from './kernel/slots.js';
import { errorText, errorWords, t } from './kernel/texts.js';
import { titlePage } from './kernel/title.js';
import { isReplaced, keepClient } from './kernel/updates.js';
import { navigation } from './shell/navigation.js';
import { PageLoader } from './shell/page-loader.js';
import { isSameView, pageAt, pageFor, placesFor, signInPage } from './shell/pages.js';
import { rooms } from './shell/rooms.js';
import { Route } from './shell/route.js';
import './shell/shell-notice.js';

/** How long the first page has the connection to itself. */
const QUIET_MS = 2_000;

const viewerOperation = operation(new URL('./shell/viewer.graphql', import.meta.url));

document.documentElement.lang = language;
rooms.flatMap(({ parts = [] }) => parts).forEach(offer);

/** The element of the whole client. It stands in the page once; a copy that is never put there does nothing. */
class FadderApp extends PageElement {
  static properties = {
    signedOut: { state: true },
    reason: { state: true },
  };

  #route = new Route(this);
  #prepared;
  #loader = new PageLoader(this, isReplaced, () => this.#viewer.value);
  #viewer = new FetchController(this, async () => {
    this.signedOut = !(await mayBeSignedIn().catch(() => false));
    if (this.signedOut) throw new RequestFailed('SIGNED_OUT');
    const { viewer } = await query(viewerOperation);
    // Only before anything is shown: what somebody is typing is not taken from them.
    if (!this.#viewer.value) followLanguage(viewer.language);
    await Promise.all([claimOutbox(viewer.person.id), claimDrafts(viewer.person.id)]);
    this.dispatchEvent(new CustomEvent('person-arrived', { detail: viewer }));
    return viewer;
  });

  constructor() {
    super();
    this.addEventListener('notice', ({ detail }) => this.#say(detail));
    this.addEventListener('signed-in', () => this.#enter());
    this.addEventListener('sign-out', () => this.#signOut());
    this.addEventListener('account-changed', () => this.#viewer.run());
    this.addEventListener('password-changed', () => this.#viewer.run());
  }

  /** Starts the client in place of what `index.html` itself showed while the modules were loading. */
  connectedCallback() {
    this.replaceChildren();
    server.addEventListener('signed-out', () => this.#dropSession());
    outbox.addEventListener('refused', async ({ detail }) => {
      const { about } = detail.entry;
      if (about?.draft) returnDraft(about.draft, about.values, { code: detail.code });
      const kept = about?.draft ? ` ${t('kernel.kept')}` : '';
      this.#say({ text: `${t('kernel.notSaved')} ${await errorWords(detail)}${kept}`, failed: true });
    });
    addEventListener('hashchange', () => this.#move());
    addEventListener('keydown', (event) => this.#pressed(event));
    rooms.forEach(({ start }) => start?.(this));
    keepClient();
    super.connectedCallback();
  }

  render() {
    const target = this.#target();
    const opened = target && this.#loader.open(target);
    if (opened?.page === signInPage) return html`<shell-notice></shell-notice> ${this.#page(opened)}`;
    if (opened?.page.alone) return this.#page(opened);
    return this.#viewer.render((viewer) => (opened ? this.#frame(viewer, opened) : splash()), splash);
  }

  updated() {
    const { opened } = this.#loader;
    if (!opened) return;
    titlePage(t(opened.page.title));
    if (this.#viewer.value && !this.signedOut) this.#prepared ??= setTimeout(() => this.#prepare(), QUIET_MS);
  }

  /** Loads ahead what signing out needs, which begins at the account and must be possible without contact, too. */
  #prepare() {
    [pageAt('account').page, signInPage].forEach((page) => this.#loader.prepare(page));
  }

  /** Opens the search with Ctrl-K or Cmd-K. */
  #pressed(event) {
    const isWanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (!isWanted || !this.#viewer.value || this.signedOut) return;
    event.preventDefault();
    this.#search();
  }

  async #search() {
    try {
      const { openPalette } = await import('./shell/palette.js');
      // The session may have ended by then.
      if (this.#viewer.value) openPalette(this, this.#viewer.value);
    } catch {
      this.#say({ text: errorText({ code: 'NO_CONTACT' }), failed: true });
    }
  }

  /** Says what has happened: in the sheet that lies over the page, if one does, for nothing else is in reach then. */
  #say(notice) {
    const bar = this.querySelector('dialog:modal notice-bar') ?? this.querySelector(':scope > notice-bar');
    bar?.show(notice);
  }

  /** The page that the address and the viewer lead to; undefined while that is not known. */
  #target() {
    const { path, search } = this.#route;
    const found = pageAt(path);
    if (found?.page.alone) return { ...found, path, search };
    if (this.signedOut) return { page: signInPage, params: {}, path, search };
    const viewer = this.#viewer.value;
    return viewer && { ...pageFor(path, viewer), path, search };
  }

  #frame(viewer, opened) {
    const places = placesFor(viewer);
    return html`
      <a class="skip-link" href="#main" @click=${this.#toMain}>${t('shell.skip')}</a>
      <header class="top">
        <a class="top-home" href="#/">${logo(32)} Fadder</a>
        <a class="top-account" href="#/account" aria-label=${t('shell.account', viewer.person)}>
          ${avatar(viewer.person)}
        </a>
      </header>
      ${places.length > 1 ? navigation(places, opened.page, viewer, () => this.#search()) : nothing}
      <main id="main" tabindex="-1" aria-busy=${this.#isAwaited(opened) ? 'true' : nothing}>
        <shell-notice .page=${opened.path}></shell-notice>
        ${slot('above-page', { viewer, page: opened.page })} ${cache(this.#page(opened, viewer))}
      </main>
      <notice-bar></notice-bar>
      <page-question></page-question>
    `;
  }

  /** Whether the page at the address is still being loaded, so that the one before it is on the screen. */
  #isAwaited({ path }) {
    return path !== this.#route.path;
  }

  #page({ page, params, search, module, failure }, viewer) {
    if (module) return module.page({ viewer, params, search, reason: this.reason });
    return html`
      <h1 class="visually-hidden">${t(page.title)}</h1>
      <failure-notice .failure=${failure} @retry=${() => this.#loader.retry(page)}></failure-notice>
    `;
  }

  async #enter() {
    this.signedOut = false;
    this.#loader.close();
    if (pageAt(this.#route.path)?.page.alone) location.replace('#/');
    this.reason = undefined;
    await this.#viewer.restart();
    this.#arrive(() => scrollTo(0, 0));
  }

  async #signOut() {
    const unsent = waiting().length + countDrafts();
    if (unsent > 0 && !(await this.#agreesToLose(unsent))) return;
    this.#leave();
    location.hash = '#/';
    this.reason = t((await signOut()) ? 'shell.signedOut' : 'shell.signedOutHere');
  }

  #agreesToLose(unsent) {
    return question({
      title: t('shell.unsent', { count: unsent }),
      text: t('shell.unsentAbout'),
      no: t('shell.stay'),
      yes: t('shell.leaveAnyway'),
    });
  }

  /** Drops the session that the server has ended, as each request under way learns for itself. */
  #dropSession() {
    if (this.signedOut) return;
    const words = waiting().length + countDrafts() > 0 ? 'shell.signedOutUnsent' : 'shell.signedOutByTime';
    // Several requests learn of it at once; the first has said why.
    this.#leave(this.#viewer.value ? t(words) : this.reason);
    dropSession();
  }

  /** Takes the person off the screen at once. */
  #leave(reason) {
    // Nor does an answer that is still on its way put them back.
    this.#viewer.forget();
    // Whoever comes next may have other parts of the account.
    clearTimeout(this.#prepared);
    this.#prepared = undefined;
    this.#loader.close();
    this.reason = reason;
    this.signedOut = true;
    this.dispatchEvent(new Event('person-left'));
  }

  /** Goes where the address leads. What only opens or closes a part of the page leaves focus and view where they are. */
  #move() {
    const before = this.#loader.opened;
    const viewer = this.#viewer.value;
    // The address is heard of here first: what is waited for below must be the page that it leads to.
    this.#route.follow();
    const { path } = this.#route;
    const now = viewer ? pageFor(path, viewer) : pageAt(path);
    const scroll = changePage();
    if (!before || !isSameView(before, now)) this.#arrive(scroll);
  }

  /** Moves the reader's focus to the new page once it is there, and the view to its top or where it was left. */
  async #arrive(scroll) {
    const target = this.#target();
    if (target) await this.#loader.load(target.page);
    await this.updateComplete;
    scroll();
    this.querySelector('main')?.focus({ preventScroll: true });
  }

  #toMain(event) {
    event.preventDefault();
    this.closest('fadder-app').querySelector('main').focus();
  }
}

function splash() {
  return html`
    <p class="splash" role="status">${logo(80, t('kernel.loading'))}</p>
  `;
}

customElements.define('fadder-app', FadderApp);
