import { html } from 'lit';
import { PageElement } from '../kernel/element.js';
import { FetchController } from '../kernel/fetch-controller.js';
import { operation, query } from '../kernel/graphql.js';
import { t } from '../kernel/texts.js';
import { chips } from './choices.js';
import './texts.js';

const outsideSupervisors = operation(new URL('./outsideSupervisors.graphql', import.meta.url));

/**
 * A choice of who leads: oneself, one of those who take part, or a supervisor from outside. Tells `leader-chosen` with
 * `{ leaderId }`, `{ outsideId }`, or neither for oneself.
 */
class LeaderChoice extends PageElement {
  static properties = {
    viewer: { attribute: false },
    people: { attribute: false },
    chosen: { attribute: false },
  };

  #outside = new FetchController(this, async () => (await query(outsideSupervisors, { withEnded: false })).viewer.outsideSupervisors.nodes);

  render() {
    const { leaderId, outsideId } = this.chosen ?? {};
    const options = [
      { value: '', label: t('supervision.plan.me') },
      ...this.people.map(({ id, name }) => ({ value: id, label: name })),
      ...(this.#outside.value ?? []).map(({ id, name, firm }) => ({ value: id, label: name, about: firm ?? t('supervision.outside.short') })),
    ];
    const isFrom = (id) => this.#outside.value?.some((one) => one.id === id);
    return chips({
      name: 'leader',
      legend: t('supervision.plan.leader'),
      options,
      chosen: outsideId ?? leaderId ?? '',
      choose: (id) => this.tell('leader-chosen', isFrom(id) ? { outsideId: id } : id ? { leaderId: id } : {}),
    });
  }
}

customElements.define('leader-choice', LeaderChoice);
