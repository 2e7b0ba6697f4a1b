import {UserError} from '../../src/parse/user-error.ts'

/**
 * The ISO date of a build, in UTC: that of `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org) where it
 * is set, so that builds on several machines and days can be the same.
 * @throws {UserError} if it is not a number of seconds that a date has
 */
export function buildDate({SOURCE_DATE_EPOCH: epoch}: NodeJS.ProcessEnv = process.env): string {
  if (!epoch) return isoDate(new Date())
  const date = new Date(/^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN)
  if (Number.isNaN(date.getTime()))
    throw new UserError(
      `Cannot read SOURCE_DATE_EPOCH \`${epoch}\`, expected seconds since 1970, as \`git log -1 --format=%ct\` prints them`,
    )
  return isoDate(date)
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}
