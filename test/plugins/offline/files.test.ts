import {describe, expect, it} from 'vitest'
import {keptFiles, MOST_KEPT} from '../../../plugins/docusaurus-plugin-proofbook/offline/files.ts'

const file = (path: string, bytes = 1) => ({path, bytes})

describe('what a browser keeps of a site', () => {
  it('is the frame, then the playbooks, then the search, under the names that browsers ask for', () => {
    const files = [
      'handbook/index.html',
      'search-index/versions/current/start.json',
      'playbooks/kms/index.html',
      'media/1f/key.png',
      'index.html',
      'assets/js/main.js',
      '404.html',
    ]
    expect(keptFiles(files.map((path) => file(path)))).toEqual([
      '404.html',
      'assets/js/main.js',
      '',
      'media/1f/key.png',
      'playbooks/kms/',
      'search-index/versions/current/start.json',
      'handbook/',
    ])
  })

  it('has nothing that only programs read', () => {
    const files = ['api/controls.json', 'playbooks/kms/index.md', 'playbooks/kms/findings.json', 'robots.txt']
    expect(
      keptFiles([...files, 'try-it/kms.json', 'downloads/controls.csv'].map((path) => file(path))),
    ).toEqual([])
  })

  it('ends where more would not fit', () => {
    const files = [file('index.html', MOST_KEPT), file('playbooks/kms/index.html')]
    expect(keptFiles(files)).toEqual([''])
  })

  it('lacks what is too large by itself, and no page because of it', () => {
    const files = [file('playbooks/a/index.html'), file('media/1f/film.png', MOST_KEPT + 1)]
    expect(keptFiles([...files, file('playbooks/b/index.html')])).toEqual(['playbooks/a/', 'playbooks/b/'])
  })
})
