import {randomBytes} from 'node:crypto'

/**
 * Marks links that our own components lead to pages of the site, whose addresses are right as they are. It is a secret of
 * this process: no document can write it.
 */
export const SITE_LINK = randomBytes(16).toString('hex')
