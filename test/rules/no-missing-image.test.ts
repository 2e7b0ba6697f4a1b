import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

async function told(...words: Parameters<typeof check>) {
  const found = (await check(...words)).filter((finding) => finding.ruleId === 'no-missing-image')
  return found.map(({message, suggestion, severity}) => [severity, message, suggestion])
}

describe('no-missing-image', () => {
  it('looks for paths from the root in the public folder, then in the documents’ own', async () => {
    const folder = {'static/img/a.png': '', 'docs/img/b.png': '', 'img/c.png': ''}
    const reading = {path: 'docs/kms/playbook.md', publicRoots: ['static', 'docs']}
    const text = '<img src="/img/a.png"> <img src="/img/b.png"> ![](/img/c.png) ![](../../img/c.png)\n'
    expect(await told(text, folder, reading)).toEqual([
      ['warning', 'Cannot find image `/img/c.png`; did you mean `/img/c.png`?', '../../img/c.png'],
    ])
  })

  it('suggests the only file of the name, wherever it is', async () => {
    const folder = {'docs/img/Prevent.png': '', 'a/two.png': '', 'b/two.png': '', '.x/hidden.png': ''}
    const text = '![](prevent.png) ![](two.png) ![](hidden.png) ![](none.png)\n'
    expect(
      (await told(text, folder, {path: 'a b/playbook.md'})).map(([, , suggestion]) => suggestion),
    ).toEqual(['../docs/img/Prevent.png', undefined, undefined, undefined])
  })

  it('suggests a name that differs in case, as it is to be written', async () => {
    const folder = {'static/img/Flow.png': '', 'kms/flow chart.PNG': ''}
    const reading = {path: 'kms/playbook.md', publicRoots: ['static']}
    expect(await told('![](/img/flow.png) ![](flow%20chart.png)\n', folder, reading)).toEqual([
      ['warning', 'Cannot find image `/img/flow.png`; did you mean `/static/img/Flow.png`?', '/img/Flow.png'],
      [
        'warning',
        'Cannot find image `flow%20chart.png`; did you mean `/kms/flow chart.PNG`?',
        'flow%20chart.PNG',
      ],
    ])
  })

  it('leaves alone remote images, data, and paths outside of what is checked', async () => {
    expect(
      await told(
        '![](https://a.example/x.png) ![](//a.example/x.png) ![](data:image/png;base64,AA==) ![](../x.png)\n',
      ),
    ).toEqual([])
  })

  it('leaves alone images in code and comments', async () => {
    expect(await told('`![](x.png)` <!-- <img src="x.png"> -->\n\n```\n![](x.png)\n```\n')).toEqual([])
  })
})
