/** The registration of this browser for push to the person signed in, and how it comes about and ends. */
import { RequestFailed, mutate, operation, query, reach } from '../kernel/graphql.js';
import { language } from '../kernel/language.js';
import { t } from '../kernel/texts.js';
import { presentVisit } from '../kernel/visit.js';
import {
  dropWish,
  forgetAllBut,
  installation,
  isWantedBy,
  kindOfBrowser,
  remember,
  remembered,
  wishOf,
} from './device.js';
import { dropToken, tokenFor } from './firebase.js';
import { sayToWorker, worker } from './to-worker.js';

const devicesOperation = operation(new URL('./devices.graphql', import.meta.url));
const deviceRegister = operation(new URL('./deviceRegister.graphql', import.meta.url));
const deviceRemove = operation(new URL('./deviceRemove.graphql', import.meta.url));
const deviceRename = operation(new URL('./deviceRename.graphql', import.meta.url));

const DAY_MS = 24 * 60 * 60 * 1000;

/** Tells `changed` when push was turned on or off here. */
export const push = new EventTarget();

let asking;

/** The server's public configuration of Firebase; null when it has none. Throws RequestFailed. */
function configuration() {
  asking ??= ask();
  asking.catch(() => (asking = undefined));
  return asking;
}

async function ask() {
  const response = await reach('/push/config', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new RequestFailed('SERVER');
  return (await response.json()).web;
}

/**
 * The state of push here: `NO_SERVER` without configuration, `INSTALL` on an iPhone or iPad where the client is not on
 * the home screen, `UNSUPPORTED`, `DENIED`, `OFF` or `ON`. Throws RequestFailed.
 */
export async function situation(person) {
  if (!(await configuration())) return 'NO_SERVER';
  if (isApple() && !isInstalled()) return 'INSTALL';
  if (!isSupported()) return 'UNSUPPORTED';
  if (Notification.permission === 'denied') return 'DENIED';
  return Notification.permission === 'granted' && (await isWantedBy(person)) ? 'ON' : 'OFF';
}

/** Whether this is an Apple device: an iPad says that it is a Mac, which has no touch screen. */
function isApple() {
  const isTouchedMac = navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1;
  return /\b(?:iPhone|iPad|iPod)\b/.test(navigator.userAgent) || isTouchedMac;
}

function isInstalled() {
  return navigator.standalone === true || matchMedia('(display-mode: standalone)').matches;
}

function isSupported() {
  return isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** Asks for permission, at a tap alone, and registers. Returns the state afterwards; throws RequestFailed. */
export async function turnOn(person) {
  // First, since Safari asks only straight after a tap.
  const permission = await Notification.requestPermission();
  if (permission === 'granted') {
    await wishOf(person);
    try {
      await register(await configuration());
    } catch (failure) {
      dropWish();
      throw failure instanceof RequestFailed ? failure : new RequestFailed('PUSH_FAILED');
    }
    push.dispatchEvent(new Event('changed'));
  }
  return situation(person);
}

/** Turns push off: nothing is received here any more, and the server knows of no device here. */
export async function turnOff() {
  dropWish();
  const own = await ownDevice().catch(() => undefined);
  if (own) await mutate(deviceRemove, { deviceId: own.id }).catch(() => {});
  await release();
  push.dispatchEvent(new Event('changed'));
}

/** Asks for permission first, since Safari lets a page ask only straight after a tap. */
export async function letGo() {
  const { sent, wish } = remembered();
  forgetAllBut({ wish });
  await sayToWorker({ push: 'forget' });
  if (sent) await release();
}

async function release() {
  try {
    await dropToken(await configuration(), await worker());
  } catch {
    // The server sends nothing to a device that it has let go.
  }
}

/** Registers anew where it is time: after sign-in, with another language or address for push, and once a day. */
export async function keepUp(person) {
  if ((await situation(person)) !== 'ON') return;
  const web = await configuration();
  const { sent } = remembered();
  const isDue = sent?.what !== (await toSend(web)) || Date.now() - sent.at > DAY_MS;
  if (!isDue) return;
  // Its owner may have taken it away elsewhere.
  if (sent?.visit === presentVisit() && !(await ownDevice())) {
    await turnOff();
  } else {
    await register(web);
  }
}

/** The device as which the server knows this browser; undefined when it does not. */
async function ownDevice() {
  const { viewer } = await query(devicesOperation);
  return viewer.devices.find(({ current }) => current);
}

async function register(web) {
  await sayToWorker({ push: 'start', language });
  const token = await tokenFor(web, await worker());
  // Before the server answers: an address that changes meanwhile is not the one that was told.
  const what = await toSend(web);
  const { device } = await mutate(deviceRegister, {
    installation: installation(),
    token,
    platform: 'WEB',
    language: language.toUpperCase(),
  });
  remember({ sent: { what, visit: presentVisit(), at: Date.now() } });
  if (device.name === null) await nameIt(device);
}

/**
 * All that the registration depends on, as text. The token itself changes with the address, and otherwise within a day.
 */
async function toSend({ appId, vapidKey }) {
  const subscription = await (await worker()).pushManager.getSubscription();
  return JSON.stringify([language, presentVisit(), subscription?.endpoint, appId, vapidKey]);
}

async function nameIt({ id }) {
  const { browser, system } = kindOfBrowser();
  if (browser && system) {
    await mutate(deviceRename, { deviceId: id, name: t('push.browserOnSystem', { browser, system }) }).catch(() => {});
  }
}
