/** What each room offers to the shell, in the order of `rooms.js`; `pages.js` tells what that is. */
import { ROOMS } from '../rooms.js';

export const rooms = await Promise.all(ROOMS.map((room) => import(`../${room}/room.js`)));
