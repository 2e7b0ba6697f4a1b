import {describe, expect, it} from 'vitest'
import {check, tell} from './folder.ts'

/** What the rule finds in a text, a line each. */
async function told(text: string): Promise<string[]> {
  return (await check(text)).filter(({ruleId}) => ruleId === 'no-vanishing-text').map(tell)
}

describe('no-vanishing-text', () => {
  it('tells each spelling once, at its first place, with how often it is there', async () => {
    expect(await told('## Delete <name>\n\nUse <name> in <number of days>, not <name>.\n')).toEqual([
      '1:11-1:17 vanishing Unexpected tag `<name>` of an unknown element, which GitHub does not show; ' +
        'write `\\<name>` or code (3 times)',
      '3:15-3:31 vanishing Unexpected tag `<number of days>` of an unknown element, which GitHub does not show; ' +
        'write `\\<number of days>` or code',
    ])
  })

  it('suggests what shows the tag: a backslash escapes nothing in a block of HTML', async () => {
    const found = await check('<div>\n<region>\n</div>\n\nThe <zone>.\n')
    expect(found.map(({suggestion}) => suggestion)).toEqual(['&lt;region>', '\\<zone>'])
  })

  it('is an info for a name that GitHub shows and other platforms leave out', async () => {
    const found = await check('| Key |\n| --- |\n| <KEY_ID> |\n')
    expect(found.map(tell)).toEqual([
      '3:3-3:11 ambiguous Unexpected tag `<KEY_ID>` of an unknown element, which some platforms do not show; ' +
        'write `\\<KEY_ID>` or code',
    ])
    expect(found[0]?.severity).toBe('info')
  })

  it('finds an end tag that ends nothing', async () => {
    expect(await told('A <Note>b</Note> c</Note>.\n')).toEqual([
      '1:19-1:26 vanishing Unexpected tag `</Note>` of an unknown element, which GitHub does not show; ' +
        'write `\\</Note>` or code',
    ])
  })

  it('finds an element that takes the rest of the page with it', async () => {
    expect(await told('# T\n\n<style>\n\n## A\n\n<script src="x.js">\n')).toEqual([
      '3:1-3:8 unclosed Cannot find the end tag `</style>` of `<style>`, without which platforms hide the rest of the page',
      '7:1-7:20 unclosed Cannot find the end tag `</script>` of `<script src="x.js">`, without which platforms hide ' +
        'the rest of the page',
    ])
  })

  it.each([
    'A <kbd>key</kbd>, <br>, <https://example.org/a>, <ann@example.org>, `<account-id>` and \\<account-id\\>.\n',
    '<details><summary>More</summary>\n\n<sub>Text</sub> <!-- <account-id> -->\n\n</details>\n',
    '<CardGroup>\n\n<Card title="Keys">\n\nText <Icon name="key"/>\n\n</Card>\n\n</CardGroup>\n',
    '<style>\nh1 { color: red }\n</style>\n\nWrite `<style>`.\n',
    '\\<a_b>, &lt;a_b>, `<a_b>`, 1 < a_b > 2\n',
    '<center>\n\n<font color=red>Stop</font>\n',
  ])('finds nothing in %j', async (text) => {
    expect(await told(text)).toEqual([])
  })
})
