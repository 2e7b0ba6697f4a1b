import {expect, it} from 'vitest'
import {buildDate} from '../../plugins/docusaurus-plugin-proofbook/build-date.ts'
import {UserError} from '../../src/parse/user-error.ts'

it('takes the day of a build from where builds are told to be the same', () => {
  // 1,614,556,799 seconds are the last of February 2021 in UTC.
  expect(buildDate({SOURCE_DATE_EPOCH: '1614556799'})).toBe('2021-02-28')
  expect(buildDate({SOURCE_DATE_EPOCH: '1614556800'})).toBe('2021-03-01')
})

it.each(['yesterday', '2021-03-01', '-1', '1e9', '999999999999'])('refuses the time %s', (epoch) => {
  expect(() => buildDate({SOURCE_DATE_EPOCH: epoch})).toThrow(UserError)
})
