import {describe, expect, it} from 'vitest'
import {readHtml} from '../../src/model/html.ts'

const tagsIn = (html: string) => readHtml(html).tags.map(({name, attributes}) => [name, attributes])

describe('the tags of raw HTML', () => {
  it.each<[string, [string, Record<string, string>][]]>([
    ['<script>"<img src=x>"</script>', [['img', {src: 'x'}]]],
    ['<TITLE\n><img src=x></title>', [['img', {src: 'x'}]]],
    ['<title><p title="</title><img src=x>">', [['p', {title: '</title><img src=x>'}]]],
    ['<plaintext><a href="b">c</a>', [['a', {href: 'b'}]]],
    [
      '<titles><img src=x>',
      [
        ['titles', {}],
        ['img', {src: 'x'}],
      ],
    ],
  ])('are also those that follow a tag which GitHub shows as text: %j', (html, tags) => {
    expect(tagsIn(html)).toEqual(tags)
  })

  it('have that tag in their text', () => {
    expect(readHtml('<h2>Use <style> here</h2>').tags.map(({text, from, to}) => [text, from, to])).toEqual([
      ['Use <style> here', 0, 4],
    ])
  })
})
