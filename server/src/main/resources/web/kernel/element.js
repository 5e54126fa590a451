import { LitElement } from 'lit';
import { focusWithin, keepFocus } from './focus.js';
import { pressed } from './press.js';

/**
 * The base class of every element here. It draws straight into the page, without a shadow root: the style sheets are
 * plain files that a strict Content-Security-Policy can name, and labels reach across elements.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Has the element drawn anew, once nobody presses on the page: what lies under a finger stays there. */
  scheduleUpdate() {
    const over = this.hasUpdated && pressed();
    return over ? over.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** Draws the element anew; where what had the focus goes with that, what stands there then gets it. */
  performUpdate() {
    const focus = focusWithin(this);
    super.performUpdate();
    keepFocus(focus);
  }

  /** Tells the elements above; `detail` is the event's content. */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
