/** The page for an address that no room has. */
export { nowhere as page } from '../kernel/nowhere.js';
