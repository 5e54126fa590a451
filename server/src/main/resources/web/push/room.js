/** The room of push: what the viewer is told, and which of their devices are told it. */
import { noteTick } from './device.js';
import { told } from './to-worker.js';

export const pages = [
  {
    path: 'notification/:token',
    title: 'push.pageTitle',
    alone: true,
    load: () => import('./notification-page.js'),
  },
];

export const parts = [
  { slot: 'above-page', load: () => import(/* home */ './push-notices.js') },
  { slot: 'above-page', load: () => import(/* home */ './push-offer.js') },
  { slot: 'account', load: () => import('./push-devices.js') },
];

export function start(shell) {
  told.addEventListener('open', ({ detail }) => location.assign(detail.address));
  shell.addEventListener('step-toggle', noteTick);
  shell.addEventListener('person-left', async () => (await import('./registration.js')).letGo());
}
