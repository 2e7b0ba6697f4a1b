import {describe, expect, it} from 'vitest'
import {judge} from './comments.ts'

describe('no-broken-suppression', () => {
  it.each([
    ['proofbook-disable-nextline no-dead-link', 'proofbook-disable-next-line'],
    ['proofbook disable-next-line no-dead-link', 'proofbook-disable-next-line'],
    ['Proofbook-Disable no-dead-link', 'proofbook-disable'],
    ['profbook-disable-file no-dead-link', 'proofbook-disable-file'],
    ['proofbook_enable no-dead-link', 'proofbook-enable'],
  ])('is a slip in its first word: %s', async (body, near) => {
    const [finding, ...others] = (await judge(`<!-- ${body} -- x -->\n`)).findings
    expect([finding!.messageId, finding!.suggestion, others]).toEqual(['unknown-word', near, []])
  })

  it('is a first word of ours that there never was', async () => {
    expect((await judge('<!-- proofbook-ignore no-dead-link -->\n')).findings[0]!.message).toBe(
      'Cannot find `proofbook-ignore`; there are `proofbook-disable-next-line`, `proofbook-disable`, `proofbook-enable`, `proofbook-disable-file`',
    )
  })

  it.each([
    'proofbook checks this page',
    'proofbook: markers=content',
    'markdownlint-disable MD033',
    'eslint-disable-next-line no-x -- y',
    'disable',
  ])('is nothing of ours: %s', async (body) => {
    expect((await judge(`<!-- ${body} -->\n\nText\n`)).left).toEqual([])
  })

  it.each([
    ['no-dead-lnk', 'no-dead-link'],
    ['no-dead-link/dead-lnk', 'no-dead-link/dead-link'],
    ['no-dead-lnk/dead-link', 'no-dead-link/dead-link'],
    ['INVALID_ACTION', 'no-invalid-policy-example/INVALID_ACTION'],
    ['pb_wildcard_resource', 'no-invalid-policy-example/PB_WILDCARD_RESOURCE'],
    ['no-dead-link: wiki moves', 'no-dead-link'],
    ['everything', undefined],
  ])('is a rule that there is not: %s', async (name, near) => {
    const [finding, ...others] = (await judge(`<!-- proofbook-disable-next-line ${name} -- x -->\n`)).findings
    expect([finding!.messageId, finding!.suggestion, others]).toEqual(['unknown-rule', near, []])
  })

  it('is a rule about comments, which no comment suppresses', async () => {
    const text = '<!-- proofbook-disable-file no-unused-suppression, no-dead-link -- quiet -->\n'
    expect((await judge(text)).left).toEqual([
      '1:29 no-broken-suppression/own-rule',
      '1:52 no-unused-suppression/unused',
    ])
  })

  it('is that it names too much to be read', async () => {
    const comment = '<!-- proofbook-disable-next-line no-dead-link -- x -->\n\n'
    const {left} = await judge(comment.repeat(1003))
    expect(left.filter((each) => !each.includes('unused'))).toEqual(['2001:1 no-broken-suppression/too-many'])
    expect(left).toHaveLength(1001)
  })
})
